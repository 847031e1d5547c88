public import Storage

/// The keys of writes that were answered.
public enum IdempotencyKeys {
    /// Removes keys that are older than a time, in short transactions. A repetition with one of them is a new write.
    /// - Parameter age: At least a day, which is how long clients may count on a key.
    /// - Returns: how many were removed.
    public static func prune(
        in database: Database, olderThan age: Duration, batch: Int = 1_000,
        while goesOn: @Sendable () -> Bool = { true }
    ) async throws -> Int {
        let age = max(age.components.seconds, 86_400) * 1_000
        var removed = 0
        while goesOn() {
            let count = try await database.write { tx in
                try tx.execute(
                    """
                    DELETE FROM idempotency WHERE (workspace_id, user_id, idempotency_key) IN (
                        SELECT workspace_id, user_id, idempotency_key FROM idempotency
                        WHERE created_at < \(tx.nowMilliseconds - age) ORDER BY created_at LIMIT \(batch))
                    """)
            }
            removed += count
            guard count == batch else { break }
        }
        return removed
    }
}
