/// What a site's first page says about its looks and its language, so that a page of ours beside it looks alike.
struct SiteDress: Hashable, Sendable {
    /// The addresses of the style sheets, on the site's own origin, in their order.
    private(set) var styles: [String] = []
    private(set) var language: String?
    private(set) var icon: String?

    /// A page whose looks are not known.
    init() {}

    /// - Parameter page: The text of the first page; only its head is looked at.
    init(page: some StringProtocol) {
        let head = page.prefix(20_000)
        let end = head.firstRange(of: "</head>")?.lowerBound ?? head.endIndex
        for tag in Self.tags(in: String(head[..<end])) {
            if tag.name == "html" { language = tag["lang"].flatMap { $0.isEmpty ? nil : $0 } }
            guard tag.name == "link", let address = tag["href"], Self.isOwn(address) else { continue }
            let relations = (tag["rel"] ?? "").lowercased().split(separator: " ")
            if relations.contains("stylesheet"), styles.count < 6 { styles.append(address) }
            if relations.contains("icon"), icon == nil { icon = address }
        }
    }

    private static func isOwn(_ address: String) -> Bool {
        FormRequest.isPath(address) && !address.contains { "\"'<>`".contains($0) }
    }

    private struct Tag {
        var name: String
        var fields: [String: String] = [:]
        subscript(field: String) -> String? { fields[field] }
    }

    /// The opening tags of a text. It need not be understood wholly: what is odd is left out.
    private static func tags(in text: String) -> [Tag] {
        text.split(separator: "<").compactMap { piece in
            guard let end = piece.firstIndex(of: ">") else { return nil }
            var rest = piece[..<end]
            let name = rest.prefix { $0.isLetter }
            guard !name.isEmpty else { return nil }
            var tag = Tag(name: name.lowercased())
            rest = rest.dropFirst(name.count)
            while let field = nextField(in: &rest) { tag.fields[field.name] = tag.fields[field.name] ?? field.value }
            return tag
        }
    }

    private static func nextField(in rest: inout Substring) -> (name: String, value: String)? {
        rest = rest.drop { $0.isWhitespace || $0 == "/" }
        let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
        guard !name.isEmpty else { return nil }
        rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
        guard rest.first == "=" else { return (name.lowercased(), "") }
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        let value: Substring
        if let quote = rest.first, quote == "\"" || quote == "'" {
            value = rest.dropFirst().prefix { $0 != quote }
            rest = rest.dropFirst(value.count + 2)
        } else {
            value = rest.prefix { !$0.isWhitespace }
            rest = rest.dropFirst(value.count)
        }
        return (name.lowercased(), String(value))
    }
}
