import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct GateTests {
    private let user = UserID()

    private func claimed(_ runs: [ClaimedRun]) -> [JobID] { runs.map(\.job.id) }

    @Test func userHasOnlySoManyJobsAtWork() async throws {
        try await withBench(userLimit: UserLimit(jobs: 2)) { bench in
            var own: [JobRecord] = []
            for index in 0..<5 {
                own.append(try await bench.enqueue("\(index)", user: user))
                bench.clock.advance(1)
            }
            let other = try await bench.enqueue("other", user: UserID())
            bench.clock.advance(1)
            let nobodys = try await bench.enqueue("nobody's")
            #expect(own.map(\.state) == [.ready, .ready, .parked, .parked, .parked])
            #expect(own[2].waitsForGate)
            let session = try await bench.beginSession()
            let runs = try await bench.claim(as: session)
            #expect(claimed(runs) == [own[0].id, own[1].id, other.id, nobodys.id])
            try await bench.end(runs[1])
            #expect(try await claimed(bench.claim(as: session)) == [own[2].id])
            #expect(try await bench.claim(as: session).isEmpty)
        }
    }

    @Test func onlyTheKindsOfTheLimitCount() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1, kinds: ["heavy"])) { bench in
            for _ in 0..<3 { try await bench.enqueue(user: user) }
            #expect(try await bench.claim(as: bench.beginSession()).count == 3)
        }
    }

    @Test func gateIsTheSameInAllWorkspacesOfAUser() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            try await bench.enqueue(user: user)
            let elsewhere = try await bench.database.write { tx in
                try bench.queue.enqueue(Errand(), workspace: WorkspaceID(), user: user, in: tx)
            }
            #expect(elsewhere.state == .parked)
        }
    }

    @Test(arguments: [
        RunEnding.succeeded(nil), .failed(.internalError), .cancelled(nil), .givenBack(after: 1_000),
        .retried(after: 1_000, .temporary("later")),
    ])
    func everyEndFreesTheGate(ending: RunEnding) async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            let first = try await bench.enqueue(user: user)
            let next = try await bench.enqueue(user: user)
            let run = try await bench.claimOne()
            #expect(run.job.id == first.id)
            try await bench.database.write { tx in
                let settlement = RunSettlement(job: run.job, ending: ending, report: RunReport())
                let ended = try bench.queue.end([settlement], in: tx)
                #expect(ended.count == 1)
            }
            #expect(try await bench.job(next.id).state == .ready)
            // What comes back waits for its turn.
            bench.clock.advance(2_000)
            try await bench.database.write { tx in _ = try bench.queue.promoteDue(in: tx) }
            let again = try await bench.job(first.id)
            #expect(again.state.isFinal || again.state == .parked)
        }
    }

    @Test func jobThatIsCancelledOrLostLeavesTheGate() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            let first = try await bench.enqueue(user: user)
            let second = try await bench.enqueue(user: user)
            bench.clock.advance(1)
            let third = try await bench.enqueue(user: user)
            try await bench.queue.cancel(first.id, workspace: bench.workspace)
            #expect(try await bench.job(second.id).state == .ready)
            let session = try await bench.beginSession()
            #expect(try await claimed(bench.claim(as: session)) == [second.id])
            try await bench.rescue(gone: [session])
            #expect(try await bench.job(third.id).state == .ready)
            #expect(try await bench.job(second.id).state == .scheduled)
        }
    }

    @Test func laneComesBeforeTheGateAndIsKeptWhileTheJobWaitsForIt() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            let lane = LaneKey.project(ProjectID())
            let blocking = try await bench.enqueue("blocking", user: user)
            let gated = try await bench.enqueue("gated", lane: lane, user: user)
            bench.clock.advance(1)
            let behind = try await bench.enqueue("behind", lane: lane, user: UserID())
            #expect(gated.state == .parked && gated.holdsLane && gated.waitsForGate)
            #expect(behind.state == .parked && !behind.holdsLane && !behind.waitsForGate)
            let holder = try await bench.database.read { tx in try bench.queue.holder(of: lane, in: tx) }
            #expect(holder?.id == gated.id)
            let session = try await bench.beginSession()
            let first = try await bench.claim(as: session)
            #expect(claimed(first) == [blocking.id])
            try await bench.end(first[0])
            let second = try await bench.claim(as: session)
            #expect(claimed(second) == [gated.id])
            // The lane is the other one's, and so is its gate.
            try await bench.end(second[0], as: .failed(.internalError))
            #expect(try await claimed(bench.claim(as: session)) == [behind.id])
            #expect(bench.moves.states(of: gated.id) == [.parked, .ready, .running, .failed])
        }
    }

    @Test func laneThatIsFreedMakesRoomInTheGateOfTheNext() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            let lane = LaneKey.project(ProjectID())
            let other = UserID()
            let first = try await bench.enqueue("first", lane: lane, user: user)
            let blocked = try await bench.enqueue("blocked", lane: lane, user: other)
            let elsewhere = try await bench.enqueue("elsewhere", user: other)
            #expect(elsewhere.state == .ready)
            let session = try await bench.beginSession()
            let runs = try await bench.claim(as: session)
            try await bench.end(try #require(runs.first { $0.job.id == first.id }))
            // Now it has the lane, and waits for its gate.
            let waiting = try await bench.job(blocked.id)
            #expect(waiting.holdsLane && waiting.waitsForGate)
            try await bench.end(try #require(runs.first { $0.job.id == elsewhere.id }))
            #expect(try await bench.job(blocked.id).state == .ready)
        }
    }

    @Test func higherClassTakesTheSlotOfAJobThatHasNotRun() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            let low = try await bench.enqueue(jobClass: .low, user: user)
            let urgent = try await bench.enqueue(jobClass: .urgent, user: user)
            #expect(try await bench.job(low.id).state == .parked)
            #expect(urgent.state == .ready)
            let run = try await bench.claimOne()
            #expect(run.job.id == urgent.id)
            let more = try await bench.enqueue(jobClass: .urgent, user: user)
            #expect(more.state == .parked)
        }
    }

    @Test func retryByHandGoesThroughTheGate() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            let dead = try await bench.enqueue(user: user)
            try await bench.end(bench.claimOne(), as: .failed(.internalError))
            let next = try await bench.enqueue(user: user)
            let again = try await bench.queue.retry(dead.id, workspace: bench.workspace)
            #expect(again.state == .parked && again.waitsForGate)
            try await bench.end(bench.claimOne())
            #expect(try await bench.job(next.id).state == .succeeded)
            #expect(try await bench.job(dead.id).state == .ready)
        }
    }

    @Test func otherLimitHoldsFromTheNextJobOrWorkerOn() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            for _ in 0..<4 { try await bench.enqueue(user: user) }
            let session = try await bench.beginSession()
            #expect(try await bench.claim(as: session).count == 1)
            var wider = bench.queue
            wider.userLimit = UserLimit(jobs: 3)
            let queue = wider
            try await bench.database.write { tx in try queue.healLanes(in: tx) }
            #expect(try await bench.claim(as: session).count == 2)
        }
    }

    /// A thousand jobs that wait at a gate are in no index that a claim reads: a claim asks the same few statements, and
    /// looks at as many rows, as without them.
    @Test func jobsThatWaitAtAGateAreNotLookedAtByClaims() async throws {
        try await withBench(userLimit: UserLimit(jobs: 1)) { bench in
            try await bench.database.write { [user] tx in
                let drafts = try (0..<1_000).map { _ in
                    try JobDraft(Errand(), workspace: bench.workspace, user: user)
                }
                let jobs = try bench.queue.enqueue(drafts, in: tx)
                #expect(jobs.filter { $0.state == .ready }.count == 1)
                #expect(jobs.filter { $0.state == .parked }.count == 999)
            }
            for _ in 0..<3 { try await bench.enqueue(user: UserID()) }
            let session = try await bench.beginSession()
            #expect(try await bench.claim(as: session).count == 4)
            let candidates = try await bench.database.write { tx in
                try tx.query("SELECT id FROM job WHERE state = 'ready'").count
            }
            #expect(candidates == 0)
        }
    }
}
