import Foundation

/// A JSON value as text, which encodes as that value and not as a string.
public struct JSONValue: Sendable, Hashable, Codable {
    public let text: String

    /// Takes text that is known to be JSON.
    public init(text: String) {
        self.text = text
    }

    /// Writes `value` with sorted keys, so that equal values give equal texts.
    public init(encoding value: any Encodable) throws {
        self.text = String(decoding: try Self.encoder.encode(value), as: UTF8.self)
    }

    /// Reads the value back as `type`.
    public func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Self.decoder.decode(type, from: Data(text.utf8))
    }

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return encoder
    }()

    private static let decoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }()

    public init(from decoder: any Decoder) throws {
        try self.init(encoding: JSONTree(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try decode(JSONTree.self).encode(to: encoder)
    }
}

/// Any JSON value, taken apart far enough to be written again.
private enum JSONTree: Codable {
    case null, bool(Bool), integer(Int64), number(Double), string(String)
    case list([JSONTree]), object([String: JSONTree])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONTree].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONTree].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}
