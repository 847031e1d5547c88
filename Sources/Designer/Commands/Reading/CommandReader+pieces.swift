import SiteModel

/// What a new item says, read from the words behind its name.
extension CommandReader {
    /// The texts that the words give: quotations, or what “answer:”, “text:”, a colon or a dash part.
    func pieces(of range: Range<Int>) -> [String] {
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

    func quotation(_ body: Range<Int>) -> [TextPart: String] {
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

    func event(_ body: Range<Int>, of kind: SectionKind) -> [TextPart: String] {
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
