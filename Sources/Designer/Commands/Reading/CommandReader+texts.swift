import SiteModel

/// Texts that are quoted, or told by the address that the preview shows.
extension CommandReader {
    /// `home.hero.heading: New words`, with or without “change … to …”.
    func readAddress() -> Command? {
        let start = Self.changing.contains(verb) ? 1 : 0
        guard let word = clause.dropFirst(start).first else {
            return nil
        }
        // The word cutter parts “home.hero.heading” at its points; join what touches.
        var end = word + 1
        while end < clause.upperBound, !passage.words[end].spaced, passage.words[end].text != ":",
            passage.words[end].text != "="
        {
            end += 1
        }
        let address = passage.slice(span(word, end))
        let parts = address.split(separator: ".")
        guard parts.count >= 3, spec.pages.contains(where: { $0.id == parts[0] }),
            ContentAddress(address).text(in: spec) != nil
        else {
            return nil
        }
        var next = end - clause.lowerBound
        while ["to", ":", "=", "is", "with", "into", "→"].contains(key(next)) {
            next += 1
        }
        let text = rest(from: next)
        return text.isEmpty ? nil : .setText(.at(address), text)
    }

    /// `change “old” to “new”`, `replace “old” with new`.
    func readQuoted() -> Command? {
        let quotes = quotations
        guard let first = quotes.first, Self.changing.contains(verb) || ["rename", "swap"].contains(verb) else {
            return nil
        }
        let before = passage.words[span(at(1), first.lowerBound - 1)].map(\.key)
        guard before.allSatisfy({ Self.quoteLeads.contains($0) }) else {
            return nil
        }
        let after = first.upperBound + 1
        guard Self.toWords.contains(passage.key(after)) || [":", "→"].contains(passage.key(after)) else {
            return nil
        }
        let new = rest(from: after + 1 - clause.lowerBound)
        return new.isEmpty ? nil : .replaceText(old: passage.slice(first), new: new)
    }

    private static let quoteLeads = Lexicon.words(
        "the text words word phrase sentence line from our my where it says say that : wording")

    /// “shorten the headline”, “make the intro shorter”, “a shorter headline”.
    func readShortening() -> Command? {
        guard quotations.isEmpty else {
            return nil
        }
        var range = clause
        if ["shorten", "condense", "tighten", "abbreviate"].contains(verb) {
            range = span(at(1), clause.upperBound)
        } else if let word = has("shorter"), clause.count > 1 {
            let start = Self.changing.contains(verb) || Self.adding.contains(verb) ? 1 : 0
            let isLast = word == clause.count - 1
            range = isLast ? span(at(start), at(word)) : span(at(word + 1), clause.upperBound)
        } else {
            return nil
        }
        range = core(range.filterRange { !["a", "bit", "little", "much", "please"].contains(passage.key($0)) })
        if let target = textTarget(range) {
            return .shortenText(target)
        }
        let (part, body) = part(of: range)
        if let target = try? sectionTarget(part == nil ? range : body),
            let text = sectionText(part ?? .text, of: target)
        {
            return .shortenText(text)
        }
        return nil
    }

    // MARK: “X should say Y”, “change X to Y”

    /// Sets a text, an item or a part of one: tries each word that may stand between what is meant and what it becomes.
    func readSet() throws(CommandProblem) -> Command? {
        let hasVerb = Self.changing.contains(verb) || verb == "rename" || verb == "call"
        let start = hasVerb ? 1 : 0
        var missing: CommandProblem?
        for (joiner, length) in joiners(from: start + 1) {
            let left = core(span(at(start), at(joiner)))
            let strong = hasVerb || passage.key(at(joiner)) != "is"
            guard !left.isEmpty else {
                continue
            }
            let value = rest(from: joiner + length, isSentence: true)
            do throws(CommandProblem) {
                if let command = try set(left, value, strong: strong) {
                    return command
                }
            } catch {
                missing = missing ?? error
            }
        }
        if let missing {
            throw missing
        }
        return hasVerb ? nil : readBareFact()
    }

    /// «الهاتف 0599123456», “phone 0800 123”: a contact fact right behind its name.
    private func readBareFact() -> Command? {
        for length in [3, 2, 1] where clause.count > length {
            let next = passage.words[at(length)]
            guard let target = textTarget(span(at(0), at(length))) else {
                continue
            }
            switch target {
            case .phone where next.shape == .number || next.text == "+": return .setText(target, rest(from: length))
            case .mail where next.shape == .mail: return .setText(target, rest(from: length))
            case .headline where Self.isStreet(next.text): return .setText(.address, rest(from: length))
            default: continue
            }
        }
        return nil
    }

