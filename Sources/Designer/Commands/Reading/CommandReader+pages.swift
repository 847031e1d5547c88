import SiteModel

/// Names and pages.
extension CommandReader {
    // MARK: Names

    /// “rename the site to X”, “call it X”, “the name is X”, “rename the menu page to X”.
    func readRename() throws(CommandProblem) -> Command? {
        if verb == "call" || verb == "name", clause.count > 2 {
            let subject = ["it", "us", "ourselves"].contains(key(1)) ? span(1, 2) : span(1, 3)
            let words = passage.words[span(at(subject.lowerBound), min(at(subject.upperBound), clause.upperBound))].map(
                \.key)
            if words.contains(where: { Self.siteWords.contains($0) }) {
                let name = rest(from: subject.upperBound)
                return name.isEmpty ? nil : .renameSite(name)
            }
        }
        if let is_ = has("name is") ?? has("name should be") ?? (verb == "name" ? nil : has("name to")),
            is_ <= 4, !hasAny(["page", "section"]),
            !(span(0, is_)).contains(where: { ["of", "feature", "service"].contains(key($0)) })
        {
            let subject = (span(0, is_)).filter {
                !Self.articles.contains(key($0)) && !Self.changing.contains(key($0))
                    && !Self.siteWords.contains(key($0))
            }
            guard subject.isEmpty || isSite(span(at(subject[0]), at(is_))) else {
                return nil
            }
            let name = rest(from: is_ + (key(is_ + 1) == "should" ? 3 : 2))
            return name.isEmpty ? nil : .renameSite(name)
        }
        let ofName = Self.changing.contains(verb) ? has("name of") ?? has("label of") : nil
        guard verb == "rename" || ofName != nil else {
            return nil
        }
        let start = ofName.map { $0 + 2 } ?? 1
        // The first “to” that leaves a known thing before it; a name may hold another one.
        for to in span(start, max(start, clause.count - 1)) where ["to", "into", "as", ":", "with"].contains(key(to)) {
            let old = core(span(at(start), at(to)))
            let new = rest(from: to + 1)
            guard !old.isEmpty, !new.isEmpty else {
                continue
            }
            if isSite(old) {
                return .renameSite(new)
            }
            let isPage = passage.words[old].contains { $0.key == "page" }
            if let found = page(in: old), isPage || itemTarget(old) == nil {
                return .renamePage(found.id, to: new)
            }
            if isPage {
                throw .noPage(plain(old.filterRange { !Self.pageFillers.contains(passage.key($0)) }))
            }
            let (part, body) = part(of: old)
            if let target = itemTarget(old) {
                return .setItem(target, nil, new)
            }
            if part != nil, let target = itemTarget(body) {
                return .setItem(target, part, new)
            }
            if let target = try? sectionTarget(part == .title ? body : old) {
                return .setText(.part(target, .title), new)
            }
        }
        guard let to = (span(start, clause.count)).first(where: { key($0) == "to" }), to > start else {
            // «سمّ الموقع مخبز النور»
            let name = rest(from: start + 1)
            return clause.count > start + 1 && Self.siteWords.contains(key(start)) && !name.isEmpty
                ? .renameSite(name) : nil
        }
        throw .nothingCalled(plain(span(at(start), at(to))))
    }

    private static let siteWords = Lexicon.words(
        "it us site website homepage business company brand shop name project place ourselves everything organisation organization page's"
    )

    /// Whether the words mean the site itself: “the bakery”, its name, “the site”.
    private func isSite(_ range: Range<Int>) -> Bool {
        let words = range.map { passage.key($0) }.filter { !Self.articles.contains($0) }
        guard !words.isEmpty else {
            return false
        }
        let text = passage.slice(range).lowercased()
        if text == spec.brand.name.lowercased() || words.allSatisfy({ Self.siteWords.contains($0) }) {
            return true
        }
        let phrase = words.joined(separator: " ")
        let trade = CopyBook.english.trade(spec.brand.kind)
        return trade.list("is").contains(phrase) || trade.list("noun").contains(phrase) || phrase == spec.brand.kind
            || (words.count == 1 && TradeIndex.english.match(Passage(phrase), at: 0)?.strong == true
                && kind(in: range) == nil)
    }

    // MARK: Pages

    func readPage() throws(CommandProblem) -> Command? {
        if let command = readOnePage() { return command }
        if let command = try readPageOrder() { return command }
        guard let page = has("page") ?? has("pages") else {
            return nil
        }
        if Self.adding.contains(verb) || verb == "make" || verb == "new" || (verb == "page" && key(1) == "new") {
            return try readNewPage(at: page)
        }
        if Self.removing.contains(verb) {
            // “remove the gallery from the about page” is about a section.
            let before = (span(1, page)).first { ["from", "on", "of", "in"].contains(key($0)) }
            if before != nil, key(page - 1) != "the" {
                return nil
            }
            let words = core(span(at(1), clause.upperBound))
            guard let found = self.page(in: words) else {
                throw .noPage(plain(words.filterRange { !Self.pageFillers.contains(passage.key($0)) }))
            }
            return .removePage(found.id)
        }
        return nil
    }

