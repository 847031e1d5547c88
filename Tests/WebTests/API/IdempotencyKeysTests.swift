import HTTPTypes
import HummingbirdTesting
import Storage
import Testing
import Web

@Suite struct IdempotencyKeysTests {
    @Test func oldKeysGoInBatchesAndYoungOnesStay() async throws {
        try await WebFixture.run { fixture in
            let day: Int64 = 86_400_000
            try await fixture.database.write { tx in
                try tx.insert(
                    into: "idempotency",
                    columns: ["workspace_id", "user_id", "idempotency_key", "fingerprint", "created_at"],
                    rows: (0..<25).map { number in
                        let age = number < 20 ? 2 * day : day / 2
                        return [
                            .text("w"), .text("u"), .text("key \(number)"), .text("f"),
                            .integer(tx.nowMilliseconds - age),
                        ]
                    })
            }
            // Clients may count on a key for a day, whatever is asked for.
            let removed = try await IdempotencyKeys.prune(
                in: fixture.database, olderThan: .seconds(60), batch: 7)
            #expect(removed == 20)
            let left: Int = try await fixture.database.read { tx in
                try tx.first("SELECT COUNT(*) AS rows FROM idempotency")?.get("rows") ?? 0
            }
            #expect(left == 5)
        }
    }
}
