public import Jobs
public import Storage

extension NotificationBox {
    /// What a project is called, read in a transaction.
    public typealias NameOfProject = @Sendable (ProjectID, Transaction) throws -> String?

    /// What the queue calls with every change of a job: the end of work that a person asked for is told to that person,
    /// in the transaction of the end.
    ///
    /// Each end is told once. A job that was retried by hand has one notification, which says how it ended last. Work
    /// that was cancelled is not told here: who cancelled it knows, and others are told by ``tellCancelled(_:by:called:name:in:)``.
    public func followingJobs(name: @escaping NameOfProject) -> JobQueue.TransitionHook {
        { tx, job in
            switch job.state {
            case .succeeded: try tellEnd(of: job, as: .workSucceeded, name: name, in: tx)
            case .failed: try tellEnd(of: job, as: .workFailed, name: name, in: tx)
            case .scheduled, .ready, .parked, .running, .cancelled: return
            }
        }
    }

    /// Tells whoever asked for a job that somebody else cancelled it, in the transaction of the cancelling.
    /// - Parameters:
    ///   - job: As it was before; where it was over, nothing is told.
    ///   - actor: Who cancelled it; nothing is told to that person.
    ///   - called: What that person is called.
    public func tellCancelled(
        _ job: JobRecord, by actor: UserID, called: String?, name: NameOfProject, in tx: Transaction
    ) throws {
        guard !job.state.isFinal, !job.cancelRequested, job.user != actor else { return }
        try tellEnd(of: job, as: .workCancelled, by: called, name: name, in: tx)
    }

    private func tellEnd(
        of job: JobRecord, as kind: NotificationKind, by actor: String? = nil, name: NameOfProject, in tx: Transaction
    ) throws {
        guard let user = job.user else { return }
        let isNew = try tx.execute(
            """
            INSERT INTO job_notice (job_id, run_no, kind, written_at)
            VALUES (\(job.id), \(job.runNo), \(kind), \(tx.nowMilliseconds))
            ON CONFLICT (job_id) DO UPDATE SET run_no = excluded.run_no, kind = excluded.kind,
                written_at = excluded.written_at
            WHERE job_notice.run_no <> excluded.run_no OR job_notice.kind <> excluded.kind
            """)
        guard isNew > 0 else { return }
        var draft = NotificationDraft(kind, user: user, workspace: job.workspace, about: "job:\(job.id)")
        draft.project = job.project
        draft.job = job.id
        draft.facts.jobKind = job.kind
        draft.facts.projectName = try job.project.flatMap { try name($0, tx) }
        draft.facts.actor = actor
        if kind == .workFailed { draft.facts.reason = job.error?.message }
        // A job of another kind says other things, or nothing.
        let result = try? job.result?.decode(Result.self)
        draft.facts.version = result?.version
        draft.facts.isUnderstood = result?.understood
        try write(draft, in: tx)
    }

    /// What the notification tells of a job's result.
    private struct Result: Decodable {
        var version: Int?
        var understood: Bool?
    }
}
