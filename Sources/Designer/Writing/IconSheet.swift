import SiteModel

/// The icons of the template, one symbol a line in `icons.svg`.
struct IconSheet {
    private var symbols: [(name: String, line: Substring)]

    init(template: SiteTemplate) {
        let text = (try? FilePath("icons.svg")).flatMap(template.files.text) ?? ""
        symbols = text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("<symbol id=\"") else { return nil }
            return (String(line.dropFirst(12).prefix { $0 != "\"" }), line)
        }
    }

    /// All names, in the order of the sheet.
    var names: [String] { symbols.map(\.name) }

    /// Other words for an icon.
    private static let synonyms = [
        "book": "book-open", "box": "package", "coin": "coins", "cup": "coffee", "house": "home", "people": "users",
        "spark": "sparkles", "tool": "wrench",
    ]

    /// A sheet with only these icons; a name that there is no icon for is an empty symbol, which shows nothing.
    func only(_ wanted: Set<String>) -> String {
        var lines = symbols.filter { wanted.contains($0.name) }.map { String($0.line) }
        for (name, other) in Self.synonyms.sorted(by: { $0.key < $1.key }) where wanted.contains(name) {
            guard let symbol = symbols.first(where: { $0.name == other }) else { continue }
            lines.append(String(symbol.line).replacing("id=\"\(other)\"", with: "id=\"\(name)\"", maxReplacements: 1))
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg">
            \(lines.joined(separator: "\n"))
            </svg>

            """
    }
}
