public import Logging
import Storage
import Synchronization

/// A bounded turn at the queue, for hosts without a process that lives on.
public struct QueueTurn: Sendable {
    /// What a turn did.
    public struct Report: Sendable, Hashable, Codable {
        /// How many runs were started.
        public var started: Int
        /// How many of their jobs are in each state now.
        public var states: [String: Int]
        /// Whether nothing was left that could be done here; else the time or the number was used up.
        public var isIdle: Bool
        public var milliseconds: Int64

        private enum CodingKeys: String, CodingKey {
            case started, states, milliseconds
            case isIdle = "idle"
        }
    }

    let queue: JobQueue
    let handlers: JobHandlers
    let slots: Int
    let options: JobWorkerOptions
    let logger: Logger

    public init(
        queue: JobQueue, handlers: JobHandlers, slots: Int, options: JobWorkerOptions = JobWorkerOptions(),
        logger: Logger
    ) {
        self.queue = queue
        self.handlers = handlers
        self.slots = slots
        self.options = options
        self.logger = logger
    }

    /// Runs jobs until none is ready, `jobs` were started, or the time is over.
    ///
    /// What is not done by then is told to stop and given back. Many turns may go on at the same time.
    public func take(for time: Duration, jobs: Int) async throws -> Report {
        let began = ContinuousClock.now
        let budget = ClaimBudget(jobs: jobs, behind: options.admission)
        var options = options
        options.admission = budget
        options.poll = .milliseconds(100)
        options.drain = .zero
        options.grace = .seconds(3)
        let worker = JobWorker(
            queue: queue, handlers: handlers, slots: slots, kinds: handlers.kinds, options: options, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await worker.run() }
            group.addTask {
                await budget.waitUntilOver(for: time)
                worker.stop()
            }
            // The worker may fail to begin; nobody is waited for then.
            try await group.next()
            worker.stop()
            budget.end()
            try await group.waitForAll()
        }
        let ids = budget.jobs
        let states = try await queue.database.read { tx in
            try tx.query("SELECT state, COUNT(*) AS jobs FROM job WHERE id IN \(list: ids) GROUP BY state")
                .reduce(into: [String: Int]()) { try $0[$1.get("state")] = $1.get("jobs") }
        }
        return Report(
            started: ids.count, states: states, isIdle: budget.isIdle,
            milliseconds: (ContinuousClock.now - began).milliseconds)
    }
}

/// Lets only so many jobs be claimed, and notices when there is nothing more to do.
final class ClaimBudget: JobAdmission {
    private struct State {
        var left: Int
        var jobs: [JobID] = []
        var running = 0
        /// How many looks at the queue have brought nothing, one after the other.
        var emptyLooks = 0
        var isIdle = false
    }

    private let next: (any JobAdmission)?
    private let state: Mutex<State>
    private let pulse = Pulse()

    init(jobs: Int, behind next: (any JobAdmission)?) {
        self.next = next
        self.state = Mutex(State(left: max(0, jobs)))
    }

    func claimable(_ kinds: Set<String>, atMost limit: Int) -> Claimable {
        let left = state.withLock { state in
            // The look before this one has come back: what it claimed has begun.
            if state.running == 0 {
                state.emptyLooks += 1
                if state.emptyLooks > 2 { state.isIdle = state.left > 0 }
            }
            return state.left
        }
        let isOver = state.withLock { $0.running == 0 && ($0.isIdle || $0.left == 0) }
        if isOver { pulse.signal() }
        guard left > 0, !isOver else { return .nothing }
        let room = min(limit, left)
        return next?.claimable(kinds, atMost: room) ?? Claimable(kinds: kinds, limit: room)
    }

    func began(_ job: JobRecord) {
        next?.began(job)
        state.withLock { state in
            state.left -= 1
            state.running += 1
            state.emptyLooks = 0
            state.jobs.append(job.id)
        }
    }

    func ended(_ job: JobRecord) {
        next?.ended(job)
        let isOver = state.withLock { state in
            state.running -= 1
            return state.running == 0 && state.left == 0
        }
        if isOver { pulse.signal() }
    }

    /// Waits until the budget is used up, nothing is left to do, or the time is over.
    func waitUntilOver(for time: Duration) async {
        let thread = BeatThread()
        defer { thread.end() }
        await pulse.wait(upTo: time, on: thread)
    }

    func end() { pulse.signal() }

    var jobs: [JobID] { state.withLock { Array(Set($0.jobs)) } }
    var isIdle: Bool { state.withLock { $0.isIdle } }
}
