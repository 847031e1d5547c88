import SiteModel

/// New items of lists, and fields of forms.
extension CommandReader {
    /// “add a question: … answer: …”, “add Ana Reis as head baker to the team”, “add rye bread for €5”.
    func readNewItem() throws(CommandProblem) -> Command? {
        if let link = readLink() {
            return link
        }
        guard Self.adding.contains(verb), clause.count > 2 else {
            return nil
        }
        if let person = readPerson() {
            return person
        }
        if let noun = ItemNouns.noun(in: passage, span(at(1), min(at(6), clause.upperBound))),
            leads(noun.range.lowerBound),
            !["section", "page", "form", "block"].contains(passage.key(noun.range.upperBound)),
            !namesSection(noun)
        {
            return try newItem(noun)
        }
        var reader = PromptReader(passage: passage.joining([span(at(1), clause.upperBound)]))
        reader.readPrices()
        if let item = reader.brief.facts.prices.first, !item.name.isEmpty, reader.brief.facts.prices.count == 1 {
            return .addItem(
                NewItem(
                    kind: nil,
                    parts: [.name: Self.trimmedQuotes(item.name), .price: item.price, .text: item.text]
                        .compactMapValues(\.self)))
        }
        return try readNamedItem()
    }

    /// Whether the noun is part of what a section is called: “a photo gallery”, “an FAQ”.
    private func namesSection(_ noun: ItemNouns.Noun) -> Bool {
        let rest = span(noun.range.lowerBound, clause.upperBound)
        if let match = kind(in: rest), match.words.lowerBound == rest.lowerBound, match.words.count > noun.range.count {
            return true
        }
        let next = span(noun.range.upperBound, min(noun.range.upperBound + 1, clause.upperBound))
        let isAlone = noun.range.upperBound >= clause.upperBound
        return (isAlone && passage.key(noun.range.lowerBound) == "faq")
            || (!next.isEmpty && ["gallery", "list", "table", "grid", "wall"].contains(passage.key(next.lowerBound)))
    }

    private static func trimmedQuotes(_ text: String) -> String {
        text.trimmingPrefix { $0 == "“" || $0 == "\"" || $0 == "«" }.description.reversedDrop { "”\"»".contains($0) }
    }

    /// Whether only articles stand between the verb and the noun.
    private func leads(_ noun: Int) -> Bool {
        (span(at(1), noun)).allSatisfy {
            ["a", "an", "another", "new", "one", "further", "more", "following", "this"].contains(passage.key($0))
        }
    }

    /// “add Croissant to the menu”, “add ACME to our partners”.
    private func readNamedItem() throws(CommandProblem) -> Command? {
        guard let to = (span(2, clause.count)).last(where: { ["to", "in", "under"].contains(key($0)) }) else {
            return nil
        }
        let words = core(span(at(1), at(to)))
        guard let (kind, page) = list(span(at(to + 1), clause.upperBound)), let main = ItemTexts.main(of: kind),
            !words.isEmpty, self.kind(in: words) == nil,
            let part = TextPart(rawValue: main)
        else {
            return nil
        }
        let parts = pieces(of: words)
        var values = [part: parts.first ?? plain(words)]
        if parts.count > 1, let second = Self.second(of: kind) {
            values[second] = parts[1]
        }
        return .addItem(NewItem(kind: kind, page: page, parts: values))
    }

    /// The list that the words name, whether the site has it or not.
    private func list(_ range: Range<Int>) -> (kind: SectionKind, page: String?)? {
        if let target = try? sectionTarget(range), let place = SectionFinder(spec: spec).find(target) {
            return (spec.pages[place.page].sections[place.section].kind, target.page)
        }
        let words = core(range)
        guard let match = kind(in: words), match.words == words else {
            return nil
        }
        return (match.kind, nil)
    }

    /// “add Ana Reis as head baker to the team”, “add Ana Reis, head baker, to the team”.
    private func readPerson() -> Command? {
        guard let to = (span(2, clause.count)).last(where: { ["to", "in", "on"].contains(key($0)) }),
            let list = list(span(at(to + 1), clause.upperBound)), list.kind == .team
        else {
            return nil
        }
        let words = core(span(at(1), at(to)))
        return .addItem(NewItem(kind: .team, page: list.page, parts: person(words)))
    }

