import SiteModel

/// Tells which texts of a site say the same in every language: names, prices, numbers, ways to reach somebody.
struct TranslationNeed {
    private let brand: String
    private let place: String

    init(_ spec: SiteSpec) {
        brand = spec.brand.name
        place = spec.brand.place ?? ""
    }

    /// Whether somebody who reads another language needs the text in it.
    func isNeeded(_ text: AddressedText) -> Bool {
        // What is still to be filled in is said to the person who fills it in, and is read by visitors until then.
        if text.text.contains("[") { return true }
        if Self.facts.contains(text.key) { return false }
        if text.key == "name", let kind = text.kind, Self.kindsWithNames.contains(kind) { return false }
        if text.key == "place", text.kind == .events || text.kind == .schedule { return false }
        let rest = [brand, place].filter { !$0.isEmpty }.reduce(text.text) { $0.replacing($1, with: " ") }
        return rest.split(whereSeparator: \.isWhitespace).contains { Self.isWord(String($0)) }
    }

    /// Texts at these keys are facts, however they are written.
    private static let facts: Set<String> = ["phone", "mail", "address", "price", "amount"]
    private static let kindsWithNames: Set<SectionKind> = [.team, .testimonials, .logos]

    /// Whether it is a word, rather than a number, a sum, a unit, a mail address, a link or a handle.
    private static func isWord(_ piece: String) -> Bool {
        let bare = piece.trimmingSigns
        guard bare.contains(where: \.isLetter) else { return false }
        if piece.contains("@") || piece.hasPrefix("http") || piece.hasPrefix("www.") || piece.contains("://") {
            return false
        }
        // “crumb.example”, “crumb.example/menu”.
        if let point = bare.firstIndex(of: "."), point != bare.startIndex, bare.index(after: point) < bare.endIndex,
            bare[bare.index(after: point)...].allSatisfy({ $0.isLetter || $0 == "/" || $0 == "." || $0 == "-" })
        {
            return false
        }
        let letters = bare.filter(\.isLetter).lowercased()
        return !units.contains(letters)
    }

    private static let units: Set<String> = [
        "eur", "usd", "gbp", "aed", "sar", "jod", "egp", "chf", "cad", "aud", "jpy", "kr", "zł", "km", "kg", "cm", "ml",
        "m", "g", "l",
    ]
}

extension String {
    fileprivate var trimmingSigns: Substring {
        let isKept: (Character) -> Bool = { $0.isLetter || $0.isNumber }
        guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else { return "" }
        return self[first...last]
    }
}
