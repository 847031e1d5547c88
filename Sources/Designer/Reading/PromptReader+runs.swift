/// Where a name ends that begins at a word.
extension PromptReader {
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
        // So are “Nonprofit Ocean Friends” and “Bookshop Turn & Page”, without the first word.
        if end > start + 2,
            ["nonprofit", "charity", "ngo", "band", "startup"].contains(passage.key(start))
                || words[start + 2].text == "&",
            words[start + 1].capital, kindRange == start..<(start + 1)
        {
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
            || (index + 1 < words.count && words[index + 1].isAbbreviating)
        guard joins, index + 1 < words.count else {
            return false
        }
        if words[index + 1].isAbbreviating {
            return true
        }
        if word.text == "." {
            if word.isAbbreviating {
                return words[index + 1].shape == .word
            }
            return !word.spaced && words[index - 1].text.count <= 3 && words[index + 1].capital && index > 0
                && (words[index - 1].text.count == 1 || ["st", "dr", "mr", "mrs", "ms"].contains(words[index - 1].key))
        }
        if word.key == "on", ["lake", "mount", "river", "loch"].contains(words[index + 1].key) {
            return false
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
            // “Quiet Systems 2027”
            let plain =
                Lexicon.notNames.contains(key)
                && !words[range].dropFirst().allSatisfy { $0.capital || $0.shape == .number }
            // “Turn & Page” is a name.
            let isJoined = words[range].contains { $0.text == "&" }
            // “AED 18” is an amount.
            let isAmount = Lexicon.currencyWords.contains(key) && words[first + 1].shape == .number
            return !never && !isAmount && (!speaksOfSite || isJoined) && (key == "the" || !plain)
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
    func possessiveRun(from start: Int) -> Range<Int>? {
        guard words.indices.contains(start), words[start].key.hasSuffix("'s"), let kind = kindRange,
            kind.lowerBound > start, kind.lowerBound <= start + 3
        else {
            return nil
        }
        return start..<kind.upperBound
    }

    /// Up to four words after “called”, in a prompt without capitals.
    func lowercaseRun(from start: Int) -> Range<Int>? {
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
