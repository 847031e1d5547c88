public import Storage

extension JobQueue {
    /// Stands for all kinds in the table of kinds: the whole queue.
    static let everyKind = "*"

    /// What is out of the ordinary with some kinds.
    struct KindMarks {
        var paused: Set<String> = []
        /// How many jobs of a kind may run at the same time.
        var limits: [String: Int] = [:]
    }

    func marks(in tx: Transaction) throws -> KindMarks {
        var marks = KindMarks()
        let rows = try tx.query(
            "SELECT kind, is_paused, running_limit FROM job_kind WHERE is_paused = 1 OR running_limit IS NOT NULL")
        for row in rows {
            let kind: String = try row.get("kind")
            if try row.get("is_paused") { marks.paused.insert(kind) }
            marks.limits[kind] = try row.get("running_limit")
        }
        return marks
    }

    /// All kinds that jobs were ever enqueued of.
    func allKinds(in tx: Transaction) throws -> Set<String> {
        Set(try tx.query("SELECT kind FROM job_kind").map { try $0.get("kind") }).subtracting([Self.everyKind])
    }

    /// How many more jobs of each limited kind may run. The kinds are locked until the transaction ends, so that two
    /// who claim do not both take the last place.
    func room(under limits: [String: Int], in tx: Transaction) throws -> [String: Int] {
        guard !limits.isEmpty else { return [:] }
        let kinds = limits.keys.sorted()
        _ = try tx.query("SELECT kind FROM job_kind WHERE kind IN \(each: kinds) ORDER BY kind\(.forUpdate)")
        let rows = try tx.query(
            "SELECT kind, COUNT(*) AS runs FROM job WHERE state = 'running' AND kind IN \(each: kinds) GROUP BY kind")
        let running: [String: Int] = try Dictionary(
            rows.map { try ($0.get("kind"), $0.get("runs")) }, uniquingKeysWith: { first, _ in first })
        return limits.reduce(into: [:]) { room, limit in
            room[limit.key] = max(0, limit.value - (running[limit.key] ?? 0))
        }
    }
}

// MARK: By hand

extension JobQueue {
    /// Stops the claiming of a kind of jobs, or of all, by every worker, until ``resume(kind:in:)``. What runs goes on.
    /// - Parameter kind: nil for the whole queue, beside what single kinds are set to.
    public func pause(kind: String?, in tx: Transaction) throws {
        try setPaused(true, kind, in: tx)
    }

    public func pause(kind: String?) async throws {
        try await database.write { tx in try pause(kind: kind, in: tx) }
    }

    /// Lets workers claim a kind again, or the whole queue; a kind that is paused by itself stays so.
    public func resume(kind: String?, in tx: Transaction) throws {
        try setPaused(false, kind, in: tx)
        tx.wake(Self.wakeUps)
    }

    public func resume(kind: String?) async throws {
        try await database.write { tx in try resume(kind: kind, in: tx) }
    }

    /// The kinds that are paused, and whether the whole queue is.
    public func paused() async throws -> (kinds: Set<String>, isAll: Bool) {
        let paused = try await database.read { tx in try marks(in: tx).paused }
        return (paused.subtracting([Self.everyKind]), paused.contains(Self.everyKind))
    }

    /// Sets how many jobs of a kind may run at the same time, in all processes together; nil for any number.
    public func setLimit(_ limit: Int?, kind: String, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO job_kind (kind, running_limit) VALUES (\(kind), \(limit.map { max(0, $0) }))
            ON CONFLICT (kind) DO UPDATE SET running_limit = excluded.running_limit
            """)
        tx.wake(Self.wakeUps)
    }

    private func setPaused(_ isPaused: Bool, _ kind: String?, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO job_kind (kind, is_paused) VALUES (\(kind ?? Self.everyKind), \(isPaused))
            ON CONFLICT (kind) DO UPDATE SET is_paused = excluded.is_paused
            """)
    }
}

// MARK: Kinds that nobody knows

extension JobQueue {
    /// How many jobs of a kind that nobody serves are failed in one transaction.
    private static let unservedBatch = 100

    /// Fails the ready jobs of kinds that no worker has served for a while, as after a downgrade of the program. They
    /// can be retried by hand.
    /// - Parameter grace: How long a kind must have been without a worker, in milliseconds.
    /// - Returns: how many jobs failed.
    @discardableResult
    func failUnserved(after grace: Int64, in tx: Transaction) throws -> Int {
        let now = try clock.wall(tx)
        var served: Set<String> = []
        for row in try tx.query("SELECT kinds FROM worker_session WHERE ended_at IS NULL") {
            served.formUnion(try row.json("kinds", as: [String].self))
        }
        var over: [String] = []
        var marks: [(kind: String, since: Int64?)] = []
        for row in try tx.query("SELECT kind, is_paused, unserved_since FROM job_kind ORDER BY kind") {
            let kind: String = try row.get("kind")
            let since: Int64? = try row.get("unserved_since")
            guard try !served.contains(kind) && !row.get("is_paused") && kind != Self.everyKind else {
                if since != nil { marks.append((kind, nil)) }
                continue
            }
            if since == nil { marks.append((kind, now)) }
            if now - (since ?? now) >= grace { over.append(kind) }
        }
        let failed = try failReady(over, at: now, in: tx)
        // Kinds are locked after jobs, in their order.
        for mark in marks {
            try tx.execute("UPDATE job_kind SET unserved_since = \(mark.since) WHERE kind = \(mark.kind)")
        }
        return failed
    }

    private func failReady(_ kinds: [String], at now: Int64, in tx: Transaction) throws -> Int {
        var found: [JobID] = []
        var lanes: Set<LaneKey> = []
        for kind in kinds {
            let rows = try tx.query(
                """
                SELECT id, lane FROM job WHERE state = 'ready' AND kind = \(kind)
                ORDER BY rank, id LIMIT \(Self.unservedBatch)
                """)
            for row in rows {
                found.append(try row.get("id"))
                if let lane: LaneKey = try row.get("lane") { lanes.insert(lane) }
            }
        }
        guard !found.isEmpty else { return 0 }
        try lock(lanes, in: tx)
        let rows = try tx.query(
            """
            WITH next AS MATERIALIZED (
                SELECT id FROM job WHERE id IN \(each: found) AND state = 'ready' ORDER BY id\(.skipLocked))
            UPDATE job SET state = 'failed', slot = NULL, gate_slot = NULL, finished_at = \(now)
            WHERE id IN (SELECT id FROM next) RETURNING id, kind, lane, gate
            """)
        var lines = JobLines()
        for row in rows {
            let id: JobID = try row.get("id")
            lines.add(lane: try row.get("lane"), gate: try row.get("gate"))
            try setError(.unknownKind(row.get("kind")), of: id, in: tx)
            try announce(id, in: tx)
        }
        try admit(lines, in: tx)
        return rows.count
    }
}
