public import Storage

extension JobQueue {
    /// Cancels a job: at once where it does not run, else by telling its run to stop. A job that is over stays as it is,
    /// and one that ends well before it hears of it has succeeded.
    /// - Throws: ``JobRefusal/unknownJob``.
    @discardableResult
    public func cancel(
        _ id: JobID, workspace: WorkspaceID, reason: String = "The job was cancelled.", in tx: Transaction
    ) throws -> JobRecord {
        try cancel(locked(id, workspace: workspace, in: tx), why: .cancelled(reason), in: tx)
    }

    /// Cancels a job in a transaction of its own.
    @discardableResult
    public func cancel(_ id: JobID, workspace: WorkspaceID) async throws -> JobRecord {
        try await database.write { tx in try cancel(id, workspace: workspace, in: tx) }
    }

    /// Cancels all jobs of a project that wait or run, as when it is deleted.
    public func cancelAll(project: ProjectID, in tx: Transaction) throws {
        let rows = try tx.query(
            """
            SELECT id, lane FROM job WHERE project_id = \(project) AND state IN ('scheduled', 'ready', 'parked', 'running')
            ORDER BY id
            """)
        try lock(Set(rows.compactMap { try $0.get("lane", as: LaneKey?.self) }), in: tx)
        var lines = JobLines()
        for row in rows {
            try lock(row.get("id", as: JobID.self), in: tx)
            guard let job = try record(row.get("id"), in: tx) else { continue }
            lines.add(try cancelled(job, why: .cancelled("The project was deleted."), in: tx).lines)
        }
        try admit(lines, in: tx)
    }

    /// Runs a failed job again, with all its attempts before it.
    /// - Throws: ``JobRefusal``: unknown, not failed, or another one with its unique key is on its way.
    @discardableResult
    public func retry(_ id: JobID, workspace: WorkspaceID, in tx: Transaction) throws -> JobRecord {
        let lines = try revive(locked(id, workspace: workspace, in: tx), in: tx)
        try admit(lines, silentAbout: [id], in: tx)
        let job = try announce(id, in: tx)
        try accepted([job], in: tx)
        return job
    }

    /// Lets a failed job, whose lane is locked, wait again.
    /// - Returns: the lines that it came to; the caller admits, and tells of it.
    private func revive(_ job: JobRecord, in tx: Transaction) throws -> JobLines {
        guard job.state == .failed else { throw JobRefusal.notFailed(job.state) }
        if let twin = try liveTwin(of: job, in: tx) { throw JobRefusal.duplicate(twin) }
        let now = try clock.wall(tx)
        let line = job.lane ?? job.gate
        var rank = job.jobClass.rank(availableAt: now)
        if let lane = job.lane, try lock(lane, in: tx).isOrdered {
            rank = try self.rank(behindAllOf: lane, atLeast: rank, in: tx)
        }
        try tx.execute(
            """
            UPDATE job SET state = \((line == nil ? JobState.ready : .parked).rawValue), waits_for = \(line),
                available_at = \(now), rank = \(rank), attempts = 0, lost_runs = 0, cancel_requested = 0,
                progress = 0, step = '', started_at = NULL, finished_at = NULL
            WHERE id = \(job.id) AND state = 'failed'
            """)
        try setError(nil, of: job.id, in: tx)
        // A gate comes after the lane.
        return JobLines(lane: job.lane, gate: job.lane == nil ? job.gate : nil)
    }

    /// Retries a failed job in a transaction of its own.
    @discardableResult
    public func retry(_ id: JobID, workspace: WorkspaceID) async throws -> JobRecord {
        try await database.write { tx in try retry(id, workspace: workspace, in: tx) }
    }

    /// Retries failed jobs, the oldest first, up to 500 at once; those whose unique key is taken stay as they are.
    /// - Parameters:
    ///   - kind: Only jobs of this kind.
    ///   - project: Only jobs of this project.
    /// - Returns: the jobs that wait again.
    @discardableResult
    public func retryAll(
        workspace: WorkspaceID, kind: String? = nil, project: ProjectID? = nil
    ) async throws -> [JobRecord] {
        try await database.write { tx in
            let filter = JobFilter(states: [.failed], kind: kind, project: project)
            let dead = try list(workspace: workspace, filter: filter, before: nil, limit: 500, in: tx)
            let retried = try retry(dead, in: tx).retried
            return try retried.compactMap { try record($0, in: tx) }
        }
    }

