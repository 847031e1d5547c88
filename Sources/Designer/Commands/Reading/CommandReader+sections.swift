import SiteModel

extension CommandReader {
    /// Adding, removing, moving, copying, swapping and rearranging sections and items.
    func readSection() throws(CommandProblem) -> Command? {
        if let skip = removal {
            return try readRemoval(from: skip)
        }
        if ["duplicate", "copy", "clone", "repeat"].contains(verb) {
            return .duplicateSection(try sectionTarget(span(at(1), clause.upperBound)))
        }
        if verb == "swap" || verb == "exchange" || verb == "switch" {
            if let command = try readSwap() { return command }
        }
        if let command = try readMove() { return command }
        if let command = try readKindChange() { return command }
        if let command = try readLayout() { return command }
        return Self.adding.contains(verb) || verb == "make" || verb == "new" ? try readAdd() : nil
    }

    // MARK: Remove

    /// How many words ask for something to go away.
    private var removal: Int? {
        if Self.removing.contains(verb) { return 1 }
        if has("get rid of") == 0 { return 3 }
        return has("take out") == 0 || has("take away") == 0 || has("take down") == 0 || has("throw out") == 0 ? 2 : nil
    }

    private func readRemoval(from skip: Int) throws(CommandProblem) -> Command? {
        let words = core(span(at(skip), clause.upperBound))
        guard !words.isEmpty else {
            return nil
        }
        var missing: CommandProblem?
        do throws(CommandProblem) {
            let target = try sectionTarget(words)
            // What is close enough to be moved is not close enough to be thrown away.
            if let kind = target.kind, !SectionFinder(spec: spec).has(kind) {
                throw .noSection(target.words, kind)
            }
            return .removeSection(target)
        } catch {
            missing = error
        }
        if let target = itemTarget(words) {
            return .removeItem(target)
        }
        if let target = textTarget(words) {
            return .removeText(target)
        }
        let (part, body) = part(of: words)
        if let part, let target = try? sectionTarget(body) {
            return .removeText(.part(target, part))
        }
        if words.contains(where: { ["and", ","].contains(passage.key($0)) }) {
            throw .notUnderstood(said)
        }
        if let noun = ItemNouns.noun(in: passage, words), kind(in: words)?.words != words {
            throw .noItem(plain(words), kinds: noun.kinds)
        }
        if let quoted = quotations(in: words).first {
            throw .noText(passage.slice(quoted))
        }
        if case .noSection(let said, let kind?)? = missing {
            throw .noSection(said, kind)
        }
        if kind(in: words) != nil {
            throw .notUnderstood(said)
        }
        throw .nothingCalled(plain(words))
    }

    // MARK: Swap and move

    private func readSwap() throws(CommandProblem) -> Command? {
        for and in span(2, max(2, clause.count - 1)) where ["and", "with", "for"].contains(key(and)) {
            let one = try sectionTarget(span(at(1), at(and)))
            return .swapSections(one, try sectionTarget(span(at(and + 1), clause.upperBound)))
        }
        return nil
    }

    private func readMove() throws(CommandProblem) -> Command? {
        guard ["move", "put", "place", "bring", "shift"].contains(verb) else {
            return nil
        }
        if let command = ownPage() { return command }
        guard let (destination, split) = try destination(parsing: 1) else {
            guard verb == "move" || verb == "shift" else {
                return nil
            }
            throw .moveWhere(said)
        }
        let words = span(at(1), at(split))
        do throws(CommandProblem) {
            return .moveSection(try sectionTarget(words), destination)
        } catch {
            if let item = itemTarget(words) {
                switch destination {
                case .up: return .moveItem(item, .up)
                case .down: return .moveItem(item, .down)
                case .top: return .moveItem(item, .first)
                case .bottom: return .moveItem(item, .last)
                default: break
                }
            }
            if case .notUnderstood = error { return nil }
            throw error
        }
    }

    /// “put the questions on a page of their own”, “move the menu to a new page called Menu”.
    private func ownPage() -> Command? {
        guard let split = (span(2, clause.count)).first(where: { ["on", "to", "onto"].contains(key($0)) }),
            hasAny(["page"]), hasAny(["own", "new", "separate"]),
            let target = try? sectionTarget(span(at(1), at(split)))
        else {
            return nil
        }
        let named = (span(split, clause.count)).first { ["called", "named"].contains(key($0)) }
        let label = named.map { rest(from: $0 + 1) } ?? target.words
        return .partSection(target, page: label)
    }

    // MARK: Where to

