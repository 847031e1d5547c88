/// What a closure can do in a transaction. It lives only as long as the closure runs.
///
/// A closure may run twice, and what it did the first time is then undone: it must do nothing that another run would
/// repeat outside of the transaction. ``afterCommit(_:)`` is the place for effects.
public final class Transaction {
    private let connection: any Connection
    private let clock: () -> Int64
    private let channels: Channels
    private var actions: [@Sendable () -> Void] = []
    /// What is done at the end, each step under its key.
    private var lastSteps: [(key: String, step: LastStep)] = []
    /// A step of ``atEnd(_:_:)``.
    public typealias LastStep = @Sendable (Transaction) throws -> Void
    /// The error that undid the whole transaction, also where the closure caught it.
    private(set) var fatalError: StorageError?

    init(connection: any Connection, clock: @escaping () -> Int64, channels: Channels) {
        self.connection = connection
        self.clock = clock
        self.channels = channels
    }

    /// The time of the transaction, in milliseconds since 1970: the same at every call.
    public private(set) lazy var nowMilliseconds: Int64 = clock()

    /// Runs a statement and returns its rows; also for `INSERT`, `UPDATE` and `DELETE … RETURNING`, whose rows come in
    /// no particular order.
    public func query(_ sql: SQL) throws -> [Row] {
        try checked { try connection.rows(of: sql) }
    }

    /// The first row of a result, or nil where there is none.
    public func first(_ sql: SQL) throws -> Row? {
        try query(sql).first
    }

    /// Runs a statement and returns how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int {
        try checked { try connection.changes(of: sql) }
    }

    /// Inserts many rows, as fast as the engine can.
    /// - Parameter conflict: An `ON CONFLICT` clause, for rows that are there already.
    /// - Returns: how many rows were inserted.
    @discardableResult
    public func insert(
        into table: String, columns: [String], rows: [[SQLValue]], conflict: SQL = ""
    ) throws -> Int {
        guard !rows.isEmpty else { return 0 }
        guard rows.allSatisfy({ $0.count == columns.count }) else {
            throw StorageError.malformed("A row has not as many values as there are columns.")
        }
        return try checked {
            try connection.insert(into: table, columns: columns, rows: rows, conflict: conflict)
        }
    }

    /// Does something once the transaction is committed, and nothing where it is not.
    ///
    /// The action runs on the writer's thread before the caller gets its result: it should only hand on a signal. In
    /// a read it never runs.
    public func afterCommit(_ action: @escaping @Sendable () -> Void) {
        actions.append(action)
    }

    /// Does something at the end of the transaction: after all that its closure does, and before the commit. What the
    /// step throws undoes the transaction, as if the closure had thrown it. In a read it never runs.
    ///
    /// It is for rows that many transactions change, such as the balance of a workspace. Steps run in the order of their
    /// keys, and after everything else was locked: two transactions with the same keys cannot wait for each other in a
    /// circle, and hold such rows for a short time. Steps of one key run in the order in which they were added.
    public func atEnd(_ key: String, _ step: @escaping LastStep) {
        lastSteps.append((key, step))
    }

    /// Runs the steps of ``atEnd(_:_:)``; a step may add more, which run after those that are there.
    func runLastSteps() throws {
        while !lastSteps.isEmpty {
            let steps = lastSteps.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
            lastSteps = []
            for step in steps { try step.element.step(self) }
        }
    }

    /// Wakes those who wait on a channel, once the transaction is committed: also in other processes on PostgreSQL.
    public func wake(_ channel: Channel) {
        afterCommit { [channels] in channels.announce(channel) }
    }

    /// Takes the lock that one process at a time migrates under.
    func prepareToMigrate() throws {
        try checked { try connection.prepareToMigrate() }
    }

    /// Runs the actions, after the commit.
    func runActions() {
        for action in actions { action() }
    }

    private func checked<T>(_ body: () throws -> T) throws -> T {
        if let fatalError { throw fatalError }
        do {
            return try body()
        } catch let error as StorageError {
            if error.endsTransaction { fatalError = error }
            throw error
        }
    }
}

/// One connection to a database, for the time of a transaction: the interface behind which the engines differ.
protocol Connection {
    func rows(of sql: SQL) throws -> [Row]
    func changes(of sql: SQL) throws -> Int
    func insert(into table: String, columns: [String], rows: [[SQLValue]], conflict: SQL) throws -> Int
    /// Waits for other processes that migrate the database, and keeps them waiting until the transaction ends.
    func prepareToMigrate() throws
}
