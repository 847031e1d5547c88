/// A command cut into words whose keys are those of plain English, whatever the person wrote.
///
/// The text of every word stays where it was, so that what is quoted or named is taken over to the letter. Only the
/// keys change: possessives lose their ending, a slip of one letter in a known word is put right, Arabic words become
/// the English ones that mean the same. What stands between quotation marks has keys that match nothing.
enum CommandPassage {
    static func make(_ text: String, knowing own: Set<String>) -> Passage {
        let passage = Passage(text)
        let quoted = QuotedWords(passage)
        var words: [Word] = []
        var index = 0
        while index < quoted.words.count {
            let word = quoted.words[index]
            if quoted.inside.contains(index) {
                words.append(word.with(key: "“" + word.key))
                index += 1
            } else if word.shape == .word, ArabicKeys.isArabic(word.key) {
                let (found, length) = ArabicKeys.words(in: quoted, at: index, knowing: own)
                words += found
                index += length
            } else {
                words.append(word.with(key: key(of: word, knowing: own)))
                index += 1
            }
        }
        return Passage(scalars: passage.scalars, words: words)
    }

    private static func key(of word: Word, knowing own: Set<String>) -> String {
        switch word.shape {
        case .number: return ArabicKeys.latinDigits(word.key)
        case .mark: return ["،": ",", "؛": ";", "؟": "?"][word.text] ?? word.key
        case .word:
            var key = word.key
            if key.hasSuffix("'s"), !contractions.contains(key) {
                key = String(key.dropLast(2))
            }
            if let other = spellings[key] {
                return other
            }
            return own.contains(key) ? key : Vocabulary.english.corrected(key)
        default: return word.key
        }
    }

    private static let contractions: Set<String> = ["it's", "that's", "let's", "what's", "who's", "here's", "there's"]

    private static let spellings = [
        "color": "colour", "colors": "colours", "centered": "centred", "center": "centred", "centre": "centred",
        "gray": "grey", "e-mail": "email", "timetables": "timetable", "programs": "programme", "program": "programme",
        "colored": "coloured", "colorful": "colourful", "fonts": "font", "typeface": "font", "typography": "font",
        "lettering": "font", "capitalized": "capitals", "cozier": "warmer", "cosier": "warmer",
    ]
}

/// The words of a passage with single quotation marks told from apostrophes, and what stands between marks.
struct QuotedWords {
    private(set) var words: [Word]
    /// The indices of words between quotation marks.
    private(set) var inside: Set<Int> = []
    let scalars: [Unicode.Scalar]

    init(_ passage: Passage) {
        words = passage.words
        scalars = passage.scalars
        var index = 0
        while index < words.count {
            guard words[index].isQuote, let close = words.closingMark(of: index) else {
                index += 1
                continue
            }
            inside.formUnion((index + 1)..<close)
            index = close + 1
        }
    }
}

extension Passage {
    /// The words of the ranges, one after the other.
    func joining(_ ranges: [Range<Int>]) -> Passage {
        Passage(scalars: scalars, words: ranges.flatMap { words[$0] })
    }
}

extension PromptReader {
    /// A reader of words that were cut already.
    init(passage: Passage) {
        self.passage = passage
        used = Array(repeating: false, count: passage.words.count)
        brief.prompt = string(passage.scalars)
    }
}

/// The indices from the start to before the end; none where the end lies before the start, as at the end of a clause.
func span(_ start: Int, _ end: Int) -> Range<Int> {
    start..<max(start, end)
}
