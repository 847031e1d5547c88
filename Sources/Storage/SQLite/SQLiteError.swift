import GRDB

extension StorageError {
    /// The meaning of an error of SQLite.
    init(_ error: DatabaseError) {
        let message = error.message ?? error.resultCode.description
        self =
            switch error.resultCode {
            case .SQLITE_FULL: .diskFull
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(message)
            case .SQLITE_CONSTRAINT: .constraint(message)
            case .SQLITE_INTERRUPT: .interrupted
            case .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_CANTOPEN: .inputOutput(message)
            case .SQLITE_MISUSE where error.message == "Connection is closed": .closed
            default: .malformed("SQLite refused “\((error.sql ?? "").prefix(200))”: \(message).")
            }
    }
}
