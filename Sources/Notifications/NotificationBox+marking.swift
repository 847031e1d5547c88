public import Accounts
public import Foundation
public import Storage

extension NotificationBox {
    /// How long notifications are kept.
    public static let keeping: Duration = .seconds(90 * 86_400)

    /// Marks a notification as read; one that is stays as it is.
    /// - Throws: ``UnknownNotification``.
    @discardableResult
    public func markRead(
        _ id: NotificationID, for reader: Identity
    ) async throws -> NotificationRecord {
        let (user, workspace) = (reader.user, reader.workspace)
        let found = try await database.write { tx in
            let changed = try tx.execute(
                """
                UPDATE notification SET read_at = \(tx.nowMilliseconds)
                WHERE id = \(id) AND user_id = \(user) AND workspace_id = \(workspace) AND read_at IS NULL
                """)
            let found = try find(id, of: user, in: workspace, tx)
            if changed > 0 { try tell(Self.read, found.first, of: user, in: workspace, tx) }
            return found
        }
        guard let record = found.first else { throw UnknownNotification() }
        return record
    }

    /// Marks everything as read.
    /// - Parameters:
    ///   - project: Only what is about this project.
    ///   - subject: Only what is about this.
    /// - Returns: how many there were.
    @discardableResult
    public func markAllRead(
        for reader: Identity, project: ProjectID? = nil, subject: NotificationKind.Subject? = nil
    ) async throws -> Int {
        let (user, workspace) = (reader.user, reader.workspace)
        return try await database.write { tx in
            var condition: SQL = "user_id = \(user) AND workspace_id = \(workspace) AND read_at IS NULL"
            if let project { condition = "\(condition) AND project_id = \(project)" }
            if let subject {
                let kinds = NotificationKind.allCases.filter { $0.subject == subject }
                condition = "\(condition) AND kind IN \(each: kinds.map(\.rawValue))"
            }
            let changed = try tx.execute(
                "UPDATE notification SET read_at = \(tx.nowMilliseconds) WHERE \(condition)")
            if changed > 0 { try tell(Self.read, nil, of: user, in: workspace, tx) }
            return changed
        }
    }

    /// Removes a notification for good.
    /// - Throws: ``UnknownNotification``.
    public func delete(_ id: NotificationID, for reader: Identity) async throws {
        let (user, workspace) = (reader.user, reader.workspace)
        let deleted = try await database.write { tx in
            let found = try find(id, of: user, in: workspace, tx)
            guard let record = found.first else { return 0 }
            let deleted = try tx.execute("DELETE FROM notification WHERE id = \(id) AND user_id = \(user)")
            try tell(Self.deleted, record, of: user, in: workspace, tx)
            return deleted
        }
        guard deleted > 0 else { throw UnknownNotification() }
    }

    /// Removes what happened before `date`, the oldest first and at most `limit` of it, read or not.
    ///
    /// Nobody is told: what goes is older than anybody looks back.
    /// - Returns: how many were removed; `limit` where there may be more.
    @discardableResult
    public func prune(before date: Date, limit: Int = 5_000) async throws -> Int {
        let end = Int64((date.timeIntervalSince1970 * 1_000).rounded())
        return try await database.write { tx in
            try tx.execute(
                """
                DELETE FROM notification WHERE id IN (
                    SELECT id FROM notification WHERE happened_at < \(end) ORDER BY happened_at LIMIT \(max(0, limit))
                )
                """)
        }
    }
}
