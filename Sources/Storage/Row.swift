/// One row of a result: a copy that stays valid after the transaction.
public struct Row: Sendable {
    /// The names of the columns, in the order of the statement.
    public let columns: [String]
    /// The values, in the same order.
    public let values: [SQLValue]

    init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column, as the type that the caller wants; an optional type takes NULL as nil.
    /// - Throws: ``StorageError/malformed(_:)`` where there is no such column, or its value is of another type.
    public func get<T: SQLDecodable>(_ column: String, as type: T.Type = T.self) throws -> T {
        let value = try value(column)
        do {
            return try T(sqlValue: value)
        } catch StorageError.malformed(let reason) {
            throw StorageError.malformed("The column “\(column)” cannot be read: \(reason)")
        }
    }

    /// The value that a column's JSON text describes; an optional type takes NULL as nil.
    /// - Throws: ``StorageError/malformed(_:)`` where the text is not JSON of that type.
    public func json<T: Decodable>(_ column: String, as type: T.Type = T.self) throws -> T {
        let value = try value(column)
        do {
            return try JSONText.decode(type, from: value == .null ? "null" : String(sqlValue: value))
        } catch {
            throw StorageError.malformed("The column “\(column)” holds no JSON of \(T.self): \(error)")
        }
    }

    private func value(_ column: String) throws -> SQLValue {
        guard let index = columns.firstIndex(of: column) else {
            throw StorageError.malformed("The result has no column “\(column)”.")
        }
        return values[index]
    }
}
