import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

/// How the hot queries are run on a queue with many jobs behind it, on either engine.
@Suite(.serialized)
struct PlanTests {
    /// How many jobs are over, and how many wait.
    private static let over = 980_000
    private static let waiting = 20_000

    @Test func hotQueriesReadOnlyWhatTheyNeed() async throws {
        try await withBench { bench in
            try await fill(bench)
            let id = JobID()
            let kinds = ["a", "b"].map { JobQueue.ready(limit: 4, kind: $0) }
            let hot: [(SQL, index: String)] = [
                (JobQueue.ready(limit: 4, kind: "kind"), "job_ready"),
                (JobQueue.best(of: kinds, limit: 4), "job_ready"),
                (JobQueue.due(at: 1, limit: 4), "job_due"),
                (JobQueue.readyAhead(of: id, rank: 1, kind: "kind"), "job_ready"),
                (JobQueue.lineAhead(of: id, rank: 1, line: "l", isGate: false), "job_parked"),
                (JobQueue.lineAhead(of: id, rank: 1, line: "l", isGate: true), "job_parked"),
                ("SELECT id, run_no FROM job WHERE state = 'running' AND session_id = \(id)", "job_running"),
                ("SELECT id FROM job WHERE lane = 'l' AND slot IS NOT NULL ORDER BY slot LIMIT 1", "job_slot"),
                (JobQueue.parked(in: LaneKey(rawValue: "l")), "job_parked"),
                ("SELECT gate_slot FROM job WHERE gate = 'l' AND gate_slot IS NOT NULL", "job_gate"),
            ]
            for (sql, index) in hot { try await check(sql, index, in: bench) }
            // What the pages about the queue read again and again.
            let primary = TestDatabase.isPostgres ? "job_pkey" : "sqlite_autoindex_job_1"
            let overview: [(SQL, index: String)] = [
                (JobQueue.counted(.parked), "job_parked"), (JobQueue.counted(.scheduled), "job_due"),
                (JobQueue.counted(.running), "job_running"), (JobQueue.counted(.failed), "job_unhappy"),
                (JobQueue.lives(since: JobID()), primary), (JobQueue.everyWorkspace[0], "job_live"),
                (JobQueue.everyWorkspace[1], "job_over"),
            ]
            for (sql, index) in overview { try await check(sql, index, in: bench) }
            let listings: [(JobFilter, [String])] = [
                // Where most rows of the table are wanted, PostgreSQL reads the newest jobs of all workspaces.
                (JobFilter(), ["job_live", TestDatabase.isPostgres ? "job_pkey" : "job_over"]),
                (JobFilter(states: [.ready, .running]), ["job_live"]), (JobFilter(states: [.failed]), ["job_unhappy"]),
                (JobFilter(project: ProjectID()), ["job_project"]),
            ]
            let newest = try #require(try await bench.queue.list(workspace: bench.workspace, limit: 1).first)
            for (filter, indexes) in listings {
                for last in [nil, newest] {
                    let parts = JobQueue.listings(
                        workspace: bench.workspace, filter: filter, before: last, limit: 50)
                    #expect(parts.count == indexes.count)
                    for (part, index) in zip(parts, indexes) { try await check(part, index, in: bench) }
                }
            }
        }
    }

    /// The plan uses the index, reads no table as a whole, and sorts nothing.
    private func check(_ sql: SQL, _ index: String, in bench: Bench) async throws {
        let explain: SQL = .dialect(sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN (COSTS OFF) ")
        let steps = try await bench.database.write { tx in
            try tx.query("\(explain)\(sql)").map { row in
                try row.get(TestDatabase.isPostgres ? "QUERY PLAN" : "detail", as: String.self)
            }
        }
        #expect(
            steps.contains { step in
                step.split(whereSeparator: { " ()".contains($0) }).contains { $0 == index }
            }, "\(index): \(steps)")
        #expect(!steps.contains { $0.contains("Seq Scan on job") && !$0.contains("job_kind") }, "\(steps)")
        #expect(
            !steps.contains { $0.hasPrefix("SCAN job") && !$0.contains("INDEX") && !$0.contains("job_kind") },
            "\(steps)")
        // The few candidates of several kinds are merged.
        let isMerge = index == "job_ready" && steps.contains { $0.contains("UNION") || $0.contains("Append") }
        #expect(isMerge || !steps.contains { $0.contains("TEMP B-TREE") || $0.contains("Sort") }, "\(steps)")
    }

    /// Fills the tables by one statement each.
    private func fill(_ bench: Bench) async throws {
        let count = Self.over + Self.waiting
        let numbers: SQL = .dialect(
            sqlite: """
                (WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < \(count)) SELECT n FROM c)
                """,
            postgres: "(SELECT n FROM generate_series(1, \(count)) AS n)")
        let name: SQL = .dialect(sqlite: "printf('%026d', n)", postgres: "lpad(CAST(n AS TEXT), 26, '0')")
        try await bench.database.write { tx in
            try tx.execute("INSERT INTO lane (key) VALUES ('l')")
            try bench.queue.register(["kind", "a", "b"], in: tx)
            try tx.execute(
                """
                INSERT INTO job (id, workspace_id, project_id, kind, state, class, rank, available_at, lane, slot,
                    max_attempts, created_at, finished_at, waits_for)
                SELECT \(name), CASE WHEN n % 7 = 0 THEN \(bench.workspace) ELSE \(WorkspaceID()) END,
                    CASE WHEN n % 10 = 0 THEN \(JobID().description) END, 'kind',
                    CASE WHEN n <= \(Self.over) THEN CASE WHEN n % 100 = 0 THEN 'failed' ELSE 'succeeded' END
                        WHEN n % 4 = 0 THEN 'scheduled' WHEN n % 4 = 1 THEN 'parked' ELSE 'ready' END,
                    2, n, n, CASE WHEN n > \(Self.over) AND n % 4 = 1 THEN 'l' END, NULL,
                    3, n, CASE WHEN n <= \(Self.over) THEN n END,
                    CASE WHEN n > \(Self.over) AND n % 4 = 1 THEN 'l' END
                FROM \(numbers) AS numbers
                """)
            try tx.execute("INSERT INTO job_body (job_id, payload) SELECT id, '{}' FROM job")
        }
        // SQLite plans without statistics, as it does in use; PostgreSQL gathers them by itself after a while.
        guard TestDatabase.isPostgres else { return }
        try await bench.database.write { tx in
            try tx.execute("ANALYZE job")
            try tx.execute("ANALYZE job_body")
        }
    }
}
