import Foundation
import Logging

/// One thread's connection to PostgreSQL: it is made when it is needed, and thrown away when it breaks.
final class PostgresSession {
    /// What a transaction may do.
    enum Kind {
        case write
        /// On one snapshot, until it is cancelled.
        case read(ReadCancellation)

        var begin: String {
            switch self {
            case .write: "BEGIN ISOLATION LEVEL READ COMMITTED"
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            }
        }

        var cancellation: ReadCancellation? {
            if case .read(let cancellation) = self { cancellation } else { nil }
        }
    }

    /// How often a transaction is run that others or a broken connection undid.
    private static let attempts = 12

    private let server: PostgresServer
    private var connection: PostgresConnection?

    init(server: PostgresServer) {
        self.server = server
    }

    /// Runs a closure in a transaction, again where it was undone through no fault of its own, and hands on the result
    /// once it is committed.
    func transaction<T>(_ kind: Kind, _ body: (Transaction) throws -> T) throws -> T {
        var usesSavepoints = false
        var attempt = 1
        while true {
            let connection = try connected()
            switch run(kind, on: connection, usesSavepoints: usesSavepoints, body) {
            case .done(let result): return result
            case .refused(let error): throw error
            case .withSavepoints: usesSavepoints = true
            case .again(let failure):
                guard attempt < Self.attempts else { throw failure.meaning }
                server.logger.debug(
                    "A transaction is run again", metadata: ["attempt": "\(attempt)", "reason": "\(failure.message)"])
                if failure.isCollision { PostgresServer.pause(milliseconds: Backoff.milliseconds(attempt - 1)) }
                if failure.isStale { connection.forgetStatements() }
                attempt += 1
            }
        }
    }

    private enum Ending<T> {
        case done(T)
        case refused(any Error)
        case withSavepoints
        case again(PostgresFailure)
    }

    private func connected() throws -> PostgresConnection {
        if let connection { return connection }
        let made = try server.connect()
        connection = made
        return made
    }

    private func run<T>(
        _ kind: Kind, on connection: PostgresConnection, usesSavepoints: Bool, _ body: (Transaction) throws -> T
    ) -> Ending<T> {
        // A connection that broke is thrown away, whatever became of the transaction.
        defer { if !connection.handle.isAlive { self.connection = nil } }
        kind.cancellation?.began(on: connection.handle)
        defer { kind.cancellation?.ended() }
        do {
            try connection.begin(kind.begin, usesSavepoints: usesSavepoints, cancellation: kind.cancellation)
        } catch let failure as PostgresFailure {
            return failure.isAccident ? .again(failure) : .refused(failure.meaning)
        } catch {
            return .refused(error)
        }
        let transaction = Transaction(
            connection: connection, clock: server.options.clock ?? connection.nowMilliseconds,
            channels: server.channels)
        let result = Result { try body(transaction) }
        if let ending: Ending<T> = undone(connection, transaction, result.isFailure) {
            connection.rollback()
            return ending
        }
        switch result {
        case .failure(let error):
            connection.rollback()
            return .refused(error)
        case .success(let value):
            return commit(kind, on: connection, transaction, value)
        }
    }

    /// Whether the transaction cannot be committed, whatever its closure says.
    private func undone<T>(
        _ connection: PostgresConnection, _ transaction: Transaction, _ hasThrown: Bool
    ) -> Ending<T>? {
        switch connection.trouble {
        case .needsSavepoints: return .withSavepoints
        case .cancelled: return .refused(CancellationError())
        case .failed(let failure):
            let isWorthAnother = failure.isAccident || failure.isCollision || failure.isStale
            return isWorthAnother ? .again(failure) : .refused(failure.meaning)
        case nil: break
        }
        if let error = transaction.fatalError { return .refused(error) }
        // The closure caught the error of its last statement: what it did before is to be kept.
        return connection.hasFailedStatement && !hasThrown ? .withSavepoints : nil
    }

    private func commit<T>(
        _ kind: Kind, on connection: PostgresConnection, _ transaction: Transaction, _ value: T
    ) -> Ending<T> {
        do {
            try connection.commit()
        } catch let failure as PostgresFailure {
            if case .read = kind { return .done(value) }
            if failure.isLost { return .refused(StorageError.commitUnknown(failure.message)) }
            if failure.isCollision { return .again(failure) }
            let isDiskFull = failure.meaning == .diskFull
            return .refused(isDiskFull ? StorageError.diskFull : StorageError.commitFailed(failure.message))
        } catch {
            return .refused(error)
        }
        transaction.runActions()
        return .done(value)
    }
}

extension Result {
    fileprivate var isFailure: Bool {
        if case .failure = self { true } else { false }
    }
}
