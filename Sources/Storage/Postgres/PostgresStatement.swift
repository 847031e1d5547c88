import CPQ

/// A statement as PostgreSQL takes it: a text with numbered places, and the values in one buffer.
struct PostgresStatement {
    private(set) var text = ""
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>?] = []

    /// - Throws: ``StorageError/malformed(_:)`` where a value cannot be bound.
    init(_ sql: SQL) throws {
        if let problem = sql.problem { throw StorageError.malformed(problem) }
        for part in sql.parts {
            switch part {
            case .text(let piece): text += piece
            case .dialect(_, let postgres): text += postgres
            case .value(let value):
                text += bind(value)
            case .array(.texts(let texts)):
                text += "(SELECT unnest(\(bind(texts.map(SQLValue.text), PostgresType.text))))"
            case .array(.integers(let integers)):
                text += "(SELECT unnest(\(bind(integers.map(SQLValue.integer), PostgresType.bigint))))"
            case .table(let columns):
                let arrays = columns.map { column in
                    switch column.values {
                    case .texts(let texts): bind(texts.map(SQLValue.text), PostgresType.text)
                    case .integers(let integers): bind(integers.map(SQLValue.integer), PostgresType.bigint)
                    }
                }
                let names = columns.map(\.name).joined(separator: ", ")
                text += "(SELECT * FROM unnest(\(arrays.joined(separator: ", "))) AS given (\(names)))"
            }
        }
        guard !text.utf8.contains(0) else { throw StorageError.malformed("A statement cannot have a NUL character.") }
    }

    /// Inserts rows column by column, so that the text does not depend on how many there are.
    init(insertInto table: String, columns: [String], rows: ArraySlice<[SQLValue]>, conflict: SQL) throws {
        var arrays: [String] = []
        var names: [String] = []
        for index in columns.indices {
            let column = rows.lazy.map { $0[index] }
            // A column of nothing but NULL has no type of its own.
            guard let type = try Self.elementType(of: column) else {
                names.append("NULL")
                continue
            }
            let values = type == PostgresType.double ? column.map(Self.real) : Array(column)
            arrays.append(bind(values, type))
            names.append("c\(index)")
        }
        if arrays.isEmpty { arrays.append(bind(rows.map { _ in SQLValue.integer(0) }, PostgresType.bigint)) }
        let aliases = names.contains { $0 != "NULL" } ? names.filter { $0 != "NULL" } : ["nothing"]
        text = """
            INSERT INTO \(table) (\(columns.joined(separator: ", "))) SELECT \(names.joined(separator: ", ")) \
            FROM unnest(\(arrays.joined(separator: ", "))) AS given (\(aliases.joined(separator: ", ")))
            """
        for part in conflict.parts {
            switch part {
            case .text(let piece): text += text.last == " " ? piece : " " + piece
            case .dialect(_, let postgres): text += postgres
            case .value(let value): text += bind(value)
            case .array, .table: throw StorageError.malformed("A conflict clause cannot have a list.")
            }
        }
        for value in rows.joined() {
            if case .text(let text) = value, text.utf8.contains(0) {
                throw StorageError.malformed("A text with a NUL character cannot be stored.")
            }
        }
    }

    /// Lends the values as libpq takes them.
    func withValues<R>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>, UnsafePointer<Int32>) -> R
    ) -> R {
        let lengths = ranges.map { Int32($0?.count ?? 0) } + [0]
        let formats = [Int32](repeating: 1, count: ranges.count + 1)
        // An empty array lends no address, and an address of nil would mean NULL.
        return (bytes + [0]).withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = ranges.map { range in range.flatMap { range in start.map { $0 + range.lowerBound } } }
            return body(Int32(ranges.count), pointers, lengths, formats)
        }
    }

    private mutating func bind(_ value: SQLValue) -> String {
        types.append(PostgresType.type(of: value))
        if value == .null {
            ranges.append(nil)
        } else {
            append { PostgresType.write(value, to: &$0) }
        }
        return "$\(types.count)"
    }

    private mutating func bind(_ values: [SQLValue], _ element: Oid) -> String {
        let (type, name) =
            switch element {
            case PostgresType.bigint: (PostgresType.bigintArray, "bigint")
            case PostgresType.double: (PostgresType.doubleArray, "double precision")
            case PostgresType.bytea: (PostgresType.byteaArray, "bytea")
            default: (PostgresType.textArray, "text")
            }
        types.append(type)
        append { PostgresType.write(values, of: element, to: &$0) }
        return "$\(types.count)::\(name)[]"
    }

    private mutating func append(_ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        ranges.append(start..<bytes.count)
    }

    private static func elementType(of column: some Sequence<SQLValue>) throws -> Oid? {
        var found: Oid?
        for value in column where value != .null {
            let type = PostgresType.type(of: value)
            switch (found, type) {
            case (nil, _), (PostgresType.bigint, PostgresType.double): found = type
            case (PostgresType.double, PostgresType.bigint), (type, _): break
            default: throw StorageError.malformed("A column of the rows has values of different types.")
            }
        }
        return found
    }

    private static func real(_ value: SQLValue) -> SQLValue {
        if case .integer(let integer) = value { .real(Double(integer)) } else { value }
    }
}