    /// Retries failed jobs together; those that are not failed any more or whose unique key is taken stay as they are.
    func retry(_ dead: [JobRecord], in tx: Transaction) throws -> (retried: [JobID], skipped: [JobID]) {
        try lock(Set(dead.compactMap(\.lane)), in: tx)
        var lines = JobLines()
        var (retried, skipped): ([JobID], [JobID]) = ([], [])
        for job in dead.sorted(by: { $0.id < $1.id }) {
            do {
                try lock(job.id, in: tx)
                lines.add(try revive(self.job(job.id, workspace: job.workspace, in: tx), in: tx))
                retried.append(job.id)
            } catch is JobRefusal {
                skipped.append(job.id)
            }
        }
        try admit(lines, silentAbout: Set(retried), in: tx)
        for id in retried { try accepted([announce(id, in: tx)], in: tx) }
        return (retried, skipped)
    }

    /// The job as it is once its lane and itself are locked: everybody locks lanes before jobs.
    private func locked(_ id: JobID, workspace: WorkspaceID, in tx: Transaction) throws -> JobRecord {
        let job = try job(id, workspace: workspace, in: tx)
        if let lane = job.lane { _ = try lock(lane, in: tx) }
        try lock(id, in: tx)
        return try self.job(id, workspace: workspace, in: tx)
    }

    /// Gives a job another class by hand; in its lane too it then stands where its rank says. A job that runs keeps
    /// running, and takes the class along to its next attempt.
    /// - Throws: ``JobRefusal``: unknown, or over.
    @discardableResult
    public func setPriority(
        _ id: JobID, to jobClass: JobClass, workspace: WorkspaceID, in tx: Transaction
    ) throws -> JobRecord {
        let job = try locked(id, workspace: workspace, in: tx)
        guard !job.state.isFinal else { throw JobRefusal.over(job.state) }
        let rank = jobClass.rank(availableAt: job.scheduledAt.milliseconds)
        try tx.execute(
            """
            UPDATE job SET class = \(jobClass), rank = \(rank)
            WHERE id = \(id) AND state IN ('scheduled', 'ready', 'parked', 'running')
            """)
        try admit(JobLines(lane: job.lane, gate: job.gate), silentAbout: [id], in: tx)
        guard let changed = try record(id, in: tx) else { throw JobRefusal.unknownJob }
        guard changed.state == job.state else { return try announce(id, in: tx) }
        try tell([changed], in: tx)
        return changed
    }

    /// Changes the priority in a transaction of its own.
    @discardableResult
    public func setPriority(_ id: JobID, to jobClass: JobClass, workspace: WorkspaceID) async throws -> JobRecord {
        try await database.write { tx in try setPriority(id, to: jobClass, workspace: workspace, in: tx) }
    }
}

// MARK: Moves to cancelled

extension JobQueue {
    func cancel(_ job: JobRecord, why: JobFailure, in tx: Transaction) throws -> JobRecord {
        let (job, lines) = try cancelled(job, why: why, in: tx)
        try admit(lines, in: tx)
        return job
    }

    /// Cancels a job whose lane is locked.
    /// - Returns: the job as it is now, and the lines where it made room; the caller admits.
    private func cancelled(
        _ job: JobRecord, why: JobFailure, in tx: Transaction
    ) throws -> (job: JobRecord, lines: JobLines) {
        switch job.state {
        case .succeeded, .failed, .cancelled:
            return (job, JobLines())
        case .scheduled, .ready, .parked:
            return (try cancelNow(job.id, why: why, in: tx), JobLines(lane: job.lane, gate: job.gate))
        case .running:
            if !job.cancelRequested {
                try tx.execute("UPDATE job SET cancel_requested = 1 WHERE id = \(job.id) AND state = 'running'")
                try setError(why, of: job.id, in: tx)
            }
            tx.afterCommit { [signals, run = job.run] in signals.stop(run, .cancelled) }
            guard let asked = try record(job.id, in: tx) else { throw JobRefusal.unknownJob }
            if !job.cancelRequested { try tell([asked], in: tx) }
            return (asked, JobLines())
        }
    }

    /// Ends a job as cancelled whatever it does; its slot is free then, and the caller admits the next.
    func cancelNow(_ id: JobID, why: JobFailure, in tx: Transaction) throws -> JobRecord {
        try tx.execute(
            """
            UPDATE job SET state = 'cancelled', slot = NULL, gate_slot = NULL, waits_for = NULL, session_id = NULL, cancel_requested = 1,
                finished_at = \(clock.wall(tx))
            WHERE id = \(id) AND state IN ('scheduled', 'ready', 'parked', 'running')
            """)
        try setError(why, of: id, in: tx)
        let job = try announce(id, in: tx)
        tx.afterCommit { [signals] in signals.stop(job.run, .lost) }
        return job
    }

    private func liveTwin(of job: JobRecord, in tx: Transaction) throws -> JobID? {
        guard let key = job.uniqueKey else { return nil }
        return try tx.first(
            """
            SELECT id FROM job WHERE workspace_id = \(job.workspace) AND unique_key = \(key)
                AND unique_key IS NOT NULL AND state IN ('scheduled', 'ready', 'parked', 'running')
            """)?.get("id")
    }
}