    /// Where the clause says that something goes, and where it begins to say so.
    func destination(parsing start: Int) throws(CommandProblem) -> (destination: Destination, at: Int)? {
        for (phrase, destination) in Self.plainDestinations {
            if let at = has(phrase, from: start), at + phrase.split(separator: " ").count >= clause.count - 3 {
                if let page = has("page"), page > at {
                    break
                }
                return (destination, at)
            }
        }
        for (phrase, isBefore) in Self.neighbours {
            guard let found = has(phrase, from: start + 1) else {
                continue
            }
            let words = span(at(found + phrase.split(separator: " ").count), clause.upperBound)
            // “before and after” may be what a section is called.
            guard let target = try? sectionTarget(words) else {
                if kind(in: words) != nil || found > start + 1 { _ = try sectionTarget(words) }
                continue
            }
            return (isBefore ? .before(target) : .after(target), found)
        }
        for phrase in ["to the", "on the", "onto the", "on to the", "to", "on", "onto", "in"] {
            guard let found = has(phrase, from: start + 1) else {
                continue
            }
            let words = span(at(found + phrase.split(separator: " ").count), clause.upperBound)
            if let page = page(in: words) {
                return (.page(page.id), found)
            }
            if passage.words[words].contains(where: { $0.key == "page" }) {
                throw .noPage(plain(words.filterRange { !Self.pageFillers.contains(passage.key($0)) }))
            }
        }
        return nil
    }

    private static let neighbours: [(String, Bool)] = [
        ("in front of", true), ("right before", true), ("just before", true), ("before", true), ("above", true),
        ("over", true), ("right after", false), ("just after", false), ("after", false), ("below", false),
        ("under", false), ("underneath", false), ("behind", false), ("beneath", false), ("following", false),
    ]

    private static let plainDestinations: [(String, Destination)] = [
        ("to the very top", .top), ("to the top", .top), ("to top", .top), ("at the top", .top), ("on top", .top),
        ("at top", .top), ("to the beginning", .top), ("at the beginning", .top), ("to the start", .top),
        ("to beginning", .top), ("first", .top),
        ("to the bottom", .bottom), ("to bottom", .bottom), ("at the bottom", .bottom), ("at bottom", .bottom),
        ("to the end", .bottom), ("to end", .bottom), ("at the end", .bottom), ("to the very end", .bottom),
        ("at end", .bottom), ("last", .bottom), ("one up", .up), ("up", .up), ("higher", .up), ("one down", .down),
        ("down", .down), ("lower", .down),
    ]

    // MARK: Add

    private func readAdd() throws(CommandProblem) -> Command? {
        let place = try destination(parsing: 1)
        let end = place?.at ?? clause.count
        guard let match = kind(in: span(at(1), at(end))) else {
            if hasAny(["section", "block"]) {
                throw .addWhat
            }
            return nil
        }
        let other = (span(1, end)).filter {
            !match.words.contains(at($0)) && !Self.articles.contains(key($0)) && !Self.addFillers.contains(key($0))
                && Lexicon.numberWords[key($0)] == nil
        }
        guard other.isEmpty else {
            // “show us dancing reviews”: a word that was not understood may be what matters.
            guard other.count <= 2, other.allSatisfy({ passage.words[at($0)].shape == .word }),
                hasAny(["section", "with"]) || verb == "add"
            else {
                return nil
            }
            if other.contains(where: { ["and", "or", "but", "except", "without"].contains(key($0)) }) {
                return nil
            }
            return .addSection(match.kind, details(place?.destination, count: count(to: end)))
        }
        guard verb != "make" || place == nil || ["a", "an", "another"].contains(key(1)) else {
            return nil
        }
        return .addSection(match.kind, details(place?.destination, count: count(to: end)))
    }

    private func count(to end: Int) -> Int? {
        (span(1, end)).lazy.compactMap { key($0) == "one" || key($0) == "single" ? nil : Lexicon.numberWords[key($0)] }
            .first
    }

    private func details(_ destination: Destination?, count: Int?) -> AddDetails {
        if case .page(let id)? = destination {
            return AddDetails(count: count, page: id)
        }
        return AddDetails(count: count, destination: destination)
    }

    private static let addFillers = Lexicon.words(
        """
        section sections block part area with for about some more of few small short nice big new simple list customer
        me us placeholder below above there here also that has have shows showing and for another beautiful little
        """)

    // MARK: Kind and layout

    /// “turn the features into steps”, “make the questions a text”.
    private func readKindChange() throws(CommandProblem) -> Command? {
        guard ["turn", "change", "convert", "make", "transform", "replace"].contains(verb) else {
            return nil
        }
        for split in span(2, max(2, clause.count - 1)) where ["into", "to", "with", "a", "an"].contains(key(split)) {
            let left = core(span(at(1), at(split)))
            let right = core(span(at(split + 1), clause.upperBound))
            guard let match = kind(in: right), match.words.lowerBound == right.lowerBound,
                right.allSatisfy({ match.words.contains($0) || ["section", "block"].contains(passage.key($0)) }),
                kind(in: left)?.words.lowerBound == left.lowerBound || !quotations(in: left).isEmpty
            else {
                continue
            }
            let target = try sectionTarget(left)
            // “make the menu a list” is about its layout.
            if layoutName(passage.key(right), of: target) != nil, verb == "make" {
                continue
            }
            return .changeKind(target, match.kind)
        }
        return nil
    }

