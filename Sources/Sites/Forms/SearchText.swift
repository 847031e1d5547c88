import Foundation

/// Text as it is searched: without case and accents, one form for what looks the same.
enum SearchText {
    private static let folding: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]

    static func folded(_ text: String) -> String {
        text.folding(options: folding, locale: nil).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What a `LIKE … ESCAPE '!'` finds `folded` with, wherever it stands.
    static func pattern(_ folded: String) -> String {
        "%" + String(folded.flatMap { "!%_".contains($0) ? ["!", $0] : [$0] }) + "%"
    }

    /// What stands around the first of `words` in a text, on one line.
    static func excerpt(_ text: String, around words: [String]) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let places = words.compactMap { line.range(of: $0, options: folding) }
        let place = places.map(\.lowerBound).min() ?? line.startIndex
        var start = line.index(place, offsetBy: -40, limitedBy: line.startIndex) ?? line.startIndex
        // No word is begun in its middle.
        if start > line.startIndex, let space = line[start..<place].firstIndex(of: " ") {
            start = line.index(after: space)
        }
        let end = line.index(place, offsetBy: 100, limitedBy: line.endIndex) ?? line.endIndex
        return (start > line.startIndex ? "…" : "") + line[start..<end] + (end < line.endIndex ? "…" : "")
    }
}
