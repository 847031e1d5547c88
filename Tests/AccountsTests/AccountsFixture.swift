import Accounts
import Foundation
import Storage
import Synchronization
import TestSupport

/// A time that only moves when a test moves it.
final class ManualTime: Sendable {
    private let moved = Mutex<Duration>(.zero)

    func advance(by duration: Duration) { moved.withLock { $0 += duration } }

    var uptime: Duration { moved.withLock { $0 } }

    /// Milliseconds since 1970, from a fixed start.
    var wall: Int64 { 1_790_000_000_000 + uptime.components.seconds * 1_000 }
}

/// Accounts on a fresh database, with a clock of their own.
struct AccountsFixture: Sendable {
    let database: Database
    let accounts: Accounts
    let time: ManualTime
    let owner: User
    let workspace: Workspace

    static func run(
        options: Accounts.Options = Accounts.Options(), _ body: @Sendable (AccountsFixture) async throws -> Void
    ) async throws {
        try await withDatabase(migrations: AccountsSchema.migrations) { database in
            let time = ManualTime()
            let accounts = Accounts(
                database: database, options: options, now: { time.wall }, uptime: { time.uptime })
            let (owner, workspace) = try await accounts.ensureOwner()
            try await body(
                AccountsFixture(
                    database: database, accounts: accounts, time: time, owner: owner, workspace: workspace))
        }
    }

    /// Every text that stands in any row of these tables.
    func storedTexts() async throws -> String {
        try await database.read { tx in
            try ["users", "session", "sign_in_link", "api_token"].map { table in
                try tx.query("SELECT * FROM \(raw: table)").map { "\($0.values)" }.joined()
            }.joined()
        }
    }
}
