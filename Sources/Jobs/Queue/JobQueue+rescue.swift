import Storage

extension JobQueue {
    /// How many runs of one job may be lost with their process before the job is dead: it may well be what kills them.
    static let lostRunLimit = 10
    /// How long an ended session is kept for those who look, in milliseconds.
    private static let sessionKeeping: Int64 = 86_400_000

    /// Sends the runs of dead sessions back to the queue.
    ///
    /// A session is dead where its lease has run out, where it is of another boot, or where the caller knows that its
    /// process is gone. It is marked so before its runs are touched, so that a process that only slept finds out at its
    /// next heartbeat. A first lost run comes back at once, further ones later and later.
    /// - Parameter gone: Sessions whose process is known to have ended.
    /// - Returns: how many runs were rescued.
    @discardableResult
    func rescue(gone: [WorkerID] = [], in tx: Transaction) throws -> Int {
        let now = try clock.wall(tx)
        let instant = try clock.lease(tx)
        // A session that is just claiming is waited for, so that what it claims is seen here.
        let dead: [String] = try tx.query(
            """
            SELECT id FROM worker_session WHERE ended_at IS NULL
                AND (era <> \(instant.era) OR lease_until <= \(instant.milliseconds) OR id IN \(list: gone))
            ORDER BY id\(.forUpdate)
            """
        ).map { try $0.get("id") }
        if !dead.isEmpty {
            try tx.execute("UPDATE worker_session SET ended_at = \(now) WHERE id IN \(each: dead)")
        }
        let limit = Self.lostRunLimit
        let rescued = try tx.query(
            """
            UPDATE job SET
                state = CASE WHEN cancel_requested = 1 THEN 'cancelled'
                    WHEN lost_runs + 1 >= \(limit) THEN 'failed' ELSE 'scheduled' END,
                finished_at = CASE WHEN cancel_requested = 1 OR lost_runs + 1 >= \(limit)
                    THEN CAST(\(now) AS BIGINT) ELSE NULL END,
                slot = CASE WHEN cancel_requested = 1 OR lost_runs + 1 >= \(limit) THEN NULL
                    WHEN EXISTS (SELECT 1 FROM lane WHERE lane.key = job.lane AND lane.is_ordered = 1) THEN slot
                    ELSE NULL END,
                available_at = CAST(\(now) AS BIGINT) + 1000 * lost_runs * lost_runs,
                attempts = attempts - 1, lost_runs = lost_runs + 1, session_id = NULL
            WHERE state = 'running'
                AND session_id IN (SELECT id FROM worker_session WHERE ended_at IS NOT NULL)
            RETURNING id, lane, state
            """)
        var lanes: Set<String> = []
        for row in rescued {
            let id: JobID = try row.get("id")
            let lane: String? = try row.get("lane")
            let state: String = try row.get("state")
            if state == JobState.failed.rawValue { try setError(.workerLost, of: id, in: tx) }
            if let lane { lanes.insert(lane) }
            try announce(id, in: tx)
        }
        for lane in lanes.sorted() { try admit(LaneKey(rawValue: lane), in: tx) }
        try tx.execute(
            """
            DELETE FROM worker_session WHERE ended_at < \(now - Self.sessionKeeping) AND NOT EXISTS (
                SELECT 1 FROM job WHERE job.session_id = worker_session.id AND job.state = 'running')
            """)
        return rescued.count
    }

    /// Lets parked jobs go on whose lane has room after all. No move leaves one so; this heals what a hand or a mistake
    /// did to the tables.
    func healLanes(in tx: Transaction) throws {
        let lanes: [String] = try tx.query("SELECT DISTINCT lane FROM job WHERE state = 'parked' ORDER BY lane")
            .map { try $0.get("lane") }
        for lane in lanes { try admit(LaneKey(rawValue: lane), in: tx) }
    }
}
