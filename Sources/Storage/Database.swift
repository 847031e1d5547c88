public import Logging

/// The database: short transactions in synchronous closures.
public final class Database: Sendable {
    let engine: any Engine
    private let channels: Channels

    /// Opens the database, and makes it where there is none. It has no tables before ``migrate(_:)``.
    /// - Throws: ``StorageError`` with the reason, such as ``StorageError/notWritable(path:)``.
    public static func open(_ options: DatabaseOptions, logger: Logger) async throws -> Database {
        let channels = Channels()
        let engine: any Engine =
            switch options.engine {
            case .sqlite(let file):
                try await SQLiteEngine.open(file: file, options: options, channels: channels, logger: logger)
            case .postgres(let address):
                try await PostgresEngine.open(address: address, options: options, channels: channels, logger: logger)
            }
        return Database(engine: engine, channels: channels)
    }

    private init(engine: any Engine, channels: Channels) {
        self.engine = engine
        self.channels = channels
    }

    /// Runs `body` in a transaction that may write, and returns once the result is safely on disk.
    ///
    /// What `body` did is stored whole or not at all: an error that it throws undoes it and reaches the caller. It may
    /// run twice, and together with the writes of others, so it must be short, without waiting, and pure apart from
    /// its transaction. Cancelling the caller has no effect on a write: it runs to its end and the caller learns how.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.write { tx in
            let result = try body(tx)
            try tx.runLastSteps()
            return result
        }
    }

    /// Runs `body` against one snapshot of what is committed. It cannot write.
    /// - Throws: `CancellationError` where the caller is cancelled; a running statement is then interrupted.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.read(body)
    }

    /// Whether transactions are committed in the order in which they took their keys: on SQLite, with its one writer. On
    /// PostgreSQL they run beside each other, and a lower key may be committed after a higher one was read.
    public var commitsInOrder: Bool { engine.commitsInOrder }

    /// The times when a committed transaction called ``Transaction/wake(_:)``: of this process, and on PostgreSQL of any.
    ///
    /// Signals that nobody took yet become one. On SQLite another process is not heard, and on PostgreSQL not while the
    /// connection is lost: poll now and then as well. The stream ends when the database is closed.
    public func wakeUps(_ channel: Channel) -> AsyncStream<Void> {
        channels.wakeUps(channel)
    }

    /// Wakes those of this process who wait on a channel, without a transaction.
    public func wake(_ channel: Channel) {
        channels.wake(channel)
    }

    /// Finishes the writes that were accepted, then closes. Later calls throw ``StorageError/closed``.
    public func close() async throws {
        channels.close()
        try await engine.close()
    }
}

/// What a kind of database must be able to do.
protocol Engine: Sendable {
    var commitsInOrder: Bool { get }
    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    func close() async throws
}
