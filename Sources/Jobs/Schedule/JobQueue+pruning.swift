import Storage

/// How long what is over is kept.
public struct JobRetention: Sendable, Hashable {
    /// Jobs that succeeded or were cancelled.
    public var finished: Duration = .seconds(30 * 86_400)
    /// Jobs that failed: the dead letters.
    public var failed: Duration = .seconds(90 * 86_400)
    /// The logs of jobs that are over.
    public var logs: Duration = .seconds(30 * 86_400)

    public init() {}
}

extension JobQueue {
    /// How many rows one transaction removes, more or less.
    private static let pruneBatch = 200
    private static let pruneLines = 5_000

    /// Removes jobs and logs that are over for longer than they are kept, in short transactions.
    ///
    /// It stops when it is done, when `limit` jobs were looked at, or when `goesOn` says no; the next call begins anew.
    /// - Returns: how many jobs and how many lines of logs were removed.
    public func prune(
        _ retention: JobRetention, limit: Int = 100_000, while goesOn: @Sendable () -> Bool = { true }
    ) async throws -> (jobs: Int, lines: Int) {
        var removed = (jobs: 0, lines: 0)
        var after = ""
        var looked = 0
        while looked < limit, goesOn() {
            let cursor = after
            let step = try await database.write { tx in try pruneStep(retention, after: cursor, in: tx) }
            removed.jobs += step.jobs
            removed.lines += step.lines
            looked += step.looked
            guard let last = step.last else { break }
            after = last
        }
        return removed
    }

    private struct PruneStep: Sendable {
        var looked = 0
        var jobs = 0
        var lines = 0
        /// The last job that was looked at; nil at the end.
        var last: String?
    }

    private func pruneStep(_ retention: JobRetention, after: String, in tx: Transaction) throws -> PruneStep {
        let now = try clock.wall(tx)
        let oldest = now - min(retention.finished, retention.failed, retention.logs).milliseconds
        let rows = try tx.query(Self.pruning(after: after, before: oldest, limit: Self.pruneBatch))
        var step = PruneStep()
        for row in rows {
            let id: JobID = try row.get("id")
            step.looked += 1
            step.last = id.description
            let finishedAt: Int64? = try row.get("finished_at")
            guard let finishedAt else { continue }
            let state: JobState = try row.get("state")
            let age = now - finishedAt
            let keeping = state == .failed ? retention.failed : retention.finished
            if age >= keeping.milliseconds || age >= retention.logs.milliseconds {
                step.lines += try tx.execute("DELETE FROM job_log WHERE job_id = \(id)")
            }
            if age >= keeping.milliseconds {
                let deleted = try tx.execute("DELETE FROM job WHERE id = \(id) AND finished_at IS NOT NULL")
                if deleted > 0 { try tx.execute("DELETE FROM job_body WHERE job_id = \(id)") }
                step.jobs += deleted
            }
            // One log more at most than the limit, and a log is bounded itself.
            if step.lines >= Self.pruneLines { return step }
        }
        if rows.count < Self.pruneBatch { step.last = nil }
        return step
    }

    /// The jobs that are old enough to be looked at. Their ids begin with the time when they were made, so the primary
    /// key finds them: no index has to be kept for what is done once an hour.
    static func pruning(after: String, before milliseconds: Int64, limit: Int) -> SQL {
        let first = JobID(milliseconds: milliseconds).description.prefix(10) + String(repeating: "0", count: 16)
        return """
            SELECT id, state, finished_at FROM job WHERE id > \(after) AND id < \(String(first))
            ORDER BY id LIMIT \(limit)
            """
    }
}
