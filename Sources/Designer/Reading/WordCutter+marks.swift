/// Marks that say something else than usual: points of abbreviations, and single quotation marks.
extension WordCutter {
    /// The point after “Dr”, “no” or «د» ends no sentence where the word that it shortens goes on.
    mutating func markPoints() {
        for index in words.indices.dropFirst() where words[index].text == "." && !words[index].spaced {
            let key = words[index - 1].key
            guard words.indices.contains(index + 1) else {
                continue
            }
            let next = words[index + 1]
            let isTitle =
                Self.titles.contains(key) && next.shape == .word && (next.capital || Self.titles.contains(next.key))
            let isLabel = Self.labels.contains(key) && (next.shape == .number || ["+", "("].contains(next.text))
            let goesOn = Self.units.contains(key) && [",", ";", ")"].contains(next.text)
            words[index].isAbbreviating = isTitle || isLabel || goesOn
        }
    }

    /// ‘These’ and 'these' become “these”, where one opens after a space and another closes before one. An apostrophe inside a word, or one that nothing closes, is none.
    mutating func markQuotes() {
        var index = 0
        while index < words.count {
            guard Self.singles.contains(words[index].text), opens(at: index), let close = closing(after: index) else {
                index += 1
                continue
            }
            words[index] = words[index].with(text: "“")
            words[close] = words[close].with(text: "”")
            index = close + 1
        }
    }

    private func opens(at index: Int) -> Bool {
        let isFree =
            index == 0 || words[index].spaced || ["(", ":"].contains(words[index - 1].text)
            || words[index - 1].shape == .newline
        return isFree && words.indices.contains(index + 1) && !words[index + 1].spaced
            && [.word, .number].contains(words[index + 1].shape)
    }

    private func closing(after open: Int) -> Int? {
        let end = words[(open + 1)...].prefix(40).firstIndex { word in
            Self.singles.contains(word.text) || word.shape == .newline
        }
        guard let end, words[end].shape == .mark, !words[end].spaced, end > open + 1,
            // “rock 'n' roll” quotes nothing.
            end > open + 2 || words[open + 1].text.count > 2,
            end + 1 >= words.count || words[end + 1].spaced || words[end + 1].shape != .word
        else {
            return nil
        }
        return end
    }

    private static let singles: Set<String> = ["'", "‘", "’"]
    private static let titles = Lexicon.words(
        "dr prof mr mrs ms st rev med dent phil barr hon ing dipl fr sr د أ م ا")
    private static let labels = Lexicon.words("no nr tel tél tlf tlf ca approx fon ph mob nº")
    private static let units = Lexicon.words("kr")
}
