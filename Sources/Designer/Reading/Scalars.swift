/// Whether the scalar is part of a word: a letter, or a mark that combines with one.
func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        return (97...122).contains(scalar.value | 32)
    }
    if scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F {
        return false
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark:
        return true
    default:
        return false
    }
}

/// Whether the scalar is a decimal digit of any script.
func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (48...57).contains(scalar.value) : scalar.properties.generalCategory == .decimalNumber
}

/// Whether the scalar is white space, line ends included.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
}

/// Whether the scalar is invisible and no white space; joiners that words need are not.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 0x7F..<0xA0, 0x061C, 0xFEFF, 0xFFFD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
}

/// The scalars as a string.
func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}

/// The scalars without white space at both ends.
func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
        let last = scalars.lastIndex(where: { !isSpace($0) })
    else {
        return []
    }
    return Array(scalars[first...last])
}

extension String {
    /// The text without white space at both ends.
    var trimmedSpace: String { string(trimmed(Array(unicodeScalars))) }

    /// The text with a capital first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The text with a small first letter, unless the first word is an abbreviation or “I”.
    var loweredFirst: String {
        let second = dropFirst().first
        guard let second, second.isLowercase else {
            return self
        }
        return prefix(1).lowercased() + dropFirst()
    }
}
