public import Storage

extension JobQueue {
    /// Makes a lane, or changes how many jobs it admits at a time. Jobs that hold a slot keep it.
    ///
    /// - Parameter isOrdered: Whether a job keeps its slot while it waits for its next attempt, and joins behind all
    ///   that wait, whatever their class; so nothing overtakes what it may build on.
    public func setUp(_ key: LaneKey, capacity: Int, isOrdered: Bool, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO lane (key, capacity, is_ordered) VALUES (\(key), \(capacity), \(isOrdered))
            ON CONFLICT (key) DO UPDATE SET capacity = excluded.capacity, is_ordered = excluded.is_ordered
            """)
        try admit(JobLines(lane: key), in: tx)
    }

    /// The job that holds the lane: it runs, is about to, or waits for its next attempt.
    public func holder(of key: LaneKey, in tx: Transaction) throws -> JobRecord? {
        let row = try tx.first(
            "SELECT id FROM job WHERE lane = \(key) AND slot IS NOT NULL ORDER BY slot LIMIT 1")
        guard let row else { return nil }
        return try record(row.get("id"), in: tx)
    }

    /// Takes the lane from whoever holds it: raises the fence, so that the holder can store nothing more, cancels it, and
    /// lets the next one in.
    /// - Returns: the job that was cancelled, or nil where nobody held the lane.
    @discardableResult
    public func forceUnlock(_ key: LaneKey, in tx: Transaction) throws -> JobRecord? {
        _ = try lock(key, in: tx)
        try raiseFence(of: key, in: tx)
        var lines = JobLines(lane: key)
        let holders: [JobID] = try tx.query(
            "SELECT id FROM job WHERE lane = \(key) AND slot IS NOT NULL ORDER BY id"
        ).map { try $0.get("id") }
        var cancelled: [JobRecord] = []
        for id in holders {
            let job = try cancelNow(id, why: .forceUnlocked, in: tx)
            lines.add(job)
            cancelled.append(job)
        }
        try admit(lines, in: tx)
        return cancelled.first
    }

    /// The number of times that the lane changed hands; 0 for a lane that nobody used.
    public func fence(of key: LaneKey, in tx: Transaction) throws -> Int64 {
        try tx.first("SELECT fence FROM lane WHERE key = \(key)")?.get("fence") ?? 0
    }

    /// Makes sure that nobody took over the lane since `fence` was read.
    /// - Throws: ``StaleRun`` where somebody did.
    public func checkFence(_ key: LaneKey, _ fence: Int64, in tx: Transaction) throws {
        guard try self.fence(of: key, in: tx) <= fence else { throw StaleRun() }
    }
}
