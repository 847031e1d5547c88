public import Accounts
public import Storage

extension NotificationBox {
    /// One page of a person's notifications, the newest first.
    /// - Parameters:
    ///   - unread: Only those that were not read.
    ///   - before: The place of the last one of the page before.
    public func list(
        for reader: Identity, unread: Bool = false, before: NotificationCursor? = nil, limit: Int = 50
    ) async throws -> [NotificationRecord] {
        try await database.read { tx in
            try tx.query(
                Self.listing(of: reader.user, in: reader.workspace, unread: unread, before: before, limit: limit)
            )
            .map(NotificationRecord.init)
        }
    }

    static func listing(
        of user: UserID, in workspace: WorkspaceID, unread: Bool, before: NotificationCursor?, limit: Int
    ) -> SQL {
        var condition: SQL = "user_id = \(user) AND workspace_id = \(workspace)"
        if unread { condition = "\(condition) AND read_at IS NULL" }
        if let before {
            condition = "\(condition) AND (happened_at, id) < (\(before.milliseconds), \(before.id))"
        }
        return """
            SELECT \(NotificationRecord.columns) FROM notification WHERE \(condition)
            ORDER BY happened_at DESC, id DESC LIMIT \(max(0, min(limit, 500)))
            """
    }

    /// How many notifications the person has not read, at most ``largestCount``.
    public func unread(for reader: Identity) async throws -> Int {
        try await database.read { tx in try unread(of: reader.user, in: reader.workspace, tx) }
    }

    /// Which of these jobs have had the notification of their end written; the answer stays when it is deleted.
    public func told(_ jobs: some Collection<JobID> & Sendable) async throws -> Set<JobID> {
        guard !jobs.isEmpty else { return [] }
        return try await database.read { tx in
            try Set(
                tx.query("SELECT job_id FROM job_notice WHERE job_id IN \(each: jobs)").map { try $0.get("job_id") })
        }
    }

    // MARK: Within a transaction

    /// One notification, as a list, which is empty where the person has none with this id.
    func find(
        _ id: NotificationID, of user: UserID, in workspace: WorkspaceID, _ tx: Transaction
    ) throws -> [NotificationRecord] {
        try tx.query(
            """
            SELECT \(NotificationRecord.columns) FROM notification
            WHERE id = \(id) AND user_id = \(user) AND workspace_id = \(workspace)
            """
        ).map(NotificationRecord.init)
    }

    func unread(of user: UserID, in workspace: WorkspaceID, _ tx: Transaction) throws -> Int {
        try tx.first(Self.counting(of: user, in: workspace))?.get("unread") ?? 0
    }

    /// It looks at no more rows than it counts, so that a person who never reads costs nobody anything.
    static func counting(of user: UserID, in workspace: WorkspaceID) -> SQL {
        """
        SELECT COUNT(*) AS unread FROM (
            SELECT 1 AS one FROM notification
            WHERE user_id = \(user) AND workspace_id = \(workspace) AND read_at IS NULL LIMIT \(Self.largestCount)
        ) AS some_unread
        """
    }
}
