import Dispatch
import Foundation
import GRDB
import Logging

/// SQLite in one file, through GRDB: one writer, which commits in groups, and a few readers.
///
/// What is committed is on the disk: WAL with `synchronous = FULL`.
struct SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let writer: GroupCommit
    private let clock: @Sendable () -> Int64
    private let channels: Channels

    static func open(
        file: URL, options: DatabaseOptions, channels: Channels, logger: Logger
    ) async throws -> SQLiteEngine {
        let folder = file.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StorageError.notWritable(path: folder.path)
        }
        do {
            let pool = try await blocking {
                let pool = try DatabasePool(path: file.path, configuration: configuration(options))
                try pool.writeWithoutTransaction { try makeDurable($0) }
                // The file itself must be found after a power cut, not only what is in it.
                try? FileSync.folder(folder.path)
                return pool
            }
            return SQLiteEngine(pool: pool, options: options, channels: channels, logger: logger)
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            throw StorageError.notWritable(path: file.path)
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    private init(pool: DatabasePool, options: DatabaseOptions, channels: Channels, logger: Logger) {
        self.pool = pool
        self.clock = options.clock ?? { WallClock.milliseconds() }
        self.channels = channels
        self.writer = GroupCommit(pool: pool, clock: clock, channels: channels, logger: logger)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        do {
            return try await pool.read { [clock, channels] database in
                let connection = SQLiteConnection(database: database)
                return try body(Transaction(connection: connection, clock: clock, channels: channels))
            }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    func close() async throws {
        writer.close()
        do {
            try await Self.blocking { [pool] in try pool.close() }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// Stops the statements that are running, as the system does when memory is short.
    func interrupt() {
        pool.interrupt()
    }

    /// How many writes wait for the one that runs.
    var waitingWrites: Int { writer.waitingWrites }

    private static func configuration(_ options: DatabaseOptions) -> Configuration {
        var configuration = Configuration()
        configuration.label = "sitewright.database"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(options.busySeconds)
        configuration.maximumReaderCount = options.readers
        let maximumPages = options.maximumPages
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA mmap_size = 67108864")
            try database.execute(sql: "PRAGMA cache_size = -8000")
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
            if let maximumPages { try database.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
        }
        return configuration
    }

    /// Makes every commit wait for the disk.
    ///
    /// GRDB sets NORMAL, which may lose the last commits in a power cut, when it enters WAL, and does so after the
    /// configuration was applied: so it is set here, and read back.
    private static func makeDurable(_ database: GRDB.Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
            throw StorageError.malformed("SQLite did not accept synchronous = FULL.")
        }
        guard try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal" else {
            throw StorageError.malformed("SQLite did not accept the write-ahead log.")
        }
    }

    /// Runs what waits for the disk on a thread that may wait.
    private static func blocking<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
        }
    }
}
