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
    let acceptanceHooks: [TransitionHook]
    let clock: JobClock
    let signals = JobSignals()
    /// How much of a job's log is kept.
    public var logLimits = JobLogLimits()
    /// How many jobs of one user are at work at the same time; nil for any number. It should be the same in all
    /// processes: the one that enqueued last decides, and workers apply theirs when they begin.
    public var userLimit: UserLimit?
    let knownKinds = KnownKinds()

    /// Woken when there may be a job to claim: in other processes too, where the database can tell them.
    static let wakeUps = Channel("jobs")

    /// The database must have ``JobsSchema/migrations``. Make one queue a process and hand it on: a worker hears at once
    /// of what is done through the same queue, and of all else at its next poll.
    ///
    /// - Parameters:
    ///   - onAcceptance: Called in the transaction that accepts a job, and in the one that lets a failed job be tried
    ///     again by hand: with each such job once. A hook that throws refuses it.
    ///   - onTransition: See ``TransitionHook``.
    public init(
        database: Database, events: EventLog, onAcceptance: [TransitionHook] = [],
        onTransition: [TransitionHook] = [], clock: JobClock = .machine
    ) {
        self.database = database
        self.events = events
        self.hooks = onTransition
        self.acceptanceHooks = onAcceptance
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
        try announce([job], position: position, in: tx)
        return job
    }

    /// Tells the hooks of jobs that were just accepted, or are tried again by hand.
    func accepted(_ jobs: [JobRecord], in tx: Transaction) throws {
        for hook in acceptanceHooks {
            for job in jobs { try hook(tx, job) }
        }
    }

    /// Tells those who watch, and the hooks, of jobs that have just moved.
    func announce(_ jobs: [JobRecord], position: Int? = nil, in tx: Transaction) throws {
        try tell(jobs, position: position, in: tx)
        for hook in hooks {
            for job in jobs { try hook(tx, job) }
        }
        if jobs.contains(where: { $0.state == .ready || $0.state == .scheduled }) { tx.wake(Self.wakeUps) }
        if jobs.contains(where: \.state.isFinal) { tx.wake(Self.logged) }
    }

    /// How many jobs one event tells of at most.
    private static let eventLimit = 256

    /// Appends the events about jobs, for changes that are none of their state too: one for all jobs of a project.
    func tell(_ jobs: [JobRecord], position: Int? = nil, in tx: Transaction) throws {
        guard let first = jobs.first else { return }
        // Nearly always they are all of one project.
        guard jobs.allSatisfy({ $0.project == first.project && $0.workspace == first.workspace }) else {
            struct Scope: Hashable {
                let workspace: WorkspaceID
                let project: ProjectID?
            }
            let groups = Dictionary(grouping: jobs.indices) {
                Scope(workspace: jobs[$0].workspace, project: jobs[$0].project)
            }
            for group in groups.values.sorted(by: { $0[0] < $1[0] }) { try tell(group.map { jobs[$0] }, in: tx) }
            return
        }
        var rest = jobs[...]
        while let first = rest.first {
            let part = rest.prefix(Self.eventLimit)
            rest = rest.dropFirst(part.count)
            let isOne = part.count == 1
            let scope = EventScope(
                workspace: first.workspace, project: first.project, job: isOne ? first.id : nil,
                user: isOne ? first.user : nil)
            try events.append(
                isOne ? "job.changed" : "jobs.changed", scope: scope, object: JobChange.body(part, position: position),
                in: tx)
        }
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
