public import Events
public import Storage

/// The durable queue of all work.
///
/// A job is accepted, moved and ended only in transactions, each of which also appends the event that tells of it. What
/// takes a `Transaction` joins the caller's; the rest runs in one of its own.
public struct JobQueue: Sendable {
    /// Called in the transaction of every change of state, with the job as it now is. A hook that throws undoes the
    /// change.
    public typealias TransitionHook = @Sendable (Transaction, JobRecord) throws -> Void

    let database: Database
    let events: EventLog
    let hooks: [TransitionHook]
    let clock: JobClock
    let signals = JobSignals()
    /// How much of a job's log is kept.
    public var logLimits = JobLogLimits()

    /// The database must have ``JobsSchema/migrations``. Make one queue a process and hand it on: a worker hears at once
    /// of what is done through the same queue, and of all else at its next poll.
    public init(
        database: Database, events: EventLog, onTransition: [TransitionHook] = [], clock: JobClock = .machine
    ) {
        self.database = database
        self.events = events
        self.hooks = onTransition
        self.clock = clock
    }
}

// MARK: What every move does

extension JobQueue {
    func record(_ id: JobID, in tx: Transaction) throws -> JobRecord? {
        try tx.first(
            """
            SELECT \(raw: JobRecord.columns) FROM job JOIN job_body ON job_body.job_id = job.id WHERE job.id = \(id)
            """
        ).map(JobRecord.init(row:))
    }

    /// The job as it is after a move, told to those who watch it and to the hooks.
    @discardableResult
    func announce(_ id: JobID, position: Int? = nil, in tx: Transaction) throws -> JobRecord {
        guard let job = try record(id, in: tx) else { throw JobRefusal.unknownJob }
        try tell(job, position: position, in: tx)
        for hook in hooks { try hook(tx, job) }
        if job.state == .ready || job.state == .scheduled { wake(after: tx) }
        return job
    }

    /// Appends the event about a job, for changes that are none of its state too.
    func tell(_ job: JobRecord, position: Int? = nil, in tx: Transaction) throws {
        let scope = EventScope(workspace: job.workspace, project: job.project, job: job.id, user: job.user)
        try events.append("job.changed", scope: scope, body: JobChange(job, position: position), in: tx)
    }

    private func wake(after tx: Transaction) {
        tx.afterCommit { [signals] in signals.ready() }
    }

    func setError(_ failure: JobFailure?, of id: JobID, in tx: Transaction) throws {
        // What a tool said may hold characters that no text column takes.
        let code = failure.map { LogText.plain($0.code) }
        let message = failure.map { LogText.plain($0.message) }
        try tx.execute(
            """
            UPDATE job_body SET error_code = \(code), error_message = \(message)
            WHERE job_id = \(id)
            """)
    }
}
