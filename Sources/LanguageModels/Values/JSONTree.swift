/// A JSON value whose objects keep the order of their members.
///
/// The order matters: models answer in the order in which a schema names its properties.
public enum JSONTree: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([Member])

    /// A name and its value in an object.
    public struct Member: Sendable, Hashable {
        public var name: String
        public var value: JSONTree

        public init(_ name: String, _ value: JSONTree) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a member, nil where this is no object or has no such member, or the member is null.
    public subscript(name: String) -> JSONTree? {
        get {
            guard case .object(let members) = self, let value = members.first(where: { $0.name == name })?.value,
                value != .null
            else { return nil }
            return value
        }
        set {
            var members: [Member] = if case .object(let members) = self { members } else { [] }
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
            self = .object(members)
        }
    }

    /// The text, where this is one.
    public var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The whole number, where this is one, also when it is written as `3.0`.
    public var integer: Int? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int(exactly: value.rounded())
        default: nil
        }
    }

    /// The truth value, where this is one.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The elements; none where this is no array.
    public var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }

    /// The members; none where this is no object.
    public var members: [Member] { if case .object(let members) = self { members } else { [] } }

    /// A code that some servers write as a text and others as a number.
    var code: String? { string ?? integer.map(String.init) }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
