import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct SchemaTests {
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
