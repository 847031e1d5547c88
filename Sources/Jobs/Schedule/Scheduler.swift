public import Logging
public import ServiceLifecycle
public import Storage
import Synchronization

/// Enqueues periodic tasks. Every process may run one; the one that holds the lease in the database does the work.
///
/// Each reign has a term, and each occurrence is enqueued in a transaction that checks it: a leader that was replaced
/// while it stalled can enqueue nothing. What a task does is an ordinary job, so a task that hangs or fails holds up no
/// other.
public final class Scheduler: Service {
    let queue: JobQueue
    let tasks: [ScheduledTask]
    let lease: Duration
    let logger: Logger
    let holder = WorkerID()
    private let term = Mutex<Int64?>(nil)

    /// - Parameter lease: How long a leader may be silent before another takes over; it renews five times as often.
    public init(queue: JobQueue, tasks: [ScheduledTask], lease: Duration = .seconds(20), logger: Logger) {
        self.queue = queue
        self.tasks = tasks
        self.lease = lease
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await self.tick()
                try? await Task.sleep(for: self.lease / 5)
            }
        }
        await resign()
    }

    /// Renews or takes the lease, and as the leader enqueues what is due. ``run()`` does this again and again; a process
    /// that does not live on does it whenever it is called.
    public func tick() async {
        let newTerm: Int64?
        do {
            newTerm = try await lead()
        } catch {
            logger.error("The lease of the schedule could not be renewed", metadata: ["error": "\(error)"])
            return
        }
        let oldTerm = term.withLock { term in
            defer { term = newTerm }
            return term
        }
        guard let newTerm else { return }
        if newTerm != oldTerm { logger.debug("This process leads the schedule", metadata: ["term": "\(newTerm)"]) }
        for task in tasks {
            do {
                try await enqueue(task, term: newTerm)
            } catch is NotLeading {
                term.withLock { $0 = nil }
                return
            } catch {
                // The others are not held up by it, and it is tried again at the next look.
                logger.error(
                    "A periodic task could not be enqueued", metadata: ["task": "\(task.name)", "error": "\(error)"])
            }
        }
    }

    /// The term of this process's reign, as it knows it.
    var currentTerm: Int64? { term.withLock { $0 } }

    private func lead() async throws -> Int64? {
        let (known, lease) = (currentTerm, lease.milliseconds)
        return try await queue.database.write { [queue, holder] tx in
            let now = try queue.clock.lease(tx)
            try tx.execute(
                """
                INSERT INTO schedule_leader (id, holder, term, era, lease_until) VALUES (1, \(holder), 0, '', 0)
                ON CONFLICT (id) DO NOTHING
                """)
            // The own lease is renewed while it lasts; one that ran out, also the own one, begins a new term.
            let renewed = try tx.execute(
                """
                UPDATE schedule_leader SET lease_until = \(now.milliseconds + lease)
                WHERE id = 1 AND holder = \(holder) AND term = \(known ?? -1) AND era = \(now.era)
                    AND lease_until > \(now.milliseconds)
                """)
            if renewed == 0 {
                let taken = try tx.execute(
                    """
                    UPDATE schedule_leader SET holder = \(holder), term = term + 1, era = \(now.era),
                        lease_until = \(now.milliseconds + lease)
                    WHERE id = 1 AND (era <> \(now.era) OR lease_until <= \(now.milliseconds))
                    """)
                guard taken == 1 else { return nil }
            }
            return try tx.first("SELECT term FROM schedule_leader WHERE id = 1")?.get("term")
        }
    }

    /// Gives the lease up, so that another process need not wait for its end.
    private func resign() async {
        guard let term = currentTerm else { return }
        do {
            try await queue.database.write { [holder] tx in
                try tx.execute(
                    """
                    UPDATE schedule_leader SET lease_until = 0
                    WHERE id = 1 AND holder = \(holder) AND term = \(term)
                    """)
            }
        } catch {
            logger.debug("The lease of the schedule runs out by itself", metadata: ["error": "\(error)"])
        }
    }

    // MARK: Occurrences

    /// This process was replaced as the leader.
    struct NotLeading: Error {}

    /// Enqueues the newest occurrence of a task that is due and was not enqueued yet.
    /// - Throws: ``NotLeading`` where the term is over; nothing is written then.
    func enqueue(_ task: ScheduledTask, term: Int64) async throws {
        let skipped = try await queue.database.write { [self] tx in try enqueue(task, term: term, in: tx) }
        if skipped {
            logger.warning(
                "A periodic task is due again and its last job is not done", metadata: ["task": "\(task.name)"])
        }
    }

    /// - Returns: whether the occurrence was left out because the last one is still at work.
    private func enqueue(_ task: ScheduledTask, term: Int64, in tx: Transaction) throws -> Bool {
        // Also locks the row, so that no other process can begin a term before this is committed.
        let leads = try tx.execute(
            "UPDATE schedule_leader SET term = term WHERE id = 1 AND holder = \(holder) AND term = \(term)")
        guard leads == 1 else { throw NotLeading() }
        let now = try queue.clock.wall(tx)
        guard let newest = task.timing.newest(of: task.name, at: now) else { return false }
        let row = try tx.first("SELECT occurrence, job_id FROM schedule_task WHERE name = \(task.name)")
        guard let row else {
            try tx.execute(
                """
                INSERT INTO schedule_task (name, occurrence) VALUES (\(task.name), \(task.runsAtOnce ? -1 : newest))
                """)
            return task.runsAtOnce ? try enqueue(task, term: term, in: tx) : false
        }
        let last: Int64 = try row.get("occurrence")
        if newest < last {
            // The clock was set back by more than one occurrence: begin to count from here.
            try tx.execute("UPDATE schedule_task SET occurrence = \(newest) WHERE name = \(task.name)")
            return false
        }
        guard newest > last else { return false }
        let lastJob: JobID? = try row.get("job_id")
        if let lastJob, let job = try queue.record(lastJob, in: tx), !job.state.isFinal {
            try tx.execute(
                """
                UPDATE schedule_task SET occurrence = \(newest), skipped = skipped + 1 WHERE name = \(task.name)
                """)
            return true
        }
        let job = try queue.enqueue(
            ScheduledWork(task: task.name, occurrence: newest), workspace: ScheduledWork.workspace,
            uniqueKey: "\(task.name)@\(newest)", in: tx)
        try tx.execute(
            """
            UPDATE schedule_task SET occurrence = \(newest), job_id = \(job.id), enqueued_at = \(now)
            WHERE name = \(task.name)
            """)
        return false
    }
}

/// A periodic task, for those who administer the server.
public struct ScheduleRecord: Sendable, Hashable, Codable {
    public var name: String
    /// The time of the newest occurrence, in milliseconds since 1970.
    public var occurrence: Int64
    /// The newest job.
    public var job: JobID?
    public var state: JobState?
    public var error: JobFailure?
    /// How many occurrences were left out because the one before was still at work.
    public var skipped: Int64
}

extension JobQueue {
    /// All periodic tasks that were ever known, by name.
    public func scheduledTasks() async throws -> [ScheduleRecord] {
        try await database.read { tx in
            try tx.query("SELECT name, occurrence, job_id, skipped FROM schedule_task ORDER BY name").map { row in
                let id: JobID? = try row.get("job_id")
                let job = try id.flatMap { try record($0, in: tx) }
                return try ScheduleRecord(
                    name: row.get("name"), occurrence: row.get("occurrence"), job: id, state: job?.state,
                    error: job?.error, skipped: row.get("skipped"))
            }
        }
    }
}