    /// «العنوان» is a heading, and an address where a street follows.
    private static func isStreet(_ text: String) -> Bool {
        let first = text.split(separator: " ").first.map { ArabicText.folded(String($0)) } ?? ""
        return Lexicon.words("شارع حي طريق ساحه جاده مبني برج بنايه").contains(first)
    }

    /// The places where “to”, “should say”, “is”, “:” part the clause, as offsets, with their lengths.
    private func joiners(from start: Int) -> [(Int, Int)] {
        var found: [(Int, Int)] = []
        var offset = start
        let hasVerb = Self.changing.contains(verb) || verb == "rename" || verb == "call"
        while offset < clause.count {
            var length = 0
            switch key(offset) {
            case "should", "must", "shall":
                length = ["say", "read", "be"].contains(key(offset + 1)) ? 2 : 1
                if key(offset + length) == "that" { length += 1 }
            case "is", "are", "says", "reads", "say", "read", "=", ":", "→":
                length = 1
                while ["now", "called", ":"].contains(key(offset + length)) { length += 1 }
            case "to", "into", "with", "as":
                length = hasVerb ? 1 : 0
                if ["read", "say", "be"].contains(key(offset + 1)), hasVerb { length = 2 }
                if key(offset + length) == ":" { length += 1 }
            default: break
            }
            if length > 0, offset + length < clause.count {
                found.append((offset, length))
            }
            offset += 1
        }
        // What says a thing plainly parts better than a “to” inside of a name.
        return found.enumerated().sorted { one, other in
            let (a, b) = (rank(one.element.0), rank(other.element.0))
            return a == b ? one.offset < other.offset : a < b
        }.map(\.element)
    }

    private func rank(_ offset: Int) -> Int {
        switch key(offset) {
        case "should", "must", "shall": 0
        default: 1
        }
    }

    private func set(_ left: Range<Int>, _ value: String, strong: Bool) throws(CommandProblem) -> Command? {
        guard !value.isEmpty else {
            return nil
        }
        if let target = textTarget(left) {
            return .setText(target == .headline && Self.isStreet(value) ? .address : target, value)
        }
        if let page = pageTitle(left) {
            return .setText(.pageTitle(page), value)
        }
        let (part, body) = part(of: left)
        if let part, let target = try? sectionTarget(body), key(0) != "rename", let text = sectionText(part, of: target)
        {
            return .setText(text, value)
        }
        if part == .price, let price = price(in: value) {
            return .setPrice(item: plain(body), price: price)
        }
        if let target = itemTarget(body), strong || part != nil {
            return .setItem(target, part, value)
        }
        if part != nil, let target = itemTarget(left), strong {
            return .setItem(target, nil, value)
        }
        if part != nil, let missing = missingThing(part: part, body) {
            throw missing
        }
        guard strong else {
            return nil
        }
        if part == nil, let target = try? sectionTarget(left) {
            return .setText(.part(target, .title), value)
        }
        let old = plain(left)
        if Self.changing.contains(verb), spec.texts.contains(where: { $0.lowercased() == old.lowercased() }) {
            return .replaceText(old: old, new: value)
        }
        if let missing = missingThing(part: part, body) {
            throw missing
        }
        return nil
    }

    /// Why nothing of the name is there, where the words name a known sort of thing.
    private func missingThing(part: TextPart?, _ body: Range<Int>) -> CommandProblem? {
        if let noun = ItemNouns.noun(in: passage, body) {
            return .noItem(passage.slice(body), kinds: noun.kinds)
        }
        if let match = kind(in: body), part != nil {
            return .noSection(passage.slice(body), match.kind)
        }
        return nil
    }

    /// “the title of the about page”
    private func pageTitle(_ range: Range<Int>) -> String? {
        guard ["title", "browser"].contains(passage.key(range.lowerBound)),
            let of = range.first(where: { ["of", "for"].contains(passage.key($0)) })
        else {
            return nil
        }
        let body = core(span(of + 1, range.upperBound))
        guard passage.words[body].contains(where: { $0.key == "page" }) else {
            return nil
        }
        return page(in: body)?.id
    }

    /// Which text a part of a section is; nil where such a section has none.
    private func sectionText(_ part: TextPart, of target: SectionTarget) -> TextTarget? {
        guard let place = SectionFinder(spec: spec).find(target) else {
            return nil
        }
        let section = spec.pages[place.page].sections[place.section]
        return SectionTexts.key(of: part, in: section) == nil ? nil : .part(target, part)
    }
}
