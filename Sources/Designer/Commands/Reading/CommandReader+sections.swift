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
            if let pages = swappedPages(at: and) { return pages }
            let one = try sectionTarget(span(at(1), at(and)))
            return .swapSections(one, try sectionTarget(span(at(and + 1), clause.upperBound)))
        }
        return nil
    }

    /// “swap Menu and About”, “swap the menu page with the about page”.
    private func swappedPages(at and: Int) -> Command? {
        let ranges = [span(at(1), at(and)), span(at(and + 1), clause.upperBound)]
        // Two names with capitals are pages, even where a section is called the same.
        let pages = ranges.compactMap { range in
            passage.words[range].contains { $0.capital || $0.key == "page" } ? page(in: core(range)) : nil
        }
        return pages.count == 2 ? .swapPages(pages[0].id, pages[1].id) : nil
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
            if hasAny(["section", "block"]), Self.adding.contains(verb) {
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
}
