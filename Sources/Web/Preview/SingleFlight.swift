import Synchronization

/// Makes concurrent requests for the same thing share one piece of work.
///
/// The first caller works, in its own task; the others wait for its result. If the first is cancelled, another takes its
/// place, so nobody fails for the cancellation of somebody else.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// Nil for work that was given up, or over before one could wait for it.
    private typealias Waiter = CheckedContinuation<Result<Value, any Error>?, Never>

    private let waiters = Mutex<[Key: [Waiter]]>([:])

    /// The result of `work`, or of the same key's work that is under way.
    func value(for key: Key, _ work: () async throws -> Value) async throws -> Value {
        while true {
            let isFirst = waiters.withLock { waiters in
                guard waiters[key] == nil else { return false }
                waiters[key] = []
                return true
            }
            if isFirst { return try await lead(key, work) }
            let shared = await withCheckedContinuation { (waiter: Waiter) in
                let isOver = waiters.withLock { waiters in
                    guard waiters[key] != nil else { return true }
                    waiters[key]?.append(waiter)
                    return false
                }
                if isOver { waiter.resume(returning: nil) }
            }
            if let shared { return try shared.get() }
        }
    }

    private func lead(_ key: Key, _ work: () async throws -> Value) async throws -> Value {
        let result: Result<Value, any Error>
        do {
            result = .success(try await work())
        } catch {
            result = .failure(error)
        }
        let others = waiters.withLock { $0.removeValue(forKey: key) ?? [] }
        var isShared = true
        if case .failure(let error) = result, error is CancellationError || Task.isCancelled { isShared = false }
        for waiter in others { waiter.resume(returning: isShared ? result : nil) }
        return try result.get()
    }
}
