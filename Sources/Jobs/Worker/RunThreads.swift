import Foundation
import Storage
import Synchronization

/// Threads for handlers, beside those of the shared pool: a handler that blocks its thread holds up nobody else.
///
/// There are as many as have something to do, up to a limit; one that has had nothing to do for a while ends. A thread
/// that a handler never gives back is lost, and another one takes its place.
final class RunThreads: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var next = 0
        /// The threads that wait and that no ring is meant for yet.
        var idle = 0
        var threads = 0
    }

    private let limit: Int
    private let rest: Duration
    private let state = Mutex(State())
    private let bell = ThreadSemaphore()

    /// - Parameter limit: The most threads; beyond it, jobs wait for one.
    init(limit: Int = 256, rest: Duration = .seconds(10)) {
        self.limit = max(1, limit)
        self.rest = rest
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        enum Need { case nothing, ring, thread }
        let need: Need = state.withLock { state in
            state.jobs.append(job)
            if state.idle > 0 {
                state.idle -= 1
                return .ring
            }
            guard state.threads < limit else { return .nothing }
            state.threads += 1
            return .thread
        }
        switch need {
        case .nothing: break
        case .ring: bell.signal()
        case .thread:
            Thread.detachNewThread { [self] in
                Thread.current.name = "jobs run"
                loop()
            }
        }
    }

    /// How many threads there are, those that are lost included.
    var count: Int { state.withLock { $0.threads } }

    private func loop() {
        while true {
            if let job = take() {
                job.runSynchronously(on: asUnownedTaskExecutor())
            } else if !bell.wait(for: rest) {
                let ends = state.withLock { state in
                    // With nobody idle, the ring that is on its way is meant for this thread.
                    guard state.idle > 0 else { return false }
                    state.idle -= 1
                    state.threads -= 1
                    return true
                }
                if ends { return }
                bell.wait()
            }
        }
    }

    /// The next job; without one, the thread counts as idle from now on.
    private func take() -> UnownedJob? {
        state.withLock { state in
            guard state.next < state.jobs.count else {
                state.idle += 1
                return nil
            }
            defer {
                state.next += 1
                if state.next == state.jobs.count {
                    state.jobs.removeAll(keepingCapacity: true)
                    state.next = 0
                }
            }
            return state.jobs[state.next]
        }
    }
}
