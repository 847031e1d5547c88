import Storage

extension EventLog {
    /// Removes the oldest events that are over the age or over the number, in short transactions: whichever of the
    /// two is reached first counts. Who had not read them gets ``EventDelivery/reset(id:)``.
    ///
    /// - Parameters:
    ///   - milliseconds: Events that happened before this time, since 1970, are removed.
    ///   - count: Of more than so many, the oldest are removed.
    ///   - batch: How many rows one transaction removes.
    /// - Returns: how many were removed.
    public func prune(
        before milliseconds: Int64, keeping count: Int, batch: Int = 5_000,
        while goesOn: @Sendable () -> Bool = { true }
    ) async throws -> Int {
        _ = try await bounds()
        let end = try await database.read { tx in try Self.firstKept(before: milliseconds, keeping: count, in: tx) }
        guard let end else { return 0 }
        var removed = 0
        while goesOn() {
            let count = try await database.write { tx in
                let rows = try tx.query(
                    "SELECT position FROM event WHERE position < \(end) ORDER BY position LIMIT \(max(1, batch))")
                guard let last: Int64 = try rows.last?.get("position") else { return 0 }
                let count = try tx.execute("DELETE FROM event WHERE position <= \(last)")
                try tx.execute(
                    """
                    UPDATE event_history SET pruned_position = \(last) WHERE id = 1 AND pruned_position < \(last)
                    """)
                return count
            }
            guard count > 0 else { break }
            removed += count
        }
        return removed
    }

    /// The position before which everything goes; nil where nothing does.
    private static func firstKept(before milliseconds: Int64, keeping count: Int, in tx: Transaction) throws -> Int64? {
        guard
            let newest: Int64 = try tx.first("SELECT position FROM event ORDER BY position DESC LIMIT 1")?.get(
                "position")
        else { return nil }
        // Positions have gaps at most where a transaction was undone, so this keeps `count` events or a few fewer,
        // without counting through all of them.
        let byCount = newest - Int64(max(0, count)) + 1
        let young = try tx.first(
            "SELECT position FROM event WHERE happened_at >= \(milliseconds) ORDER BY position LIMIT 1")
        let byAge: Int64 = try young?.get("position") ?? newest + 1
        return max(byCount, byAge)
    }
}
