import Foundation

/// Text as it is searched: without case and accents, one form for what looks the same.
enum SearchText {
    static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What a `LIKE … ESCAPE '!'` finds `folded` with, wherever it stands.
    static func pattern(_ folded: String) -> String {
        "%" + String(folded.flatMap { "!%_".contains($0) ? ["!", $0] : [$0] }) + "%"
    }
}
