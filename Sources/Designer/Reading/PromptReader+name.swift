extension PromptReader {
    /// Finds the proper name; the surest way of saying it wins.
    mutating func readName() {
        guard
            let found = calledName() ?? quotedName() ?? longNameAtStart() ?? nameAfterFor() ?? nameAtStart()
                ?? nameAfterKind() ?? nameAfterPlace() ?? firstPersonName()
        else {
            return
        }
        let range = withoutTitleOfWork(found)
        nameRange = range
        if let kind = kindRange, range.overlaps(kind) || phraseRange.map(range.overlaps) ?? false,
            brief.kindPhrase != nil
        {
            brief.kindPhrase = passage.slice(kind)
        }
        use(range)
        var name = passage.slice(range)
        if !brief.prompt.contains(where: \.isUppercase) {
            name = name.split(separator: " ").map { String($0).capitalisedFirst }.joined(separator: " ")
        }
        brief.name = Self.withoutPossessive(name, kind: brief.kind)
        readProfession(after: range)
    }

    /// “Portfolio for Jane Okafor, illustrator”: what somebody is says more than that it is a portfolio.
    private mutating func readProfession(after name: Range<Int>) {
        guard brief.kind == "person", passage.key(name.upperBound) == "," else {
            return
        }
        let start = name.upperBound + (["a", "an", "the"].contains(passage.key(name.upperBound + 1)) ? 2 : 1)
        var end = start
        while end < words.count, words[end].shape == .word, !words[end].capital, !used[end], end < start + 6,
            !["in", "from", "for", "with", "based", "who", "near", "at"].contains(words[end].key)
        {
            end += 1
        }
        let isStyle = words[start..<max(start, min(end, words.count))].contains {
            Lexicon.moods.contains($0.key) || Lexicon.colours.contains($0.key)
                || ["with", "page", "pages", "site"].contains($0.key)
        }
        guard end > start, !isStyle else {
            return
        }
        brief.kindPhrase = passage.slice(start..<end)
        use(start..<end)
    }

    /// “Anna and Tom’s wedding” and “Lena’s portfolio” are named after the people.
    private static func withoutPossessive(_ name: String, kind: String) -> String {
        for ending in ["'s", "’s"] where name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name
    }

    /// “Novelist Hanne Vik” is called Hanne Vik; what she is becomes the kind in her own words.
    private mutating func withoutTitleOfWork(_ range: Range<Int>) -> Range<Int> {
        guard range.count >= 3, let first = range.first, words[first].shape == .word,
            !["dr", "prof", "the", "chef", "st"].contains(words[first].key),
            let match = TradeIndex.english.match(passage, at: first), match.strong, match.length < range.count,
            words[range.lowerBound + match.length].capital,
            range.count - match.length == 2 || ["dr", "prof"].contains(words[range.lowerBound + match.length].key),
            Lexicon.roles.contains(words[first].key) || Self.persons.contains(words[first].key)
        else {
            return range
        }
        kindRange = first..<(first + match.length)
        brief.kindPhrase = passage.slice(first..<(first + match.length))
        return (first + match.length)..<range.upperBound
    }

    private static let persons = Lexicon.words(
        """
        dentist vet doctor physiotherapist osteopath midwife novelist author writer poet photographer singer songwriter composer pianist violinist guitarist illustrator painter
        sculptor artist translator journalist tutor psychotherapist therapist architect developer engineer blogger actor
        comedian dj musician filmmaker videographer
        """)

    // MARK: Ways of saying it

    private func calledName() -> Range<Int>? {
        for index in words.indices where !used[index] {
            let key = words[index].key
            var start = index + 1
            if key == "called" || key == "named" || key == "titled" {
                if passage.key(start) == "page" || passage.key(index - 1) == "page" || passage.key(index - 1) == "pages"
                {
                    continue
                }
            } else if key == "name", ["is", ":", "=", "–", "-"].contains(passage.key(start)) {
                start += 1
            } else {
                continue
            }
            if let range = nameRun(from: start) ?? longQuoted(from: start) ?? longRun(from: start)
                ?? lowercaseRun(from: start)
            {
                return range
            }
        }
        return nil
    }

    /// A name of any length between quotation marks.
    private func longQuoted(from start: Int) -> Range<Int>? {
        guard words.indices.contains(start), words[start].isQuote,
            let end = words[(start + 1)...].prefix(120).firstIndex(where: \.isQuote), end > start + 1
        else {
            return nil
        }
        return (start + 1)..<end
    }

    /// A name of more words than names usually have, all of them with capitals or between such.
    private func longRun(from start: Int) -> Range<Int>? {
        var end = start
        var index = start
        while index < words.count, index < start + 80, !words[index].endsSentence, words[index].text != ",",
            words[index].capital || words[index].shape == .number || ["&", "-", "–"].contains(words[index].text)
                || Lexicon.connectors.contains(words[index].key)
        {
            index += 1
            end = words[index - 1].capital || words[index - 1].shape == .number ? index : end
        }
        return end - start > 9 ? start..<end : nil
    }

    private func quotedName() -> Range<Int>? {
        if let kind = kindRange, kind.upperBound < words.count, words[kind.upperBound].isQuote {
            return nameRun(from: kind.upperBound)
        }
        guard let open = words.prefix(12).firstIndex(where: \.isQuote) ?? laterQuotation,
            let range = nameRun(from: open), range.count <= 7,
            isFree(range), words[range].count(where: { $0.capital || $0.shape == .number }) * 2 >= range.count
        else {
            return nil
        }
        return range
    }

    /// “… for my piano tuning business — “Wren Piano Tuning””: further in, a mark announces the name.
    private var laterQuotation: Int? {
        let first = words.prefix(40).indices.first { words[$0].isQuote && !used[$0] }
        return first.flatMap { open in
            let mark = words[open - 1]
            return longNameAtStart() == nil && (mark.isDash || [",", ":"].contains(mark.text)) ? open : nil
        }
    }

    /// “Museum of Small Things in Ghent”, “Hart & Lowe is …”: two words or more that open the prompt.
    private func longNameAtStart() -> Range<Int>? {
        nameRun(from: 0).flatMap { $0.count > 1 && isNamePosition($0) ? $0 : nil }
    }

    private func nameAfterFor() -> Range<Int>? {
        for index in words.indices where ["for", "of", "about", "to", "by"].contains(words[index].key) {
            let before = max(0, index - 5)..<index
            let aboutSite = words[before].contains { Self.siteWords.contains($0.key) }
            guard aboutSite || (words[index].key == "for" && index < 7) || isKindBefore(index) else {
                continue
            }
            var start = index + 1
            if ["the", "our", "my", "a", "an"].contains(passage.key(start)), !words[start].capital {
                if passage.key(start) == "the", let kind = kindRange, kind.lowerBound == start + 1 {
                    start = kind.upperBound
                } else if passage.key(start) == "the" {
                    start += 1
                } else if let owned = ownedName(from: start + 1) {
                    return owned
                } else {
                    continue
                }
            }
            if let range = nameRun(from: start) ?? possessiveRun(from: start) {
                return range
            }
        }
        return nil
    }

    /// “my bakery Aurora”, “our band The Night Herons”, without comma.
    private func ownedName(from start: Int) -> Range<Int>? {
        guard let kind = kindRange, kind.lowerBound >= start, kind.lowerBound <= start + 3 else {
            return nil
        }
        return nameRun(from: kind.upperBound)
    }

    private func isKindBefore(_ index: Int) -> Bool {
        // “the dental practice of Dr Lena Brandt” has one plain word more.
        kindRange.map { kind in
            kind.upperBound == index
                || (kind.upperBound + 1 == index && !words[kind.upperBound].capital && passage.key(index) != "for"
                    && words[kind.upperBound].shape == .word)
        } ?? false
    }

    /// “Padaria Aurora, a bakery …”, “Hart & Lowe is a law firm …”, “Night Herons – …”.
    private func nameAtStart() -> Range<Int>? {
        var start = 0
        while start < words.count, start < 400 {
            if let range = nameRun(from: start), isNamePosition(range) {
                return range
            }
            start = sentenceEnd(from: start) + 1
        }
        return nil
    }

    private func isNamePosition(_ range: Range<Int>) -> Bool {
        let next = range.upperBound < words.count ? words[range.upperBound] : nil
        let isFirst = range.lowerBound == 0
        let single = range.count == 1
        if let next,
            ["is", "are", "was", "has", "makes", "sells", "bakes", "offers", "helps", "lets"].contains(next.key)
        {
            return !["is", "are"].contains(next.key) || !single || isFirst
        }
        guard isFirst else {
            return false
        }
        guard let next else {
            return !single
        }
        if next.shape == .newline {
            return !single || range.upperBound + 1 < words.count
        }
        return next.isDash || [",", ":", "(", "|", "."].contains(next.text)
            || (!single && ["in", "at"].contains(next.key))
    }

    private func firstPersonName() -> Range<Int>? {
        for index in words.indices where !used[index] {
            let starts = [["i", "am"], ["i'm"], ["we", "are"], ["we're"], ["my", "name", "is"]]
            guard let phrase = starts.first(where: { passage.has($0, at: index) }) else {
                continue
            }
            if let range = nameRun(from: index + phrase.count) {
                return range
            }
        }
        return nil
    }

    static let siteWords = Lexicon.words(
        """
        site website webpage page homepage portfolio blog shop store landing one-pager web presence wedding funeral
        memorial microsite
        """)
}
