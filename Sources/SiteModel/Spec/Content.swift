/// The words of a section, by stable key.
///
/// In a file it is a JSON object: a text is a string, a list is an array of objects that each carry their `id`.
public struct Content: Hashable, Sendable {
    public var values: [String: ContentValue]

    public init(_ values: [String: ContentValue] = [:]) {
        self.values = values
    }

    public subscript(key: String) -> ContentValue? {
        get { values[key] }
        set { values[key] = newValue }
    }

    /// The text at `key`, or nil where there is none or a list.
    public func text(_ key: String) -> String? {
        guard case .text(let text)? = values[key] else { return nil }
        return text
    }

    /// The list at `key`; empty where there is none.
    public func items(_ key: String) -> [ContentItem] {
        guard case .items(let items)? = values[key] else { return [] }
        return items
    }
}

/// A text, or a list of items.
public enum ContentValue: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case text(String)
    case items([ContentItem])

    public init(stringLiteral value: String) {
        self = .text(value)
    }
}

/// One item of a list, with an id that survives reordering and edits.
public struct ContentItem: Hashable, Sendable, Identifiable {
    public var id: String
    public var fields: Content

    public init(id: String, _ fields: [String: ContentValue]) {
        self.id = id
        self.fields = Content(fields)
    }
}

extension Content: Codable {
    public init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: ContentValue].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}

extension ContentValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .items(try container.decode([ContentItem].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .items(let items): try container.encode(items)
        }
    }
}

extension ContentItem: Codable {
    public init(from decoder: any Decoder) throws {
        var fields = try Content(from: decoder)
        guard let id = fields.text("id") else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "A list item needs a text “id”."))
        }
        fields["id"] = nil
        self.id = id
        self.fields = fields
    }

    public func encode(to encoder: any Encoder) throws {
        var values = fields
        values["id"] = .text(id)
        try values.encode(to: encoder)
    }
}
