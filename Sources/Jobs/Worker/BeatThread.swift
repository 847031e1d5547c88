import Dispatch
import Foundation
import Synchronization

/// A thread of its own that runs one task, so that its heartbeat goes on while all other threads are at work.
final class BeatThread: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var sleeper: CheckedContinuation<Void, Never>?
        var wakeAt = DispatchTime.distantFuture
        var isWoken = false
        var isEnded = false
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)

    init() {
        let thread = Thread { [self] in
            // A thread that does not run yet takes no name.
            Thread.current.name = "jobs heartbeat"
            loop()
        }
        thread.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        bell.signal()
    }

    /// Waits for the time to pass, or for ``wake()``. The clock is this thread's, not that of the shared pool.
    func pause(for time: Duration) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let passes = state.withLock { state in
                    if state.isWoken || Task.isCancelled {
                        state.isWoken = false
                        return true
                    }
                    state.sleeper = continuation
                    state.wakeAt = .now() + .milliseconds(Int(time.milliseconds))
                    return false
                }
                if passes { continuation.resume() } else { bell.signal() }
            }
        } onCancel: {
            wake()
        }
    }

    /// Ends the current or the next pause.
    func wake() {
        let sleeper = state.withLock { state in
            state.isWoken = state.sleeper == nil
            defer { state.sleeper = nil }
            return state.sleeper
        }
        sleeper?.resume()
    }

    /// Lets the thread end. Its task must have ended.
    func end() {
        state.withLock { $0.isEnded = true }
        bell.signal()
    }

    private func loop() {
        while true {
            let (jobs, sleeper, wakeAt, isEnded) = state.withLock { state in
                defer { state.jobs = [] }
                guard state.sleeper != nil, state.wakeAt <= .now() else {
                    let wakeAt = state.sleeper == nil ? DispatchTime.distantFuture : state.wakeAt
                    return (state.jobs, nil as CheckedContinuation<Void, Never>?, wakeAt, state.isEnded)
                }
                defer { state.sleeper = nil }
                return (state.jobs, state.sleeper, DispatchTime.distantFuture, state.isEnded)
            }
            for job in jobs { job.runSynchronously(on: asUnownedTaskExecutor()) }
            sleeper?.resume()
            guard jobs.isEmpty, sleeper == nil else { continue }
            if isEnded { return }
            _ = bell.wait(timeout: wakeAt)
        }
    }
}
