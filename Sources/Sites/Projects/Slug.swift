import Foundation

/// The short name of a project in addresses: lower-case ASCII letters, digits and single hyphens, at most 40.
public enum Slug {
    public static let longest = 40

    /// A slug made of what can be written in ASCII of `name`; `site` where that is nothing.
    public static func make(from name: String) -> String {
        let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        var slug = ""
        for scalar in folded.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case "'", "’": continue
            case "ß": slug += "ss"
            case "æ": slug += "ae"
            case "ø": slug += "o"
            case "ł": slug += "l"
            case "đ": slug += "d"
            default:
                if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            }
        }
        slug = String(slug.prefix(longest))
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "site" : slug
    }

    /// Whether a person may choose `text` as a slug.
    public static func isValid(_ text: String) -> Bool {
        (1...longest).contains(text.utf8.count)
            && !text.hasPrefix("-") && !text.hasSuffix("-") && !text.contains("--")
            && text.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
