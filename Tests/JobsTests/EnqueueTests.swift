import Events
import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

struct EnqueueTests {
    @Test func jobWithoutLaneIsReadyAtOnce() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue("flour")
            #expect(job.state == .ready)
            #expect(try job.payload.decode(Errand.self) == Errand(text: "flour"))
            #expect(job.maxAttempts == 3)
            #expect(try await bench.job(job.id) == job)
        }
    }

    @Test func jobForLaterWaitsUntilItsTime() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue(scheduledAt: Date(timeIntervalSince1970: 1_010))
            #expect(job.state == .scheduled)
            let session = try await bench.beginSession()
            #expect(try await bench.claim(as: session).isEmpty)
            bench.clock.advance(10_000)
            #expect(try await bench.claim(as: session).map(\.job.id) == [job.id])
            #expect(bench.moves.states(of: job.id) == [.scheduled, .ready, .running])
        }
    }

    @Test func jobOfAnUndoneTransactionNeverWas() async throws {
        struct Undone: Error {}
        try await withBench { bench in
            await #expect(throws: Undone.self) {
                try await bench.database.write { tx in
                    _ = try bench.queue.enqueue(Errand(), workspace: bench.workspace, in: tx)
                    throw Undone()
                }
            }
            let jobs = try await bench.queue.list(workspace: bench.workspace)
            let events = try await bench.events()
            #expect(jobs.isEmpty)
            #expect(events.isEmpty)
            #expect(bench.moves.all.isEmpty)
        }
    }

    @Test func everyMoveHasAnEventInItsTransaction() async throws {
        try await withBench { bench in
            let project = ProjectID()
            let job = try await bench.enqueue(project: project)
            try await bench.end(bench.claimOne(), as: .succeeded(JSONValue(text: #"{"port":8080}"#)))
            let events = try await bench.events()
            #expect(events.map(\.kind) == ["job.changed", "job.changed", "job.changed"])
            #expect(events.allSatisfy { $0.scope.job == job.id && $0.scope.project == project })
            #expect(events.first?.body.contains(#""position":0"#) == true)
            #expect(events.last?.body.contains(#""state":"succeeded""#) == true)
            #expect(events.last?.body.contains(#""result":{"port":8080}"#) == true)
            #expect(bench.moves.states(of: job.id) == [.ready, .running, .succeeded])
        }
    }

    @Test func uniqueKeyLetsOneLiveJobIn() async throws {
        try await withBench { bench in
            let first = try await bench.enqueue("a", uniqueKey: "nightly")
            let second = try await bench.enqueue("b", uniqueKey: "nightly")
            #expect(second.id == first.id)
            try await bench.end(bench.claimOne())
            let third = try await bench.enqueue("c", uniqueKey: "nightly")
            #expect(third.id != first.id)
        }
    }

    @Test func higherClassIsClaimedFirstUntilTheOtherHasWaited() async throws {
        try await withBench { bench in
            let low = try await bench.enqueue(jobClass: .low)
            bench.clock.advance(1_000)
            let high = try await bench.enqueue(jobClass: .high)
            bench.clock.advance(2 * JobClass.worth)
            let lateHigh = try await bench.enqueue(jobClass: .high)
            let runs = try await bench.claim(as: bench.beginSession())
            #expect(runs.map(\.job.id) == [high.id, low.id, lateHigh.id])
        }
    }

    @Test func workerOfSomeKindsLeavesTheOthers() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let session = try await bench.beginSession()
            #expect(try await bench.claim(kinds: ["other"], as: session).isEmpty)
            #expect(try await bench.claim(kinds: ["other", Errand.kind], as: session).count == 1)
        }
    }

    @Test func otherWorkspacesSeeNothing() async throws {
        try await withBench { bench in
            let job = try await bench.enqueue()
            let stranger = WorkspaceID()
            #expect(try await bench.queue.list(workspace: stranger).isEmpty)
            await #expect(throws: JobRefusal.unknownJob) {
                try await bench.queue.job(job.id, workspace: stranger)
            }
            await #expect(throws: JobRefusal.unknownJob) {
                try await bench.queue.cancel(job.id, workspace: stranger)
            }
        }
    }

    @Test func listIsPagedAndFiltered() async throws {
        try await withBench { bench in
            var jobs: [JobRecord] = []
            let project = ProjectID()
            for index in 0..<5 {
                jobs.append(try await bench.enqueue("\(index)", project: index % 2 == 0 ? project : nil))
                bench.clock.advance(1_000)
            }
            try await bench.end(bench.claimOne(), as: .failed(JobFailure(code: "BROKEN", message: "No.")))
            let list = { (filter: JobFilter, before: JobID?, limit: Int) in
                try await bench.queue.list(
                    workspace: bench.workspace, filter: filter, before: before, limit: limit
                ).map(\.id)
            }
            let newest = jobs.reversed().map(\.id)
            #expect(try await list(JobFilter(), nil, 2) == Array(newest[..<2]))
            #expect(try await list(JobFilter(), newest[1], 9) == Array(newest[2...]))
            #expect(try await list(JobFilter(project: project), nil, 9) == [jobs[4].id, jobs[2].id, jobs[0].id])
            #expect(try await list(JobFilter(states: [.failed]), nil, 9) == [jobs[0].id])
            #expect(try await list(JobFilter(states: [.ready, .parked]), nil, 9) == Array(newest[..<4]))
            #expect(try await list(JobFilter(kind: "other"), nil, 9) == [])
            let from = jobs[1].createdAt
            let to = jobs[3].createdAt
            #expect(try await list(JobFilter(from: from, to: to), nil, 9) == [jobs[2].id, jobs[1].id])
        }
    }

    @Test func manyJobsGoInTogetherWithOneEventAProject() async throws {
        try await withBench { bench in
            let lane = LaneKey(rawValue: "one")
            let project = ProjectID()
            let taken = try await bench.enqueue("taken", uniqueKey: "key")
            let drafts = try (0..<600).map { index in
                try JobDraft(
                    Errand(text: "\(index)"), workspace: bench.workspace, project: index % 100 == 0 ? project : nil,
                    lane: index % 200 == 0 ? lane : nil, uniqueKey: index % 300 == 1 ? "key" : nil)
            }
            let jobs = try await bench.database.write { tx in try bench.queue.enqueue(drafts, in: tx) }
            #expect(jobs.map(\.id) == drafts.map { $0.uniqueKey == nil ? $0.id : taken.id })
            #expect(jobs.filter { $0.lane != nil }.map(\.state) == [.ready, .parked, .parked])
            for job in jobs { #expect(try await bench.job(job.id) == job) }
            let events = try await bench.events().dropFirst()
            #expect(events.count == 4)
            #expect(events.allSatisfy { $0.kind == "jobs.changed" && $0.scope.job == nil })
            #expect(events.filter { $0.scope.project == project }.count == 1)
            #expect(bench.moves.all.count == 599)
        }
    }

    @Test func eventOfManyJobsIsJSONWhateverTheyHold() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            try await bench.enqueue()
            let session = try await bench.beginSession()
            let runs = try await bench.claim(as: session)
            let odd = "\u{1} \"a\" \\ \n\t é \u{2028} 🐎"
            let settlements = runs.map { run in
                RunSettlement(
                    job: run.job, ending: .succeeded(JSONValue(text: #"{"z":[1,"\u00e9"]}"#)),
                    report: RunReport(progress: .init(percent: 5, step: odd)))
            }
            try await bench.database.write { tx in _ = try bench.queue.end(settlements, in: tx) }
            struct Body: Decodable {
                struct Job: Decodable {
                    let id: JobID
                    let step: String
                    let state: JobState
                    let result: JSONValue
                }
                let jobs: [Job]
            }
            let last = try #require(try await bench.events().last)
            let body = try JSONText.decode(Body.self, from: last.body)
            #expect(body.jobs.map(\.id) == runs.map(\.job.id))
            #expect(body.jobs.allSatisfy { $0.step == odd && $0.state == .succeeded })
            #expect(body.jobs.allSatisfy { $0.result.text == #"{"z":[1,"é"]}"# })
        }
    }

    @Test func payloadOverItsLimitIsRefusedAtOnce() async throws {
        try await withBench { bench in
            let large = String(repeating: "x", count: JobDraft.payloadLimit)
            await #expect(throws: JobRefusal.payloadTooLarge(JobDraft.payloadLimit + 11)) {
                try await bench.enqueue(large)
            }
            try await bench.enqueue(String(large.dropLast(11)))
            #expect(try await bench.queue.list(workspace: bench.workspace).count == 1)
        }
    }
}
