import SiteModel

/// The way to one text of a project, as the preview says it in `data-edit`: `home.hero.heading`, `home.label`,
/// `site.shared.phone`, `menu.menu.groups.group-1.name`.
struct TextAddress: Hashable {
    let text: String
    private let parts: [String]

    /// Nil for what cannot be an address.
    init?(_ text: String) {
        parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.count <= 80
                && part.unicodeScalars.allSatisfy {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_".unicodeScalars.contains($0)
                }
        }
        guard text.utf8.count <= 300, (2...12).contains(parts.count), isPlain else { return nil }
        self.text = text
    }

    /// What the text is within its section or item: `heading`, `price`.
    var key: String { parts[parts.count - 1] }

    /// The page, or `site` for what belongs to no page.
    var page: String { parts[0] }

    /// The section; nil for a text of the page itself and of the whole site.
    var section: String? { page == "site" || parts.count < 3 ? nil : parts[1] }

    /// Whether the text is within a list of its section.
    var isOfItem: Bool { parts.count > 4 }

    /// The file that holds the text, and the way to it in there.
    func place(language: String) -> (path: String, steps: [JSONLiteral.Step])? {
        let folder = "src/content/\(language)"
        guard page == "site" else {
            if parts.count == 2 { return ("\(folder)/\(page).json", [.key(parts[1])]) }
            return ("\(folder)/\(page).json", [.key("sections")] + Self.steps(parts[1...]))
        }
        switch parts[1] {
        case "brand": return ("site.json", parts.dropFirst().map { .key($0) })
        case "tagline" where parts.count == 2: return ("\(folder)/site.json", [.key("tagline")])
        case "words" where parts.count == 3: return ("\(folder)/site.json", [.key("words"), .key(parts[2])])
        case "shared" where parts.count > 2:
            return ("\(folder)/site.json", Self.steps(parts[1...]))
        default: return nil
        }
    }

    /// Keys and ids of items take turns behind the name of the section.
    private static func steps(_ parts: ArraySlice<String>) -> [JSONLiteral.Step] {
        parts.enumerated().map { index, part in
            index > 0 && index.isMultiple(of: 2) ? .item(part) : .key(part)
        }
    }

    /// Whether a text with this key is one that visitors read: no link, no picture, no setting of a form.
    static func isRead(_ key: String) -> Bool {
        !key.hasSuffix("Href") && !["href", "picture", "pictureAlt", "icon", "kind", "required", "id"].contains(key)
    }
}
