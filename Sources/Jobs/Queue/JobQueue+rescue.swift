import Storage

extension JobQueue {
    /// How many runs of one job may be lost with their process before the job is dead: it may well be what kills them.
    static let lostRunLimit = 10
    /// How long an ended session is kept for those who look, in milliseconds.
    private static let sessionKeeping: Int64 = 86_400_000

    /// Sends the runs of dead sessions back to the queue.
    ///
    /// A session is dead where its lease has run out, where it is of another boot, or where the caller knows that its
    /// process is gone. It is marked so, in a transaction of its own, before its runs are touched, so that a process that
    /// only slept finds out at its next heartbeat. A first lost run comes back at once, further ones later and later.
    /// - Parameter gone: Sessions whose process is known to have ended.
    /// - Returns: how many runs were rescued.
    @discardableResult
    func rescue(gone: [WorkerID] = []) async throws -> Int {
        try await database.write { tx in try endDead(gone: gone, in: tx) }
        return try await database.write { tx in try rescueRuns(in: tx) }
    }

    /// Ends the sessions that are dead; one that another transaction has locked lives, or is ended there.
    private func endDead(gone: [WorkerID], in tx: Transaction) throws {
        let instant = try clock.lease(tx)
        try tx.execute(
            """
            UPDATE worker_session SET ended_at = \(clock.wall(tx)) WHERE id IN (
                SELECT id FROM worker_session WHERE ended_at IS NULL
                    AND (era <> \(instant.era) OR lease_until <= \(instant.milliseconds) OR id IN \(list: gone))
                ORDER BY id\(.skipLocked))
            """)
    }

    /// The runs of ended sessions, without those that another transaction has locked: they end there, or are found at
    /// the next look.
    private static let lost: SQL = """
        SELECT id, lane FROM job WHERE state = 'running'
            AND session_id IN (SELECT id FROM worker_session WHERE ended_at IS NOT NULL)
        """

    private func rescueRuns(in tx: Transaction) throws -> Int {
        let now = try clock.wall(tx)
        let limit = Self.lostRunLimit
        let lost = try tx.query(Self.lost)
        let lanes = try Set(lost.compactMap { try $0.get("lane", as: LaneKey?.self) })
        try lock(lanes, in: tx)
        let ids: [JobID] = try lost.map { try $0.get("id") }
        let rescued =
            try ids.isEmpty
            ? []
            : tx.query(
                """
                WITH lost AS MATERIALIZED (\(Self.lost) AND id IN \(each: ids) ORDER BY id\(.skipLocked))
                UPDATE job SET
                    state = CASE WHEN cancel_requested = 1 THEN 'cancelled'
                        WHEN lost_runs + 1 >= \(limit) THEN 'failed' ELSE 'scheduled' END,
                    finished_at = CASE WHEN cancel_requested = 1 OR lost_runs + 1 >= \(limit)
                        THEN CAST(\(now) AS BIGINT) ELSE NULL END,
                    slot = CASE WHEN cancel_requested = 1 OR lost_runs + 1 >= \(limit) THEN NULL
                        WHEN EXISTS (SELECT 1 FROM lane WHERE lane.key = job.lane AND lane.is_ordered = 1) THEN slot
                        ELSE NULL END,
                    gate_slot = NULL, available_at = CAST(\(now) AS BIGINT) + 1000 * lost_runs * lost_runs,
                    attempts = attempts - 1, lost_runs = lost_runs + 1, session_id = NULL
                WHERE id IN (SELECT id FROM lost)
                RETURNING id, lane, gate, state
                """)
        var lines = JobLines()
        for row in rescued {
            let id: JobID = try row.get("id")
            let state: JobState = try row.get("state")
            if state == .failed { try setError(.workerLost, of: id, in: tx) }
            lines.add(lane: try row.get("lane"), gate: try row.get("gate"))
            try announce(id, in: tx)
        }
        for lane in lines.lanes.sorted(by: { $0.rawValue < $1.rawValue }) { try raiseFence(of: lane, in: tx) }
        try admit(lines, in: tx)
        try tx.execute(
            """
            DELETE FROM worker_session WHERE ended_at < \(now - Self.sessionKeeping) AND NOT EXISTS (
                SELECT 1 FROM job WHERE job.session_id = worker_session.id AND job.state = 'running')
            """)
        return rescued.count
    }

    /// Lets parked jobs go on whose lane or gate has room after all, and makes gates as wide as the limit of a user says.
    /// No move leaves a job so; this heals what a hand or a mistake did to the tables.
    func healLanes(in tx: Transaction) throws {
        let rows = try tx.query(
            """
            SELECT DISTINCT job.waits_for, lane.is_gate FROM job JOIN lane ON lane.key = job.waits_for
            WHERE job.state = 'parked'
            """)
        var lines = JobLines()
        for row in rows {
            let key: LaneKey = try row.get("waits_for")
            if try row.get("is_gate") { lines.gates.insert(key) } else { lines.lanes.insert(key) }
        }
        try lock(lines.lanes, in: tx)
        if let userLimit, !lines.gates.isEmpty {
            for gate in lines.gates.sorted(by: { $0.rawValue < $1.rawValue }) {
                try tx.execute("UPDATE lane SET capacity = \(userLimit.jobs) WHERE key = \(gate) AND is_gate = 1")
            }
        }
        try admit(lines, in: tx)
    }
}
