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
            !["section", "page", "form", "block"].contains(passage.key(noun.range.upperBound))
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
                let name = priced.name.isEmpty ? nil : priced.name
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

    /// The texts that the words give: quotations, or what “answer:”, “text:”, a colon or a dash part.
    private func pieces(of range: Range<Int>) -> [String] {
        let quoted = quotations(in: range)
        if quoted.count > 1 {
            return quoted.map { passage.slice($0) }
        }
        for index in range.dropFirst()
        where ["answer", "text", "description", "role", "caption"].contains(passage.key(index)) {
            let next = passage.key(index + 1)
            guard next == ":" || next == "is" || passage.words[min(index + 1, passage.words.count - 1)].isQuote else {
                continue
            }
            var end = index
            while end > range.lowerBound, ["the", "with", ",", "and", "its", "."].contains(passage.key(end - 1)) {
                end -= 1
            }
            let start = [":", "is"].contains(next) ? index + 2 : index + 1
            return [
                unquoted(span(range.lowerBound, end)),
                unquoted(span(start, range.upperBound), tail: range.upperBound == clause.upperBound ? tail : nil),
            ]
        }
        if quoted.count == 1, range.count - quoted[0].count <= 2 {
            return [passage.slice(quoted[0])]
        }
        let split = range.dropFirst().dropLast().first { index in
            [":", "="].contains(passage.words[index].text)
                || (passage.words[index].isDash && passage.words[index].spaced)
                || (passage.key(index) == "?" && ArabicText.hasArabic(passage.words[index].text) == false)
        }
        guard let split else {
            return [unquoted(range, tail: range.upperBound == clause.upperBound ? tail : nil)]
        }
        let isQuestion = passage.key(split) == "?"
        var start = split + 1
        while start < range.upperBound, [":", "-", "–", ","].contains(passage.key(start)) { start += 1 }
        return [
            unquoted(span(range.lowerBound, isQuestion ? split + 1 : split)),
            unquoted(span(start, range.upperBound), tail: range.upperBound == clause.upperBound ? tail : nil),
        ]
    }

    private func quotation(_ body: Range<Int>) -> [TextPart: String] {
        guard let quoted = quotations(in: body).first else {
            // “a review by Ana: We love it”
            let pieces = pieces(of: body)
            if pieces.count > 1 {
                let name = pieces[0].trimmedSpace
                let lead = ["by ", "from "].first { name.lowercased().hasPrefix($0) }
                return [.quote: pieces[1], .name: lead.map { String(name.dropFirst($0.count)) } ?? name]
            }
            return [.quote: pieces[0]]
        }
        var values: [TextPart: String] = [.quote: passage.slice(quoted)]
        var after = span(quoted.upperBound + 1, body.upperBound)
        var before = span(body.lowerBound, max(body.lowerBound, quoted.lowerBound - 1))
        while let first = after.first, Self.authorLeads.contains(passage.key(first)) {
            after = span(first + 1, after.upperBound)
        }
        while let first = before.first, Self.authorLeads.contains(passage.key(first)) {
            before = span(first + 1, before.upperBound)
        }
        while let last = before.last, [":", ",", "says", "said"].contains(passage.key(last)) {
            before = span(before.lowerBound, last)
        }
        let who = after.isEmpty ? before : after
        guard !who.isEmpty else {
            return values
        }
        if let comma = who.first(where: { [",", "("].contains(passage.key($0)) }), comma > who.lowerBound,
            comma + 1 < who.upperBound
        {
            values[.name] = passage.slice(span(who.lowerBound, comma))
            values[.role] = passage.slice(span(comma + 1, who.upperBound)).reversedDrop { $0 == ")" }
        } else {
            values[.name] = passage.slice(who)
        }
        return values
    }

    private static let authorLeads: Set<String> = ["by", "from", "–", "-", "—", ",", "of", "said", "says", ":"]

    private func event(_ body: Range<Int>, of kind: SectionKind) -> [TextPart: String] {
        let words = passage.joining([body])
        let reader = PromptReader(passage: words)
        let dateKey: TextPart = kind == .events ? .date : .time
        var date: Range<Int>?
        for index in words.words.indices {
            date =
                reader.dateRange(at: index) ?? reader.timeRange(at: index) ?? reader.timeEnd(at: index, bare: false).map
            { span(index, $0) }
                ?? reader.dayRange(at: index).map { days in
                    let at = words.key(days.upperBound) == "at" ? days.upperBound + 1 : days.upperBound
                    return span(
                        days.lowerBound,
                        reader.timeRange(at: at)?.upperBound ?? reader.timeEnd(at: at, bare: false) ?? days.upperBound)
                }
            if date != nil { break }
        }
        var values: [TextPart: String] = [:]
        var before = span(0, words.words.count)
        var after = span(words.words.count, words.words.count)
        if let date {
            values[dateKey] = words.slice(date)
            before = span(0, date.lowerBound)
            after = span(date.upperBound, words.words.count)
        }
        func trimmed(_ range: Range<Int>) -> Range<Int> {
            var range = range
            while let first = range.first,
                [":", ",", "on", "the", "–", "-", "at", "from", "and", "with", "date"].contains(words.key(first)),
                words.key(first) != "at" || range.count == 1
            {
                range = span(first + 1, range.upperBound)
            }
            while let last = range.last,
                [":", ",", "on", "–", "-", "at", "from", "with", "the", "date"].contains(words.key(last))
            {
                range = span(range.lowerBound, last)
            }
            return range
        }
        var title = trimmed(before).isEmpty ? trimmed(after) : trimmed(before)
        var rest = trimmed(before).isEmpty ? span(0, 0) : trimmed(after)
        if rest.isEmpty, let place = title.last(where: { ["at", "in"].contains(words.key($0)) }),
            place > title.lowerBound, place + 1 < title.upperBound
        {
            rest = span(place, title.upperBound)
            title = trimmed(span(title.lowerBound, place))
        }
        if let first = rest.first, ["at", "in", ","].contains(words.key(first)) {
            rest = span(first + 1, rest.upperBound)
        }
        func plain(_ range: Range<Int>) -> String {
            let isQuoted =
                range.count > 2 && words.words[range.lowerBound].isQuote && words.words[range.upperBound - 1].isQuote
            return words.slice(isQuoted ? span(range.lowerBound + 1, range.upperBound - 1) : range)
        }
        if !title.isEmpty { values[.title] = plain(title) }
        if !rest.isEmpty { values[.place] = plain(rest) }
        return values
    }
}

extension String {
    /// Without the characters at the end that fit.
    func reversedDrop(_ fits: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, fits(last) {
            text.removeLast()
        }
        return text
    }
}
