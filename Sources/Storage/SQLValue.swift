/// A value as the database holds it.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// A type whose values can be bound to a statement.
public protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

/// A type whose values can be read from a column.
public protocol SQLDecodable {
    /// - Throws: ``StorageError/malformed(_:)`` where `sqlValue` is no value of this type.
    init(sqlValue: SQLValue) throws
}

extension SQLValue: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { self }

    public init(sqlValue: SQLValue) { self = sqlValue }

    /// The kind and start of the value, for error messages.
    var summary: String {
        switch self {
        case .null: "NULL"
        case .integer(let value): "The integer \(value)"
        case .real(let value): "The number \(value)"
        case .text(let text): "The text “\(text.prefix(40))”"
        case .blob(let bytes): "A blob of \(bytes.count) bytes"
        }
    }
}

extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
    public var sqlValue: SQLValue { rawValue.sqlValue }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
    public init(sqlValue: SQLValue) throws {
        guard let value = try Self(rawValue: RawValue(sqlValue: sqlValue)) else {
            throw StorageError.malformed("\(sqlValue.summary) is not a \(Self.self).")
        }
        self = value
    }
}
