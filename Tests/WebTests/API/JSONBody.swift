import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// JSON as a test looks at it.
enum JSONBody: Hashable, Sendable, Decodable {
    case null, bool(Bool), number(Double), text(String)
    case list([JSONBody]), object([String: JSONBody])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONBody].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONBody].self))
        }
    }

    subscript(name: String) -> JSONBody? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    subscript(index: Int) -> JSONBody? {
        guard case .list(let items) = self, items.indices.contains(index) else { return nil }
        return items[index]
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    var int: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }

    var double: Double? { if case .number(let number) = self { number } else { nil } }

    var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }

    var items: [JSONBody] { if case .list(let items) = self { items } else { [] } }
}

extension TestResponse {
    /// The body as JSON; null where it is none.
    var json: JSONBody {
        (try? JSONDecoder().decode(JSONBody.self, from: Data(body.readableBytesView))) ?? .null
    }

    /// The code of a problem.
    var code: String? { json["code"]?.text }

    var bodyText: String { String(buffer: body) }
}

extension JSONBody {
    /// A text as JSON.
    static func quoted(_ text: String) -> String {
        (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    init(text: String) throws { self = try JSONDecoder().decode(JSONBody.self, from: Data(text.utf8)) }
}