    /// “show the menu as a card”, “make the hero centred”, “another layout for the gallery”.
    private func readLayout() throws(CommandProblem) -> Command? {
        let speaks = hasAny(["layout", "arrangement", "differently", "arrange"])
        guard speaks || ["show", "make", "display", "use", "turn", "change", "centred", "put", "lay"].contains(verb)
        else {
            return nil
        }
        guard let match = kind(in: span(at(verb == "centred" ? 0 : 1), clause.upperBound)) ?? kind(in: clause)
        else {
            return nil
        }
        var wanted: String?
        var other: [Int] = []
        for index in clause
        where !match.words.contains(index) && !(index == clause.lowerBound && passage.key(index) != "centred") {
            let key = passage.key(index)
            if let name = CommandWords.layout(key, of: match.kind) {
                wanted = wanted ?? name
            } else if !Self.articles.contains(key), !Self.layoutFillers.contains(key), ordinal(at: index) == nil,
                page(in: span(index, index + 1)) == nil
            {
                other.append(index)
            }
        }
        guard wanted != nil || speaks else {
            return nil
        }
        // The words of the section: what stands around its name, up to “as a” or the wanted layout.
        var end = match.words.upperBound
        if let on = (span(end, clause.upperBound)).first(where: { ["on", "of"].contains(passage.key($0)) }),
            page(in: span(on + 1, clause.upperBound)) != nil
        {
            end = clause.upperBound
        }
        var start = match.words.lowerBound
        while start > clause.lowerBound, ordinal(at: start - 1) != nil { start -= 1 }
        let target = try sectionTarget(span(start, end))
        guard other.isEmpty else {
            if speaks || verb == "show", let first = other.first, wanted == nil {
                throw .unknownLayout(passage.words[first].text, match.kind)
            }
            return nil
        }
        return .changeLayout(target, layout: wanted)
    }

    private func layoutName(_ key: String, of target: SectionTarget) -> String? {
        guard let place = SectionFinder(spec: spec).find(target) else {
            return nil
        }
        return CommandWords.layout(key, of: spec.pages[place.page].sections[place.section].kind)
    }

    private static let layoutFillers = Lexicon.words(
        """
        layout arrangement differently arrange different section block as in for with into to on page show make display use
        be it way look shown site change other version try arranged put lay out home of and
        """)
}

/// Words that commands need beyond those of prompts.
enum CommandWords {
    static let sections = SectionWords(phrases)

    static let phrases = """
        hero: header image, top section, banner, intro section, opening section
        features: feature section, feature list, reasons, feature
        services: offer, price list section, treatments list, service
        menu: dishes, the food, the dishes
        products: goods, product, the shop
        gallery: picture gallery, photo section, work, portfolio, pictures, photo, picture
        story: about section, about text, the text about us
        team: team section, members, team members
        testimonials: quotes section, customer quote, quote, customers say, customer voices, guest quotes, review, voices
        pricing: price table, price, admission, plan
        faq: question, q and a, answers
        findUs: find us section, address section, directions section, getting here
        hours: hours section, opening hour, opening hours section
        contact: contact block, form, contact form
        events: event, dates, date, concert
        schedule: classes, courses timetable
        stats: statistic, number, figure
        logos: client names, logo, partner, sponsor
        steps: step, how-it-works, workflow
        posts: post, article
        newsletter: sign up, signup
        callToAction: closing section, banner at the end, last call
        text: text block, paragraph of text, plain text
        donations: donation tier, donation, donation levels, tiers
        signUp: sign-up, registration section
        """

    /// The layout of the kind that a word asks for.
    static func layout(_ word: String, of kind: SectionKind) -> String? {
        let layouts = kind.layouts
        if let exact = layouts.first(where: { $0 == word || $0 + "s" == word || $0 == word + "s" }) {
            return exact
        }
        return synonyms[word]?.first(where: layouts.contains)
    }

    private static let synonyms: [String: [String]] = [
        "middle": ["centred"], "full": ["poster", "wide", "band"], "full-width": ["wide", "band", "poster"],
        "big": ["poster", "stage", "lead"], "large": ["poster", "stage", "lead"],
        "list": ["list", "rows", "index", "ruled", "column", "fold"], "lines": ["list", "rows", "line", "ruled"],
        "tiles": ["tiles", "grid", "cards", "mosaic"], "grid": ["grid", "cards", "mosaic", "wall", "tiles"],
        "columns": ["columns", "cards", "grid"], "column": ["column", "columns"],
        "rows": ["rows", "list", "row"], "one": ["single"], "foldable": ["fold"], "folding": ["fold"],
        "accordion": ["fold"], "collapsible": ["fold"], "carousel": ["strip"], "slider": ["strip"],
        "cards": ["cards", "card", "grid"], "card": ["card", "cards"], "boxes": ["cards", "card", "grid"],
        "numbered": ["numbered"], "numbers": ["numbered"], "beside": ["split", "side"], "sided": ["sided", "side"],
        "two": ["split", "columns", "side"], "simple": ["simple", "plain", "quiet", "line"],
        "quietly": ["quiet"], "calmer": ["quiet"], "masonry": ["mosaic"], "wall": ["wall"], "portrait": ["portraits"],
        "faces": ["portraits"], "weekly": ["week"], "stacked": ["stack", "rows"], "table": ["table", "ruled", "rows"],
        "narrow": ["column"],
    ]
}
