public import Storage

/// How long a waiting job may still wait.
public struct JobEstimate: Sendable, Hashable, Codable {
    /// How many jobs run before it; 0 is next.
    public let ahead: Int
    /// Whether the count stopped at its limit, so that there may be more.
    public let isAtLeast: Bool
    /// The milliseconds until it starts, in half and in nine tenths of all cases, by how long such jobs took lately; nil
    /// where nothing is known yet or no worker is there.
    public let wait: ClosedRange<Int64>?
}

extension JobQueue {
    /// Where counting the jobs ahead stops.
    public static let positionLimit = 1000

    /// How many jobs run before a job that waits, counted up to ``positionLimit``, which means so many or more; nil for
    /// one that does not wait. Jobs of paused kinds are not before those of others: these overtake them.
    public func position(of id: JobID) async throws -> Int? {
        try await database.read { tx in try position(of: id, in: tx) }
    }

    /// How many jobs run before a job that waits, counted up to ``positionLimit``; nil for one that does not wait.
    public func position(of id: JobID, in tx: Transaction) throws -> Int? {
        try ahead(of: id, in: tx).map { min($0.values.reduce(0, +), Self.positionLimit) }
    }

    /// How long a job may still wait; nil for one that does not.
    public func estimate(of id: JobID) async throws -> JobEstimate? {
        try await database.read { tx in try estimate(of: id, in: tx) }
    }

    func estimate(of id: JobID, in tx: Transaction) throws -> JobEstimate? {
        guard let ahead = try ahead(of: id, in: tx) else { return nil }
        let count = ahead.values.reduce(0, +)
        return JobEstimate(
            ahead: min(count, Self.positionLimit), isAtLeast: count >= Self.positionLimit,
            wait: try wait(behind: ahead, in: tx))
    }

    /// How many jobs of each kind run before a job that waits; nil for one that does not.
    func ahead(of id: JobID, in tx: Transaction) throws -> [String: Int]? {
        guard let row = try tx.first("SELECT state, kind, rank, gate, waits_for FROM job WHERE id = \(id)") else {
            return nil
        }
        let state: JobState = try row.get("state")
        guard state == .ready || state == .parked else { return nil }
        let rank: Int64 = try row.get("rank")
        var ahead: [String: Int] = [:]
        for row in try tx.query(Self.readyAhead(of: id, rank: rank, kind: row.get("kind"))) {
            let count: Int = try row.get("jobs")
            if count > 0 { ahead[try row.get("kind")] = count }
        }
        if state == .parked, let line: String = try row.get("waits_for") {
            let isGate = try row.get("gate", as: String?.self) == line
            let before = Self.lineAhead(of: id, rank: rank, line: line, isGate: isGate)
            ahead.merge(try counts(before, in: tx), uniquingKeysWith: +)
        }
        return ahead
    }

    /// How many rows of each kind a query has.
    private func counts(_ kinds: SQL, in tx: Transaction) throws -> [String: Int] {
        let rows = try tx.query("SELECT kind, COUNT(*) AS jobs FROM (\(kinds)) AS kinds GROUP BY kind")
        return try Dictionary(rows.map { try ($0.get("kind"), $0.get("jobs")) }, uniquingKeysWith: +)
    }

    /// How many ready jobs of each kind are before a place in the queue, each counted up to the limit. Those of paused
    /// kinds are only before others of their kind.
    static func readyAhead(of id: JobID, rank: Int64, kind: String) -> SQL {
        """
        SELECT kind, (SELECT COUNT(*) FROM (
            SELECT 1 FROM job WHERE state = 'ready' AND kind = job_kind.kind AND (rank, id) < (\(rank), \(id))
            LIMIT \(positionLimit)) AS before) AS jobs
        FROM job_kind WHERE is_paused = 0 OR kind = \(kind)
        """
    }

    /// The kinds of the jobs of a lane or gate before one that waits for it: those that wait before it, and those that
    /// hold a slot and are not counted among the ready ones. Paused kinds count here: they keep their slots.
    static func lineAhead(of id: JobID, rank: Int64, line: String, isGate: Bool) -> SQL {
        let holders: SQL =
            isGate ? "gate = \(line) AND gate_slot IS NOT NULL" : "lane = \(line) AND slot IS NOT NULL"
        return """
            SELECT kind FROM (
                SELECT kind FROM job WHERE waits_for = \(line) AND state = 'parked' AND (rank, id) < (\(rank), \(id))
                ORDER BY rank, id LIMIT \(positionLimit)
            ) AS parked
            UNION ALL
            SELECT kind FROM job WHERE \(holders)
                AND NOT (state = 'ready' AND (rank, id) < (\(rank), \(id))
                    AND kind NOT IN (SELECT kind FROM job_kind WHERE is_paused = 1))
            """
    }

    private func wait(behind ahead: [String: Int], in tx: Transaction) throws -> ClosedRange<Int64>? {
        let slots: Int =
            try tx.first(
                "SELECT COALESCE(SUM(slots), 0) AS slots FROM worker_session WHERE ended_at IS NULL")?.get("slots") ?? 0
        guard slots > 0 else { return nil }
        let running = try counts("SELECT kind FROM job WHERE state = 'running' LIMIT \(Self.positionLimit)", in: tx)
        if ahead.isEmpty, running.values.reduce(0, +) < slots { return 0...0 }
        var known: [String: (mean: Int64, spread: Int64)] = [:]
        for row in try tx.query("SELECT kind, mean_ms, spread_ms FROM job_duration") {
            known[try row.get("kind")] = try (row.get("mean_ms"), row.get("spread_ms"))
        }
        var likely = 0.0
        var variance = 0.0
        // A job that runs has, on average, half of its time before it.
        for (counts, share) in [(ahead, 1.0), (running, 0.5)] {
            for (kind, count) in counts {
                guard let duration = known[kind] else { return nil }
                likely += Double(duration.mean) * Double(count) * share
                // The standard deviation is about 1.25 times the mean deviation.
                let deviation = 1.25 * Double(duration.spread)
                variance += deviation * deviation * Double(count) * share
            }
        }
        let width = Double(slots)
        // Nine of ten sums stay below the mean and 1.28 standard deviations.
        return Int64(likely / width)...Int64((likely + 1.28 * variance.squareRoot()) / width)
    }
}

// MARK: Durations

extension JobQueue {
    /// Takes how long runs lasted into the moving averages of their kinds, in milliseconds.
    func learn(_ durations: [String: [Int64]], in tx: Transaction) throws {
        for (kind, samples) in durations.sorted(by: { $0.key < $1.key }) {
            let row = try tx.first("SELECT mean_ms, spread_ms FROM job_duration WHERE kind = \(kind)")
            var mean: Int64? = try row?.get("mean_ms")
            var spread: Int64 = try row?.get("spread_ms") ?? 0
            for sample in samples {
                guard let before = mean else {
                    mean = sample
                    spread = sample / 2
                    continue
                }
                mean = before + (sample - before) / 8
                spread += (abs(sample - before) - spread) / 8
            }
            try tx.execute(
                """
                INSERT INTO job_duration (kind, mean_ms, spread_ms) VALUES (\(kind), \(mean ?? 0), \(spread))
                ON CONFLICT (kind) DO UPDATE SET mean_ms = excluded.mean_ms, spread_ms = excluded.spread_ms
                """)
        }
    }
}
