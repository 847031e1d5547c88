/// Reads the words of Arabic commands as the English ones that mean the same.
///
/// A word may carry a conjunction, a preposition and the article before it: «وللقائمة» becomes `and`, `to`, `menu`,
/// each with its own letters of the text. A phrase such as «ساعات العمل» becomes the words of its meaning.
enum ArabicKeys {
    static func isArabic(_ key: String) -> Bool {
        key.unicodeScalars.first.map { ArabicText.isArabic($0) } ?? false
    }

    /// The digits of any script as those of ASCII.
    static func latinDigits(_ text: String) -> String {
        guard !text.allSatisfy(\.isASCII) else {
            return text
        }
        return String(
            text.map { character in
                switch character {
                case "٫": "."
                case "٬": ","
                default: character.wholeNumberValue.map { Character(String($0)) } ?? character
                }
            })
    }

    /// What stands at the index, and how many words of the passage it takes.
    static func words(in passage: QuotedWords, at index: Int, knowing own: Set<String>) -> ([Word], Int) {
        let word = passage.words[index]
        for reading in ArabicWords.readings(of: word.key) {
            guard let phrase = phrase(reading.stem, passage, after: index) else {
                continue
            }
            return (cut(word, reading, phrase, in: passage, at: index), phrase.length)
        }
        return ([word.with(key: ArabicText.folded(word.key))], 1)
    }

    /// The longest known phrase that begins with the stem.
    private static func phrase(_ stem: String, _ passage: QuotedWords, after index: Int) -> Phrase? {
        ArabicCommandPhrases.byFirst[stem]?.first { phrase in
            phrase.words.dropFirst().enumerated().allSatisfy { offset, wanted in
                let next = index + 1 + offset
                guard passage.words.indices.contains(next), !passage.inside.contains(next) else {
                    return false
                }
                let key = passage.words[next].key
                return ArabicText.folded(key) == wanted
                    || ArabicWords.readings(of: key).contains { $0.stem == wanted && $0.prefix.isEmpty }
            }
        }
    }

    struct Phrase: Sendable {
        var words: [String]
        var keys: [String]
        var length: Int { words.count }
    }

    /// Words of the meaning: those of the prefixes on their letters, the first of the phrase on all that is left, and
    /// the others, which have no letters of their own, at its end.
    private static func cut(
        _ word: Word, _ reading: ArabicWords.Reading, _ phrase: Phrase, in passage: QuotedWords, at index: Int
    ) -> [Word] {
        var words: [Word] = []
        var start = word.start
        for prefix in reading.prefix {
            let end = start + prefix.letters
            words.append(
                Word(
                    text: string(passage.scalars[start..<end]), key: prefix.key, shape: .word, start: start, end: end,
                    spaced: words.isEmpty ? word.spaced : false, capital: false))
            start = end
        }
        let end = passage.words[index + phrase.length - 1].end
        let text = string(passage.scalars[start..<end])
        for (offset, key) in phrase.keys.enumerated() {
            words.append(
                Word(
                    text: offset == 0 ? text : "", key: key, shape: .word, start: offset == 0 ? start : end, end: end,
                    spaced: offset > 0 || (words.isEmpty && word.spaced), capital: true))
        }
        return words
    }
}
