import Storage
import TestSupport
import Testing

@testable import Jobs

struct EstimateTests {
    @Test func positionCountsThoseBefore() async throws {
        try await withBench { bench in
            let lane = LaneKey.project(ProjectID())
            let low = try await bench.enqueue(jobClass: .background)
            let first = try await bench.enqueue(lane: lane)
            bench.clock.advance(10)
            let second = try await bench.enqueue()
            bench.clock.advance(10)
            let parked = try await bench.enqueue(lane: lane)
            let position = { (job: JobRecord) in try await bench.queue.position(of: job.id) }
            #expect(try await position(first) == 0)
            #expect(try await position(second) == 1)
            #expect(try await position(parked) == 2)
            #expect(try await position(low) == 2)
            let run = try await bench.claimOne()
            #expect(run.job.id == first.id)
            #expect(try await position(first) == nil)
            #expect(try await position(second) == 0)
            // It waits for the one that holds its lane, and for one that is ready.
            #expect(try await position(parked) == 2)
            try await bench.end(run)
            #expect(try await position(parked) == 1)
        }
    }

    @Test func countingStopsAtItsLimit() async throws {
        try await withBench { bench in
            for _ in 0..<1_001 { try await bench.enqueue() }
            let last = try await bench.enqueue(jobClass: .background)
            let estimate = try #require(try await bench.queue.estimate(of: last.id))
            #expect(estimate.ahead == 1_000)
            #expect(estimate.isAtLeast)
        }
    }

    @Test func waitComesFromHowLongSuchJobsTook() async throws {
        try await withBench { bench in
            for _ in 0..<4 { try await bench.enqueue() }
            let last = try await bench.enqueue(jobClass: .low)
            #expect(try await bench.queue.estimate(of: last.id)?.wait == nil)
            _ = try await bench.beginSession()
            #expect(try await bench.queue.estimate(of: last.id)?.wait == nil)
            try await bench.database.write { tx in
                try bench.queue.learn([Errand.kind: Array(repeating: 1_000, count: 100)], in: tx)
            }
            // Four jobs of a second each, on four slots.
            let wait = try #require(try await bench.queue.estimate(of: last.id)?.wait)
            #expect(wait.lowerBound == 1_000)
            #expect(wait.upperBound >= wait.lowerBound && wait.upperBound < 1_200)
        }
    }

    @Test func averagesFollowWhatHappens() async throws {
        try await withBench { bench in
            let mean = {
                try await bench.database.read { tx in
                    try tx.first("SELECT mean_ms FROM job_duration WHERE kind = 'k'")?.get("mean_ms", as: Int64.self)
                }
            }
            try await bench.database.write { tx in try bench.queue.learn(["k": [1_000]], in: tx) }
            #expect(try await mean() == 1_000)
            try await bench.database.write { tx in
                try bench.queue.learn(["k": Array(repeating: 3_000, count: 60)], in: tx)
            }
            #expect(try #require(try await mean()) > 2_900)
        }
    }
}
