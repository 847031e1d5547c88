import SiteModel

extension CommandReader {
    /// Adding, removing, moving, copying and rearranging sections.
    func readSection() throws(CommandProblem) -> Command? {
        if Self.removing.contains(verb) || has("get rid of") == 0 || has("take out") == 0 || has("take away") == 0 {
            let skip = has("get rid of") == 0 ? 3 : Self.removing.contains(verb) ? 1 : 2
            let target = try target(from: skip, to: clause.count)
            // What is close enough to be moved is not close enough to be thrown away.
            if let kind = target.kind, !SectionFinder(spec: spec).has(kind) {
                throw CommandProblem(
                    "There is no section “\(target.words)” here; the sections are \(SectionFinder(spec: spec).listed).")
            }
            return .removeSection(target)
        }
        if ["duplicate", "copy", "clone", "repeat"].contains(verb) {
            return .duplicateSection(try target(from: 1, to: clause.count))
        }
        if verb == "move" || ((verb == "put" || verb == "place") && destination(from: 1) != nil && existing(1) != nil) {
            guard let (destination, at) = try destination(parsing: 1) else {
                throw CommandProblem("Where should it go? Say for example: “\(said) up”, or “… after the menu”.")
            }
            return .moveSection(try target(from: 1, to: at), destination)
        }
        if let layout = try readLayout() {
            return layout
        }
        return Self.adding.contains(verb) || verb == "make" || verb == "new" ? try readAdd() : nil
    }

    // MARK: Add

    private func readAdd() throws(CommandProblem) -> Command? {
        let place = try destination(parsing: 1)
        let end = place?.at ?? clause.count
        guard let match = kind(from: 1, to: end) else {
            if has("section") != nil || has("block") != nil {
                throw CommandProblem(
                    "Which section should be added? There are \(Self.wellKnown.joined(separator: ", ")) and more.")
            }
            return nil
        }
        let count = (1..<end).lazy.compactMap { Lexicon.numberWords[key($0)] }.first
        var page: String?
        var destination = place?.destination
        if case .page(let id)? = destination {
            page = id
            destination = nil
        }
        return .addSection(match.kind, AddDetails(count: count, page: page, destination: destination))
    }

    private static let wellKnown = [
        "testimonials", "a gallery", "questions", "opening hours", "a team", "prices", "a newsletter",
    ]

    // MARK: Which section

    /// The section kind whose words stand first between the offsets.
    func kind(from start: Int, to end: Int) -> (kind: SectionKind, offset: Int)? {
        for offset in start..<max(start, end) {
            if let match = SectionWords.english.match(passage, at: clause.lowerBound + offset)
                ?? CommandWords.sections.match(passage, at: clause.lowerBound + offset),
                offset + match.length <= end, let kind = SectionKind(rawValue: match.kind)
            {
                return (kind, offset)
            }
        }
        return nil
    }

    private func existing(_ start: Int) -> SectionTarget? {
        try? target(from: start, to: clause.count)
    }

    /// The section that the words between the offsets mean; it must be on the site.
    func target(from start: Int, to end: Int) throws(CommandProblem) -> SectionTarget {
        let range = (clause.lowerBound + start)..<(clause.lowerBound + max(start, end))
        var target = SectionTarget(kind: nil, words: plain(range), page: nil, ordinal: nil)
        var limit = end
        for phrase in ["from the", "on the", "of the", "from", "on", "in the"] {
            if let at = has(phrase, from: start), at < end,
                let page = PageFinder(spec: spec).page(
                    named: plain(
                        (clause.lowerBound + at + phrase.split(separator: " ").count)..<(clause.lowerBound + end)))
            {
                target.page = page.id
                limit = at
                break
            }
        }
        target.words = plain((clause.lowerBound + start)..<(clause.lowerBound + limit))
        if let quoted = quotations.first(where: { range.contains($0.lowerBound) }) {
            target.words = passage.slice(quoted)
        } else if let ordinal = (start..<limit).lazy.compactMap({ Self.ordinals[key($0)] }).first, has("section") != nil
        {
            target.ordinal = ordinal
        } else if let match = kind(from: start, to: limit) {
            target.kind = match.kind
        }
        guard SectionFinder(spec: spec).find(target) != nil else {
            let what = target.words.isEmpty ? said : target.words
            throw CommandProblem(
                "There is no section “\(what)” here; the sections are \(SectionFinder(spec: spec).listed).")
        }
        return target
    }

