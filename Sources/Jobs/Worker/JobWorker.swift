public import Foundation
public import Logging
public import ServiceLifecycle
import Storage
import Synchronization

/// Runs the jobs of a queue in this process.
///
/// It claims what it has room for, keeps its runs with a heartbeat, and sends those of dead workers back. When it is
/// stopped it claims no more, lets its runs end for a while, and gives back those that do not.
public final class JobWorker: Service {
    struct State {
        var session: WorkerSession?
        var runs: [RunID: RunContext] = [:]
        var isStopping = false
        /// Until when the lease surely holds.
        var leaseEnd = SuspendingClock.now
        /// Runs that the database ascribes to this worker and it did not know at the last heartbeat.
        var strangers: Set<RunID> = []
        /// How long finished runs took, in milliseconds, by kind.
        var durations: [String: [Int64]] = [:]
    }

    let queue: JobQueue
    let handlers: JobHandlers
    let slots: Int
    let kinds: Set<String>?
    let options: JobWorkerOptions
    let logger: Logger
    /// Signalled when there may be something to claim, a run has ended, or the worker is to stop.
    let pulse = Pulse()
    let reportPulse = Pulse()
    /// Where handlers run.
    let threads = RunThreads()
    let state = Mutex(State())

    /// - Parameters:
    ///   - slots: How many jobs run at the same time.
    ///   - kinds: The kinds of jobs that are claimed; nil for all. One without a handler fails with a clear reason.
    public init(
        queue: JobQueue, handlers: JobHandlers, slots: Int, kinds: Set<String>? = nil,
        options: JobWorkerOptions = JobWorkerOptions(), logger: Logger
    ) {
        self.queue = queue
        self.handlers = handlers
        self.slots = max(1, slots)
        self.kinds = kinds
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
        let beats = BeatThread()
        defer { beats.end() }
        let key = queue.signals.add(
            JobSignals.Listener(
                ready: { self.pulse.signal() },
                stop: { run, reason in self.context(of: run)?.stop(reason) }))
        defer { queue.signals.remove(key) }
        await withTaskGroup(of: Void.self) { group in
            group.addTask(executorPreference: beats) { await self.keepLease(on: beats) }
            group.addTask { await self.storeReports() }
            await withDiscardingTaskGroup { runs in
                await self.claim(into: &runs)
                await self.drain()
            }
            group.cancelAll()
        }
        await endSession()
    }

    // MARK: Claiming

    private func claim(into group: inout DiscardingTaskGroup) async {
        var nextLook = SuspendingClock.now
        while !isStopping, !Task.isCancelled {
            let free = slots - runCount
            guard free > 0 || SuspendingClock.now >= nextLook else {
                await pulse.wait(upTo: nextLook - SuspendingClock.now)
                continue
            }
            let wait = await claim(free, into: &group)
            nextLook = SuspendingClock.now.advanced(by: wait)
            await pulse.wait(upTo: wait)
        }
    }

    /// Claims and starts up to `limit` runs.
    /// - Returns: how long to wait for a signal before looking again.
    private func claim(_ limit: Int, into group: inout DiscardingTaskGroup) async -> Duration {
        // Jitter keeps many workers from looking at the same moment.
        let poll = options.poll * Double.random(in: 0.75...1.25)
        guard let session = state.withLock({ $0.session?.id }) else {
            await restartSession()
            return .zero
        }
        let (kinds, limit) = admitted(limit)
        do {
            let (claimed, untilDue) = try await queue.database.write { [queue] tx in
                let due = try queue.promoteDue(in: tx)
                let claimed = limit > 0 ? try queue.claim(limit, kinds: kinds, session: session, in: tx) : []
                return (claimed, try due.map { try $0 - queue.clock.wall(tx) })
            }
            for run in claimed {
                let context = start(run)
                group.addTask { await self.perform(context) }
            }
            return min(poll, untilDue.map { .milliseconds(max(0, $0)) } ?? poll)
        } catch is SessionLost {
            leaveSession(session)
            return .zero
        } catch {
            logger.error("Jobs could not be claimed", metadata: ["error": "\(error)"])
            return poll
        }
    }

    /// The part of what the worker wants that it may claim now.
    private func admitted(_ limit: Int) -> (kinds: Set<String>?, limit: Int) {
        guard let admission = options.admission, limit > 0 else { return (kinds, limit) }
        let wanted = kinds ?? handlers.kinds
        let claimable = admission.claimable(wanted, atMost: limit)
        return (claimable.kinds == wanted ? kinds : claimable.kinds, min(limit, claimable.limit))
    }

    private func start(_ run: ClaimedRun) -> RunContext {
        options.admission?.began(run.job)
        let context = RunContext(
            run, queue: queue, timeLimit: handlers.policy(of: run.job.kind).timeLimit
        ) { [reportPulse] in reportPulse.signal() }
        state.withLock { $0.runs[context.run] = context }
        return context
    }

    /// Waits for the runs to end, and after a while tells them to.
    private func drain() async {
        let limit = SuspendingClock.now.advanced(by: options.drain)
        while runCount > 0, SuspendingClock.now < limit, !Task.isCancelled {
            await pulse.wait(upTo: limit - SuspendingClock.now)
        }
        for context in contexts { context.stop(.shutdown) }
    }

    // MARK: State

    var isStopping: Bool { state.withLock { $0.isStopping } }
    var runCount: Int { state.withLock { $0.runs.count } }
    var contexts: [RunContext] { state.withLock { Array($0.runs.values) } }

    func context(of run: RunID) -> RunContext? { state.withLock { $0.runs[run] } }
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
    /// How often to look for jobs of which no signal told.
    public var poll: Duration = .seconds(1)
    /// Asked before each claim; nil claims whatever there is a slot for.
    public var admission: (any JobAdmission)?

    public init(sessionFolder: URL? = nil) {
        self.sessionFolder = sessionFolder
    }
}
