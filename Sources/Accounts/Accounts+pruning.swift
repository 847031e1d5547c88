import Storage

extension Accounts {
    /// Removes sessions and sign-in links that have run out, in short transactions.
    /// - Parameter grace: How long after its end a row is kept.
    /// - Returns: how many rows were removed.
    public func pruneExpired(
        grace: Duration = .seconds(86_400), batch: Int = 1_000, while goesOn: @Sendable () -> Bool = { true }
    ) async throws -> Int {
        let tables: [(table: String, key: String)] = [("session", "id"), ("sign_in_link", "secret_hash")]
        let grace = grace.components.seconds * 1_000
        var removed = 0
        for (table, key) in tables {
            while goesOn() {
                let count = try await database.write { tx in
                    try tx.execute(
                        """
                        DELETE FROM \(raw: table) WHERE \(raw: key) IN (
                            SELECT \(raw: key) FROM \(raw: table) WHERE expires_at < \(tx.nowMilliseconds - grace)
                            ORDER BY expires_at LIMIT \(batch))
                        """)
                }
                removed += count
                guard count == batch else { break }
            }
        }
        return removed
    }
}
