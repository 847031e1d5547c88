import Synchronization

/// A signal for one who waits: any number of signals that came meanwhile become one.
final class Pulse: Sendable {
    private struct State {
        var isPending = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func signal() {
        let waiting = state.withLock { state in
            state.isPending = state.waiting == nil
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Waits for a signal, or the cancellation of the task. Only one task may wait at a time.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let passes = state.withLock { state in
                    if state.isPending || Task.isCancelled {
                        state.isPending = false
                        return true
                    }
                    state.waiting = continuation
                    return false
                }
                if passes { continuation.resume() }
            }
        } onCancel: {
            signal()
        }
    }

    /// Waits for a signal, the end of the time, or the cancellation of the task.
    func wait(upTo time: Duration, on thread: BeatThread) async {
        guard time > .zero else { return }
        let alarm = thread.arm(self, after: time)
        await wait()
        thread.disarm(alarm)
    }
}
