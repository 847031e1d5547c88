import Foundation

/// Rules of Arabic spelling that reading needs. What is compared is folded; what is shown stays as it was written.
enum ArabicText {
    /// Whether the scalar is a letter or a digit of the Arabic script.
    static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0620...0x064A, 0x0660...0x0669, 0x066E...0x06D3, 0x06F0...0x06FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }

    /// Whether the text has a letter or a digit of the Arabic script.
    static func hasArabic(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: isArabic)
    }

    /// The form in which words are compared: lower case, without vowel signs and kashida, the alefs as one letter, taa
    /// marbuta as haa, final alef as yaa, Persian letters as Arabic ones, Arabic digits as Latin ones.
    static func folded(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in compatible(text).lowercased().unicodeScalars {
            switch scalar.value {
            case 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x200C, 0x200D: continue
            case 0x0622, 0x0623, 0x0625, 0x0671...0x0673: view.append("ا")
            case 0x0629, 0x06C0...0x06C3, 0x06D5: view.append("ه")
            case 0x0649, 0x06CC, 0x06D0, 0x0626: view.append("ي")
            case 0x0624: view.append("و")
            case 0x06A9, 0x06AA: view.append("ك")
            case 0x06BE: view.append("ه")
            case 0x0660...0x0669, 0x06F0...0x06F9: view.append(latinDigit(scalar))
            case 0x066B: view.append(".")
            case 0x066C: view.append(",")
            case 0x2019: view.append("'")
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    /// The number that the digits of any script write, if they are nothing but digits.
    static func number(_ text: String) -> Int? {
        Int(folded(text))
    }

    /// Cuts a text into words whose keys are folded; slices give the text as it was written.
    static func passage(_ text: String) -> Passage {
        let plain = Passage(text)
        return Passage(
            scalars: plain.scalars,
            words: plain.words.map { $0.with(key: folded($0.text)) })
    }

    /// The written word without its first letters, and without the vowel signs and kashida that belong to them.
    static func dropping(_ count: Int, from text: String) -> String {
        var left = count
        let rest = text.unicodeScalars.drop { scalar in
            let isMark = folded(String(scalar)).isEmpty
            defer { left -= isMark ? 0 : 1 }
            return isMark || left > 0
        }
        return count > 0 ? String(rest) : text
    }

    /// The folded word without the article.
    static func bare(_ key: String) -> String {
        key.hasPrefix("ال") && key.count >= 4 ? String(key.dropFirst(2)) : key
    }

    /// A text from a book or a list of words as folded words: `"قائمة الطعام"`.
    static func phrase(_ text: String) -> [String] {
        text.split(separator: " ").map { folded(String($0)) }
    }

    private static func latinDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(48 + scalar.value % 16))
    }

    /// Letters that were pasted in their printed shapes as plain letters.
    private static func compatible(_ text: String) -> String {
        text.unicodeScalars.contains { (0xFB50...0xFDFF).contains($0.value) || (0xFE70...0xFEFC).contains($0.value) }
            ? text.precomposedStringWithCompatibilityMapping : text
    }
}

/// A word without what is written together with it: و and ف before it, ب, ل and ك, and the article.
struct ArabicStem: Hashable, Sendable {
    var text: String
    /// Whether “and” was written together with it.
    var joined = false
    /// The preposition that was written together with it: ب, ل or ك.
    var preposition: Character?
    /// Whether it had the article.
    var definite = false
}

extension ArabicText {
    /// Every way of taking a folded word apart, the word as it stands first. A word such as «وردي» begins with a letter
    /// that only looks like “and”, so that all of them have to be looked up.
    static func stems(of key: String) -> [ArabicStem] {
        var stems = [ArabicStem(text: key)]
        guard key.unicodeScalars.first.map(isArabic) ?? false else {
            return stems
        }
        if key.hasPrefix("و") || key.hasPrefix("ف"), key.count >= (key.hasPrefix("و") ? 3 : 4) {
            stems.append(ArabicStem(text: String(key.dropFirst()), joined: true))
        }
        for stem in stems {
            let text = stem.text
            func add(_ count: Int, _ preposition: Character?, article: Bool) {
                stems.append(
                    ArabicStem(
                        text: String(text.dropFirst(count)), joined: stem.joined, preposition: preposition,
                        definite: article))
            }
            if text.hasPrefix("ال"), text.count >= 4 { add(2, nil, article: true) }
            if text.hasPrefix("لل"), text.count >= 4 { add(2, "ل", article: true) }
            for preposition in ["ب", "ل", "ك"] as [Character] where text.first == preposition {
                if text.hasPrefix("\(preposition)ال"), text.count >= 5 { add(3, preposition, article: true) }
                if text.count >= 4 { add(1, preposition, article: false) }
            }
        }
        return stems
    }

    /// How a folded word of a text says a folded word of a book: as it stands, or with what is written together with it.
    /// Nil where it is another word. The article counts for nothing on either side.
    static func stem(of key: String, as wanted: String) -> ArabicStem? {
        let bare = bare(wanted)
        return stems(of: key).first { $0.text == wanted || $0.text == bare }
    }

    /// Whether the folded phrase stands at the index. Only its first word may have “and” or a preposition before it.
    static func has(_ phrase: [String], in passage: Passage, at index: Int) -> Bool {
        guard let first = phrase.first, index >= 0, index + phrase.count <= passage.words.count,
            stem(of: passage.key(index), as: first) != nil
        else {
            return false
        }
        return phrase.indices.dropFirst().allSatisfy { offset in
            stem(of: passage.key(index + offset), as: phrase[offset]).map {
                $0.text == passage.key(index + offset) || (!$0.joined && $0.preposition == nil)
            } ?? false
        }
    }
}
