import SiteModel

/// JSON as a person would write it: two spaces, keys in a given order, the same bytes every time.
enum JSONText {
    case text(String)
    case number(Double)
    case flag(Bool)
    case array([JSONText])
    case object([(String, JSONText)])

    /// The text with a newline at its end.
    var document: String { text(indent: "") + "\n" }

    private func text(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return Self.quoted(text)
        case .number(let number):
            return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .array(let values):
            guard !values.isEmpty else { return "[]" }
            let lines = values.map { inner + $0.text(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            guard !members.isEmpty else { return "{}" }
            let lines = members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.text(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    /// The text as a literal.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{2028}": result += "\\u2028"
            case "\u{2029}": result += "\\u2029"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONText {
    /// Words in the order in which they stand on the page, as well as a list of keys can say it.
    init(_ content: Content) {
        let members = content.values.sorted { Self.place(of: $0.key) < Self.place(of: $1.key) }
        self = .object(members.map { ($0.key, JSONText($0.value)) })
    }

    private init(_ value: ContentValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .items(let items):
            self = .array(
                items.map { item in
                    guard case .object(let members) = JSONText(item.fields) else { return .object([]) }
                    return .object([("id", .text(item.id))] + members)
                })
        }
    }

    /// Where a key stands among others.
    static func place(of key: String) -> (Int, String) {
        (order.firstIndex(of: key) ?? order.count, key)
    }

    private static let order = [
        "eyebrow", "heading", "intro", "name", "title", "question", "label", "value", "date", "time", "day", "hours",
        "quote", "role", "caption", "price", "period", "place", "text", "answer", "description", "features", "address",
        "directions", "mapHref", "phone", "mail", "form", "message", "send", "note", "action", "actionHref", "second",
        "secondHref", "href", "icon", "picture", "links", "social", "groups", "items",
    ]
}
