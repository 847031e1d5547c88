import Dispatch
import Synchronization

/// Holds whoever comes to it until it is opened, and lets everybody through from then on.
public final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextKey = 0
    }

    private let state = Mutex(State())
    private let threads = DispatchGroup()

    public init() {
        threads.enter()
    }

    deinit {
        // A dispatch group must be balanced when it goes away.
        open()
    }

    public func open() {
        let waiting: [CheckedContinuation<Void, Never>] = state.withLock { state in
            guard !state.isOpen else { return [] }
            state.isOpen = true
            threads.leave()
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until the gate is open.
    /// - Throws: ``TimeLimitExceeded`` where nobody opens it.
    public func wait(within limit: Duration = .seconds(60)) async throws {
        try await withTimeLimit(limit) { await self.waitOrCancellation() }
    }

    /// Blocks the thread until the gate is open: for the synchronous closures of a database.
    /// - Throws: ``TimeLimitExceeded`` where nobody opens it.
    public func blockUntilOpen(seconds: Int = 60) throws {
        guard threads.wait(timeout: .now() + .seconds(seconds)) == .success else { throw TimeLimitExceeded() }
    }

    private func waitOrCancellation() async {
        let key = state.withLock { state in
            state.nextKey += 1
            return state.nextKey
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let passes = state.withLock { state in
                    if state.isOpen || Task.isCancelled { return true }
                    state.waiting[key] = continuation
                    return false
                }
                if passes { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: key) }?.resume()
        }
    }
}
