import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(2)))
struct PruningTests {
    private static let day: Int64 = 86_400_000
    /// When the tests' jobs were made: ids carry the time.
    private static let then: Int64 = 1_700_000_000_000

    /// A clock that stands so many days after the jobs were made.
    private func clock(daysLater: Int64) -> ManualClock {
        let clock = ManualClock()
        clock.advance(Self.then + daysLater * Self.day - 1_000_000)
        return clock
    }

    /// Adds finished jobs, each with some lines, as fast as the database takes them.
    private func add(_ count: Int, lines: Int = 2, state: JobState = .succeeded, to bench: Bench) async throws
        -> [JobID]
    {
        let ids = (0..<count).map { JobID(milliseconds: Self.then + Int64($0)) }
        try await bench.database.write { [workspace = bench.workspace] tx in
            try tx.insert(
                into: "job",
                columns: [
                    "id", "workspace_id", "kind", "state", "class", "rank", "available_at", "max_attempts",
                    "created_at", "finished_at",
                ],
                rows: ids.map { id in
                    [
                        id.sqlValue, workspace.sqlValue, .text("test.errand"), state.sqlValue, .integer(2), .integer(0),
                        .integer(Self.then), .integer(3), .integer(Self.then), .integer(Self.then),
                    ]
                })
            try tx.insert(
                into: "job_body", columns: ["job_id", "payload", "log_lines"],
                rows: ids.map { [$0.sqlValue, .text("{}"), .integer(Int64(lines))] })
            try tx.insert(
                into: "job_log", columns: ["job_id", "number", "run_no", "written_at", "level", "content"],
                rows: ids.flatMap { id in
                    (0..<lines).map { number in
                        [id.sqlValue, .integer(Int64(number + 1)), .integer(1), .integer(0), .text("info"), .text("x")]
                    }
                })
        }
        return ids
    }

    private func count(_ table: String, in bench: Bench) async throws -> Int {
        try await bench.database.read { tx in
            try tx.first("SELECT COUNT(*) AS rows FROM \(raw: table)")?.get("rows") ?? 0
        }
    }

    @Test func whatIsOverIsKeptAsLongAsItsStateSays() async throws {
        try await withDatabase(migrations: scheduleTables) { database in
            let bench = Bench(database: database, clock: clock(daysLater: 40))
            _ = try await add(3, to: bench)
            let failed = try await add(1, state: .failed, to: bench)
            let waiting = try await bench.enqueue()
            let removed = try await bench.queue.prune(JobRetention())
            #expect(removed.jobs == 3)
            // The dead letter stays, without its log.
            #expect(removed.lines == 8)
            #expect(try await bench.job(failed[0]).state == .failed)
            #expect(try await bench.job(waiting.id).state == .ready)
            #expect(try await count("job_log", in: bench) == 0)
            #expect(try await count("job_body", in: bench) == 2)
            bench.clock.advance(60 * Self.day)
            #expect(try await bench.queue.prune(JobRetention()).jobs == 1)
        }
    }

    @Test func youngJobsStay() async throws {
        try await withDatabase(migrations: scheduleTables) { database in
            let bench = Bench(database: database, clock: clock(daysLater: 29))
            _ = try await add(3, to: bench)
            let removed = try await bench.queue.prune(JobRetention())
            #expect(removed == (0, 0))
        }
    }

    @Test func manyAreRemovedInShortTransactionsAndWritersGetBetween() async throws {
        try await withDatabase(migrations: scheduleTables) { database in
            let bench = Bench(database: database, clock: clock(daysLater: 40))
            _ = try await add(5_000, lines: 4, to: bench)
            let stopped = try await bench.queue.prune(JobRetention(), limit: 1_000)
            #expect(stopped.jobs == 1_000)
            #expect(stopped.lines == 4_000)
            async let removed = bench.queue.prune(JobRetention())
            for number in 0..<20 { try await bench.enqueue("between \(number)") }
            #expect(try await removed.jobs == 4_000)
            #expect(try await count("job", in: bench) == 20)
        }
    }

    @Test(.enabled(if: TestDatabase.isSQLite)) func pruningReadsThePrimaryKeyOnly() async throws {
        try await withSchedule { bench in
            let query = JobQueue.pruning(after: "", before: Self.then, limit: 200)
            let steps: [String] = try await bench.database.read { tx in
                try tx.query("EXPLAIN QUERY PLAN \(query)").map { try $0.get("detail") }
            }
            #expect(steps.allSatisfy { $0.contains("id>? AND id<?") }, "\(steps)")
            #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
        }
    }
}
