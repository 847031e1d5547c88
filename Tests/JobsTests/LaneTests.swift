import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct LaneTests {
    private let lane = LaneKey.project(ProjectID())

    @Test func secondJobOfALaneIsParkedUntilTheFirstIsDone() async throws {
        try await withBench { bench in
            let first = try await bench.enqueue("first", lane: lane)
            let second = try await bench.enqueue("second", lane: lane)
            #expect([first.state, second.state] == [.ready, .parked])
            let session = try await bench.beginSession()
            let runs = try await bench.claim(as: session)
            #expect(runs.map(\.job.id) == [first.id])
            try await bench.end(runs[0])
            #expect(try await bench.job(second.id).state == .ready)
            #expect(try await bench.claim(as: session).map(\.job.id) == [second.id])
        }
    }

    @Test(arguments: [
        RunEnding.succeeded(nil), .failed(.internalError), .cancelled(nil),
    ])
    func everyFinalEndFreesTheLane(ending: RunEnding) async throws {
        try await withBench { bench in
            try await bench.enqueue(lane: lane)
            let next = try await bench.enqueue(lane: lane)
            try await bench.end(bench.claimOne(), as: ending)
            #expect(try await bench.job(next.id).state == .ready)
        }
    }

    @Test func orderedLaneIsHeldThroughBackoff() async throws {
        try await withBench { bench in
            let generate = try await bench.enqueue("generate", lane: lane)
            let edit = try await bench.enqueue("edit", lane: lane, jobClass: .urgent)
            try await bench.end(bench.claimOne(), as: .retried(after: 5_000, .temporary("later")))
            #expect(try await bench.job(generate.id).state == .scheduled)
            #expect(try await bench.job(edit.id).state == .parked)
            let holder = try await bench.database.read { tx in try bench.queue.holder(of: lane, in: tx) }
            #expect(holder?.id == generate.id)
            bench.clock.advance(5_000)
            #expect(try await bench.claimOne().job.id == generate.id)
        }
    }

    @Test func unorderedLaneIsFreeDuringBackoff() async throws {
        try await withBench { bench in
            try await bench.database.write { tx in
                try bench.queue.setUp(lane, capacity: 1, isOrdered: false, in: tx)
            }
            let first = try await bench.enqueue(lane: lane)
            let second = try await bench.enqueue(lane: lane)
            try await bench.end(bench.claimOne(), as: .retried(after: 5_000, .temporary("later")))
            #expect(try await bench.job(second.id).state == .ready)
            bench.clock.advance(5_000)
            let run = try await bench.claimOne()
            #expect(run.job.id == second.id)
            #expect(try await bench.job(first.id).state == .parked)
        }
    }

    @Test func jobScheduledByAPersonHoldsNoSlot() async throws {
        try await withBench { bench in
            let later = try await bench.enqueue(lane: lane, scheduledAt: Date(timeIntervalSince1970: 1_060))
            let now = try await bench.enqueue(lane: lane)
            #expect(now.state == .ready)
            bench.clock.advance(60_000)
            _ = try await bench.claimOne()
            #expect(try await bench.job(later.id).state == .parked)
        }
    }

    @Test func laterJobOfAHigherClassDoesNotOvertakeInAnOrderedLane() async throws {
        try await withBench { bench in
            let first = try await bench.enqueue(lane: lane, jobClass: .low)
            let second = try await bench.enqueue(lane: lane, jobClass: .low)
            let third = try await bench.enqueue(lane: lane, jobClass: .urgent)
            var order: [JobID] = []
            for _ in 0..<3 {
                let run = try await bench.claimOne()
                order.append(run.job.id)
                try await bench.end(run)
            }
            #expect(order == [first.id, second.id, third.id])
        }
    }

    @Test func unstartedJobYieldsItsSlotToAHigherClass() async throws {
        try await withBench { bench in
            try await bench.database.write { tx in
                try bench.queue.setUp(lane, capacity: 1, isOrdered: false, in: tx)
            }
            let low = try await bench.enqueue(lane: lane, jobClass: .low)
            let urgent = try await bench.enqueue(lane: lane, jobClass: .urgent)
            #expect(urgent.state == .ready)
            #expect(try await bench.job(low.id).state == .parked)
            #expect(bench.moves.states(of: low.id) == [.ready, .parked])
            try await bench.end(bench.claimOne())
            #expect(try await bench.job(low.id).state == .ready)
        }
    }

    @Test func priorityByHandReordersALane() async throws {
        try await withBench { bench in
            let first = try await bench.enqueue(lane: lane)
            let second = try await bench.enqueue(lane: lane)
            let raised = try await bench.queue.setPriority(second.id, to: .urgent, workspace: bench.workspace)
            #expect(raised.state == .ready)
            #expect(try await bench.job(first.id).state == .parked)
        }
    }

    @Test func startedJobDoesNotYield() async throws {
        try await withBench { bench in
            let first = try await bench.enqueue(lane: lane)
            let second = try await bench.enqueue(lane: lane)
            _ = try await bench.claimOne()
            try await bench.queue.setPriority(second.id, to: .urgent, workspace: bench.workspace)
            #expect(try await bench.job(first.id).state == .running)
            #expect(try await bench.job(second.id).state == .parked)
        }
    }

    @Test func widerLaneAdmitsMore() async throws {
        try await withBench { bench in
            for _ in 0..<4 { try await bench.enqueue(lane: lane) }
            try await bench.database.write { tx in
                try bench.queue.setUp(lane, capacity: 3, isOrdered: false, in: tx)
            }
            let runs = try await bench.claim(as: bench.beginSession())
            #expect(runs.count == 3)
            #expect(runs.allSatisfy { $0.fence == nil })
        }
    }

    @Test func everyClaimRaisesTheFence() async throws {
        try await withBench { bench in
            var fences: [Int64] = []
            for _ in 0..<3 {
                try await bench.enqueue(lane: lane)
                let run = try await bench.claimOne()
                fences.append(try #require(run.fence))
                try await bench.end(run)
            }
            #expect(fences == [1, 2, 3])
            await #expect(throws: StaleRun.self) {
                try await bench.database.read { tx in try bench.queue.checkFence(lane, 2, in: tx) }
            }
            try await bench.database.read { tx in try bench.queue.checkFence(lane, 3, in: tx) }
        }
    }

    @Test func forceUnlockCancelsTheHolderAndRefusesItsWrites() async throws {
        try await withBench { bench in
            let stuck = try await bench.enqueue(lane: lane)
            let next = try await bench.enqueue(lane: lane)
            let run = try await bench.claimOne()
            let before = try #require(run.fence)
            let taken = try await bench.database.write { tx in try bench.queue.forceUnlock(lane, in: tx) }
            #expect(taken?.id == stuck.id)
            #expect(try await bench.job(stuck.id).state == .cancelled)
            #expect(try await bench.job(stuck.id).error?.code == "FORCE_UNLOCKED")
            #expect(try await bench.job(next.id).state == .ready)
            let fence = try await bench.database.read { tx in try bench.queue.fence(of: lane, in: tx) }
            // Once by force, and once for the next one.
            #expect(fence == before + 2)
            await #expect(throws: StaleRun.self) { try await bench.context(run).write { _ in } }
            await #expect(throws: StaleRun.self) { try await bench.end(run) }
            #expect(try await bench.claimOne().fence == before + 2)
        }
    }

    @Test func forceUnlockOfAFreeLaneOnlyRaisesTheFence() async throws {
        try await withBench { bench in
            let taken = try await bench.database.write { tx in try bench.queue.forceUnlock(lane, in: tx) }
            #expect(taken == nil)
            let fence = try await bench.database.read { tx in try bench.queue.fence(of: lane, in: tx) }
            #expect(fence == 1)
        }
    }

    @Test func headlessLaneIsHealed() async throws {
        try await withBench { bench in
            try await bench.enqueue(lane: lane)
            let parked = try await bench.enqueue(lane: lane)
            try await bench.database.write { tx in
                try tx.execute("DELETE FROM job WHERE lane = \(lane) AND state = 'ready'")
                try bench.queue.healLanes(in: tx)
            }
            #expect(try await bench.job(parked.id).state == .ready)
        }
    }
}
