import Foundation
import Storage
import Synchronization

/// A thread of its own that runs the tasks by which a worker lives: its heartbeat, its claims, its deadlines. They go
/// on while handlers keep all other threads at work.
final class BeatThread: TaskExecutor {
    private struct Alarm {
        let at: SuspendingClock.Instant
        let pulse: Pulse
    }

    private struct State {
        var jobs: [UnownedJob] = []
        var alarms: [Int: Alarm] = [:]
        var newestAlarm = 0
        var isEnded = false
    }

    private let state = Mutex(State())
    private let bell = ThreadSemaphore()

    init() {
        let isStarted = ThreadSemaphore()
        let thread = Thread { [self] in
            // why: a thread takes no name before whoever started it knows that it runs.
            isStarted.wait()
            Thread.current.name = "jobs heartbeat"
            loop()
        }
        thread.start()
        isStarted.signal()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isFirst = state.withLock { state in
            state.jobs.append(job)
            return state.jobs.count == 1
        }
        if isFirst { bell.signal() }
    }

    /// Signals a pulse when the time has passed. The clock is this thread's, not that of the shared pool.
    /// - Returns: the number of the alarm, for ``disarm(_:)``.
    func arm(_ pulse: Pulse, after time: Duration) -> Int {
        let at = SuspendingClock.now.advanced(by: time)
        let (key, isNext) = state.withLock { state in
            state.newestAlarm += 1
            let isNext = state.alarms.values.allSatisfy { at < $0.at }
            state.alarms[state.newestAlarm] = Alarm(at: at, pulse: pulse)
            return (state.newestAlarm, isNext)
        }
        if isNext { bell.signal() }
        return key
    }

    func disarm(_ key: Int) {
        state.withLock { _ = $0.alarms.removeValue(forKey: key) }
    }

    /// Lets the thread end. Its tasks must have ended.
    func end() {
        state.withLock { $0.isEnded = true }
        bell.signal()
    }

    private func loop() {
        while true {
            let now = SuspendingClock.now
            let (jobs, rung, next, isEnded) = state.withLock { state in
                defer { state.jobs = [] }
                let rung = state.alarms.filter { $0.value.at <= now }
                for key in rung.keys { state.alarms[key] = nil }
                return (state.jobs, rung.values.map(\.pulse), state.alarms.values.map(\.at).min(), state.isEnded)
            }
            for job in jobs { job.runSynchronously(on: asUnownedTaskExecutor()) }
            for pulse in rung { pulse.signal() }
            guard jobs.isEmpty, rung.isEmpty else { continue }
            if isEnded { return }
            bell.wait(for: next.map { $0 - now })
        }
    }
}
