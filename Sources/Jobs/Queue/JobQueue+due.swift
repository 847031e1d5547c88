import Storage

/// Jobs whose time has come, as they were when they were looked at.
struct DueJobs {
    fileprivate struct Job {
        let id: JobID
        let lane: LaneKey?
        let gate: LaneKey?
        let holdsLane: Bool
        let rank: Int64
    }

    fileprivate let jobs: [Job]

    /// The lanes in which they will wait; to be locked before any job is written.
    var lanes: Set<LaneKey> { Set(jobs.compactMap(\.lane)) }
}

extension JobQueue {
    /// How many due jobs are moved in one transaction.
    private static let dueBatch = 200

    /// Moves jobs whose time has come out of `scheduled`.
    /// - Returns: the time when the next one is due, or nil.
    @discardableResult
    func promoteDue(in tx: Transaction) throws -> Int64? {
        let due = try due(in: tx)
        try lock(due.lanes, in: tx)
        let (lines, moved) = try promote(due, in: tx)
        try admit(lines, silentAbout: Set(moved), in: tx)
        for id in moved { try announce(id, in: tx) }
        return try nextDue(in: tx)
    }

    func due(in tx: Transaction) throws -> DueJobs {
        let rows = try tx.query(Self.due(at: clock.wall(tx), limit: Self.dueBatch))
        return DueJobs(
            jobs: try rows.map { row in
                let slot: Int? = try row.get("slot")
                return try DueJobs.Job(
                    id: row.get("id"), lane: row.get("lane"), gate: row.get("gate"), holdsLane: slot != nil,
                    rank: row.get("rank"))
            })
    }

    /// Moves due jobs, whose lanes are locked, to where they wait.
    /// - Returns: the lines that they came to, and the jobs that moved: the caller admits, and tells of them.
    func promote(_ due: DueJobs, in tx: Transaction) throws -> (lines: JobLines, moved: [JobID]) {
        guard !due.jobs.isEmpty else { return (JobLines(), []) }
        var lines = JobLines()
        // What another transaction has locked it moves itself, or it is there at the next look.
        let free: Set<JobID> = Set(
            try tx.query(
                """
                SELECT id FROM job WHERE id IN \(each: due.jobs.map(\.id)) AND state = 'scheduled'\(.skipLocked)
                """
            ).map { try $0.get("id") })
        var moved: [JobID] = []
        for job in due.jobs where free.contains(job.id) {
            if let lane = job.lane, !job.holdsLane {
                var rank = job.rank
                if try lock(lane, in: tx).isOrdered {
                    rank = try self.rank(behindAllOf: lane, atLeast: rank, in: tx)
                }
                try tx.execute(
                    "UPDATE job SET state = 'parked', waits_for = lane, rank = \(rank) WHERE id = \(job.id)")
                lines.add(lane: lane, gate: nil)
            } else if let gate = job.gate {
                try tx.execute("UPDATE job SET state = 'parked', waits_for = gate WHERE id = \(job.id)")
                lines.add(lane: nil, gate: gate)
            } else {
                try tx.execute("UPDATE job SET state = 'ready' WHERE id = \(job.id)")
            }
            moved.append(job.id)
        }
        return (lines, moved)
    }

    /// When the next scheduled job is due; nil where there is none.
    func nextDue(in tx: Transaction) throws -> Int64? {
        try tx.first(
            "SELECT available_at FROM job WHERE state = 'scheduled' ORDER BY available_at, id LIMIT 1"
        )?.get("available_at")
    }

    static func due(at now: Int64, limit: Int) -> SQL {
        """
        SELECT id, lane, gate, slot, rank FROM job WHERE state = 'scheduled' AND available_at <= \(now)
        ORDER BY available_at, id LIMIT \(limit)
        """
    }
}
