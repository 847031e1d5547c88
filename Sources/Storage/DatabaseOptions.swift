public import Foundation

/// Which database to open, and how.
public struct DatabaseOptions: Sendable {
    enum Engine: Sendable {
        case sqlite(file: URL)
        case postgres(PostgresAddress)
    }

    let engine: Engine
    /// How many reads may run at the same time.
    public var readers = 4
    /// How many writes may run at the same time on PostgreSQL; SQLite has one writer.
    public var writers = 4
    /// How many seconds a write waits for another one to let go of what it has locked.
    public var busySeconds: Double = 5
    /// How many seconds one statement may take on PostgreSQL.
    public var statementSeconds: Double = 60
    /// How many seconds a transaction may stand still on PostgreSQL before the server ends it.
    public var idleTransactionSeconds: Double = 90
    /// How many seconds callers wait for a PostgreSQL that went away before they are told.
    public var reconnectSeconds: Double = 5
    /// The clock that ``Transaction/nowMilliseconds`` reads; nil for that of the database: of PostgreSQL's machine, or
    /// of this one for SQLite.
    public var clock: (@Sendable () -> Int64)?
    /// The most pages that the file may have, so that a test can fill it.
    var maximumPages: Int?

    /// A database in a file, which is made with its folder where there is none.
    public static func sqlite(file: URL) -> DatabaseOptions {
        DatabaseOptions(engine: .sqlite(file: file))
    }

    /// A database on a server, by a URL as libpq takes it: `postgres://user:password@host:5432/name?sslmode=verify-full`.
    /// - Throws: ``StorageError/unreachable(_:)`` where the text is no such URL.
    public static func postgres(url: String) throws -> DatabaseOptions {
        DatabaseOptions(engine: .postgres(try PostgresAddress(url: url)))
    }

    private init(engine: Engine) {
        self.engine = engine
    }
}
