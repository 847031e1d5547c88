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
        try admit(key, in: tx)
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
        let holders: [JobID] = try tx.query(
            "SELECT id FROM job WHERE lane = \(key) AND slot IS NOT NULL ORDER BY slot"
        ).map { try $0.get("id") }
        var cancelled: [JobRecord] = []
        for id in holders { cancelled += [try cancelNow(id, why: .forceUnlocked, in: tx)] }
        try admit(key, in: tx)
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

// MARK: Slots

extension JobQueue {
    struct Lane {
        let capacity: Int
        let isOrdered: Bool
    }

    /// The lane, made where there is none, and locked until the transaction ends, so that slots are counted in peace.
    func lock(_ key: LaneKey, in tx: Transaction) throws -> Lane {
        let row = try tx.first(
            """
            INSERT INTO lane (key) VALUES (\(key)) ON CONFLICT (key) DO UPDATE SET key = excluded.key
            RETURNING capacity, is_ordered
            """)
        guard let row else { throw StorageError.malformed("The lane \(key) was neither made nor found.") }
        return try Lane(capacity: row.get("capacity"), isOrdered: row.get("is_ordered"))
    }

    /// Adds one to the fence.
    /// - Returns: the new fence.
    @discardableResult
    func raiseFence(of key: LaneKey, in tx: Transaction) throws -> Int64 {
        try tx.execute("UPDATE lane SET fence = fence + 1 WHERE key = \(key)")
        return try fence(of: key, in: tx)
    }

    /// Lets parked jobs of a lane go on, best rank first, as far as there are slots.
    ///
    /// Where there are none, a job that has not run yet gives its slot to a better one of a higher class. Call it in
    /// every transaction that frees a slot or brings a job to the lane.
    /// - Parameter silentAbout: Jobs whose changes of state the caller tells.
    /// - Returns: the jobs that are ready now, and were not.
    @discardableResult
    func admit(_ key: LaneKey, silentAbout quiet: Set<JobID> = [], in tx: Transaction) throws -> Set<JobID> {
        let lane = try lock(key, in: tx)
        var taken: Set<Int> = Set(
            try tx.query("SELECT slot FROM job WHERE lane = \(key) AND slot IS NOT NULL")
                .map { try $0.get("slot") })
        var moved: [JobID] = []
        var admitted: Set<JobID> = []
        while let best = try bestParked(in: key, tx) {
            if let slot = (0..<lane.capacity).first(where: { !taken.contains($0) }) {
                try tx.execute(
                    "UPDATE job SET state = 'ready', slot = \(slot) WHERE id = \(best.id) AND state = 'parked'")
                taken.insert(slot)
                admitted.insert(best.id)
                if !moved.contains(best.id) { moved.append(best.id) }
            } else if let yielding = try yielding(to: best, in: key, tx) {
                try tx.execute(
                    "UPDATE job SET state = 'parked', slot = NULL WHERE id = \(yielding.id) AND state = 'ready'")
                taken.remove(yielding.slot)
                admitted.remove(yielding.id)
                if !moved.contains(yielding.id) { moved.append(yielding.id) }
            } else {
                break
            }
        }
        for id in moved where !quiet.contains(id) { try announce(id, in: tx) }
        return admitted
    }

    /// The rank of a job that joins an ordered lane: behind all that are in it.
    func rank(behindAllOf key: LaneKey, atLeast rank: Int64, in tx: Transaction) throws -> Int64 {
        let rows =
            try tx.query("SELECT rank FROM job WHERE lane = \(key) AND slot IS NOT NULL")
            + tx.query(
                """
                SELECT rank FROM job WHERE lane = \(key) AND state = 'parked' ORDER BY rank DESC, id DESC LIMIT 1
                """)
        let last: Int64? = try rows.map { try $0.get("rank") }.max()
        return max(rank, last.map { $0 + 1 } ?? rank)
    }

    private struct Parked {
        let id: JobID
        let rank: Int64
        let jobClass: Int
    }

    private func bestParked(in key: LaneKey, _ tx: Transaction) throws -> Parked? {
        try tx.first(
            """
            SELECT id, rank, class FROM job WHERE lane = \(key) AND state = 'parked' ORDER BY rank, id LIMIT 1
            """
        ).map { try Parked(id: $0.get("id"), rank: $0.get("rank"), jobClass: $0.get("class")) }
    }

    private func yielding(to best: Parked, in key: LaneKey, _ tx: Transaction) throws -> (id: JobID, slot: Int)? {
        try tx.first(
            """
            SELECT id, slot FROM job WHERE lane = \(key) AND slot IS NOT NULL AND state = 'ready' AND run_no = 0
                AND class > \(best.jobClass) AND rank > \(best.rank)
            ORDER BY rank DESC, id DESC LIMIT 1
            """
        ).map { try ($0.get("id"), $0.get("slot")) }
    }
}
