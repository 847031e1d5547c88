import CPQ

/// One connection to PostgreSQL with its session's settings and prepared statements. One thread uses it.
///
/// A statement that fails ends PostgreSQL's transaction, also where the closure catches the error and goes on. Where it
/// does, the closure is run again with a savepoint before each statement; see ``trouble``.
final class PostgresConnection: Connection {
    /// Why a transaction must be undone and perhaps run again, whatever its closure makes of it.
    enum Trouble {
        /// The closure went on after a failed statement.
        case needsSavepoints
        case failed(PostgresFailure)
        case cancelled
    }

    let handle: PostgresHandle
    private var statements = StatementCache()
    private var clock: PostgresClock?
    private var usesSavepoints = false
    private var hasFailed = false
    private var cancellation: ReadCancellation?
    private(set) var trouble: Trouble?

    /// Connects.
    /// - Throws: ``ConnectFailure``.
    init(_ address: PostgresAddress, options: DatabaseOptions) throws {
        handle = try PostgresHandle(address)
        do {
            try handle.run(Self.settings(options))
        } catch let failure as PostgresFailure {
            throw ConnectFailure(message: failure.message, at: address)
        }
    }

    /// What is committed is on the disk; nobody waits for ever; and a client that went away holds no lock.
    private static func settings(_ options: DatabaseOptions) -> String {
        """
        SET statement_timeout = \(Int(options.statementSeconds * 1_000));
        SET lock_timeout = \(Int(options.busySeconds * 1_000));
        SET idle_in_transaction_session_timeout = \(Int(options.idleTransactionSeconds * 1_000));
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
        """
    }

    // MARK: Transactions

    func begin(_ kind: String, usesSavepoints: Bool, cancellation: ReadCancellation?) throws {
        (self.usesSavepoints, self.cancellation) = (usesSavepoints, cancellation)
        (trouble, hasFailed) = (nil, false)
        if let clock, clock.isFresh {
            try handle.run(kind)
        } else {
            let before = PostgresClock.monotonicMilliseconds()
            let answer = try handle.run(kind + "; " + PostgresClock.question)
            clock = PostgresClock(answer: answer.firstText, askedAt: before)
        }
    }

    /// The time at the server.
    func nowMilliseconds() -> Int64 { clock?.now ?? WallClock.milliseconds() }

    func commit() throws {
        let result = try handle.run("COMMIT")
        guard result.command == "COMMIT" else {
            throw PostgresFailure(state: "25P02", message: "the transaction had failed before", isLost: false)
        }
    }

    /// Undoes the transaction. A connection that cannot even do that is of no more use.
    func rollback() {
        cancellation = nil
        _ = try? handle.run("ROLLBACK")
    }

    func forgetStatements() {
        statements.removeAll()
        _ = try? handle.run("DEALLOCATE ALL")
    }

    // MARK: Statements

    func rows(of sql: SQL) throws -> [Row] {
        try run(PostgresStatement(sql), isKept: !sql.hasList).rows()
    }

    func changes(of sql: SQL) throws -> Int {
        try run(PostgresStatement(sql), isKept: !sql.hasList).changes
    }

    func insert(into table: String, columns: [String], rows: [[SQLValue]], conflict: SQL) throws -> Int {
        // Enough rows to share the cost of a statement, few enough for memory.
        let size = 2_000
        return try stride(from: 0, to: rows.count, by: size).reduce(0) { count, start in
            let part = rows[start..<min(start + size, rows.count)]
            let statement = try PostgresStatement(insertInto: table, columns: columns, rows: part, conflict: conflict)
            return try count + run(statement, isKept: true).changes
        }
    }

    func prepareToMigrate() throws {
        // Making an index may take long, and so may another process that migrates.
        for statement in [
            "SET LOCAL statement_timeout = 0", "SET LOCAL lock_timeout = 0",
            "SELECT pg_advisory_xact_lock(hashtext('sitewright.migrations'), hashtext(current_schema()))",
        ] {
            _ = try run(PostgresStatement(SQL(parts: [.text(statement)])), isKept: false)
        }
    }

    private func run(_ statement: PostgresStatement, isKept: Bool) throws -> PostgresResult {
        if cancellation?.isCancelled == true { trouble = .cancelled }
        if hasFailed, trouble == nil { trouble = .needsSavepoints }
        if trouble != nil { throw StorageError.interrupted }
        do {
            if usesSavepoints { try handle.run("SAVEPOINT statement") }
            let result = try isKept ? runPrepared(statement) : runOnce(statement)
            if usesSavepoints { try handle.run("RELEASE SAVEPOINT statement") }
            return result
        } catch let failure as PostgresFailure {
            throw meaning(of: failure)
        }
    }

    private func meaning(of failure: PostgresFailure) -> any Error {
        if failure.state == "57014", cancellation?.isCancelled == true {
            trouble = .cancelled
            return CancellationError()
        }
        if failure.isLost || failure.isCollision || failure.isStale || failure.meaning.endsTransaction {
            trouble = .failed(failure)
        } else if usesSavepoints {
            do { try handle.run("ROLLBACK TO SAVEPOINT statement") } catch { trouble = .failed(failure) }
        } else {
            hasFailed = true
        }
        return failure.meaning
    }

    /// Whether the closure goes on although a statement had failed, so that nothing of it can be committed.
    var hasFailedStatement: Bool { hasFailed }

    private func runOnce(_ statement: PostgresStatement) throws -> PostgresResult {
        try handle.result(
            statement.withValues { count, values, lengths, formats in
                PQexecParams(handle.pointer, statement.text, count, statement.types, values, lengths, formats, 1)
            })
    }

    private func runPrepared(_ statement: PostgresStatement) throws -> PostgresResult {
        let name = try prepared(statement)
        return try handle.result(
            statement.withValues { count, values, lengths, formats in
                PQexecPrepared(handle.pointer, name, count, values, lengths, formats, 1)
            })
    }

    private func prepared(_ statement: PostgresStatement) throws -> String {
        let key = StatementCache.Key(text: statement.text, types: statement.types)
        if let name = statements.name(of: key) { return name }
        let (name, forgotten) = statements.add(key)
        do {
            if let forgotten { try handle.run("DEALLOCATE \(forgotten)") }
            _ = try handle.result(
                PQprepare(handle.pointer, name, statement.text, Int32(statement.types.count), statement.types))
        } catch {
            statements.remove(key)
            throw error
        }
        return name
    }
}
