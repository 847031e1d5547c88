import Foundation
import Storage
import TestSupport
import Testing

@testable import Accounts

/// How the queries of the ledger are run, with many entries behind it.
@Suite struct CreditPlanTests {
    private static let entries = 60_000

    @Test(.timeLimit(.minutes(2))) func hotQueriesReadOnlyWhatTheyNeed() async throws {
        try await withDatabase(migrations: AccountsSchema.migrations + CreditsSchema.migrations) { database in
            let accounts = Accounts(database: database)
            let (owner, first) = try await accounts.ensureOwner()
            var all = [first.id]
            for number in 1..<20 {
                all.append(try await accounts.makeWorkspace(name: "Other \(number)", owner: owner.id).id)
            }
            let workspaces = all
            let jobs = (0..<Self.entries).map { _ in JobID() }
            try await database.write { tx in
                var rows: [[SQLValue]] = []
                for (number, job) in jobs.enumerated() {
                    let workspace = number.isMultiple(of: 200) ? first.id : workspaces[1 + number % 19]
                    let reserve = CreditEntryID()
                    let values: (CreditEntryID, String, Int64, SQLValue) -> [SQLValue] = {
                        [
                            $0.sqlValue, workspace.sqlValue, job.sqlValue, .text($1), .integer(20_000), .integer($2),
                            .integer(0), $3, .integer(1),
                        ]
                    }
                    rows.append(values(reserve, "reserve", -1, .null))
                    rows.append(values(CreditEntryID(), "release", 1, reserve.sqlValue))
                }
                try tx.insert(
                    into: "credit_entry",
                    columns: [
                        "id", "workspace_id", "job_id", "kind", "day", "daily", "granted", "closes", "happened_at",
                    ], rows: rows)
                try tx.execute("\(.dialect(sqlite: "ANALYZE", postgres: "ANALYZE credit_entry"))")
            }
            let last = CreditEntryID()
            let hot: [(SQL, index: String)] = [
                (Credits.open(of: jobs[7]), "credit_entry_of_job"),
                (Credits.listing(of: first.id, before: nil, limit: 50), "credit_entry_newest"),
                (Credits.listing(of: first.id, before: last, limit: 50), "credit_entry_newest"),
                (
                    Credits.listing(of: first.id, isClosedHidden: true, before: last, limit: 50),
                    "credit_entry_newest"
                ),
            ]
            for (sql, index) in hot {
                let explain: SQL = .dialect(sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN (COSTS OFF) ")
                let plan = try await database.read { tx in
                    try tx.query("\(explain)\(sql)").map { "\($0.values)" }.joined(separator: "\n")
                }
                #expect(plan.contains(index), "\(plan)")
                #expect(!plan.contains("Seq Scan") && !plan.contains("SCAN credit_entry"), "\(plan)")
            }
        }
    }
}
