public import Foundation
public import Logging
public import ServiceLifecycle
import Storage
import Synchronization

/// Runs the jobs of a queue in this process.
///
/// It claims what it has room for, keeps its runs with a heartbeat, and sends those of dead workers back. When it is
/// stopped it claims no more, lets its runs end for a while, and gives back those that do not.
///
/// Claims and ends of runs go to the database together, as many as there are: see ``exchange()``. Handlers run on the
/// shared threads; what the worker itself does runs on a thread of its own, so that no handler can keep it from it.
public final class JobWorker: Service {
    /// What is known of an exchange that waits for the database.
    struct Exchange {
        let mayHaveMore: Bool
    }

    struct State {
        var session: WorkerSession?
        var runs: [RunID: RunContext] = [:]
        /// Whether there may be something to claim of which nobody told how much.
        var mayClaim = true
        /// Runs that are over, and are to be stored.
        var ended: [RunContext] = []
        /// The first exchange, while it waits for the database.
        var exchange: Exchange?
        /// Ends that the second exchange could not store.
        var returned: [Ended] = []
        /// When the deadlines are looked at next.
        var watchAt = SuspendingClock.now
        var isStopping = false
        /// Until when the lease surely holds.
        var leaseEnd = SuspendingClock.now
        /// Runs that the database ascribes to this worker and it did not know at the last heartbeat.
        var strangers: Set<RunID> = []
        /// How long finished runs took, in milliseconds, by kind.
        var durations: [String: [Int64]] = [:]

        mutating func takeEnded(atMost limit: Int) -> [RunContext] {
            let taken = Array(ended.prefix(max(0, limit)))
            ended.removeFirst(taken.count)
            return taken
        }
    }

    let queue: JobQueue
    let handlers: JobHandlers
    let slots: Int
    let kinds: Set<String>
    let options: JobWorkerOptions
    let logger: Logger
    /// Signalled when there may be something to claim, a run has ended, or the worker is to stop.
    let pulse = Pulse()
    let reportPulse = Pulse()
    /// Signalled when many runs have ended while an exchange waits for the database.
    let overlapPulse = Pulse()
    /// Where handlers run.
    let threads = RunThreads()
    /// Signalled when a deadline came nearer.
    let watchPulse = Pulse()
    let state = Mutex(State())

    /// - Parameters:
    ///   - slots: How many jobs run at the same time.
    ///   - kinds: The kinds of jobs that are claimed; nil for all that have a handler.
    public init(
        queue: JobQueue, handlers: JobHandlers, slots: Int, kinds: Set<String>? = nil,
        options: JobWorkerOptions = JobWorkerOptions(), logger: Logger
    ) {
        self.queue = queue
        self.handlers = handlers
        self.slots = max(1, slots)
        self.kinds = kinds ?? handlers.kinds
        self.options = options
        self.logger = logger
    }

    /// Works until the service group shuts down, ``stop()`` is called or the task is cancelled.
    public func run() async throws {
        try await withGracefulShutdownHandler {
            try await work()
        } onGracefulShutdown: {
            self.stop()
        }
    }

    /// Tells the worker to stop gracefully; ``run()`` returns once its runs have ended or were given back.
    public func stop() {
        state.withLock { $0.isStopping = true }
        pulse.signal()
    }

    private func work() async throws {
        try await beginSession()
        let thread = BeatThread()
        defer { thread.end() }
        let key = queue.signals.add { run, reason in self.context(of: run)?.stop(reason) }
        defer { queue.signals.remove(key) }
        let wakeUps = queue.database.wakeUps(JobQueue.wakeUps)
        let stops = queue.database.wakeUps(JobQueue.workerWakeUps)
        await withTaskGroup(of: Void.self) { group in
            group.addTask(executorPreference: thread) { await self.keepLease(on: thread) }
            group.addTask(executorPreference: thread) { await self.storeReports(on: thread) }
            group.addTask(executorPreference: thread) { await self.watch(on: thread) }
            group.addTask(executorPreference: thread) {
                for await _ in wakeUps { self.wake() }
            }
            group.addTask(executorPreference: thread) {
                for await _ in stops { await self.obeyStop() }
            }
            if !queue.database.commitsInOrder {
                group.addTask(executorPreference: thread) { await self.exchangeBeside() }
            }
            await withTaskExecutorPreference(thread) { await self.exchange(on: thread) }
            group.cancelAll()
        }
        await endSession()
    }

