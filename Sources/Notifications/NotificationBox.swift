public import Events
public import Storage

/// The notifications of all people.
///
/// A notification is written in the transaction of what it tells, with the event that says how many the person has not
/// read by then. Everybody reads and changes only their own, in the workspace that they are in: an `Identity` says both.
public struct NotificationBox: Sendable {
    /// Kinds of the events; their body is a ``NotificationNews``, and they are for the user of their scope alone.
    public static let created = "notification.created"
    public static let read = "notification.read"
    public static let deleted = "notification.deleted"
    /// What the names of all these kinds begin with.
    public static let eventPrefix = "notification."

    /// Unread notifications are counted up to here; a greater number would tell nobody more.
    public static let largestCount = 1_000

    let database: Database
    let events: EventLog

    /// The database must have ``NotificationsSchema/migrations``.
    public init(database: Database, events: EventLog) {
        self.database = database
        self.events = events
    }

    /// Writes a notification in the caller's transaction. An earlier one about the same is unread again and says what
    /// happened now.
    @discardableResult
    public func write(_ draft: NotificationDraft, in tx: Transaction) throws -> NotificationRecord {
        let amount: SQL =
            draft.isCounted
            ? "CASE WHEN notification.read_at IS NULL THEN notification.amount + excluded.amount ELSE excluded.amount END"
            : "excluded.amount"
        let row = try tx.first(
            """
            INSERT INTO notification
                (id, workspace_id, user_id, kind, about, project_id, job_id, facts, amount, happened_at)
            VALUES (\(NotificationID()), \(draft.workspace), \(draft.user), \(draft.kind), \(draft.about),
                \(draft.project), \(draft.job), \(json: draft.facts), 1, \(tx.nowMilliseconds))
            ON CONFLICT (user_id, about) DO UPDATE SET kind = excluded.kind, facts = excluded.facts,
                amount = \(amount), happened_at = excluded.happened_at, read_at = NULL
            RETURNING \(NotificationRecord.columns)
            """)
        guard let row else { throw StorageError.malformed("A notification was not stored.") }
        let record = try NotificationRecord(row)
        try tell(Self.created, record, of: draft.user, in: draft.workspace, tx)
        return record
    }

    /// Appends the event about a change, with how many are unread after it.
    func tell(
        _ kind: String, _ record: NotificationRecord?, of user: UserID, in workspace: WorkspaceID, _ tx: Transaction
    ) throws {
        try events.append(
            kind,
            scope: EventScope(workspace: workspace, project: record?.project, job: record?.job, user: user),
            body: NotificationNews(
                notification: record?.id, kind: record?.kind, unread: unread(of: user, in: workspace, tx)),
            in: tx)
    }
}

/// What the events about notifications say.
public struct NotificationNews: Codable, Hashable, Sendable {
    /// Nil where many changed at once.
    public var notification: NotificationID?
    public var kind: NotificationKind?
    /// How many the person has not read by now, at most ``NotificationBox/largestCount``.
    public var unread: Int
}

/// There is no such notification of this person.
public struct UnknownNotification: Error, Hashable, Sendable {}
