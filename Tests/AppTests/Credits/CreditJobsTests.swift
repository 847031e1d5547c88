import Accounts
import Foundation
import Sites
import Storage
import TestSupport
import Testing

@testable import App
@testable import Jobs

/// Credits follow the jobs, in their transactions.
@Suite struct CreditJobsTests {
    @Test func whatCannotBePaidIsNotAccepted() async throws {
        try await CreditWorld.run(daily: 4) { world in
            let workspace = world.workspaces[0]
            _ = try await world.enqueue(try world.edit(in: workspace))
            await #expect(throws: CreditsError.self) {
                try await world.enqueue(try world.generation(in: workspace))
            }
            #expect(try await world.jobs().count == 1)
            // Another workspace has a day of its own.
            _ = try await world.enqueue(try world.edit(in: world.workspaces[1]))
            #expect(try await world.faults() == [])
        }
    }

    @Test func designsToChooseFromCostAsMuchAsEachAlone() async throws {
        try await CreditWorld.run(daily: nil) { world in
            _ = try await world.enqueue(try world.generation(in: world.workspaces[0], directions: 3))
            #expect(try await world.credits.kept(of: world.workspaces[0]).reserved == 3 * CreditWorld.generate)
        }
    }

    @Test func failedJobIsReleasedAndReservesAgainWhenItIsRetried() async throws {
        try await CreditWorld.run(daily: 3) { world in
            let workspace = world.workspaces[0]
            let job = try await world.enqueue(try world.edit(in: workspace))
            try await world.runOne(.failed(JobFailure(code: "X", message: "Failed.")))
            #expect(try await world.credits.kept(of: workspace) == CreditBalance())
            try await world.queue.retry(job, workspace: workspace)
            #expect(try await world.credits.kept(of: workspace).reserved == CreditWorld.edit)
            try await world.runOne(.succeeded(JSONValue(text: #"{"credits":1,"version":3}"#)))
            let kept = try await world.credits.kept(of: workspace)
            #expect(kept.used == 1 && kept.reserved == 0)
            let kinds = try await world.entries()[job]?.sorted { $0.id < $1.id }.map(\.kind)
            #expect(kinds == [.reserve, .release, .reserve, .settle])
        }
    }

    @Test func retryThatCannotBePaidLeavesTheJobFailed() async throws {
        try await CreditWorld.run(daily: 3) { world in
            let workspace = world.workspaces[0]
            let job = try await world.enqueue(try world.edit(in: workspace))
            try await world.runOne(.failed(JobFailure(code: "X", message: "Failed.")))
            _ = try await world.enqueue(try world.edit(in: workspace))
            await #expect(throws: CreditsError.self) { try await world.queue.retry(job, workspace: workspace) }
            #expect(try await world.queue.job(job, workspace: workspace).state == .failed)
            #expect(try await world.faults() == [])
        }
    }

    @Test func aRunThatIsTriedAgainKeepsWhatIsSetAside() async throws {
        try await CreditWorld.run(daily: 2) { world in
            let workspace = world.workspaces[0]
            _ = try await world.enqueue(try world.edit(in: workspace))
            try await world.runOne(.retried(after: 1, JobFailure(code: "X", message: "Again.")))
            #expect(try await world.entries().values.map(\.count) == [1])
            world.advance(10)
            try await world.runOne(.succeeded(nil))
            #expect(try await world.credits.kept(of: workspace).used == 2)
        }
    }

    /// Batches that end work of two workspaces, in any order, beside cancels and new work, never wait in a circle.
    @Test(.timeLimit(.minutes(2))) func manyEndsAtOnceNeverWaitInACircle() async throws {
        try await CreditWorld.run(daily: 1_000_000) { world in
            let before = try await world.deadlocks()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        var chance = Chance(seed: UInt64(number))
                        let session = WorkerID()
                        try await world.database.write { tx in
                            try world.queue.begin(session, slots: 8, place: nil, lease: 1_000_000_000, in: tx)
                        }
                        for _ in 0..<12 {
                            for _ in 0..<4 {
                                let workspace = world.workspaces[Int.random(in: 0...1, using: &chance)]
                                _ = try await world.enqueue(try world.edit(in: workspace))
                            }
                            let runs = try await world.database.write { tx in
                                try world.queue.claim(6, kinds: nil, session: session, in: tx)
                            }
                            let endings: [RunEnding] = [
                                .succeeded(nil), .failed(JobFailure(code: "X", message: "Failed.")), .succeeded(nil),
                            ]
                            let settlements = runs.enumerated().map {
                                RunSettlement(job: $1.job, ending: endings[$0 % 3], report: RunReport())
                            }
                            _ = try await world.database.write { tx in try world.queue.end(settlements, in: tx) }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await world.faults() == [])
            #expect(try await world.deadlocks() == before)
        }
    }
}

extension CreditWorld {
    func enqueue(_ draft: JobDraft) async throws -> JobID {
        try await database.write { [queue] tx in try queue.enqueue(draft, in: tx).id }
    }

    /// Claims one job and ends its run.
    func runOne(_ ending: RunEnding) async throws {
        let session = WorkerID()
        try await database.write { [queue] tx in
            try queue.begin(session, slots: 1, place: nil, lease: 1_000_000, in: tx)
            try queue.promoteDue(in: tx)
            for run in try queue.claim(1, kinds: nil, session: session, in: tx) {
                try queue.end(run.job.run, as: ending, in: tx)
            }
        }
    }

    /// How often the database broke a circle of those who wait for each other; 0 on SQLite, where nobody does.
    fileprivate func deadlocks() async throws -> Int64 {
        guard TestDatabase.isPostgres else { return 0 }
        return try await database.write { tx in
            let row = try tx.first("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
            return try row?.get("deadlocks") ?? 0
        }
    }
}