    /// There may be a job to claim.
    private func wake() {
        state.withLock { $0.mayClaim = true }
        pulse.signal()
    }

    func start(_ run: ClaimedRun) {
        options.admission?.began(run.job)
        let context = RunContext(
            run, queue: queue, timeLimit: handlers.policy(of: run.job.kind).timeLimit, watcher: self)
        let isNext = state.withLock { state in
            state.runs[context.run] = context
            return context.deadline < state.watchAt
        }
        // why: a handler that does not listen to its cancellation must hold neither its slot nor the shutdown, and a
        // task group waits for all its children. The task ends with the handler, whose later writes are refused.
        context.attach(Task(executorPreference: threads) { [handlers] in context.deliver(await handlers.run(context)) })
        if isNext { watchPulse.signal() }
    }

    // MARK: Deadlines

    /// Tells runs to stop whose time is over, and goes on without those that do not.
    private func watch(on thread: BeatThread) async {
        while !Task.isCancelled {
            let now = SuspendingClock.now
            // A run that is over and waits to be stored has no deadline any more; it cannot be told to stop either.
            let (contexts, leaseEnd) = state.withLock { ($0.runs.values.filter { !$0.isOver }, $0.leaseEnd) }
            var next = now.advanced(by: .seconds(3600))
            for context in contexts {
                if now >= leaseEnd { context.stop(.lost) }
                if now >= context.deadline { context.stop(.timeLimit) }
                if let stoppedAt = context.stoppedAt {
                    let end = stoppedAt.advanced(by: options.grace)
                    if now >= end { context.deliver(nil) } else { next = min(next, end) }
                } else {
                    next = min(next, context.deadline, leaseEnd)
                }
            }
            let isSooner = state.withLock { state in
                state.watchAt = next
                // A run that was started meanwhile may have less time.
                return state.runs.values.contains { !$0.isOver && $0.deadline < next && $0.stoppedAt == nil }
            }
            if !isSooner { await watchPulse.wait(upTo: next - now, on: thread) }
        }
    }

    // MARK: State

    var isStopping: Bool { state.withLock { $0.isStopping } }
    var runCount: Int { state.withLock { $0.runs.count } }
    var contexts: [RunContext] { state.withLock { Array($0.runs.values) } }

    func context(of run: RunID) -> RunContext? { state.withLock { $0.runs[run] } }
}

extension JobWorker: RunWatcher {
    func hasReport() { reportPulse.signal() }

    func stopped(_ context: RunContext) { watchPulse.signal() }

    func ended(_ context: RunContext) {
        let (isFirst, overlaps) = state.withLock { state in
            state.ended.append(context)
            let count = state.ended.count
            return (count == 1 || count == Self.batchLimit, count == Self.overlapMinimum && state.exchange != nil)
        }
        if isFirst { pulse.signal() }
        if overlaps { overlapPulse.signal() }
    }
}

/// The times of a worker.
public struct JobWorkerOptions: Sendable {
    /// The folder of the files by which the death of a process is seen at once; it must be the same for all workers of
    /// one database on one machine. Without it a dead process is noticed when its lease ends.
    public var sessionFolder: URL?
    /// How long a worker may be silent before its runs are given to others; it tells that it lives four times as often.
    public var lease: Duration = .seconds(30)
    /// How long a stopping worker lets its runs go on.
    public var drain: Duration = .seconds(10)
    /// How long a handler that is told to stop may take to do so. Then its job moves on without it.
    public var grace: Duration = .seconds(5)
    /// How long jobs of a kind that no worker serves wait, before they fail with a clear reason.
    public var unknownKindGrace: Duration = .seconds(3600)
    /// How often to look for jobs of which no signal told.
    public var poll: Duration = .seconds(1)
    /// Asked before each claim; nil claims whatever there is a slot for.
    public var admission: (any JobAdmission)?

    public init(sessionFolder: URL? = nil) {
        self.sessionFolder = sessionFolder
    }
}
