import Foundation
import Storage

/// The end of one run, with what it still had to tell.
struct RunSettlement: Sendable {
    /// The job as it was when the run began.
    let job: JobRecord
    var ending: RunEnding
    var report: RunReport
}

extension JobQueue {
    /// Ends many runs at once, and moves jobs whose time has come.
    /// - Returns: the jobs as they are now. Of those that are not among them the run was stale; of it nothing is stored.
    func end(
        _ settlements: [RunSettlement], promotingDue promotes: Bool = false, in tx: Transaction
    ) throws -> [RunID: JobRecord] {
        let due = promotes ? try due(in: tx) : nil
        try lock(Set(settlements.compactMap(\.job.lane)).union(due?.lanes ?? []), in: tx)
        var lines = JobLines()
        let ended = try end(settlements, &lines, in: tx)
        var moved: [JobID] = []
        if let due {
            let promoted = try promote(due, in: tx)
            lines.add(promoted.lines)
            moved = promoted.moved
        }
        try admit(lines, silentAbout: Set(moved), in: tx)
        for id in moved { try announce(id, in: tx) }
        return ended
    }

    private func end(
        _ settlements: [RunSettlement], _ lines: inout JobLines, in tx: Transaction
    ) throws -> [RunID: JobRecord] {
        var ended: [RunID: JobRecord] = [:]
        var done: [(settlement: RunSettlement, result: JSONValue?)] = []
        // Jobs are locked by id.
        for settlement in settlements.sorted(by: { $0.job.id < $1.job.id }) {
            if case .succeeded(let result) = settlement.ending {
                done.append((settlement, result))
                continue
            }
            do {
                let run = settlement.job.run
                try store(settlement.report, of: run, in: tx)
                lines.add(try settle(run, as: settlement.ending, in: tx))
                ended[run] = try announce(run.job, in: tx)
            } catch is StaleRun {
                continue
            }
        }
        for job in try succeed(done, in: tx) {
            ended[job.run] = job
            lines.add(job)
        }
        return ended
    }

    /// Ends runs that were done: one guarded write for all of them.
    private func succeed(
        _ done: [(settlement: RunSettlement, result: JSONValue?)], in tx: Transaction
    ) throws -> [JobRecord] {
        guard !done.isEmpty else { return [] }
        let now = try clock.wall(tx)
        let rows = try tx.query(
            """
            UPDATE job SET state = 'succeeded', session_id = NULL, slot = NULL, gate_slot = NULL, progress = 100,
                finished_at = \(now),
                step = CASE WHEN ended.step = '' THEN job.step ELSE ended.step END
            FROM \(table: Self.endedRuns(done.map(\.settlement))) AS ended
            WHERE job.id = ended.id AND job.run_no = ended.run_no AND job.state = 'running'
            RETURNING job.id, job.class, job.rank, job.step, job.cancel_requested
            """)
        var moved: [JobID: JobRecord] = [:]
        moved.reserveCapacity(rows.count)
        let places = Dictionary(done.enumerated().map { ($1.settlement.job.id, $0) }, uniquingKeysWith: { $1 })
        for row in rows {
            var values = RowValues(row)
            let id: JobID = try values.next()
            guard let place = places[id] else { continue }
            var job = done[place].settlement.job
            job.jobClass = try values.next()
            job.rank = try values.next()
            job.step = try values.next()
            job.cancelRequested = try values.next()
            job.state = .succeeded
            job.holdsLane = false
            job.progress = 100
            job.finishedAt = Date(milliseconds: now)
            job.result = done[place].result
            moved[id] = job
        }
        try storeBodies(done, moved, in: tx)
        let jobs = done.compactMap { item -> JobRecord? in
            guard var job = moved[item.settlement.job.id], job.runNo == item.settlement.job.runNo else { return nil }
            job.error = nil
            return job
        }
        for item in done where !item.settlement.report.lines.isEmpty && moved[item.settlement.job.id] != nil {
            try append(item.settlement.report.lines, of: item.settlement.job.run, in: tx)
        }
        try announce(jobs, in: tx)
        return jobs
    }

    private static func endedRuns(_ settlements: [RunSettlement]) -> [SQLColumn] {
        [
            SQLColumn("id", settlements.map(\.job.id.description)),
            SQLColumn("run_no", settlements.map(\.job.runNo)),
            SQLColumn("step", settlements.map { $0.report.progress?.step ?? "" }),
        ]
    }

    /// Writes results and steps, and takes back errors that do not count any more; bodies without any of them stay as
    /// they are.
    private func storeBodies(
        _ done: [(settlement: RunSettlement, result: JSONValue?)], _ moved: [JobID: JobRecord], in tx: Transaction
    ) throws {
        var ids: [String] = []
        var results: [String] = []
        var steps: [String] = []
        for (settlement, result) in done {
            guard let job = moved[settlement.job.id] else { continue }
            let hasNews = result != nil || !settlement.report.steps.isEmpty
            guard hasNews || settlement.job.error != nil || job.cancelRequested else { continue }
            ids.append(job.id.description)
            results.append(result?.text ?? "")
            steps.append(Self.stepLines(settlement.report.steps, of: settlement.job.run))
        }
        guard !ids.isEmpty else { return }
        try tx.execute(
            """
            UPDATE job_body SET result = NULLIF(ended.result, ''), error_code = NULL, error_message = NULL,
                steps = CASE WHEN LENGTH(job_body.steps) + LENGTH(ended.steps) <= \(Self.stepsLimit)
                    THEN job_body.steps || ended.steps ELSE job_body.steps END
            FROM \(table: [SQLColumn("id", ids), SQLColumn("result", results), SQLColumn("steps", steps)]) AS ended
            WHERE job_body.job_id = ended.id
            """)
    }
}
