/// A text cut into words, numbers and marks that know where they stand in it.
struct Passage: Sendable {
    let scalars: [Unicode.Scalar]
    let words: [Word]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var cutter = WordCutter(scalars: scalars)
        words = cutter.cut()
    }

    init(scalars: [Unicode.Scalar], words: [Word]) {
        self.scalars = scalars
        self.words = words
    }

    /// The text from the first to the last word of the range, exactly as written.
    func slice(_ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= words.count, !range.isEmpty else {
            return ""
        }
        return string(scalars[words[range.lowerBound].start..<words[range.upperBound - 1].end])
    }

    /// The words joined by single spaces, in lower case.
    func key(_ range: Range<Int>) -> String {
        words[range].map(\.key).joined(separator: " ")
    }

    /// The lower-case word at the index; empty outside.
    func key(_ index: Int) -> String {
        words.indices.contains(index) ? words[index].key : ""
    }

    /// Whether the phrase, given in lower-case words, stands at the index.
    func has(_ phrase: [String], at index: Int) -> Bool {
        guard index >= 0, index + phrase.count <= words.count else {
            return false
        }
        return phrase.indices.allSatisfy { words[index + $0].key == phrase[$0] }
    }
}

/// A word, a number or a mark.
struct Word: Hashable, Sendable {
    enum Shape: Sendable {
        case word, number, mark, newline, mail, link, handle
    }

    let text: String
    /// Lower case, with a straight apostrophe.
    let key: String
    let shape: Shape
    let start: Int
    let end: Int
    /// Whether white space stands before it.
    let spaced: Bool
    /// Whether it could begin a name: a capital letter, or a letter of a script without capitals.
    let capital: Bool
    /// Whether it is the point of an abbreviation that the next word belongs to: “Dr. Aino Laine”, “no. 12”.
    var isAbbreviating = false

    /// Whether it ends a sentence.
    var endsSentence: Bool {
        shape == .newline || (shape == .mark && !isAbbreviating && [".", "!", "?"].contains(text))
    }
    /// Whether it parts the items of a list.
    var separates: Bool {
        guard !isAbbreviating else {
            return false
        }
        return shape == .newline
            || (shape == .mark && [",", ";", ".", "!", "?", "•", "·", "|", "*", "،", "؛", "、", "。"].contains(text))
    }
    var isDash: Bool { shape == .mark && ["-", "–", "—", "−"].contains(text) }
    var isQuote: Bool { shape == .mark && ["\"", "“", "”", "„", "«", "»"].contains(text) }
}

extension Word {
    /// The same word, compared by another key.
    func with(key: String) -> Word { with(text: text, key: key) }

    /// The same place in the text, read as another mark.
    func with(text: String) -> Word { with(text: text, key: text) }

    private func with(text: String, key: String) -> Word {
        Word(
            text: text, key: key, shape: shape, start: start, end: end, spaced: spaced, capital: capital,
            isAbbreviating: isAbbreviating)
    }
}

extension [Word] {
    /// The mark that closes the quotation which the mark at the index opens.
    func closingMark(of open: Int, within limit: Int = 4_000) -> Int? {
        let closers: Set<String> =
            switch self[open].text {
            case "\"": ["\""]
            case "«": ["»"]
            case "»": ["«"]
            case "„": ["“", "”"]
            case "”": ["”", "“"]
            default: ["”", "“", "\""]
            }
        return self[(open + 1)...].prefix(limit).firstIndex { closers.contains($0.text) }
    }
}
