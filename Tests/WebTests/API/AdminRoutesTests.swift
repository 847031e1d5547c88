import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Storage
import Testing

/// What only those who run the server may see and do, for the jobs of all workspaces.
@Suite struct AdminRoutesTests {
    private static let routes: [(HTTPRequest.Method, String, String?)] = [
        (.get, "queue", nil), (.get, "queue/history", nil), (.post, "queue/pause", "{}"),
        (.post, "queue/resume", "{}"), (.post, "queue/limit", #"{"kind":"site.generate"}"#), (.get, "workers", nil),
        (.post, "workers/\(WorkerID())/stop", nil),
        (.get, "jobs", nil), (.post, "jobs/retry", "{}"), (.get, "jobs/JOB", nil), (.delete, "jobs/JOB", nil),
        (.post, "jobs/JOB/retry", nil), (.post, "jobs/JOB/priority", #"{"priority":"low"}"#),
        (.get, "jobs/JOB/logs", nil), (.get, "monitor", nil), (.post, "drain", #"{"draining":true}"#),
    ]

    /// An owner of another workspace runs that workspace, not the server.
    @Test func otherWorkspacesOwnersAreRefused() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let stranger = try await fixture.strangersToken()
            for (method, path, body) in Self.routes {
                let path = "/api/admin/" + path.replacing("JOB", with: made.job)
                let response = try await fixture.send(method, path, body, token: stranger)
                #expect(response.code == "FORBIDDEN", "\(method) \(path)")
                #expect(!response.bodyText.contains(made.job), "\(method) \(path)")
            }
            let job = try await fixture.send(.get, "/api/admin/jobs/\(made.job)").json
            #expect(job["state"]?.text == "ready" && job["priority"]?.text != "low")
            #expect(try await fixture.send(.get, "/api/admin/queue").json["paused"] == .bool(false))
        }
    }

    @Test func editorsAreRefusedAndAdminsAreNot() async throws {
        try await WebFixture.run { fixture in
            let editor = try await fixture.token(for: .editor)
            let admin = try await fixture.token(for: .admin)
            #expect(try await fixture.send(.post, "/api/admin/queue/pause", "{}", token: editor).code == "FORBIDDEN")
            #expect(try await fixture.send(.post, "/api/admin/queue/pause", "{}", token: admin).status == .ok)
            #expect(try await fixture.queue.paused().isAll)
        }
    }

    @Test func aKindIsLimitedAndSetFreeAgain() async throws {
        try await WebFixture.run { fixture in
            _ = try await fixture.makeProject()
            func limit() async throws -> Int? {
                let kinds = try await fixture.send(.get, "/api/admin/queue").json["kinds"]?.items
                return kinds?.first { $0["kind"]?.text == "site.generate" }?["limit"]?.int
            }
            let path = "/api/admin/queue/limit"
            #expect(try await limit() == nil)
            #expect(try await fixture.send(.post, path, #"{"kind":"site.generate","limit":3}"#).status == .ok)
            #expect(try await limit() == 3)
            for wrong in [0, -1, 1_001] {
                let refused = try await fixture.send(.post, path, "{\"kind\":\"site.generate\",\"limit\":\(wrong)}")
                #expect(refused.code == "VALIDATION_FAILED")
            }
            #expect(try await fixture.send(.post, path, #"{"kind":"none","limit":3}"#).code == "VALIDATION_FAILED")
            #expect(try await limit() == 3)
            try await fixture.send(.post, path, #"{"kind":"site.generate"}"#)
            #expect(try await limit() == nil)
        }
    }

    // MARK: Pausing

    @Test func aKindAndTheWholeQueueArePausedApart() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            #expect(try await fixture.send(.get, "/api/jobs/\(made.job)").json["waits_for"] == nil)
            let kind = #"{"kind":"site.generate"}"#
            let paused = try await fixture.send(.post, "/api/admin/queue/pause", kind).json
            #expect(paused["kind"]?.text == "site.generate" && paused["paused"] == .bool(true))
            try await fixture.send(.post, "/api/admin/queue/pause", "{}")
            let both = try await fixture.send(.get, "/api/admin/queue").json
            #expect(both["paused"] == .bool(true))
            let one = both["kinds"]?.items.first { $0["kind"]?.text == "site.generate" }
            #expect(one?["paused"] == .bool(true) && one?["ready"]?.int == 1)
            try await fixture.send(.post, "/api/admin/queue/resume", "{}")
            #expect(try await fixture.send(.get, "/api/jobs/\(made.job)").json["waits_for"]?.text == "paused")
            try await fixture.send(.post, "/api/admin/queue/resume", kind)
            #expect(try await fixture.send(.get, "/api/jobs/\(made.job)").json["waits_for"] == nil)
        }
    }

