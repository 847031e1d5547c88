import Accounts
import Storage
import Testing

@Suite struct PruningTests {
    private static let day: Int64 = 86_400_000

    /// Adds sessions and sign-in links, each of which ended so many days ago; a negative number ends later.
    private func add(endedDaysAgo days: [Int64], to fixture: AccountsFixture) async throws {
        let (user, workspace) = (fixture.owner.id, fixture.workspace.id)
        try await fixture.database.write { tx in
            for ago in days {
                let end = tx.nowMilliseconds - ago * Self.day
                let secret = SessionID().description
                try tx.execute(
                    """
                    INSERT INTO session (id, secret_hash, user_id, workspace_id, created_at, used_at, expires_at)
                    VALUES (\(SessionID()), \(secret), \(user), \(workspace), 0, 0, \(end))
                    """)
                try tx.execute(
                    """
                    INSERT INTO sign_in_link (secret_hash, user_id, created_at, expires_at)
                    VALUES (\(secret), \(user), 0, \(end))
                    """)
            }
        }
    }

    @Test func whatRanOutGoesInBatchesAndTheRestStays() async throws {
        try await AccountsFixture.run { fixture in
            try await add(endedDaysAgo: [2, 3, 4, 5, 6, 0, -1, -30], to: fixture)
            let removed = try await fixture.accounts.pruneExpired(batch: 2)
            #expect(removed == 10)
            let again = try await fixture.accounts.pruneExpired()
            #expect(again == 0)
            let left: Int = try await fixture.database.read { tx in
                try tx.first("SELECT COUNT(*) AS rows FROM session")?.get("rows") ?? 0
            }
            #expect(left == 3)
        }
    }

    @Test func pruningStopsWhenItIsTold() async throws {
        try await AccountsFixture.run { fixture in
            try await add(endedDaysAgo: [2], to: fixture)
            let removed = try await fixture.accounts.pruneExpired { false }
            #expect(removed == 0)
        }
    }
}
