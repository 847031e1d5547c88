import CPQ
import Foundation
import Logging
import Synchronization

/// Carries wake-ups between the processes of one database: one connection, one thread, one `LISTEN`.
///
/// A notification takes a lock that all notifying commits of the server wait for, so none is sent in the transaction
/// that causes it. This connection sends them afterwards: each channel at most once in ``interval``, several together.
/// They may be lost with the connection; who waits is woken once after every reconnect, and polls besides.
final class PostgresListener: Sendable {
    private struct State {
        /// What is to be sent.
        var pending: Set<Channel> = []
        var isClosed = false
    }

    /// The shortest time between two notifications, in milliseconds.
    private static let interval: Int64 = 20

    private let state = Mutex(State())
    private let server: PostgresServer
    private let bell: Bell
    private let isOver = DispatchGroup()

    init(server: PostgresServer) throws {
        self.server = server
        bell = try Bell()
        isOver.enter()
        let thread = Thread { [self] in
            run()
            isOver.leave()
        }
        thread.name = "postgres-listen"
        thread.start()
    }

    /// Tells the other processes, soon.
    func notify(_ channel: Channel) {
        let isFirst = state.withLock { state in
            defer { state.pending.insert(channel) }
            return state.pending.isEmpty
        }
        if isFirst { bell.ring() }
    }

    func close() async {
        state.withLock { $0.isClosed = true }
        bell.ring()
        await withCheckedContinuation { continuation in
            isOver.notify(queue: .global()) { continuation.resume() }
        }
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    private func run() {
        var attempt = 0
        while !isClosed {
            do {
                let handle = try PostgresHandle(server.address)
                let topic = try listen(on: handle)
                attempt = 0
                // What was notified while nobody listened is lost.
                server.channels.wakeAll()
                try attend(handle, topic: topic)
            } catch {
                guard !isClosed else { return }
                server.logger.debug("Listening to PostgreSQL failed", metadata: ["error": "\(error)"])
                bell.wait(milliseconds: Backoff.milliseconds(attempt + 2))
                attempt += 1
            }
        }
    }

    /// Listens to what concerns this schema: another one of the same database is another program's.
    private func listen(on handle: PostgresHandle) throws -> String {
        // A wake-up that is lost in a crash of the server is no loss: its commit need not wait for the disk.
        try handle.run("SET synchronous_commit = off")
        let schema = try handle.run("SELECT 'sitewright_' || md5(current_schema())").firstText ?? "sitewright"
        try handle.run("LISTEN \(schema)")
        return schema
    }

    /// Hands on notifications of others and sends those of this process, until the database is closed.
    private func attend(_ handle: PostgresHandle, topic: String) throws {
        var sentAt: Int64 = 0
        while !isClosed {
            let now = PostgresClock.monotonicMilliseconds()
            let hasPending = state.withLock { !$0.pending.isEmpty }
            if hasPending, now - sentAt >= Self.interval {
                try send(on: handle, topic: topic)
                sentAt = PostgresClock.monotonicMilliseconds()
            } else {
                let pause = hasPending ? Self.interval - (now - sentAt) : 30_000
                bell.wait(milliseconds: pause, alsoFor: PQsocket(handle.pointer), hearsBell: !hasPending)
            }
            try receive(on: handle)
        }
    }

    private func send(on handle: PostgresHandle, topic: String) throws {
        let channels = state.withLock { state in
            defer { state.pending = [] }
            return state.pending
        }
        let names = channels.map(\.name)
        do {
            let notify = try PostgresStatement(
                "SELECT pg_notify(\(topic), given.name) FROM \(each: names) AS given (name)")
            _ = try handle.result(
                notify.withValues { count, values, lengths, formats in
                    PQexecParams(handle.pointer, notify.text, count, notify.types, values, lengths, formats, 1)
                })
        } catch {
            state.withLock { $0.pending.formUnion(channels) }
            throw error
        }
    }

    private func receive(on handle: PostgresHandle) throws {
        guard PQconsumeInput(handle.pointer) == 1, handle.isAlive else {
            throw PostgresFailure(state: nil, message: handle.message, isLost: true)
        }
        let own = PQbackendPID(handle.pointer)
        while let notification = PQnotifies(handle.pointer) {
            defer { PQfreemem(notification) }
            // Those who wait in this process were woken when the transaction was committed.
            guard notification.pointee.be_pid != own, let name = notification.pointee.extra else { continue }
            server.channels.wake(Channel(String(cString: name)))
        }
    }
}