    @Test(arguments: [#"{"kind":"site.genrate"}"#, #"{"kind":7}"#, #"{"kind":"*"}"#])
    func aSlipPausesNothing(body: String) async throws {
        try await WebFixture.run { fixture in
            _ = try await fixture.makeProject()
            let response = try await fixture.send(.post, "/api/admin/queue/pause", body)
            #expect(response.code == "VALIDATION_FAILED")
            let paused = try await fixture.queue.paused()
            #expect(paused.kinds.isEmpty && !paused.isAll)
        }
    }

    @Test func pausingIsRepeatedSafely() async throws {
        try await WebFixture.run { fixture in
            let headers: HTTPFields = [HTTPField.Name("Idempotency-Key") ?? .accept: "once"]
            let first = try await fixture.send(.post, "/api/admin/queue/pause", "{}", headers: headers)
            try await fixture.send(.post, "/api/admin/queue/resume", "{}")
            let second = try await fixture.send(.post, "/api/admin/queue/pause", "{}", headers: headers)
            #expect(first.bodyText == second.bodyText)
            // The key stands for what was done then.
            #expect(try await !fixture.queue.paused().isAll)
        }
    }

    // MARK: Looking

    @Test func historyTellsWhatWaitsAndWhatEnded() async throws {
        try await WebFixture.run { fixture in
            let one = try await fixture.makeProject()
            _ = try await fixture.makeProject()
            try await fixture.send(.delete, "/api/jobs/\(one.job)")
            for (window, count, seconds) in [("15m", 45, 20), ("1h", 60, 60), ("24h", 48, 1_800)] {
                let history = try await fixture.send(.get, "/api/admin/queue/history?window=\(window)").json
                let parts = history["parts"]?.items ?? []
                #expect(parts.count == count && history["seconds"]?.int == seconds)
                let waiting = parts.compactMap { $0["waiting"]?["site.generate"]?.int }
                let cancelled = parts.compactMap { $0["cancelled"]?.int }.reduce(0, +)
                #expect(waiting.contains(2) && cancelled == 1, "\(window)")
            }
            #expect(
                try await fixture.send(.get, "/api/admin/queue/history?window=2h").code == "VALIDATION_FAILED")
        }
    }

    @Test func jobsOfAllWorkspacesAreListedFilteredAndPaged() async throws {
        try await WebFixture.run { fixture in
            let mine = try await fixture.makeProject()
            let stranger = try await fixture.strangersToken()
            let other = try await fixture.send(
                .post, "/api/projects", #"{"prompt":"\#(WebFixture.bakery)"}"#, token: stranger
            ).json["job"]?["id"]?.text
            let theirs = try #require(other)
            func ids(_ query: String) async throws -> [String] {
                try await fixture.send(.get, "/api/admin/jobs?\(query)").json["items"]?.items
                    .compactMap { $0["id"]?.text } ?? []
            }
            #expect(try await ids("") == [theirs, mine.job])
            let shown = try await fixture.send(.get, "/api/admin/jobs/\(theirs)").json
            let workspace = try #require(shown["workspace"]?.text)
            #expect(try await ids("workspace=\(workspace)") == [theirs])
            #expect(try await ids("project=\(mine.id)") == [mine.job])
            #expect(try await ids("kind=site.edit").isEmpty)
            #expect(try await ids("status=failed").isEmpty)
            #expect(try await ids("from=2100-01-01T00:00:00Z").isEmpty)
            let first = try await fixture.send(.get, "/api/admin/jobs?limit=1").json
            let cursor = try #require(first["next"]?.text)
            #expect(try await ids("limit=1&cursor=\(cursor)") == [mine.job])
            for query in ["status=asleep", "limit=0", "cursor=x", "from=yesterday", "workspace=mine", "project=x"] {
                #expect(
                    try await fixture.send(.get, "/api/admin/jobs?\(query)").code == "VALIDATION_FAILED", "\(query)")
            }
            // What the other workspace's people see stays theirs.
            #expect(try await fixture.send(.get, "/api/jobs/\(theirs)").code == "NOT_FOUND")
        }
    }

    // MARK: One job

    @Test func aJobOfAnotherWorkspaceIsCancelledAndItsOwnerIsTold() async throws {
        try await WebFixture.run { fixture in
            let stranger = try await fixture.strangersToken()
            let made = try await fixture.send(
                .post, "/api/projects", #"{"prompt":"\#(WebFixture.bakery)"}"#, token: stranger
            ).json
            let job = try #require(made["job"]?["id"]?.text)
            let cancelled = try await fixture.send(.delete, "/api/admin/jobs/\(job)").json
            #expect(cancelled["state"]?.text == "cancelled")
            let told = try await fixture.send(.get, "/api/notifications", token: stranger).json["items"]?.items ?? []
            #expect(told.count == 1 && told.first?["text"]?.text?.contains("stopped your work") == true)
            #expect(try await fixture.send(.delete, "/api/admin/jobs/\(JobID())").code == "NOT_FOUND")
            #expect(try await fixture.send(.delete, "/api/admin/jobs/none").code == "NOT_FOUND")
        }
    }

    @Test func priorityIsSetByHandAndByThoseWhoMay() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let editor = try await fixture.token(for: .editor)
            for path in ["/api/jobs/\(made.job)/priority", "/api/admin/jobs/\(made.job)/priority"] {
                #expect(
                    try await fixture.send(.post, path, #"{"priority":"urgent"}"#, token: editor).code == "FORBIDDEN")
                for priority in ["urgent", "background"] {
                    let changed = try await fixture.send(.post, path, #"{"priority":"\#(priority)"}"#).json
                    #expect(changed["priority"]?.text == priority)
                }
                #expect(try await fixture.send(.post, path, #"{"priority":"now"}"#).code == "VALIDATION_FAILED")
                #expect(try await fixture.send(.post, path, "{}").code == "VALIDATION_FAILED")
            }
            try await fixture.send(.delete, "/api/jobs/\(made.job)")
            let late = try await fixture.send(
                .post, "/api/admin/jobs/\(made.job)/priority", #"{"priority":"low"}"#)
            #expect(late.code == "NOT_POSSIBLE_NOW")
        }
    }
}
