import Storage

extension EventLog {
    /// What a reader needs to know about the log to use a cursor.
    struct Bounds: Sendable {
        let epoch: String
        /// The highest position that was pruned: a cursor below it has missed events.
        let pruned: Int64
        /// The newest position.
        let head: Int64

        /// The cursor of the newest event.
        var end: EventCursor { EventCursor(epoch: epoch, position: head) }

        /// Whether everything after a cursor is in the log.
        func reaches(_ cursor: EventCursor) -> Bool {
            cursor.epoch == epoch && (pruned...head).contains(cursor.position)
        }
    }

    /// A stretch of the log and the bounds at the same moment.
    struct Page: Sendable {
        let bounds: Bounds
        let events: [Event]
    }

    func bounds() async throws -> Bounds {
        try await current { try Self.bounds($0) }
    }

    func page(after position: Int64, workspace: WorkspaceID?, limit: Int) async throws -> Page {
        try await current { tx in
            guard let bounds = try Self.bounds(tx) else { return nil }
            let rows = try tx.query(Self.selection(after: position, workspace: workspace, limit: limit))
            return try Page(bounds: bounds, events: rows.map(Self.event))
        }
    }

    /// Reads the log with at least all events that were committed before the call.
    /// - Parameter read: Returns nil where the history has no name yet.
    private func current<T: Sendable>(_ read: @escaping @Sendable (Transaction) throws -> T?) async throws -> T {
        let first = try await database.read { [database] tx -> T? in
            try Self.hasUnnumbered(tx, database) ? nil : read(tx)
        }
        if let first { return first }
        // Once is enough: what is committed from here on is not asked for, and a busy log would never be empty.
        try await nameHistory()
        try await number()
        guard let second = try await database.read(read) else {
            throw StorageError.malformed("The event log has no epoch.")
        }
        return second
    }

    private func nameHistory() async throws {
        let epoch = Self.newEpoch()
        let isNamed = try await database.read { try $0.first("SELECT id FROM event_history WHERE id = 1") != nil }
        guard !isNamed else { return }
        try await database.write { tx in
            // Another process may have named it meanwhile.
            try tx.execute("INSERT INTO event_history (id, epoch) VALUES (1, \(epoch)) ON CONFLICT (id) DO NOTHING")
        }
    }

    /// The query of every live view and replay, which an index must serve in order.
    static func selection(after position: Int64, workspace: WorkspaceID?, limit: Int) -> SQL {
        let visible: SQL = if let workspace { "workspace_id = \(workspace) AND" } else { "" }
        return """
            SELECT position, kind, workspace_id, project_id, job_id, user_id, body, happened_at FROM event
            WHERE \(visible) position > \(position) ORDER BY position LIMIT \(limit)
            """
    }

    /// A name that no other history has: it is compared, never interpreted.
    static func newEpoch() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36)
    }

    private static func bounds(_ tx: Transaction) throws -> Bounds? {
        guard let history = try tx.first("SELECT epoch, pruned_position FROM event_history WHERE id = 1") else {
            return nil
        }
        let newest = try tx.first("SELECT position FROM event ORDER BY position DESC LIMIT 1")
        let pruned: Int64 = try history.get("pruned_position")
        return Bounds(
            epoch: try history.get("epoch"), pruned: pruned, head: max(try newest?.get("position") ?? 0, pruned))
    }

    private static func event(_ row: Row) throws -> Event {
        let scope = EventScope(
            workspace: try row.get("workspace_id"), project: try row.get("project_id"), job: try row.get("job_id"),
            user: try row.get("user_id"))
        return Event(
            position: try row.get("position"), kind: try row.get("kind"), scope: scope, body: try row.get("body"),
            atMilliseconds: try row.get("happened_at"))
    }
}
