public import Storage

/// The ordered log of what happened.
///
/// An event is appended in the transaction of the change that it reports, so that neither is there without the other.
public struct EventLog: Sendable {
    /// Woken after every commit that appended an event.
    static let appended = Channel("events")

    /// Where an event is put first; see ``number()``.
    private static let entry = SQL.dialect(sqlite: "event", postgres: "event_inbox")

    let database: Database

    /// The database must have ``EventsSchema/migrations``.
    public init(database: Database) {
        self.database = database
    }

    /// Appends an event in the caller's transaction, and wakes the live views once that is committed.
    /// - Parameter body: Becomes a JSON object; it may describe a batch of things that happened together.
    /// - Throws: ``StorageError/malformed(_:)`` where the body is no JSON object.
    public func append(
        _ kind: String, scope: EventScope, body: some Encodable & Sendable, in tx: Transaction
    ) throws {
        try append(kind, scope: scope, object: JSONText.encode(body), in: tx)
    }

    /// As above, with the text of a JSON object.
    public func append(_ kind: String, scope: EventScope, object text: String, in tx: Transaction) throws {
        guard text.first == "{" else { throw StorageError.malformed("The body of an event must be a JSON object.") }
        try tx.execute(
            """
            INSERT INTO \(Self.entry) (kind, workspace_id, project_id, job_id, user_id, body, happened_at) VALUES
            (\(kind), \(scope.workspace), \(scope.project), \(scope.job), \(scope.user), \(text), \(tx.nowMilliseconds))
            """)
        tx.wake(Self.appended)
    }

    /// The events after a position, oldest first: at most `limit`, and of one workspace where one is named.
    public func read(after position: Int64, workspace: WorkspaceID?, limit: Int) async throws -> [Event] {
        try await page(after: position, workspace: workspace, limit: limit).events
    }

    /// The name of this history of the log.
    public func epoch() async throws -> String {
        try await bounds().epoch
    }

    /// The position of the newest event that was ever appended, or 0.
    public func head() async throws -> Int64 {
        try await bounds().head
    }

    /// Removes all but the newest `count` events. Who had not read them gets ``EventDelivery/reset(id:)``.
    public func prune(keeping count: Int) async throws {
        try await remove { tx in
            try tx.first("SELECT position FROM event ORDER BY position DESC LIMIT 1 OFFSET \(max(0, count))")
        }
    }

    /// Removes all events that happened before a time, in milliseconds since 1970.
    ///
    /// What is removed is always the start of the log: an event goes only with all that were appended before it.
    public func prune(before milliseconds: Int64) async throws {
        try await remove { tx in
            let kept = try tx.first(
                "SELECT position FROM event WHERE happened_at >= \(milliseconds) ORDER BY position LIMIT 1")
            let firstKept: Int64 = try kept?.get("position") ?? .max
            return try tx.first(
                "SELECT position FROM event WHERE position < \(firstKept) ORDER BY position DESC LIMIT 1")
        }
    }

    /// Begins a new history, as after the database was restored from a backup: every cursor of the old one is unknown.
    public func beginEpoch() async throws {
        let epoch = Self.newEpoch()
        try await database.write { tx in
            let changed = try tx.execute("UPDATE event_history SET epoch = \(epoch)")
            if changed == 0 { try tx.execute("INSERT INTO event_history (id, epoch) VALUES (1, \(epoch))") }
            tx.wake(Self.appended)
        }
    }

    private func remove(through last: @escaping @Sendable (Transaction) throws -> Row?) async throws {
        _ = try await bounds()
        try await database.write { tx in
            guard let row = try last(tx) else { return }
            let position: Int64 = try row.get("position")
            try tx.execute("DELETE FROM event WHERE position <= \(position)")
            try tx.execute(
                """
                UPDATE event_history SET pruned_position = \(position)
                WHERE id = 1 AND pruned_position < \(position)
                """)
        }
    }
}