    private func person(_ words: Range<Int>) -> [TextPart: String] {
        let split = words.first { ["as", ",", ":", "–", "-", "("].contains(passage.key($0)) }
        guard let split, split > words.lowerBound, split + 1 < words.upperBound else {
            return [.name: unquoted(words)]
        }
        var role = span(split + 1, words.upperBound)
        while role.count > 1,
            ["as", "a", "an", "our", "the", "role", ":", "with"].contains(passage.key(role.lowerBound))
        {
            role = span(role.lowerBound + 1, role.upperBound)
        }
        while role.count > 1, [")", ","].contains(passage.words[role.upperBound - 1].text) {
            role = span(role.lowerBound, role.upperBound - 1)
        }
        return [.name: unquoted(span(words.lowerBound, split)), .role: unquoted(role)]
    }

    // MARK: By sort

    private func newItem(_ noun: ItemNouns.Noun) throws(CommandProblem) -> Command? {
        let kinds = noun.kinds
        let has = kinds.first { SectionFinder(spec: spec).has($0) }
        guard let kind = has ?? kinds.first else {
            return nil
        }
        var body = core(span(noun.range.upperBound, clause.upperBound))
        let isTold = body.first.map { passage.key($0) == ":" } ?? false
        if isTold {
            body = span(body.lowerBound + 1, body.upperBound)
        }
        while !isTold, let first = body.first,
            [
                "called", "named", "titled", "about", "for", ":", "with", "from", "by", "the", "caption", "text",
                "that", "says", "saying", "name",
            ].contains(passage.key(first)),
            !(passage.key(first) == "from" && kind == .testimonials),
            !(passage.key(first) == "by" && kind == .testimonials)
        {
            body = span(first + 1, body.upperBound)
        }
        if kind == .signUp {
            return field(body)
        }
        var page: String?
        if let to = body.last(where: { ["to", "on", "in"].contains(passage.key($0)) }),
            quotations(in: span(to, body.upperBound)).isEmpty
        {
            if let target = try? sectionTarget(span(to + 1, body.upperBound)), target.kind == kind {
                page = target.page
                body = span(body.lowerBound, to)
            } else if let found = self.page(in: span(to + 1, body.upperBound)), body.count - (to - body.lowerBound) <= 5
            {
                page = found.id
                body = span(body.lowerBound, to)
            }
        }
        if body.isEmpty, has == nil {
            return nil
        }
        return .addItem(NewItem(kind: kind, page: page, parts: body.isEmpty ? [:] : try parts(body, of: kind)))
    }

    private func parts(_ body: Range<Int>, of kind: SectionKind) throws(CommandProblem) -> [TextPart: String] {
        switch kind {
        case .team: return person(body)
        case .testimonials: return quotation(body)
        case .events, .schedule: return event(body, of: kind)
        case .services, .menu, .products, .pricing, .donations:
            var reader = PromptReader(passage: passage.joining([body]))
            reader.readPrices()
            if let priced = reader.brief.facts.prices.first {
                // “Tiramisu, €6”: a comma parts what belongs together here.
                let before = donationTitle(body, priced.price)?.reversedDrop { ",:–- ".contains($0) }
                let name = priced.name.isEmpty ? before : priced.name
                return kind == .donations
                    ? [.amount: priced.price, .title: donationTitle(body, priced.price) ?? name].compactMapValues(
                        \.self)
                    : [.name: name, .price: priced.price, .text: priced.text].compactMapValues(\.self)
            }
        case .stats:
            if let number = body.first(where: { passage.words[$0].shape == .number }), number == body.lowerBound,
                body.count > 1
            {
                let plus = passage.key(number + 1) == "+" || passage.key(number + 1) == "%"
                let end = number + (plus ? 2 : 1)
                return [.number: passage.slice(span(number, end)), .label: unquoted(core(span(end, body.upperBound)))]
            }
        default: break
        }
        var values: [TextPart: String] = [:]
        let pieces = pieces(of: body)
        let main = ItemTexts.main(of: kind).flatMap(TextPart.init) ?? .title
        values[main] = pieces.first
        if pieces.count > 1, let second = Self.second(of: kind) {
            values[second] = pieces[1]
        }
        return values
    }

    private func donationTitle(_ body: Range<Int>, _ price: String) -> String? {
        let text = passage.slice(body).replacing(price, with: "").trimmedSpace
        let title = text.drop { ":–-,= ".contains($0) }
        return title.isEmpty ? nil : String(title)
    }

    private static func second(of kind: SectionKind) -> TextPart? {
        switch kind {
        case .faq: .answer
        case .team: .role
        case .stats: .number
        case .gallery, .logos: nil
        default: .text
        }
    }
}
