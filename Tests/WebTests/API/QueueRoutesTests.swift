import Accounts
import HTTPTypes
import HummingbirdTesting
import Jobs
import Storage
import Testing
import Web

@Suite struct QueueRoutesTests {
    private let path = "/api/queue/process"

    @Test func withoutASecretThereIsNoSuchAddress() async throws {
        try await WebFixture.run(secret: nil) { fixture in
            for token in [nil, fixture.token, ""] {
                let response = try await fixture.send(.post, path, "{}", token: .some(token))
                #expect(response.status == .notFound)
            }
        }
    }

    @Test func onlyTheSecretOpensIt() async throws {
        try await WebFixture.run { fixture in
            let secret = WebFixture.secret
            for wrong in [nil, "", "x", fixture.token, secret + "x", String(secret.dropLast()), secret.uppercased()] {
                let response = try await fixture.send(.post, path, "{}", token: .some(wrong))
                #expect(response.status == .unauthorized)
                #expect(response.code == "AUTHENTICATION_REQUIRED")
            }
            let basic = try await fixture.send(
                .post, path, "{}", token: .some(nil), headers: [.authorization: "Basic \(secret)"])
            #expect(basic.status == .unauthorized)
            let right = try await fixture.send(.post, path, "{}", token: .some(secret))
            #expect(right.status == .ok)
            #expect(right.json["started"]?.int == 0)
            #expect(right.json["idle"] == .bool(true))
            // The secret opens nothing else.
            #expect(try await fixture.send(.get, "/api/jobs", token: .some(secret)).status == .unauthorized)
        }
    }

    @Test func guessingIsSlow() async throws {
        try await WebFixture.run(
            options: { $0.limits.processing = .init(3, each: .seconds(60)) }
        ) { fixture in
            for _ in 0..<3 {
                #expect(try await fixture.send(.post, path, "{}", token: .some("no")).status == .unauthorized)
            }
            let limited = try await fixture.send(.post, path, "{}", token: .some(WebFixture.secret))
            #expect(limited.status == .tooManyRequests)
            #expect(limited.headers[.retryAfter] != nil)
        }
    }

    @Test(arguments: [#"{"seconds":0}"#, #"{"seconds":56}"#, #"{"jobs":0}"#, #"{"seconds":"a"}"#, "[]", "{"])
    func wrongWishesAreRefused(body: String) async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.post, path, body, token: .some(WebFixture.secret))
            #expect([400, 422].contains(response.status.code))
        }
    }

    @Test func drainedProcessSaysSo() async throws {
        try await WebFixture.run { fixture in
            let on = try await fixture.send(.post, "/api/admin/drain", #"{"draining":true}"#)
            #expect(on.json["draining"] == .bool(true))
            #expect(try await fixture.send(.get, "/readyz").json["draining"] == .bool(true))
            let monitor = try await fixture.send(.get, "/api/admin/monitor").json
            #expect(monitor["governor"]?["is_draining"] == .bool(true))
            #expect((monitor["governor"]?["machine"]?["processor"]?["cores"]?.int ?? 0) > 0)
        }
    }

    @Test func checksThatFailedAreToldAndStopNothing() async throws {
        try await WebFixture.run { fixture in
            let queue = fixture.queue
            try await queue.store([HealthCheck("disk", .failed, "Full."), HealthCheck("blobs", .ok)], of: "one/1")
            try await queue.store([HealthCheck("disk", .ok), HealthCheck("blobs", .ok)], of: "two/2")
            let ready = try await fixture.send(.get, "/readyz", token: .some(nil))
            #expect(ready.status == .ok)
            #expect(ready.json["status"]?.text == "degraded")
            #expect(ready.json["checks"]?.items.compactMap { $0["name"]?.text } == ["blobs", "disk"])
            // The worst of all nodes.
            #expect(ready.json["checks"]?.items.compactMap { $0["state"]?.text } == ["ok", "failed"])
            // What is wrong in detail, and where, is for those who administer the server.
            #expect(!ready.bodyText.contains("Full.") && !ready.bodyText.contains("one/1"))
            let checks = try await fixture.send(.get, "/api/admin/monitor").json["checks"]?.items ?? []
            let disks = checks.filter { $0["name"]?.text == "disk" }
            #expect(disks.compactMap { $0["node"]?.text } == ["one/1", "two/2"])
            #expect(disks.compactMap { $0["detail"]?.text } == ["Full.", ""])
            // What a node finds takes the place of what it found before, and says nothing of others.
            try await queue.store([HealthCheck("disk", .ok)], of: "one/1")
            let found = try await queue.healthChecks()
            #expect(found.map { "\($0.name) \($0.node)" } == ["blobs two/2", "disk one/1", "disk two/2"])
            #expect(try await fixture.send(.get, "/readyz").json["status"]?.text == "ok")
        }
    }
}
