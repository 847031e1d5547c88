extension PromptReader {
    /// Finds the proper name; the surest way of saying it wins.
    mutating func readName() {
        guard
            let range = calledName() ?? quotedName() ?? longNameAtStart() ?? nameAfterFor() ?? nameAtStart()
                ?? nameAfterKind() ?? nameAfterPlace() ?? firstPersonName()
        else {
            return
        }
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
            if let range = nameRun(from: start) ?? lowercaseRun(from: start) {
                return range
            }
        }
        return nil
    }

    private func quotedName() -> Range<Int>? {
        if let kind = kindRange, kind.upperBound < words.count, words[kind.upperBound].isQuote {
            return nameRun(from: kind.upperBound)
        }
        guard let open = words.prefix(12).firstIndex(where: \.isQuote), let range = nameRun(from: open),
            range.count <= 7,
            isFree(range), words[range].count(where: { $0.capital || $0.shape == .number }) * 2 >= range.count
        else {
            return nil
        }
        return range
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
        kindRange.map { $0.upperBound == index } ?? false
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

    private func nameAfterKind() -> Range<Int>? {
        guard let kind = kindRange, kind.upperBound < words.count else {
            return nil
        }
        let comma =
            words[kind.upperBound].text == "," || words[kind.upperBound].isDash || words[kind.upperBound].text == ":"
        guard let range = nameRun(from: kind.upperBound + (comma ? 1 : 0)) else {
            return nil
        }
        return comma && isPlace(range) ? nil : range
    }

    /// “Hair salon in Valencia, Salon Luna, …”: the next part of the sentence that is all capitals.
    private func nameAfterPlace() -> Range<Int>? {
        guard let kind = kindRange,
            ["in", "for", "that", "who", "which", "near", "from"].contains(passage.key(kind.upperBound)),
            let comma = words[kind.upperBound...].prefix(9).firstIndex(where: { $0.text == "," }),
            !words[kind.upperBound..<comma].contains(where: \.endsSentence),
            let range = nameRun(from: comma + 1), !isPlace(range),
            range.upperBound >= words.count || words[range.upperBound].separates
        else {
            return nil
        }
        return range
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

    // MARK: Runs

    /// The words of a name that begins here: quoted, or with capitals and the small words between them.
    func nameRun(from start: Int) -> Range<Int>? {
        guard words.indices.contains(start) else {
            return nil
        }
        if words[start].isQuote {
            guard let end = words[(start + 1)...].prefix(9).firstIndex(where: \.isQuote), end > start + 1 else {
                return nil
            }
            return (start + 1)..<end
        }
        var end = start
        var index = start
        while index < words.count {
            let word = words[index]
            if word.shape == .newline || used[index] {
                break
            }
            if word.capital || (word.shape == .number && (index == start || word.spaced) && !word.text.contains(":")) {
                index += 1
                end = index
            } else if end > start, isLink(from: index) {
                index += 1
            } else {
                break
            }
        }
        // “Band The Owls” is called The Owls.
        if end > start + 1, passage.key(start + 1) == "the", kindRange == start..<(start + 1) {
            return nameRun(from: start + 1)
        }
        let range = start..<end
        return isName(range) ? extendedToKind(range) : nil
    }

    /// Whether the word at the index joins two parts of a name.
    private func isLink(from index: Int) -> Bool {
        let word = words[index]
        let joins =
            (word.shape == .word && Lexicon.connectors.contains(word.key)) || ["&", "+", "."].contains(word.text)
        guard joins, index + 1 < words.count else {
            return false
        }
        if word.text == "." {
            return !word.spaced && words[index - 1].text.count <= 3 && words[index + 1].capital && index > 0
                && (words[index - 1].text.count == 1 || ["st", "dr", "mr", "mrs", "ms"].contains(words[index - 1].key))
        }
        if ["in", "on", "e", "y"].contains(word.key) {
            return word.key != "in" && words[index + 1].capital
        }
        return words[index + 1].capital
            || (Lexicon.connectors.contains(words[index + 1].key) && index + 2 < words.count
                && words[index + 2].capital)
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count <= 9 else {
            return false
        }
        let key = words[first].key
        guard words[first].shape == .word || range.count > 1 else {
            return false
        }
        if range.count > 1 {
            let never = ["a", "i", "we", "my", "our", "i'm", "we're", "i've", "it", "it's", "this", "hi", "hello"]
                .contains(key)
            let speaksOfSite = words[range].contains {
                Self.siteWords.contains($0.key) && $0.key != "store" && $0.key != "shop"
            }
            let plain = Lexicon.notNames.contains(key) && !words[range].dropFirst().allSatisfy(\.capital)
            return !never && !speaksOfSite && (key == "the" || !plain)
        }
        return key.count > 1 && !Lexicon.notNames.contains(key) && !Lexicon.months.contains(key)
            && !Lexicon.days.contains(key)
            && !Lexicon.demonyms.contains(key) && !Lexicon.colours.contains(key) && !Lexicon.moods.contains(key)
            && !key.hasSuffix("-based") && !isVocabulary(first) && !isPlace(range)
    }

    /// “Aurora bakery”, “Maria’s flower shop”: the small word after the name belongs to it.
    private func extendedToKind(_ range: Range<Int>) -> Range<Int> {
        guard let kind = kindRange, kind.lowerBound >= range.upperBound, kind.lowerBound <= range.upperBound + 2,
            words[range.upperBound..<kind.lowerBound].allSatisfy({
                $0.shape == .word && $0.key != "a" && $0.key != "an" && $0.key != "is"
            }),
            kind.lowerBound == range.upperBound || words[range.upperBound - 1].key.hasSuffix("'s"),
            !["wedding", "person", "photographer", "music"].contains(brief.kind)
        else {
            return range
        }
        return range.lowerBound..<kind.upperBound
    }

    /// “joe's barber shop” in a prompt without capitals.
    private func possessiveRun(from start: Int) -> Range<Int>? {
        guard words.indices.contains(start), words[start].key.hasSuffix("'s"), let kind = kindRange,
            kind.lowerBound > start, kind.lowerBound <= start + 3
        else {
            return nil
        }
        return start..<kind.upperBound
    }

    /// Up to four words after “called”, in a prompt without capitals.
    private func lowercaseRun(from start: Int) -> Range<Int>? {
        var end = start
        while end < words.count, end < start + 4, words[end].shape == .word || words[end].text == "&",
            !["in", "for", "with", "at", "near", "which", "that", "who", "where", "is", "on", "from"].contains(
                words[end].key)
        {
            end += 1
        }
        return end > start && !Lexicon.notNames.contains(words[start].key) ? start..<end : nil
    }
}
