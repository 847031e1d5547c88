import Storage

/// How a run ends its job, or sends it back.
enum RunEnding: Sendable {
    case succeeded(JSONValue?)
    case failed(JobFailure)
    /// Without a reason, that of whoever asked for it stays.
    case cancelled(JobFailure?)
    /// The run failed; the job comes back after the delay in milliseconds, if attempts are left.
    case retried(after: Int64, JobFailure)
    /// The job comes back after the delay in milliseconds, and the run does not count.
    case givenBack(after: Int64)
}

extension JobQueue {
    /// What a move needs to know about the job of a run.
    private struct Held {
        let jobClass: JobClass
        let lane: LaneKey?
        let gate: LaneKey?
        let attempts: Int
        let maxAttempts: Int
    }

    /// Makes sure that the run is the current one, and keeps it so until the transaction ends.
    /// - Throws: ``StaleRun`` where it is not.
    private func held(_ run: RunID, in tx: Transaction) throws -> Held {
        let row = try tx.first(
            """
            UPDATE job SET run_no = run_no WHERE id = \(run.job) AND run_no = \(run.number) AND state = 'running'
            RETURNING class, lane, gate, attempts, max_attempts
            """)
        guard let row else { throw StaleRun() }
        return try Held(
            jobClass: row.get("class"),
            lane: row.get("lane"), gate: row.get("gate"),
            attempts: row.get("attempts"), maxAttempts: row.get("max_attempts"))
    }

    /// Makes sure that a run may still write: it is the current one, and nobody took over its lane.
    /// - Throws: ``StaleRun``.
    func check(_ job: JobRecord, fence: Int64?, in tx: Transaction) throws {
        if let lane = job.lane {
            // The lane is locked before the job, because the caller may end the run next.
            let row = try tx.first("SELECT fence FROM lane WHERE key = \(lane)\(.forUpdate)")
            if let fence, let now: Int64 = try row?.get("fence"), now > fence { throw StaleRun() }
        }
        _ = try held(job.run, in: tx)
    }

    /// Ends a run, and lets the next jobs of its lane and gate go on.
    /// - Parameter isLocked: Whether the caller has locked the lane, as ``check(_:fence:in:)`` does.
    /// - Throws: ``StaleRun`` where it is not the current one: nothing is changed then.
    @discardableResult
    func end(
        _ run: RunID, as ending: RunEnding, isLocked: Bool = false, in tx: Transaction
    ) throws -> JobRecord {
        if !isLocked { try lockLane(of: run.job, in: tx) }
        let lines = try settle(run, as: ending, in: tx)
        try admit(lines, in: tx)
        return try announce(run.job, in: tx)
    }

    /// Ends a run whose lane is locked; the caller tells of it.
    /// - Returns: the lines where it made room; the caller admits.
    func settle(_ run: RunID, as ending: RunEnding, in tx: Transaction) throws -> JobLines {
        let held = try held(run, in: tx)
        switch ending {
        case .succeeded(let result):
            try finish(run, as: .succeeded, in: tx)
            try tx.execute(
                """
                UPDATE job_body SET result = \(result?.text), error_code = NULL, error_message = NULL
                WHERE job_id = \(run.job)
                """)
        case .failed(let failure):
            try finish(run, as: .failed, in: tx)
            try setError(failure, of: run.job, in: tx)
        case .cancelled(let failure):
            try finish(run, as: .cancelled, in: tx)
            if let failure { try setError(failure, of: run.job, in: tx) }
        case .retried(_, let failure) where held.attempts >= held.maxAttempts:
            try finish(run, as: .failed, in: tx)
            try setError(failure, of: run.job, in: tx)
        case .retried(let delay, let failure):
            try sendBack(run, held, after: delay, attempts: held.attempts, in: tx)
            try setError(failure, of: run.job, in: tx)
        case .givenBack(let delay):
            try sendBack(run, held, after: delay, attempts: held.attempts - 1, in: tx)
        }
        return JobLines(lane: held.lane, gate: held.gate)
    }

    private func finish(_ run: RunID, as state: JobState, in tx: Transaction) throws {
        let progress: SQL = state == .succeeded ? "100" : "progress"
        try tx.execute(
            """
            UPDATE job SET state = \(state), session_id = NULL, slot = NULL, gate_slot = NULL, progress = \(progress),
                finished_at = \(clock.wall(tx))
            WHERE id = \(run.job) AND run_no = \(run.number) AND state = 'running'
            """)
    }

    private func sendBack(
        _ run: RunID, _ held: Held, after delay: Int64, attempts: Int, in tx: Transaction
    ) throws {
        let availableAt = try clock.wall(tx) + max(0, delay)
        var keepsSlot = false
        if let lane = held.lane { keepsSlot = try lock(lane, in: tx).isOrdered }
        // The job keeps the lane, but not this run.
        if keepsSlot, let lane = held.lane { try raiseFence(of: lane, in: tx) }
        let slot: SQL = keepsSlot ? "slot" : "NULL"
        try tx.execute(
            """
            UPDATE job SET state = 'scheduled', session_id = NULL, slot = \(slot), gate_slot = NULL,
                available_at = \(availableAt), rank = \(held.jobClass.rank(availableAt: availableAt)), attempts = \(max(0, attempts))
            WHERE id = \(run.job) AND run_no = \(run.number) AND state = 'running'
            """)
    }

    /// Stores how far a run is and what it logged.
    /// - Throws: ``StaleRun`` where it is not the current one: nothing is stored then.
    func store(_ report: RunReport, of run: RunID, in tx: Transaction) throws {
        _ = try held(run, in: tx)
        if let progress = report.progress {
            try tx.execute(
                """
                UPDATE job SET progress = \(progress.percent), step = \(progress.step)
                WHERE id = \(run.job) AND run_no = \(run.number) AND state = 'running'
                """)
            if let job = try record(run.job, in: tx) { try tell([job], in: tx) }
        }
        try append(report.steps, of: run, in: tx)
        try append(report.lines, of: run, in: tx)
    }
}
