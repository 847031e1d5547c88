import Foundation
import Logging

/// PostgreSQL through libpq: blocking connections, each on a thread of its own, some for writes and some for reads, so
/// that slow reads hold up no write.
///
/// Writes do not share transactions, as they do on SQLite: they run beside each other, and PostgreSQL itself syncs the
/// commits of several at once.
struct PostgresEngine: Engine {
    private let writers: PostgresThreads
    private let readers: PostgresThreads
    private let listener: PostgresListener

    static func open(
        address: PostgresAddress, options: DatabaseOptions, channels: Channels, logger: Logger
    ) async throws -> PostgresEngine {
        let server = PostgresServer(address: address, options: options, channels: channels, logger: logger)
        let writers = PostgresThreads(size: options.writers, server: server)
        do {
            // Connects once, so that what is wrong with the URL is known at the start.
            try await write(with: writers) { _ in }
            let listener = try PostgresListener(server: server)
            channels.announce(by: { listener.notify($0) })
            return PostgresEngine(
                writers: writers, readers: PostgresThreads(size: options.readers, server: server), listener: listener)
        } catch {
            await writers.close()
            throw error
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await Self.write(with: writers, body)
    }

    private static func write<T: Sendable>(
        with writers: PostgresThreads, _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            writers.add(PostgresWrite(body: body, continuation: continuation))
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        let cancellation = ReadCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let read = PostgresRead(body: body, continuation: continuation, cancellation: cancellation)
                cancellation.isWaiting(as: readers.add(read))
                giveUp(cancellation)
            }
        } onCancel: {
            cancellation.cancel()
            giveUp(cancellation)
        }
    }

    func close() async throws {
        await writers.close()
        await readers.close()
        await listener.close()
    }

    /// Takes back a read that was cancelled before it began.
    private func giveUp(_ cancellation: ReadCancellation) {
        guard let number = cancellation.cancelledNumber else { return }
        readers.remove(number)?.fail(CancellationError())
    }
}
