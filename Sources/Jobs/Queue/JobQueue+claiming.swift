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
    /// How many due jobs are moved in one transaction.
    private static let dueBatch = 200

    /// Moves jobs whose time has come out of `scheduled`.
    /// - Returns: the time when the next one is due, or nil.
    @discardableResult
    func promoteDue(in tx: Transaction) throws -> Int64? {
        let now = try clock.wall(tx)
        for row in try tx.query(Self.due(at: now, limit: Self.dueBatch)) {
            let id: JobID = try row.get("id")
            let lane: LaneKey? = try row.get("lane")
            let slot: Int? = try row.get("slot")
            guard let lane, slot == nil else {
                let moved = try tx.execute("UPDATE job SET state = 'ready' WHERE id = \(id) AND state = 'scheduled'")
                if moved > 0 { try announce(id, in: tx) }
                continue
            }
            var rank: Int64 = try row.get("rank")
            if try lock(lane, in: tx).isOrdered { rank = try self.rank(behindAllOf: lane, atLeast: rank, in: tx) }
            let moved = try tx.execute(
                "UPDATE job SET state = 'parked', rank = \(rank) WHERE id = \(id) AND state = 'scheduled'")
            guard moved > 0 else { continue }
            try admit(lane, silentAbout: id, in: tx)
            try announce(id, in: tx)
        }
        return try tx.first(
            "SELECT available_at FROM job WHERE state = 'scheduled' ORDER BY available_at, id LIMIT 1"
        )?.get("available_at")
    }

    static func due(at now: Int64, limit: Int) -> SQL {
        """
        SELECT id, lane, slot, rank FROM job WHERE state = 'scheduled' AND available_at <= \(now)
        ORDER BY available_at, id LIMIT \(limit)
        """
    }

    /// Claims up to `limit` ready jobs, best rank first, for a session.
    /// - Parameter kinds: The kinds that the worker takes; nil for all, known or not.
    /// - Throws: ``SessionLost``.
    func claim(_ limit: Int, kinds: Set<String>?, session: WorkerID, in tx: Transaction) throws -> [ClaimedRun] {
        let candidates = try candidates(limit, kinds: kinds, in: tx)
        // A look that finds nothing writes nothing.
        guard !candidates.isEmpty else { return [] }
        let isAlive = try tx.execute(
            "UPDATE worker_session SET slots = slots WHERE id = \(session) AND ended_at IS NULL")
        guard isAlive == 1 else { throw SessionLost() }
        let now = try clock.wall(tx)
        let claimed: Set<JobID> = Set(
            try tx.query(
                """
                UPDATE job SET state = 'running', run_no = run_no + 1, attempts = attempts + 1,
                    session_id = \(session), started_at = \(now), progress = 0, step = ''
                WHERE id IN \(list: candidates) AND state = 'ready' RETURNING id
                """
            ).map { try $0.get("id") })
        return try candidates.filter(claimed.contains).map { id in
            let job = try announce(id, in: tx)
            return ClaimedRun(job: job, fence: try fenceOfClaim(job, in: tx))
        }
    }

    /// Takes over an exclusive lane, so that whatever an earlier run still does for it is refused.
    private func fenceOfClaim(_ job: JobRecord, in tx: Transaction) throws -> Int64? {
        guard let lane = job.lane, try lock(lane, in: tx).capacity == 1 else { return nil }
        return try raiseFence(of: lane, in: tx)
    }

    private func candidates(_ limit: Int, kinds: Set<String>?, in tx: Transaction) throws -> [JobID] {
        guard let kinds else { return try tx.query(Self.ready(limit: limit)).map { try $0.get("id") } }
        var best: [(rank: Int64, id: JobID)] = []
        for kind in kinds.sorted() {
            best += try tx.query(Self.ready(limit: limit, kind: kind)).map { try ($0.get("rank"), $0.get("id")) }
        }
        return best.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.prefix(limit).map(\.id)
    }

    static func ready(limit: Int) -> SQL {
        "SELECT id, rank FROM job WHERE state = 'ready' ORDER BY rank, id LIMIT \(limit)"
    }

    static func ready(limit: Int, kind: String) -> SQL {
        "SELECT id, rank FROM job WHERE state = 'ready' AND kind = \(kind) ORDER BY rank, id LIMIT \(limit)"
    }
}
