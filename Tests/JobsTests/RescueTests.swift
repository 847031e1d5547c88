import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct RescueTests {
    private let lane = LaneKey.project(ProjectID())

    @Test func runOfALiveSessionIsLeftAlone() async throws {
        try await withBench { bench in
            try await bench.enqueue(lane: lane)
            let session = try await bench.beginSession()
            let run = try await bench.claim(as: session)[0]
            for _ in 0..<5 {
                bench.clock.advance(20_000)
                let own = try await bench.database.write { tx in
                    try bench.queue.renew(session, lease: 30_000, in: tx)
                }
                #expect(own == [run.job.run: false])
                #expect(try await bench.rescue() == 0)
            }
            try await bench.end(run)
        }
    }

    @Test func runOfAnExpiredSessionComesBackAndItsLaneIsNotLost() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue(lane: lane)
            let next = try await bench.enqueue(lane: lane)
            let session = try await bench.beginSession()
            let run = try await bench.claim(as: session)[0]
            bench.clock.advance(29_999)
            #expect(try await bench.rescue() == 0)
            bench.clock.advance(1)
            #expect(try await bench.rescue() == 1)
            let rescued = try await bench.job(job.id)
            #expect(rescued.state == .scheduled)
            #expect(rescued.holdsLane)
            #expect(rescued.attempts == 0)
            #expect(rescued.lostRuns == 1)
            #expect(try await bench.job(next.id).state == .parked)
            // The session finds out, and can claim nothing more.
            await #expect(throws: SessionLost.self) {
                try await bench.database.write { tx in try bench.queue.renew(session, lease: 30_000, in: tx) }
            }
            await #expect(throws: SessionLost.self) { try await bench.claim(as: session) }
            await #expect(throws: StaleRun.self) { try await bench.end(run) }
            let again = try await bench.claimOne()
            #expect(again.job.id == job.id)
            #expect(again.job.attempts == 1)
        }
    }

    @Test func leaseOfAnotherBootHasExpired() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            _ = try await bench.claimOne()
            bench.clock.reboot()
            #expect(try await bench.rescue() == 1)
            #expect(try await bench.claimOne().job.runNo == 2)
        }
    }

    @Test func jobThatKillsEveryWorkerIsDeadAtLast() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue(lane: lane)
            let next = try await bench.enqueue(lane: lane)
            var delays: [Int64] = []
            for _ in 0..<JobQueue.lostRunLimit {
                let session = try await bench.beginSession()
                _ = try await bench.claim(1, as: session)
                try await bench.rescue(gone: [session])
                let lost = try await bench.job(job.id)
                guard lost.state == .scheduled, let end = bench.moves.all.last else { break }
                let delay = lost.scheduledAt.timeIntervalSince(try #require(end.startedAt))
                delays.append(Int64(delay))
                bench.clock.advance(Int64(delay) * 1_000)
            }
            #expect(delays == [0, 1, 4, 9, 16, 25, 36, 49, 64])
            let dead = try await bench.job(job.id)
            #expect(dead.state == .failed)
            #expect(dead.error?.code == "WORKER_LOST")
            #expect(try await bench.job(next.id).state == .ready)
        }
    }

    @Test func lockOfAProcessThatEndedCanBeTaken() throws {
        let folder = try TemporaryFolder()
        let id = WorkerID()
        var lock: SessionLock? = try SessionLock(id, in: folder.url)
        #expect(!SessionLock.isGone(id, in: folder.url))
        // A dropped lock is closed as the system does with those of a process that ends.
        withExtendedLifetime(lock) {}
        lock = nil
        #expect(SessionLock.isGone(id, in: folder.url))
        #expect(SessionLock.isGone(id, in: folder.url))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test func placeNamesTheFolderItself() throws {
        let folder = try TemporaryFolder()
        let other = try TemporaryFolder()
        #expect(try SessionLock.place(of: folder.url) == SessionLock.place(of: folder.url))
        #expect(try SessionLock.place(of: folder.url) != SessionLock.place(of: other.url))
    }
}
