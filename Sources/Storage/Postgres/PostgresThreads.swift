import Dispatch
import Foundation
import Synchronization

/// Work that waits for a connection.
protocol PostgresWork: Sendable {
    func run(in session: PostgresSession)
    func fail(_ error: any Error)
}

/// Threads that may wait, each with a connection of its own. Work is taken in the order in which it came.
///
/// A thread, and with it a connection, is made when there is work that no other thread waits for.
final class PostgresThreads: Sendable {
    private struct State {
        var waiting: [Int: any PostgresWork] = [:]
        var first = 0
        var next = 0
        var idle = 0
        var threads = 0
        var isClosed = false
    }

    /// How long a connection that nobody needs is kept.
    private static let idleTime = Duration.seconds(60)

    private let state = Mutex(State())
    private let size: Int
    private let server: PostgresServer
    private let signals = ThreadSemaphore()
    private let running = DispatchGroup()

    init(size: Int, server: PostgresServer) {
        self.size = max(1, size)
        self.server = server
    }

    /// Adds work to the end, and returns its number.
    @discardableResult
    func add(_ work: any PostgresWork) -> Int? {
        let (number, needsThread) = state.withLock { state -> (Int?, Bool) in
            guard !state.isClosed else { return (nil, false) }
            let number = state.next
            state.next += 1
            state.waiting[number] = work
            let needsThread = state.waiting.count > state.idle && state.threads < size
            if needsThread { start(&state) }
            return (number, needsThread)
        }
        guard let number else {
            work.fail(StorageError.closed)
            return nil
        }
        if needsThread { spawn() }
        signals.signal()
        return number
    }

    /// Takes back work that nobody has begun.
    func remove(_ number: Int) -> (any PostgresWork)? {
        state.withLock { $0.waiting.removeValue(forKey: number) }
    }

    /// How much work waits for a thread.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Refuses more work, and waits until what was accepted is done and the connections are closed.
    func close() async {
        let threads = state.withLock { state in
            state.isClosed = true
            return state.threads
        }
        for _ in 0..<threads { signals.signal() }
        await withCheckedContinuation { continuation in
            running.notify(queue: .global()) { continuation.resume() }
        }
    }

    private func start(_ state: inout State) {
        state.threads += 1
        running.enter()
    }

    private func spawn() {
        let thread = Thread { [self] in
            let session = PostgresSession(server: server)
            while let work = next() { work.run(in: session) }
            running.leave()
        }
        thread.name = "postgres"
        thread.start()
    }

    /// Waits for the next work; nil once there is none and will be none.
    private func next() -> (any PostgresWork)? {
        while true {
            let (work, isOver) = state.withLock { state -> ((any PostgresWork)?, Bool) in
                if let work = Self.take(&state) { return (work, false) }
                if !state.isClosed { state.idle += 1 }
                return (nil, state.isClosed)
            }
            if let work { return work }
            if isOver { return nil }
            let isWoken = signals.wait(for: Self.idleTime)
            let isLeaving = state.withLock { state in
                state.idle -= 1
                guard !isWoken, state.waiting.isEmpty, !state.isClosed else { return false }
                state.threads -= 1
                return true
            }
            if isLeaving { return nil }
        }
    }

    private static func take(_ state: inout State) -> (any PostgresWork)? {
        while state.first < state.next {
            defer { state.first += 1 }
            if let work = state.waiting.removeValue(forKey: state.first) { return work }
        }
        return nil
    }
}
