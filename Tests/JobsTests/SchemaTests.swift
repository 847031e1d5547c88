import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct SchemaTests {
    @Test(arguments: [
        "state = 'asleep'", "state = 'running'", "slot = 0", "state = 'parked'", "state = 'succeeded'",
        "finished_at = 1", "class = 9", "progress = 101", "run_no = -1", "lane = 'nowhere'",
        "gate_slot = 0", "waits_for = 'nowhere'", "gate = 'gate'", "state = 'parked', waits_for = 'nowhere'",
        "state = 'scheduled', gate = 'gate', gate_slot = 0",
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
                    try tx.execute("UPDATE job SET state = 'ready', slot = 0, waits_for = NULL WHERE state = 'parked'")
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

    @Test func jobsAndTheirLogsSurviveGatesThatComeAndGo() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            let user = UserID()
            let lane = LaneKey.project(ProjectID())
            let other = LaneKey.project(ProjectID())
            let first = try await bench.enqueue("first", lane: lane, user: user)
            let parked = try await bench.enqueue("parked", lane: lane, user: user)
            let gated = try await bench.enqueue("gated", lane: other, user: user)
            #expect([first.state, parked.state, gated.state] == [.ready, .parked, .parked])
            // The two newest steps: gates, and the indexes that came after them.
            try await bench.database.undo(2, of: jobTables)
            let before = try await bench.database.read { tx in
                try tx.query("SELECT job.state, job_body.payload FROM job JOIN job_body ON job_body.job_id = job.id")
                    .map { try $0.get("state", as: String.self) }
            }
            #expect(before.sorted() == ["parked", "ready", "ready"])
            try await bench.database.migrate(jobTables)
            #expect(try await bench.job(parked.id).state == .parked)
            try await bench.database.write { tx in
                let sick = try tx.query(
                    .dialect(sqlite: "PRAGMA integrity_check", postgres: "SELECT 'ok' AS integrity_check"))
                #expect(try sick.map { try $0.get("integrity_check", as: String.self) } == ["ok"])
                let foreign = try tx.query(
                    .dialect(sqlite: "PRAGMA foreign_key_check", postgres: "SELECT 1 WHERE false"))
                #expect(foreign.isEmpty)
            }
            let runs = try await bench.claim(as: bench.beginSession())
            #expect(Set(runs.map(\.job.id)) == [first.id, gated.id])
            for run in runs { try await bench.end(run) }
            #expect(try await bench.job(parked.id).state == .ready)
            await #expect(throws: StorageError.self) {
                try await bench.database.write { tx in try tx.execute("UPDATE job SET gate_slot = 3, gate = NULL") }
            }
        }
    }
}
