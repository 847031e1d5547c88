import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

/// A hundred thousand jobs in one line.
@Suite(.serialized)
struct FullLaneTests {
    private static let count = 100_000

    /// One job holds the lane, and all others wait for it.
    private func fill(_ bench: Bench, _ lane: LaneKey) async throws -> JobRecord {
        let holder = try await bench.enqueue("holder", lane: lane)
        let numbers: SQL = .dialect(
            sqlite: """
                (WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < \(Self.count)) SELECT n FROM c)
                """,
            postgres: "(SELECT n FROM generate_series(1, \(Self.count)) AS n)")
        let name: SQL = .dialect(sqlite: "printf('%026d', n)", postgres: "lpad(CAST(n AS TEXT), 26, '0')")
        try await bench.database.write { tx in
            try tx.execute(
                """
                INSERT INTO job (id, workspace_id, kind, state, class, rank, available_at, lane, waits_for,
                    max_attempts, created_at)
                SELECT \(name), \(bench.workspace), \(Errand.kind), 'parked', 2, 2000000 + n, 1000000, \(lane), \(lane), 3, 1
                FROM \(numbers) AS numbers
                """)
            try tx.execute(
                "INSERT INTO job_body (job_id, payload) SELECT id, '{\"text\":\"bread\"}' FROM job WHERE state = 'parked'"
            )
        }
        if TestDatabase.isPostgres {
            try await bench.database.write { tx in
                try tx.execute("ANALYZE job")
                try tx.execute("ANALYZE job_body")
            }
        }
        return holder
    }

    @Test func hundredThousandJobsInOneLaneGoOnOneByOne() async throws {
        try await withBench { bench in
            let lane = LaneKey(rawValue: "full")
            let holder = try await fill(bench, lane)
            let session = try await bench.beginSession()
            for number in 0..<3 {
                let runs = try await bench.claim(as: session)
                #expect(runs.count == 1)
                let run = try #require(runs.first)
                if number == 0 { #expect(run.job.id == holder.id) }
                try await bench.end(run)
            }
            let last = try await bench.enqueue("last", lane: lane)
            #expect(last.state == .parked)
            #expect(try await bench.queue.position(of: last.id) == JobQueue.positionLimit)
            let estimate = try #require(try await bench.queue.estimate(of: last.id))
            #expect(estimate.isAtLeast && estimate.ahead == 1_000)
        }
    }

    /// What a claim looks at is the same whether a hundred thousand jobs are parked or none: PostgreSQL counts the rows
    /// that each step of the plan reads, and SQLite names the partial index that holds ready jobs only.
    @Test func parkedJobsAreNotReadByTheOthers() async throws {
        try await withBench { bench in
            _ = try await fill(bench, LaneKey(rawValue: "full"))
            for _ in 0..<5 { try await bench.enqueue("other") }
            let lane = LaneKey(rawValue: "full")
            let looks: [(SQL, index: String, rows: Int)] = [
                (JobQueue.ready(limit: 4, kind: Errand.kind), "job_ready", 6),
                (JobQueue.parked(in: lane), "job_parked", 1),
                ("SELECT slot FROM job WHERE lane = \(lane) AND slot IS NOT NULL", "job_slot", 1),
                (JobQueue.due(at: 1 << 50, limit: 4), "job_due", 0),
            ]
            for (sql, index, rows) in looks {
                let explain: SQL = .dialect(
                    sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ")
                let steps = try await bench.database.write { tx in
                    try tx.query("\(explain)\(sql)").map { row in
                        try row.get(TestDatabase.isPostgres ? "QUERY PLAN" : "detail", as: String.self)
                    }
                }
                #expect(steps.contains { $0.contains(index) }, "\(index): \(steps)")
                #expect(!steps.contains { $0.contains("Rows Removed") || $0.contains("Seq Scan") }, "\(steps)")
                // Each step says “(actual rows=4 loops=1)”.
                let read = steps.compactMap { step in
                    step.firstRange(of: "actual rows=").flatMap { range in
                        Int(step[range.upperBound...].prefix { $0.isNumber })
                    }
                }
                #expect(read.allSatisfy { $0 <= rows }, "\(steps)")
                #expect(read.isEmpty == !TestDatabase.isPostgres)
            }
        }
    }
}
