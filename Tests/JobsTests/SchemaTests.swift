import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct SchemaTests {
    /// What the planner of SQLite says about a statement.
    private func plan(_ sql: SQL, in bench: Bench) async throws -> [String] {
        try await bench.database.read { tx in
            try tx.query("EXPLAIN QUERY PLAN \(sql)").map { try $0.get("detail") }
        }
    }

    @Test func hotQueriesReadOnlyWhatTheyNeed() async throws {
        try await withBench { bench in
            let id = JobID()
            let hot: [(SQL, index: String)] = [
                (JobQueue.ready(limit: 4, kind: "site.generate"), "job_ready"),
                (JobQueue.due(at: 1, limit: 4), "job_due"),
                (JobQueue.readyAhead(of: id, rank: 1), "job_ready"),
                (JobQueue.laneAhead(of: id, rank: 1, lane: "l"), "job_parked"),
                ("SELECT id FROM job WHERE state = 'running' AND session_id = \(id)", "job_running"),
                ("SELECT id FROM job WHERE lane = 'l' AND slot IS NOT NULL ORDER BY slot LIMIT 1", "job_slot"),
                (
                    "SELECT id FROM job WHERE lane = 'l' AND state = 'parked' ORDER BY rank, id LIMIT 1", "job_parked"
                ),
            ]
            for (sql, index) in hot {
                let steps = try await plan(sql, in: bench)
                #expect(steps.contains { $0.contains("INDEX \(index) ") || $0.hasSuffix("INDEX \(index)") }, "\(steps)")
                #expect(!steps.contains { $0.hasPrefix("SCAN job") && !$0.contains("INDEX") }, "\(steps)")
                #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
            }
        }
    }

    @Test func listsAreReadInTheOrderOfAnIndex() async throws {
        try await withBench { bench in
            let cases: [(JobFilter, String)] = [
                (JobFilter(), "job_workspace"), (JobFilter(states: [.ready, .running]), "job_live"),
                (JobFilter(states: [.failed]), "job_unhappy"),
            ]
            let before = try await bench.enqueue()
            for (filter, index) in cases {
                for last in [nil, before] {
                    let listing = JobQueue.listing(
                        workspace: bench.workspace, filter: filter, before: last, limit: 50)
                    let steps = try await plan(listing, in: bench)
                    #expect(steps.contains { $0.contains("INDEX \(index) ") }, "\(steps)")
                    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
                }
            }
            let ofProject = JobQueue.listing(
                workspace: bench.workspace, filter: JobFilter(project: ProjectID()), before: nil, limit: 50)
            let steps = try await plan(ofProject, in: bench)
            #expect(!steps.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") }, "\(steps)")
        }
    }

    @Test(arguments: [
        "state = 'asleep'", "state = 'running'", "slot = 0", "state = 'parked'", "state = 'succeeded'",
        "finished_at = 1", "class = 9", "progress = 101", "run_no = -1", "lane = 'nowhere'",
    ])
    func impossibleJobIsRefused(change: String) async throws {
        try await withBench { bench in
            try await bench.enqueue()
            await #expect(throws: StorageError.self) {
                try await bench.database.write { tx in try tx.execute("UPDATE job SET \(raw: change)") }
            }
        }
    }

    @Test func slotHasOneHolder() async throws {
        try await withBench { bench in
            let lane = LaneKey.project(ProjectID())
            for _ in 0..<2 { try await bench.enqueue(lane: lane) }
            await #expect(throws: StorageError.self) {
                try await bench.database.write { tx in
                    try tx.execute("UPDATE job SET state = 'ready', slot = 0 WHERE state = 'parked'")
                }
            }
        }
    }

    @Test func tablesCanBeUndone() async throws {
        try await withBench { bench in
            try await bench.database.undo(1, of: jobTables)
            try await bench.database.migrate(jobTables)
            try await bench.enqueue()
        }
    }
}
