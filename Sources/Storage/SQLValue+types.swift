public import SiteModel

extension Int: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .integer(Int64(self)) }

    public init(sqlValue: SQLValue) throws {
        self = try Int(Int64(sqlValue: sqlValue))
    }
}

extension Int64: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .integer(self) }

    public init(sqlValue: SQLValue) throws {
        guard case .integer(let value) = sqlValue else {
            throw StorageError.malformed("\(sqlValue.summary) is not an integer.")
        }
        self = value
    }
}

/// Stored as the integers 0 and 1.
extension Bool: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    public init(sqlValue: SQLValue) throws {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: throw StorageError.malformed("\(sqlValue.summary) is not a truth value.")
        }
    }
}

extension Double: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .real(self) }

    public init(sqlValue: SQLValue) throws {
        switch sqlValue {
        case .real(let value): self = value
        case .integer(let value): self = Double(value)
        default: throw StorageError.malformed("\(sqlValue.summary) is not a number.")
        }
    }
}

extension String: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .text(self) }

    public init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue else {
            throw StorageError.malformed("\(sqlValue.summary) is not a text.")
        }
        self = text
    }
}

/// Stored as a blob.
extension [UInt8]: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .blob(self) }

    public init(sqlValue: SQLValue) throws {
        guard case .blob(let bytes) = sqlValue else {
            throw StorageError.malformed("\(sqlValue.summary) is not a blob.")
        }
        self = bytes
    }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
    public init(sqlValue: SQLValue) throws {
        self = sqlValue == .null ? nil : try Wrapped(sqlValue: sqlValue)
    }
}

/// Stored as its hexadecimal digits.
extension Digest: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .text(hex) }

    public init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue, let digest = Digest(hex: text) else {
            throw StorageError.malformed("\(sqlValue.summary) is not a digest.")
        }
        self = digest
    }
}

extension FilePath: SQLBindable, SQLDecodable {
    public var sqlValue: SQLValue { .text(text) }

    public init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue, let path = try? FilePath(text) else {
            throw StorageError.malformed("\(sqlValue.summary) is not the path of a file.")
        }
        self = path
    }
}
