import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct KindTests {
    @Test func pausedKindIsNotClaimedByAnybodyUntilItIsResumed() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue()
            let session = try await bench.beginSession()
            try await bench.queue.pause(kind: Errand.kind)
            #expect(try await bench.queue.paused().kinds == [Errand.kind])
            #expect(try await bench.claim(as: session).isEmpty)
            #expect(try await bench.claim(kinds: [Errand.kind], as: session).isEmpty)
            try await bench.queue.resume(kind: Errand.kind)
            #expect(try await bench.claim(as: session).map(\.job.id) == [job.id])
        }
    }

    @Test func pausedQueueRunsNothingAndKeepsThePausesOfKinds() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let session = try await bench.beginSession()
            try await bench.queue.pause(kind: nil)
            try await bench.queue.pause(kind: "other")
            let paused = try await bench.queue.paused()
            #expect(paused.isAll && paused.kinds == ["other"])
            #expect(try await bench.claim(as: session).isEmpty)
            try await bench.queue.resume(kind: nil)
            #expect(try await bench.claim(as: session).count == 1)
            #expect(try await bench.queue.paused().kinds == ["other"])
        }
    }

    @Test func limitOfAKindHoldsForAllWorkersTogether() async throws {
        try await withBench { bench in
            for _ in 0..<5 { try await bench.enqueue() }
            try await bench.database.write { tx in try bench.queue.setLimit(2, kind: Errand.kind, in: tx) }
            let one = try await bench.beginSession()
            let two = try await bench.beginSession()
            let runs = try await bench.claim(1, as: one) + bench.claim(as: two)
            #expect(runs.count == 2)
            #expect(try await bench.claim(as: one).isEmpty)
            try await bench.end(runs[0])
            #expect(try await bench.claim(as: one).count == 1)
            try await bench.database.write { tx in try bench.queue.setLimit(nil, kind: Errand.kind, in: tx) }
            #expect(try await bench.claim(as: two).count == 2)
        }
    }

    @Test func kindThatNobodyServesFailsAfterAWhileAndCanBeRetried() async throws {
        try await withBench { bench in
            let lane = LaneKey(rawValue: "one")
            let first = try await bench.enqueue(lane: lane)
            let second = try await bench.enqueue(lane: lane)
            let fail = {
                try await bench.database.write { tx in try bench.queue.failUnserved(after: 60_000, in: tx) }
            }
            #expect(try await fail() == 0)
            bench.clock.advance(59_999)
            #expect(try await fail() == 0)
            bench.clock.advance(1)
            #expect(try await fail() == 1)
            #expect(try await bench.job(first.id).error?.code == "UNKNOWN_KIND")
            #expect(try await bench.job(second.id).state == .ready)
            // A worker that knows the kind has come.
            let worker = WorkerID()
            try await bench.database.write { tx in
                try bench.queue.begin(worker, slots: 1, kinds: [Errand.kind], place: nil, lease: 600_000, in: tx)
            }
            #expect(try await fail() == 0)
            try await bench.database.write { tx in try bench.queue.end(worker, in: tx) }
            bench.clock.advance(59_999)
            #expect(try await fail() == 0)
            let again = try await bench.queue.retryAll(workspace: bench.workspace)
            #expect(again.map(\.id) == [first.id])
            #expect(again.map(\.state) == [.parked])
        }
    }

    @Test func deadLettersAreRetriedTogether() async throws {
        try await withBench { bench in
            let project = ProjectID()
            for index in 0..<4 {
                try await bench.enqueue(uniqueKey: index == 3 ? "key" : nil, project: index == 0 ? project : nil)
            }
            let session = try await bench.beginSession()
            for run in try await bench.claim(as: session) { try await bench.end(run, as: .failed(.internalError)) }
            try await bench.enqueue(uniqueKey: "key")
            let some = try await bench.queue.retryAll(workspace: bench.workspace, project: project)
            #expect(some.count == 1)
            #expect(try await bench.queue.retryAll(workspace: WorkspaceID()).isEmpty)
            // One is ready again, and of one the key is taken.
            let rest = try await bench.queue.retryAll(workspace: bench.workspace)
            #expect(rest.count == 2)
            #expect(rest.allSatisfy { $0.state == .ready && $0.attempts == 0 && $0.error == nil })
        }
    }
}