    /// “add a page called Prices with a gallery and questions”, “add an events page”.
    private func readNewPage(at page: Int) throws(CommandProblem) -> Command? {
        // “add a section to the menu page” is about a section.
        if let to = (span(1, page)).first(where: { ["to", "on", "of", "from", "in", "onto"].contains(key($0)) }), to > 0
        {
            return nil
        }
        guard
            verb != "make" || ["a", "new", "another", "an"].contains(key(1)) || key(page) == "page" && key(1) == "page"
        else {
            return nil
        }
        var start = page + 1
        while [
            "called", "named", "for", "about", ":", "with", "the", "our", "titled", "name", "new", "it", "and", "of",
        ]
        .contains(key(start)) {
            // “with questions” after a name of its own says what is on it.
            if key(start) == "with", !["the", "name"].contains(key(start + 1)) { break }
            if key(start) == "with", key(start + 1) == "the", key(start + 2) != "name" { break }
            start += 1
            // What stands behind “called” is the name, whatever it begins with.
            if ["called", "named", "titled"].contains(key(start - 1)) {
                start += key(start) == ":" ? 1 : 0
                break
            }
        }
        var name = ""
        var kinds: [SectionKind] = []
        var end = clause.count
        if let with = (span(start, clause.count)).first(where: {
            ["with", "containing", "that"].contains(key($0)) && kind(in: span(at($0), clause.upperBound)) != nil
        }) {
            var index = at(with)
            while index < clause.upperBound, let match = kind(in: span(index, clause.upperBound)) {
                if !kinds.contains(match.kind) { kinds.append(match.kind) }
                index = match.words.upperBound
            }
            end = with
        }
        if start < end {
            name = unquoted(core(span(at(start), at(end))), tail: end == clause.count ? tail : nil)
        } else {
            let before = core(span(at(1), at(page))).filterRange { passage.key($0) != "new" }
            name = before.isEmpty ? "" : plain(before)
        }
        guard !name.isEmpty, name.lowercased() != "new" else {
            throw .pageWithoutName
        }
        return .addPage(name, kinds)
    }

    /// “put Menu before About”, “make Contact the last page”, “move the about page to the end”.
    private func readPageOrder() throws(CommandProblem) -> Command? {
        guard ["move", "put", "make", "place", "set", "bring"].contains(verb) else {
            return nil
        }
        if verb == "make" || verb == "set", hasAny(["page"]) || hasAny(["tab"]),
            let place = (span(1, clause.count)).first(where: { ["last", "first", "second"].contains(key($0)) }),
            let found = page(in: span(at(1), at(place)))
        {
            return .movePage(found.id, key(place) == "last" ? .last : key(place) == "first" ? .first : .first)
        }
        guard verb != "make", verb != "set" else {
            return nil
        }
        for (phrase, before) in [("in front of", true), ("before", true), ("after", false), ("behind", false)] {
            guard let split = has(phrase, from: 2) else {
                continue
            }
            let length = phrase.split(separator: " ").count
            guard let one = namedPage(span(at(1), at(split))),
                let other = namedPage(span(at(split + length), clause.upperBound))
            else {
                return nil
            }
            return .movePage(one.id, before ? .before(other.id) : .after(other.id))
        }
        for (phrase, destination) in Self.pageDestinations {
            if let split = has(phrase, from: 2), split + phrase.split(separator: " ").count >= clause.count - 3,
                let found = namedPage(span(at(1), at(split)))
            {
                return .movePage(found.id, destination)
            }
        }
        return nil
    }

    private static let pageDestinations: [(String, PageDestination)] = [
        ("to the end", .last), ("to the bottom", .last), ("at the end", .last), ("to end", .last), ("last", .last),
        ("to the start", .first), ("to the beginning", .first), ("to the front", .first), ("to the top", .first),
        ("to top", .first), ("to bottom", .last), ("to beginning", .first),
        ("first", .first), ("up", .up), ("forward", .up), ("to the left", .up), ("one up", .up), ("down", .down),
        ("back", .down), ("to the right", .down),
    ]

    /// A page where no section is meant: its very label with a capital, or the word “page”.
    private func namedPage(_ range: Range<Int>) -> Page? {
        let words = core(range)
        guard let found = page(in: words) else {
            return nil
        }
        let says = passage.words[words].contains { $0.key == "page" }
        let isLabel =
            PageFinder.bare(ItemFinder.folded(found.label)) == PageFinder.bare(ItemFinder.folded(unquoted(words)))
        let capital = passage.words[range].contains { $0.capital }
        return says || (isLabel && (capital || (try? sectionTarget(words)) == nil)) ? found : nil
    }

    /// “make it a one-page site”, “put everything on one page”, “split it into pages”.
    private func readOnePage() -> Command? {
        let keys = passage.words[clause].map(\.key).filter { !LookWords.fillers.contains($0) }
        let phrase = keys.joined(separator: " ")
        let merge = [
            "one-page", "one page", "single page", "single-page", "one-pager", "onepager", "onto one page",
            "merge onto one",
            "merge", "merge single", "merge one", "one", "single", "combine one", "combine", "combine single",
            "only one",
            "merge onto single", "on one", "just one",
        ]
        let hasPage = hasAny(["page", "pages", "one-page", "single-page", "one-pager", "onepager"])
        guard hasPage else {
            return nil
        }
        if merge.contains(phrase), ["make", "put", "merge", "combine", "turn", "have", "use"].contains(verb) {
            return .mergePages
        }
        let part = [
            "split", "separate", "several", "split several", "split separate", "split multiple", "multiple",
            "more than one",
            "divide", "divide several", "split up", "multi-page", "own", "part", "different",
        ]
        return part.contains(phrase) && hasAny(["pages", "multi-page"]) ? .partPages : nil
    }
}

extension Range<Int> {
    /// From the first to the last index that fits; empty where none does.
    func filterRange(_ fits: (Int) -> Bool) -> Range<Int> {
        guard let first = first(where: fits), let last = last(where: fits) else {
            return span(lowerBound, lowerBound)
        }
        return span(first, last + 1)
    }
}
