import Foundation
import Storage
import Synchronization

/// Threads for handlers, beside those of the shared pool: a handler that blocks its thread holds up nobody else.
///
/// As many as there are processors run at the same time; to wake one for every job would cost more than most jobs. While
/// jobs wait, one more thread looks once in a millisecond whether any was taken. Where none was, those that run are held
/// up by their jobs, and count no more: others take their place, up to a limit. A thread that has had nothing to do for a
/// while ends. One that a handler never gives back is lost.
final class RunThreads: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var next = 0
        var threads = 0
        /// The threads that wait and that no ring is meant for yet.
        var idle = 0
        /// The threads that were rung for or started, and are on their way.
        var coming = 0
        /// The threads that run a job of which nobody knows that it takes long.
        var active = 0
        /// How often the active threads were found to be held up.
        var round = 0
        var isWatched = false
        /// How many jobs were taken.
        var taken = 0

        var hasJobs: Bool { next < jobs.count }
    }

    /// What a thread does next.
    private enum Step {
        case run(UnownedJob, round: Int)
        case watch(taken: Int)
        case rest
    }

    /// How long jobs wait before the threads that run count as held up.
    private static let patience: UInt32 = 1_000
    private let limit: Int
    private let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    private let rest: Duration
    private let state = Mutex(State())
    private let bell = ThreadSemaphore()

    /// - Parameters:
    ///   - limit: The most threads; beyond it, jobs wait for one.
    ///   - rest: How long a thread without anything to do is kept.
    init(limit: Int = 256, rest: Duration = .seconds(10)) {
        self.limit = max(1, limit)
        self.rest = rest
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let call = state.withLock { state in
            state.jobs.append(job)
            return callIfNeeded(&state)
        }
        carryOut(call)
    }

    /// How many threads there are, those that are lost included.
    var count: Int { state.withLock { $0.threads } }

    // MARK: Calling threads

    private enum Call { case nobody, idleThread, newThread }

    /// Calls a thread where jobs wait, and either a processor is free for them or nobody watches over them.
    private func callIfNeeded(_ state: inout State) -> Call {
        let isFree = state.active + state.coming < width
        guard state.hasJobs, isFree || (!state.isWatched && state.coming == 0) else { return .nobody }
        if state.idle > 0 {
            state.idle -= 1
            state.coming += 1
            return .idleThread
        }
        guard state.threads < limit else { return .nobody }
        state.threads += 1
        state.coming += 1
        return .newThread
    }

    private func carryOut(_ call: Call) {
        switch call {
        case .nobody: break
        case .idleThread: bell.signal()
        case .newThread:
            Thread.detachNewThread { [self] in
                Thread.current.name = "jobs run"
                loop()
            }
        }
    }

    // MARK: One thread

    private func loop() {
        arrive()
        while true {
            switch step() {
            case .run(let job, let round):
                job.runSynchronously(on: asUnownedTaskExecutor())
                state.withLock { state in
                    if state.round == round { state.active -= 1 }
                }
            case .watch(let taken): watch(taken)
            case .rest:
                guard isCalled() else { return }
                arrive()
            }
        }
    }

    private func arrive() { state.withLock { $0.coming -= 1 } }

    private func step() -> Step {
        let (step, call) = state.withLock { state -> (Step, Call) in
            if state.hasJobs, state.active < width {
                let job = take(&state)
                return (.run(job, round: state.round), callIfNeeded(&state))
            }
            if state.hasJobs, !state.isWatched {
                state.isWatched = true
                return (.watch(taken: state.taken), .nobody)
            }
            state.idle += 1
            return (.rest, .nobody)
        }
        carryOut(call)
        return step
    }

    private func take(_ state: inout State) -> UnownedJob {
        let job = state.jobs[state.next]
        state.next += 1
        if state.next == state.jobs.count || state.next == 1_024 {
            state.jobs.removeFirst(state.next)
            state.next = 0
        }
        state.taken += 1
        state.active += 1
        return job
    }

    /// Waits until no jobs are left, or none was taken for a while.
    private func watch(_ taken: Int) {
        var taken = taken
        var isOver = false
        while !isOver {
            usleep(Self.patience)
            isOver = state.withLock { state in
                let isHeldUp = state.taken == taken
                taken = state.taken
                guard !state.hasJobs || isHeldUp else { return false }
                if state.hasJobs {
                    state.active = 0
                    state.round += 1
                }
                state.isWatched = false
                return true
            }
        }
    }

    /// Waits to be called; false after a long time without.
    private func isCalled() -> Bool {
        if bell.wait(for: rest) { return true }
        let ends = state.withLock { state in
            // With nobody idle, the ring that is on its way is meant for this thread.
            guard state.idle > 0 else { return false }
            state.idle -= 1
            state.threads -= 1
            return true
        }
        return ends ? false : bell.wait()
    }
}
