public import Foundation
public import Storage

extension JobQueue {
    /// Accepts a job in the caller's transaction: it is durable when that is committed, and never runs if it is not.
    ///
    /// - Parameters:
    ///   - lane: The line that the job waits in, beside the queue's own; nil for none.
    ///   - jobClass: How soon it should run; nil for the class of the payload's policy.
    ///   - scheduledAt: The earliest time to run; nil for now. Until then the job holds no slot of its lane.
    ///   - uniqueKey: While a job with the same key waits or runs in the workspace, that job is returned and no new one
    ///     is made: its ``JobRecord/id`` is then not `id`.
    public func enqueue<Payload: JobPayload>(
        _ payload: Payload, workspace: WorkspaceID, project: ProjectID? = nil, user: UserID? = nil,
        lane: LaneKey? = nil, jobClass: JobClass? = nil, scheduledAt: Date? = nil, uniqueKey: String? = nil,
        id: JobID = JobID(), in tx: Transaction
    ) throws -> JobRecord {
        try enqueue(
            JobDraft(
                id: id, kind: Payload.kind, payload: JSONValue(encoding: payload), workspace: workspace,
                project: project, user: user, lane: lane, jobClass: jobClass ?? Payload.policy.jobClass,
                maxAttempts: Payload.policy.maxAttempts, scheduledAt: scheduledAt?.milliseconds, uniqueKey: uniqueKey),
            in: tx)
    }

    func enqueue(_ draft: JobDraft, in tx: Transaction) throws -> JobRecord {
        if let twin = try twin(of: draft, in: tx) { return twin }
        let now = try clock.wall(tx)
        let availableAt = max(now, draft.scheduledAt ?? now)
        let isLater = availableAt > now
        var rank = draft.jobClass.rank(availableAt: availableAt)
        if let lane = draft.lane {
            let isOrdered = try lock(lane, in: tx).isOrdered
            if isOrdered, !isLater { rank = try self.rank(behindAllOf: lane, atLeast: rank, in: tx) }
        }
        // A job of a lane arrives parked, and admit(_:) lets it go on at once where there is room.
        let state: JobState = isLater ? .scheduled : draft.lane == nil ? .ready : .parked
        let isNew = try tx.execute(
            """
            INSERT INTO job (id, workspace_id, project_id, user_id, kind, state, class, rank, available_at, lane,
                max_attempts, unique_key, created_at)
            VALUES (\(draft.id), \(draft.workspace), \(draft.project), \(draft.user), \(draft.kind), \(state),
                \(draft.jobClass), \(rank), \(availableAt), \(draft.lane), \(draft.maxAttempts),
                \(draft.uniqueKey), \(now))
            ON CONFLICT (workspace_id, unique_key)
                WHERE unique_key IS NOT NULL AND state IN ('scheduled', 'ready', 'parked', 'running') DO NOTHING
            """)
        if isNew == 0, let twin = try twin(of: draft, in: tx) { return twin }
        try tx.execute("INSERT INTO job_body (job_id, payload) VALUES (\(draft.id), \(draft.payload.text))")
        if let lane = draft.lane, !isLater { try admit(lane, silentAbout: draft.id, in: tx) }
        let ahead = isLater ? nil : try ahead(of: draft.id, in: tx)
        return try announce(draft.id, position: ahead?.values.reduce(0, +), in: tx)
    }

    /// The job that already has the unique key of a draft.
    private func twin(of draft: JobDraft, in tx: Transaction) throws -> JobRecord? {
        guard let key = draft.uniqueKey else { return nil }
        let row = try tx.first(
            """
            SELECT id FROM job WHERE workspace_id = \(draft.workspace) AND unique_key = \(key)
                AND unique_key IS NOT NULL AND state IN ('scheduled', 'ready', 'parked', 'running')
            """)
        guard let row else { return nil }
        return try record(row.get("id"), in: tx)
    }
}

/// A job that is asked for, its payload already written as JSON.
struct JobDraft: Sendable {
    var id = JobID()
    var kind: String
    var payload: JSONValue
    var workspace: WorkspaceID
    var project: ProjectID?
    var user: UserID?
    var lane: LaneKey?
    var jobClass: JobClass = .normal
    var maxAttempts = 5
    var scheduledAt: Int64?
    var uniqueKey: String?
}
