import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Logging
import Storage
import TestSupport
import Testing

/// Work that fails at once, with the code that it is given.
private struct Doom: JobPayload {
    static let kind = "test.doom"
    static let policy = JobPolicy(maxAttempts: 1)

    var code: String
}

/// Failed jobs, retried one by one and together.
@Suite struct DeadLetterTests {
    @Test func manyAreRetriedByKindErrorAndTime() async throws {
        try await WebFixture.run { fixture in
            try await fixture.fail(["FULL", "FULL", "LOST"])
            func retry(_ body: String) async throws -> [Int?] {
                let answer = try await fixture.send(.post, "/api/admin/jobs/retry", body)
                #expect(answer.status == .accepted, "\(answer.bodyText)")
                return [answer.json["retried"]?.int, answer.json["skipped"]?.int]
            }
            #expect(try await retry(#"{"kind":"site.build"}"#) == [0, 0])
            #expect(try await retry(#"{"to":"2000-01-01T00:00:00Z"}"#) == [0, 0])
            #expect(try await retry(#"{"kind":"test.doom","error":"FULL"}"#) == [2, 0])
            #expect(try await fixture.states() == ["failed": 1, "ready": 2])
            let left = try await fixture.send(.get, "/api/admin/jobs?error=LOST&status=failed").json
            #expect(left["items"]?.items.count == 1)
            #expect(try await retry("{}") == [1, 0])
            #expect(try await retry("{}") == [0, 0])
        }
    }

    @Test func whatWaitsAlreadyIsSkipped() async throws {
        try await WebFixture.run { fixture in
            try await fixture.fail(["FULL", "FULL"], uniqueKey: "the same")
            let first = try await fixture.send(.post, "/api/admin/jobs/retry", "{}").json
            #expect(first["retried"]?.int == 1 && first["skipped"]?.int == 1 && first["more"] == .bool(false))
        }
    }

    @Test func noMoreThanALimitAreRetriedAtOnce() async throws {
        try await WebFixture.run { fixture in
            try await fixture.fail(Array(repeating: "FULL", count: JobQueue.bulkLimit + 3))
            let first = try await fixture.send(.post, "/api/admin/jobs/retry", "{}").json
            #expect(first["retried"]?.int == JobQueue.bulkLimit && first["more"] == .bool(true))
            let second = try await fixture.send(.post, "/api/admin/jobs/retry", "{}").json
            #expect(second["retried"]?.int == 3 && second["more"] == .bool(false))
        }
    }

    @Test func oneIsRetriedOnce() async throws {
        try await WebFixture.run { fixture in
            let id = try #require(try await fixture.fail(["FULL"]).first)
            #expect(
                try await fixture.send(.get, "/api/admin/queue").json["kinds"]?.items
                    .first { $0["kind"]?.text == Doom.kind }?["failed"]?.int == 1)
            let retried = try await fixture.send(.post, "/api/admin/jobs/\(id)/retry")
            #expect(retried.status == .accepted && retried.json["state"]?.text == "ready")
            let again = try await fixture.send(.post, "/api/admin/jobs/\(id)/retry")
            #expect(again.code == "NOT_POSSIBLE_NOW")
        }
    }

    @Test(arguments: [#"{"from":"yesterday"}"#, #"{"to":1}"#, #"{"workspace":"x"}"#, #"{"kind":[]}"#, "[]"])
    func badInputRetriesNothing(body: String) async throws {
        try await WebFixture.run { fixture in
            try await fixture.fail(["FULL"])
            let response = try await fixture.send(.post, "/api/admin/jobs/retry", body)
            #expect(response.code == "VALIDATION_FAILED", "\(response.bodyText)")
            #expect(try await fixture.states() == ["failed": 1])
        }
    }

    @Test(.timeLimit(.minutes(1))) func theWorkerThatRunsIsListedAndAskedToStop() async throws {
        try await WebFixture.run { fixture in
            let worker = fixture.doomedWorker()
            let running = Task { try await worker.run() }
            var listed: [JSONBody] = []
            while listed.isEmpty, !Task.isCancelled {
                listed = try await fixture.send(.get, "/api/admin/workers").json["items"]?.items ?? []
                await Task.yield()
            }
            #expect(listed.count == 1 && listed.first?["kinds"]?.items.compactMap(\.text) == [Doom.kind])
            let id = try #require(listed.first?["id"]?.text)
            let stopped = try await fixture.send(.post, "/api/admin/workers/\(id)/stop")
            #expect(stopped.status == .accepted || stopped.status == .notFound)
            try await running.value
            #expect(try await fixture.send(.post, "/api/admin/workers/\(id)/stop").code == "NOT_FOUND")
            #expect(try await fixture.send(.post, "/api/admin/workers/none/stop").code == "NOT_FOUND")
        }
    }
}

extension WebFixture {
    fileprivate func doomedWorker() -> JobWorker {
        var handlers = JobHandlers()
        handlers.register(Doom.self) { payload, _ in
            .fail(JobFailure(code: payload.code, message: "It had to be."))
        }
        return JobWorker(queue: queue, handlers: handlers, slots: 4, logger: .quiet)
    }

    /// Jobs that have failed, with these codes.
    @discardableResult
    fileprivate func fail(_ codes: [String], uniqueKey: String? = nil) async throws -> [JobID] {
        var ids: [JobID] = []
        var handlers = JobHandlers()
        handlers.register(Doom.self) { payload, _ in
            .fail(JobFailure(code: payload.code, message: "It had to be."))
        }
        let turn = QueueTurn(
            queue: queue, handlers: handlers, slots: 8, options: JobWorkerOptions(), logger: .quiet)
        // With a key, each must be over before the next is taken on.
        for batch in uniqueKey == nil ? [codes] : codes.map({ [$0] }) {
            ids += try await database.write { [queue, workspace] tx in
                try batch.map { code in
                    try queue.enqueue(Doom(code: code), workspace: workspace.id, uniqueKey: uniqueKey, in: tx).id
                }
            }
            _ = try await turn.take(for: .seconds(50), jobs: batch.count)
        }
        let failed = try await queue.listAnywhere(JobFilter(states: [.failed], kind: Doom.kind), limit: 1_000)
        #expect(failed.count == codes.count)
        return ids
    }

    /// How many of the doomed jobs are in each state.
    fileprivate func states() async throws -> [String: Int] {
        let jobs = try await queue.listAnywhere(JobFilter(kind: Doom.kind), limit: 1_000)
        return jobs.reduce(into: [:]) { $0[$1.state.rawValue, default: 0] += 1 }
    }
}
