import Storage
import TestSupport
import Testing

@testable import Jobs

struct RunTests {
    @Test func everyWriteOfAStaleRunIsRefused() async throws {
        try await withBench { bench in
            let lane = LaneKey.project(ProjectID())
            try await bench.enqueue(lane: lane)
            let old = try await bench.claimOne()
            try await bench.end(old, as: .givenBack(after: 0))
            let new = try await bench.claimOne()
            #expect(new.job.runNo == 2)
            let context = bench.context(old)
            await #expect(throws: StaleRun.self) { try await context.write { _ in } }
            #expect(context.isCancelled)
            await #expect(throws: StaleRun.self) {
                try await bench.database.write { tx in try bench.context(old).finish(in: tx, result: "mine") }
            }
            let report = RunReport(
                progress: .init(percent: 50, step: "half"), lines: [.init(at: 0, level: .info, text: "x")])
            await #expect(throws: StaleRun.self) {
                try await bench.database.write { tx in try bench.queue.store(report, of: old.job.run, in: tx) }
            }
            let endings: [RunEnding] = [
                .succeeded(nil), .failed(.internalError), .cancelled(nil), .retried(after: 0, .internalError),
                .givenBack(after: 0),
            ]
            for ending in endings {
                await #expect(throws: StaleRun.self) { try await bench.end(old, as: ending) }
            }
            let job = try await bench.job(new.job.id)
            #expect(job == new.job)
            #expect(try await bench.queue.logs(of: job.id).isEmpty)
            // The current run is not disturbed.
            try await bench.context(new).write { _ in }
        }
    }

    @Test func effectAndCompletionAreOne() async throws {
        struct Undone: Error {}
        try await withBench { bench in
            try await bench.database.write { tx in try tx.execute("CREATE TABLE loaf (id INTEGER)") }
            try await bench.enqueue()
            let run = try await bench.claimOne()
            let context = bench.context(run)
            await #expect(throws: Undone.self) {
                try await context.write { tx in
                    try tx.execute("INSERT INTO loaf VALUES (1)")
                    try context.finish(in: tx, result: ["loaves": 1])
                    throw Undone()
                }
            }
            #expect(!context.isFinished)
            #expect(try await bench.job(run.job.id).state == .running)
            try await context.write { tx in
                try tx.execute("INSERT INTO loaf VALUES (1)")
                try context.finish(in: tx, result: ["loaves": 1])
            }
            #expect(context.isFinished)
            let job = try await bench.job(run.job.id)
            #expect(job.state == .succeeded)
            #expect(job.progress == 100)
            #expect(job.result?.text == #"{"loaves":1}"#)
            await #expect(throws: StaleRun.self) {
                try await context.write { tx in try tx.execute("INSERT INTO loaf VALUES (2)") }
            }
            let loaves = try await bench.database.read { tx in try tx.query("SELECT id FROM loaf").count }
            #expect(loaves == 1)
        }
    }

    @Test func failedRunComesBackUntilItsAttemptsAreUsed() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue()
            for attempt in 1...3 {
                let run = try await bench.claimOne()
                #expect(run.job.attempts == attempt)
                let delay = Errand.policy.backoff.delay(afterAttempt: attempt, chance: 0.5)
                #expect(delay == [4_000, 8_000, 16_000][attempt - 1])
                let ended = try await bench.end(run, as: .retried(after: delay, .temporary("no oven")))
                #expect(ended.error?.message == "no oven")
                #expect(ended.state == (attempt < 3 ? .scheduled : .failed))
                guard attempt < 3 else { break }
                bench.clock.advance(delay - 1)
                await #expect(throws: NothingToClaim.self) { try await bench.claimOne() }
                bench.clock.advance(1)
            }
            let dead = try await bench.job(job.id)
            #expect(dead.state == .failed)
            #expect(dead.finishedAt != nil)
            #expect(dead.runNo == 3)
        }
    }

    @Test func deadJobIsRetriedByHandWithAllItsAttempts() async throws {
        try await withBench { bench in
            let lane = LaneKey.project(ProjectID())
            let job = try await bench.enqueue(lane: lane, uniqueKey: "k")
            await #expect(throws: JobRefusal.notFailed(.ready)) {
                try await bench.queue.retry(job.id, workspace: bench.workspace)
            }
            try await bench.end(bench.claimOne(), as: .failed(.internalError))
            let twin = try await bench.enqueue(uniqueKey: "k")
            await #expect(throws: JobRefusal.duplicate(twin.id)) {
                try await bench.queue.retry(job.id, workspace: bench.workspace)
            }
            try await bench.queue.cancel(twin.id, workspace: bench.workspace)
            let again = try await bench.queue.retry(job.id, workspace: bench.workspace)
            #expect(again.state == .ready)
            #expect(again.attempts == 0)
            #expect(again.error == nil)
            #expect(again.finishedAt == nil)
            let run = try await bench.claimOne()
            #expect(run.job.runNo == 2)
            #expect(run.job.attempts == 1)
        }
    }

    @Test func snoozeAndGivingBackUseNoAttempt() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue()
            for _ in 0..<10 { try await bench.end(bench.claimOne(), as: .givenBack(after: 0)) }
            let run = try await bench.claimOne()
            #expect(run.job.id == job.id)
            #expect(run.job.attempts == 1)
            #expect(run.job.runNo == 11)
        }
    }

    @Test func newRunStartsAtZeroPercent() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            let report = RunReport(progress: .init(percent: 40, step: "kneading"))
            try await bench.database.write { tx in try bench.queue.store(report, of: run.job.run, in: tx) }
            #expect(try await bench.job(run.job.id).progress == 40)
            #expect(try await bench.job(run.job.id).step == "kneading")
            try await bench.end(run, as: .givenBack(after: 0))
            let next = try await bench.claimOne()
            #expect(next.job.progress == 0)
            #expect(next.job.step.isEmpty)
        }
    }

    @Test func backoffGrowsToItsLimitWithinItsJitter() {
        let backoff = JobBackoff(first: .seconds(1), longest: .seconds(10), jitter: 0.2)
        #expect(backoff.delay(afterAttempt: 1, chance: 0) == 800)
        #expect(backoff.delay(afterAttempt: 1, chance: 1) == 1_200)
        #expect(backoff.delay(afterAttempt: 3, chance: 0.5) == 4_000)
        #expect(backoff.delay(afterAttempt: 1_000_000, chance: 0.5) == 10_000)
    }
}
