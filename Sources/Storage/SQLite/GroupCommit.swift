import GRDB
import Logging
import Synchronization

/// The one writer of a SQLite database: writes that wait at the same time share one transaction, and so one sync.
///
/// - Each write runs in a savepoint, so that one which throws undoes only itself.
/// - Results and after-commit actions are released only when the transaction is committed.
/// - An error that undoes the whole transaction (full disk, failed disk, interrupt) makes the writes run again, each
///   in a transaction of its own, so that only the one at fault fails.
/// - A commit that fails, fails all writes of the transaction: whether it reached the disk may be unknown, so none of
///   them is run again.
///
/// The writes run on the writer's dispatch queue, outside of any task: no cancellation reaches them.
final class GroupCommit: Sendable {
    private struct State {
        var waiting: [any PendingWrite] = []
        var isDraining = false
        var isClosed = false
    }

    /// The most writes in one transaction: enough to share the cost of a sync, few enough to answer soon.
    private static let largestGroup = 256

    private let state = Mutex(State())
    private let pool: DatabasePool
    private let clock: @Sendable () -> Int64
    private let channels: Channels
    private let logger: Logger

    init(pool: DatabasePool, clock: @escaping @Sendable () -> Int64, channels: Channels, logger: Logger) {
        self.pool = pool
        self.clock = clock
        self.channels = channels
        self.logger = logger
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(Write(body: body, continuation: continuation))
        }
    }

    /// How many writes wait for the next transaction.
    var waitingWrites: Int { state.withLock { $0.waiting.count } }

    /// Refuses later writes. Those that wait are still done, before anything that is queued after this call.
    func close() {
        state.withLock { $0.isClosed = true }
    }

    private func enqueue(_ write: any PendingWrite) {
        let (isRefused, isFirst) = state.withLock { state in
            guard !state.isClosed else { return (true, false) }
            state.waiting.append(write)
            defer { state.isDraining = true }
            return (false, !state.isDraining)
        }
        if isRefused { write.fail(StorageError.closed) }
        if isFirst { pool.asyncWriteWithoutTransaction { self.drain($0) } }
    }

    private func drain(_ database: GRDB.Database) {
        while let group = nextGroup() { commit(group, in: database) }
    }

    private func nextGroup() -> [any PendingWrite]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isDraining = false
                return nil
            }
            let group = Array(state.waiting.prefix(Self.largestGroup))
            state.waiting.removeFirst(group.count)
            return group
        }
    }

    private func commit(_ group: [any PendingWrite], in database: GRDB.Database) {
        var outcomes: [Outcome] = []
        var isCommitting = false
        do {
            try database.inTransaction(.immediate) {
                for write in group { outcomes.append(try run(write, in: database)) }
                isCommitting = true
                return .commit
            }
            for outcome in outcomes { outcome.release() }
        } catch let undone as TransactionUndone where group.count > 1 {
            logger.notice(
                "The writes of an undone transaction run one by one",
                metadata: ["writes": "\(group.count)", "error": "\(undone.reason)"])
            for write in group { commit([write], in: database) }
        } catch {
            let error = storageError(error, isCommitting: isCommitting)
            if isCommitting {
                logger.error(
                    "A commit failed", metadata: ["writes": "\(group.count)", "error": "\(error)"])
            }
            for write in group { write.fail(error) }
        }
    }

    /// Runs one write in a savepoint.
    /// - Throws: ``TransactionUndone`` where the writes before it are undone as well.
    private func run(_ write: any PendingWrite, in database: GRDB.Database) throws -> Outcome {
        let connection = SQLiteConnection(database: database)
        let transaction = Transaction(connection: connection, clock: clock, channels: channels)
        do {
            var succeed: () -> Void = {}
            try database.inSavepoint {
                succeed = try write.run(in: transaction)
                if let error = transaction.fatalError { throw error }
                return .commit
            }
            return .done(transaction, succeed)
        } catch {
            if let reason = transaction.fatalError { throw TransactionUndone(reason: reason) }
            let error = storageError(error, isCommitting: false)
            let endsTransaction = (error as? StorageError)?.endsTransaction ?? false
            guard database.isInsideTransaction, !endsTransaction else { throw TransactionUndone(reason: error) }
            return .refused(write, error)
        }
    }

    private func storageError(_ error: any Error, isCommitting: Bool) -> any Error {
        switch error {
        case let undone as TransactionUndone: return undone.reason
        case let error as DatabaseError:
            let mapped = StorageError(error)
            return isCommitting && mapped != .diskFull ? StorageError.commitFailed(mapped.description) : mapped
        default: return error
        }
    }
}

/// How one write of a group ended, before it is known whether the group is committed.
private enum Outcome {
    case done(Transaction, () -> Void)
    case refused(any PendingWrite, any Error)

    func release() {
        switch self {
        case .done(let transaction, let succeed):
            transaction.runActions()
            succeed()
        case .refused(let write, let error): write.fail(error)
        }
    }
}

/// The whole transaction is undone, and every write in it.
private struct TransactionUndone: Error {
    let reason: any Error
}

/// A write that waits for its turn, whatever the type of its result.
private protocol PendingWrite: Sendable {
    /// Runs the closure and returns what hands its result to the caller.
    func run(in transaction: Transaction) throws -> () -> Void
    func fail(_ error: any Error)
}

private struct Write<T: Sendable>: PendingWrite {
    let body: @Sendable (Transaction) throws -> T
    let continuation: CheckedContinuation<T, any Error>

    func run(in transaction: Transaction) throws -> () -> Void {
        let result = try body(transaction)
        return { continuation.resume(returning: result) }
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
