/// A line of a SEARCH/REPLACE block that is no content: 5 to 9 of one character, and a word.
struct MarkerLine {
    enum Kind: Equatable {
        case search(SearchBlock.Choice)
        /// A SEARCH with something behind it that is neither `all` nor a number from one on.
        case badSearch
        case separator
        case replace
        /// Looks like a marker and is none.
        case unknown
    }

    var kind: Kind
    /// How many of the character there are; the same for all markers of a block.
    var width: Int

    /// - Parameter line: Without its line end.
    init?(_ line: ArraySlice<UInt8>) {
        guard let first = line.first, first == Self.less || first == Self.equal || first == Self.greater else {
            return nil
        }
        width = line.prefix { $0 == first }.count
        guard (5...9).contains(width) else { return nil }
        let rest = line.dropFirst(width)
        guard rest.first?.isWhiteSpace ?? true else { return nil }
        let words = rest.split { $0.isWhiteSpace }.map(\.text)
        kind =
            switch (first, words.first) {
            case (Self.less, "SEARCH"): Self.search(Array(words.dropFirst()))
            case (Self.equal, nil): .separator
            case (Self.greater, "REPLACE") where words.count == 1: .replace
            default: .unknown
            }
    }

    private static func search(_ words: [String]) -> Kind {
        guard let word = words.first else { return .search(.unique) }
        guard words.count == 1 else { return .badSearch }
        if word == "all" { return .search(.every) }
        guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word), number > 0 else {
            return .badSearch
        }
        return .search(.number(number))
    }

    private static let less = UInt8(ascii: "<")
    private static let equal = UInt8(ascii: "=")
    private static let greater = UInt8(ascii: ">")
}
