import Storage
import Synchronization

/// Tells the workers of this process which runs were just cancelled, so that they need not wait for their heartbeat.
final class JobSignals: Sendable {
    /// The run should stop, or is not the current one any more.
    typealias Listener = @Sendable (RunID, RunStop) -> Void

    private let listeners = Mutex<[Int: Listener]>([:])

    /// Adds a listener until ``remove(_:)``. It is called on the database's thread and must only hand on.
    func add(_ listener: @escaping Listener) -> Int {
        listeners.withLock { listeners in
            let key = (listeners.keys.max() ?? 0) + 1
            listeners[key] = listener
            return key
        }
    }

    func remove(_ key: Int) {
        listeners.withLock { _ = $0.removeValue(forKey: key) }
    }

    func stop(_ run: RunID, _ reason: RunStop) {
        for listener in current { listener(run, reason) }
    }

    private var current: [Listener] { listeners.withLock { Array($0.values) } }
}

/// Why a run is told to stop.
enum RunStop: Sendable, Hashable {
    /// A person cancelled the job.
    case cancelled
    /// It took longer than its policy allows.
    case timeLimit
    /// The worker stops; the job is given back.
    case shutdown
    /// The job is not this run's any more. Nothing that it still does is stored.
    case lost
}
