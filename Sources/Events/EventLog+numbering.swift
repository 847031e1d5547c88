import Storage

/// How events get their positions where transactions run beside each other.
///
/// A position that is given out before the commit would say nothing about the order of the commits: a reader that saw
/// position 5 could miss a 4 that is committed later. So there an event is committed to the inbox, without a position.
/// Whoever wants to read moves what is in the inbox into the log first, one at a time under a lock, and gives it the next
/// positions. Nobody is needed for that: no leader, no process of its own. Who dies in the middle has moved nothing.
extension EventLog {
    /// How many events are moved in one transaction.
    private static let batch = 5_000

    /// Gives positions to all events that are committed.
    func number() async throws {
        guard !database.commitsInOrder else { return }
        var moved = Self.batch
        while moved == Self.batch {
            moved = try await database.write { tx in
                // The lock is waited for, not only tried: who holds it may have looked before our events were committed.
                // It is held for one statement; a holder that stops in between is cut off.
                try tx.execute("SET LOCAL idle_in_transaction_session_timeout = '3s'")
                _ = try tx.query(
                    "SELECT pg_advisory_xact_lock(hashtext('sitewright.events'), hashtext(current_schema()))")
                // Nobody needs to be woken: whoever reads was woken by the commits that appended the events.
                return try tx.execute(Self.move)
            }
        }
    }

    /// Whether there are events without a position.
    static func hasUnnumbered(_ tx: Transaction, _ database: Database) throws -> Bool {
        guard !database.commitsInOrder else { return false }
        return try tx.first("SELECT sequence FROM event_inbox LIMIT 1") != nil
    }

    /// In its own statement after the lock, so that it sees what the holder before has committed.
    private static let move: SQL = """
        WITH moved AS (
            DELETE FROM event_inbox
            WHERE sequence IN (SELECT sequence FROM event_inbox ORDER BY sequence LIMIT \(batch)) RETURNING *
        ), head AS (
            SELECT GREATEST(
                COALESCE((SELECT position FROM event ORDER BY position DESC LIMIT 1), 0),
                COALESCE((SELECT pruned_position FROM event_history WHERE id = 1), 0)) AS position
        )
        INSERT INTO event (position, kind, workspace_id, project_id, job_id, user_id, body, happened_at)
        SELECT head.position + row_number() OVER (ORDER BY sequence),
            kind, workspace_id, project_id, job_id, user_id, body, happened_at
        FROM moved, head
        """
}
