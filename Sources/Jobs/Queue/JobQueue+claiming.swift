import Storage

/// A run that a worker has just claimed.
struct ClaimedRun: Sendable {
    let job: JobRecord
    /// The lane's fence at the claim; nil for a job of no lane, or of one for more than one job.
    let fence: Int64?
}

/// The worker's session was declared dead: its runs are not its own any more.
struct SessionLost: Error {}

extension JobQueue {
    /// Claims up to `limit` ready jobs, best rank first, for a session.
    /// - Parameter kinds: The kinds that the worker takes; nil for all.
    /// - Throws: ``SessionLost``.
    func claim(_ limit: Int, kinds: Set<String>?, session: WorkerID, in tx: Transaction) throws -> [ClaimedRun] {
        let choice = try choice(limit, kinds: kinds, in: tx)
        guard let choice else { return [] }
        let now = try clock.wall(tx)
        let rows = try tx.query(
            """
            WITH next AS MATERIALIZED (\(choice))
            UPDATE job SET state = 'running', run_no = run_no + 1, attempts = attempts + 1,
                session_id = \(session), started_at = \(now), progress = 0, step = ''
            WHERE id IN (SELECT id FROM next) RETURNING \(raw: JobRecord.jobColumns)
            """)
        // A look that finds nothing writes nothing.
        guard !rows.isEmpty else { return [] }
        // The lock keeps the session from being declared dead while it claims; its heartbeat goes on.
        guard
            try tx.first(
                "SELECT id FROM worker_session WHERE id = \(session) AND ended_at IS NULL\(.forKeyShare)") != nil
        else { throw SessionLost() }
        var jobs = try rows.map { row in
            var values = RowValues(row)
            return try JobRecord(job: &values)
        }
        jobs.sort { ($0.rank, $0.id) < ($1.rank, $1.id) }
        try readBodies(of: &jobs, in: tx)
        try announce(jobs, in: tx)
        let fences = try fences(of: jobs, in: tx)
        return jobs.map { job in ClaimedRun(job: job, fence: job.lane.flatMap { fences[$0] }) }
    }

    /// Reads the bodies of jobs that were read without.
    func readBodies(of jobs: inout [JobRecord], in tx: Transaction) throws {
        let places = Dictionary(jobs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = try tx.query(
            """
            SELECT \(raw: JobRecord.bodyColumns), job_body.job_id FROM job_body
            WHERE job_body.job_id IN \(each: jobs.map(\.id))
            """)
        for row in rows {
            var values = RowValues(row)
            guard case .text(let text)? = row.values.last, let id = JobID(text), let place = places[id] else {
                continue
            }
            try jobs[place].readBody(&values)
        }
    }

    /// The fences of the exclusive lanes of jobs: they were raised when the jobs were let in.
    private func fences(of jobs: [JobRecord], in tx: Transaction) throws -> [LaneKey: Int64] {
        let lanes = Set(jobs.compactMap(\.lane?.rawValue))
        guard !lanes.isEmpty else { return [:] }
        let rows = try tx.query("SELECT key, fence FROM lane WHERE key IN \(each: lanes.sorted()) AND capacity = 1")
        return try Dictionary(
            rows.map { try ($0.get("key"), $0.get("fence")) }, uniquingKeysWith: { first, _ in first })
    }

    /// The names of the jobs to claim next; nil where none may be.
    private func choice(_ limit: Int, kinds: Set<String>?, in tx: Transaction) throws -> SQL? {
        let marked = try marks(in: tx)
        guard limit > 0, !marked.paused.contains(Self.everyKind) else { return nil }
        var kinds = try kinds ?? allKinds(in: tx)
        kinds.subtract(marked.paused)
        let limits = try room(under: marked.limits.filter { kinds.contains($0.key) }, in: tx)
        let choices = kinds.sorted().compactMap { kind -> SQL? in
            let most = min(limit, limits[kind] ?? limit)
            return most > 0 ? Self.ready(limit: most, kind: kind) : nil
        }
        guard let first = choices.first else { return nil }
        return choices.count == 1 ? first : Self.best(of: choices, limit: limit)
    }

    /// The ready jobs of a kind, best rank first.
    static func ready(limit: Int, kind: String) -> SQL {
        """
        SELECT id, rank FROM job WHERE state = 'ready' AND kind = \(kind) ORDER BY rank, id LIMIT \(limit)\(.skipLocked)
        """
    }

    /// The best of several choices.
    static func best(of choices: [SQL], limit: Int) -> SQL {
        var all: SQL = ""
        for (index, choice) in choices.enumerated() {
            let union: SQL = index > 0 ? " UNION ALL " : ""
            all = "\(all)\(union)SELECT id, rank FROM (\(choice)) AS kind_\(raw: "\(index)")"
        }
        return "SELECT id, rank FROM (\(all)) AS best ORDER BY rank, id LIMIT \(limit)"
    }
}
