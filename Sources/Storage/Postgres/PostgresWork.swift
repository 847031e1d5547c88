import Synchronization

/// A write that waits for its turn.
struct PostgresWrite<T: Sendable>: PostgresWork {
    let body: @Sendable (Transaction) throws -> T
    let continuation: CheckedContinuation<T, any Error>

    func run(in session: PostgresSession) {
        continuation.resume(with: Result { try session.transaction(.write, body) })
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}

/// A read that waits for its turn, or runs until it is cancelled.
struct PostgresRead<T: Sendable>: PostgresWork {
    let body: @Sendable (Transaction) throws -> T
    let continuation: CheckedContinuation<T, any Error>
    let cancellation: ReadCancellation

    func run(in session: PostgresSession) {
        guard !cancellation.isCancelled else { return fail(CancellationError()) }
        continuation.resume(with: Result { try session.transaction(.read(cancellation), body) })
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
