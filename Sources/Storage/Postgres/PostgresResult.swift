import CPQ

/// What a statement gave back, in the binary format.
final class PostgresResult {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var isGood: Bool {
        switch PQresultStatus(pointer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN: true
        default: false
        }
    }

    /// What was done, such as `COMMIT`.
    var command: String { String(cString: PQcmdStatus(pointer)) }

    /// How many rows were changed: those of a query do not count.
    var changes: Int {
        command.hasPrefix("SELECT") || command.hasPrefix("FETCH") ? 0 : Int(String(cString: PQcmdTuples(pointer))) ?? 0
    }

    /// A field of the error, by its letter in PostgreSQL's protocol: `C` for SQLSTATE, `M` for the message.
    func field(_ letter: UnicodeScalar) -> String? {
        PQresultErrorField(pointer, Int32(letter.value)).map { String(cString: $0) }
    }

    /// The text of the first value, in the text format.
    var firstText: String? {
        guard PQntuples(pointer) > 0, PQnfields(pointer) > 0 else { return nil }
        return PQgetvalue(pointer, 0, 0).map { String(cString: $0) }
    }

    /// The rows, copied.
    /// - Throws: ``StorageError/malformed(_:)`` where a column is of a type that the program does not read.
    func rows() throws -> [Row] {
        let width = PQnfields(pointer)
        let columns = (0..<width).map { String(cString: PQfname(pointer, $0)) }
        let types = (0..<width).map { PQftype(pointer, $0) }
        let count = PQntuples(pointer)
        var rows: [Row] = []
        rows.reserveCapacity(Int(count))
        for row in 0..<count {
            var values: [SQLValue] = []
            values.reserveCapacity(Int(width))
            for column in 0..<width {
                values.append(try value(row, column, type: types[Int(column)]))
            }
            rows.append(Row(columns: columns, values: values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32, type: Oid) throws -> SQLValue {
        guard PQgetisnull(pointer, row, column) == 0, let start = PQgetvalue(pointer, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column)))
        guard let value = PostgresType.value(of: bytes, type: type) else {
            let name = String(cString: PQfname(pointer, column))
            throw StorageError.malformed(
                "The column “\(name)” is of PostgreSQL's type \(type), which is not read: cast it to text.")
        }
        return value
    }
}
