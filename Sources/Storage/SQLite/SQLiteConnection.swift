import Foundation
import GRDB
import GRDBSQLite

/// A connection to SQLite: writes the statement's text, binds its values, and reads rows.
struct SQLiteConnection: Connection {
    let database: GRDB.Database

    func rows(of sql: SQL) throws -> [Row] {
        try mapped {
            let statement = try prepared(sql)
            let columns = statement.columnNames
            let cursor = try GRDB.Row.fetchCursor(statement)
            var rows: [Row] = []
            let handle = statement.sqliteStatement
            while try cursor.next() != nil {
                let values = (0..<Int32(columns.count)).map { Self.value(handle, $0) }
                rows.append(Row(columns: columns, values: values))
            }
            return rows
        }
    }

    func changes(of sql: SQL) throws -> Int {
        try mapped {
            let statement = try prepared(sql)
            let before = database.totalChangesCount
            try statement.execute()
            // A statement that changes no rows leaves the count of the one before it.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func insert(into table: String, columns: [String], rows: [[SQLValue]], conflict: SQL) throws -> Int {
        let names = columns.joined(separator: ", ")
        let head = "INSERT INTO \(table) (\(names)) VALUES "
        // Some rows in one statement: each run of a statement has its price, and so has each text that stays prepared.
        let most = max(1, min(32, 500 / max(1, columns.count)))
        let whole = rows.count / most * most
        return try insert(rows[..<whole], by: most, head, conflict) + insert(rows[whole...], by: 1, head, conflict)
    }

    /// Inserts rows, `size` of them with each run of one statement, whose text is written and looked up once.
    private func insert(_ rows: ArraySlice<[SQLValue]>, by size: Int, _ head: String, _ conflict: SQL) throws -> Int {
        guard !rows.isEmpty else { return 0 }
        return try mapped {
            let handle = try prepared("\(raw: head)\(rows: rows.prefix(size)) \(conflict)").sqliteStatement
            let before = database.totalChangesCount
            for start in stride(from: rows.startIndex, to: rows.endIndex, by: size) {
                sqlite3_reset(handle)
                var place: Int32 = 1
                for value in rows[start..<start + size].joined() { Self.bind(value, at: &place, of: handle) }
                for case .value(let value) in conflict.parts { Self.bind(value, at: &place, of: handle) }
                let code = sqlite3_step(handle)
                let message = database.lastErrorMessage
                sqlite3_reset(handle)
                guard code == SQLITE_DONE else {
                    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
                }
            }
            return database.totalChangesCount - before
        }
    }

    private static func bind(_ value: SQLValue, at place: inout Int32, of statement: SQLiteStatement) {
        // SQLite copies what it is lent: SQLITE_TRANSIENT, whose value is -1.
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let value): sqlite3_bind_int64(statement, place, value)
        case .real(let value): sqlite3_bind_double(statement, place, value)
        case .text(let text): sqlite3_bind_text(statement, place, text, -1, copies)
        // Without bytes there may be no address, which would mean NULL.
        case .blob([]): sqlite3_bind_zeroblob(statement, place, 0)
        case .blob(let bytes): sqlite3_bind_blob64(statement, place, bytes, UInt64(bytes.count), copies)
        }
        place += 1
    }

    func prepareToMigrate() throws {
        // There is one writer, among all processes.
    }

    private func prepared(_ sql: SQL) throws -> Statement {
        if let problem = sql.problem { throw StorageError.malformed(problem) }
        var text = ""
        var values: [DatabaseValue] = []
        for part in sql.parts {
            switch part {
            case .text(let piece): text += piece
            case .dialect(let sqlite, _): text += sqlite
            case .array(let array):
                text += "(SELECT value FROM json_each(?))"
                values.append(array.json.databaseValue)
            case .table(let columns):
                let names = columns.enumerated().map { "json_extract(value, '$[\($0)]') AS \($1.name)" }
                text += "(SELECT \(names.joined(separator: ", ")) FROM json_each(?))"
                values.append(SQLArray.json(rowsOf: columns).databaseValue)
            case .value(let value):
                text += "?"
                values.append(Self.databaseValue(value))
            }
        }
        guard !text.hasNUL else { throw StorageError.malformed("A statement cannot have a NUL character.") }
        // GRDB keeps every statement that it caches, so those that vary are prepared anew.
        let statement =
            try sql.hasList ? database.makeStatement(sql: text) : database.cachedStatement(sql: text)
        // There are as many as there are places, and each place has just been written.
        statement.setUncheckedArguments(StatementArguments(values))
        return statement
    }

    private func mapped<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    private static func databaseValue(_ value: SQLValue) -> DatabaseValue {
        switch value {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    /// The value of a column in the row that a statement stands at.
    private static func value(_ statement: SQLiteStatement, _ column: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_NULL: return .null
        case SQLITE_BLOB:
            // A blob without bytes has no address.
            guard let bytes = sqlite3_column_blob(statement, column) else { return .blob([]) }
            let count = Int(sqlite3_column_bytes(statement, column))
            return .blob(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
        default:
            guard let text = sqlite3_column_text(statement, column) else { return .text("") }
            let count = Int(sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        }
    }
}