    private static let ordinals = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "last": -1,
    ]

    // MARK: Where to

    private func destination(from start: Int) -> Destination? {
        (try? destination(parsing: start))?.destination
    }

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
        for phrase in ["before", "above", "in front of", "over"] {
            if let at = has(phrase, from: start) {
                return (.before(try target(from: at + phrase.split(separator: " ").count, to: clause.count)), at)
            }
        }
        for phrase in ["after", "below", "under", "underneath", "behind", "beneath"] {
            if let at = has(phrase, from: start) {
                return (.after(try target(from: at + 1, to: clause.count)), at)
            }
        }
        for phrase in ["to the", "on the", "onto the", "to", "on"] {
            if let at = has(phrase, from: start) {
                let words = plain((clause.lowerBound + at + phrase.split(separator: " ").count)..<clause.upperBound)
                if let page = PageFinder(spec: spec).page(named: words) {
                    return (.page(page.id), at)
                }
                if words.lowercased().hasSuffix("page") {
                    throw CommandProblem("There is no “\(words)” here; the pages are \(PageFinder(spec: spec).listed).")
                }
            }
        }
        return nil
    }

    private static let plainDestinations: [(String, Destination)] = [
        ("to the very top", .top), ("to the top", .top), ("at the top", .top), ("on top", .top),
        ("to the beginning", .top), ("at the beginning", .top), ("to the start", .top), ("first", .top),
        ("to the bottom", .bottom), ("at the bottom", .bottom), ("to the end", .bottom), ("at the end", .bottom),
        ("to the very end", .bottom), ("last", .bottom),
        ("one up", .up), ("up", .up), ("higher", .up), ("one down", .down), ("down", .down), ("lower", .down),
    ]

    // MARK: Layout

    /// “show the menu as a card”, “make the hero centred”, “use another layout for the gallery”.
    private func readLayout() throws(CommandProblem) -> Command? {
        let speaks = has("layout") != nil || has("arrangement") != nil
        guard speaks || ["show", "make", "display", "use", "turn", "change"].contains(verb) else {
            return nil
        }
        guard let match = kind(from: 1, to: clause.count) else {
            return nil
        }
        let kind = match.kind
        let wanted = (0..<clause.count).lazy.filter { $0 != match.offset }.compactMap { offset in
            kind.layouts.first { layout in
                layout == key(offset) || CommandWords.layouts[key(offset)] == layout || layout + "s" == key(offset)
                    || layout == key(offset) + "s"
            }
        }.first

        guard wanted != nil || speaks || has("differently") != nil else {
            return nil
        }
        let target = try self.target(from: match.offset, to: lastTo() ?? clause.count)
        if let wanted {
            return .changeLayout(target, layout: wanted)
        }
        return speaks || has("differently") != nil ? .changeLayout(target, layout: nil) : nil
    }
}

/// Words that commands need beyond those of prompts.
enum CommandWords {
    static let sections = SectionWords(
        """
        hero: header image, top section, top, banner, intro
        features: feature, feature list, reasons
        services: service, offer, price list section, treatments list
        menu: dishes, the food
        products: product, shop, goods
        gallery: picture gallery, photo section, work, portfolio, pictures
        story: about section, about text
        testimonials: quotes section, customer quote, quote, customers say, customer voices, guest quotes, review
        pricing: price table, price, tickets, admission
        faq: question, q and a
        findUs: find us section, address section, directions section, getting here
        hours: hours section, opening hour
        contact: contact block, form
        events: event, dates
        schedule: classes, courses timetable
        stats: statistic
        logos: client names, logo
        steps: step, how-it-works
        posts: post, article
        newsletter: sign up, signup
        callToAction: closing section, banner at the end, last call
        text: text block, paragraph of text
        """)
    static let layouts = [
        "centered": "centred", "center": "centred", "centre": "centred", "full": "poster", "big": "poster",
        "timeline": "timeline",
        "list": "list", "grid": "grid", "cards": "cards", "card": "card", "table": "table", "columns": "columns",
        "rows": "rows", "one": "single",
        "foldable": "fold", "folding": "fold", "wide": "wide", "strip": "strip", "mosaic": "mosaic",
    ]
}
