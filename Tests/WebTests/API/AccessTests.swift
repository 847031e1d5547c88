import Accounts
import HTTPTypes
import HummingbirdTesting
import Jobs
import Storage
import Testing

/// One request to every route that needs a sign-in, for a project, a job and a version that exist.
struct Probe: Sendable, CustomStringConvertible {
    var method: HTTPRequest.Method
    /// With `PROJECT` and `JOB` for the ids.
    var path: String
    var body: String?
    var needs: Permission
    var headers: HTTPFields = [:]
    /// Whether the path names something of a workspace.
    var isScoped = true

    var description: String { "\(method) \(path)" }

    static let all: [Probe] = [
        Probe(method: .get, path: "/api/projects", needs: .read, isScoped: false),
        Probe(
            method: .post, path: "/api/projects", body: #"{"prompt":"\#(WebFixture.bakery)"}"#, needs: .edit,
            isScoped: false),
        Probe(method: .get, path: "/api/projects/PROJECT", needs: .read),
        Probe(method: .patch, path: "/api/projects/PROJECT", body: #"{"name":"Other"}"#, needs: .edit),
        Probe(
            method: .post, path: "/api/projects/PROJECT/generate", body: #"{"prompt":"\#(WebFixture.bakery)"}"#,
            needs: .edit),
        Probe(method: .post, path: "/api/projects/PROJECT/edit", body: #"{"text":"make it darker"}"#, needs: .edit),
        Probe(method: .delete, path: "/api/projects/PROJECT/lock", needs: .administer),
        Probe(method: .get, path: "/api/projects/PROJECT/build-status", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/download", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/messages", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/files", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/files/src/a.txt", needs: .read),
        Probe(
            method: .put, path: "/api/projects/PROJECT/files/src/a.txt", body: "new", needs: .edit,
            headers: [.ifMatch: "\"1\""]),
        Probe(
            method: .delete, path: "/api/projects/PROJECT/files/src/a.txt", needs: .edit, headers: [.ifMatch: "\"1\""]),
        Probe(method: .get, path: "/api/projects/PROJECT/versions", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/versions/1", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/versions/1/diff", needs: .read),
        Probe(method: .post, path: "/api/projects/PROJECT/versions/1/revert", needs: .edit),
        Probe(method: .get, path: "/api/projects/PROJECT/forms", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/submissions", needs: .read),
        Probe(method: .get, path: "/api/projects/PROJECT/submissions.csv", needs: .read),
        Probe(method: .patch, path: "/api/projects/PROJECT/submissions", body: #"{"read":true}"#, needs: .edit),
        Probe(method: .get, path: "/api/projects/PROJECT/submissions/\(SubmissionID())", needs: .read),
        Probe(
            method: .patch, path: "/api/projects/PROJECT/submissions/\(SubmissionID())", body: #"{"read":true}"#,
            needs: .edit),
        Probe(method: .delete, path: "/api/projects/PROJECT/submissions/\(SubmissionID())", needs: .edit),
        Probe(method: .get, path: "/api/notifications", needs: .read, isScoped: false),
        Probe(method: .patch, path: "/api/notifications/read-all", needs: .read, isScoped: false),
        Probe(method: .patch, path: "/api/notifications/\(NotificationID())/read", needs: .read),
        Probe(method: .delete, path: "/api/notifications/\(NotificationID())", needs: .read),
        Probe(method: .get, path: "/api/jobs", needs: .read, isScoped: false),
        Probe(method: .get, path: "/api/jobs/JOB", needs: .read),
        Probe(method: .get, path: "/api/jobs/JOB/logs", needs: .read),
        Probe(method: .get, path: "/api/admin/monitor", needs: .administer, isScoped: false),
        Probe(
            method: .post, path: "/api/admin/drain", body: #"{"draining":false}"#, needs: .administer, isScoped: false),
        Probe(method: .get, path: "/api/admin/queue", needs: .administer, isScoped: false),
        Probe(method: .get, path: "/api/admin/queue/history", needs: .administer, isScoped: false),
        Probe(method: .post, path: "/api/admin/queue/pause", body: "{}", needs: .administer, isScoped: false),
        Probe(
            method: .post, path: "/api/admin/queue/limit", body: #"{"kind":"site.edit"}"#, needs: .administer,
            isScoped: false),
        Probe(method: .post, path: "/api/admin/queue/resume", body: "{}", needs: .administer, isScoped: false),
        Probe(method: .get, path: "/api/admin/workers", needs: .administer, isScoped: false),
        Probe(
            method: .post, path: "/api/admin/workers/\(WorkerID())/stop", needs: .administer, isScoped: false),
        Probe(method: .get, path: "/api/admin/jobs", needs: .administer, isScoped: false),
        Probe(method: .post, path: "/api/admin/jobs/retry", body: "{}", needs: .administer, isScoped: false),
        Probe(method: .get, path: "/api/admin/jobs/JOB", needs: .administer, isScoped: false),
        Probe(method: .get, path: "/api/admin/jobs/JOB/logs", needs: .administer, isScoped: false),
        Probe(
            method: .post, path: "/api/admin/jobs/JOB/priority", body: #"{"priority":"low"}"#, needs: .administer,
            isScoped: false),
        Probe(method: .post, path: "/api/admin/jobs/JOB/retry", needs: .administer, isScoped: false),
        Probe(method: .delete, path: "/api/admin/jobs/JOB", needs: .administer, isScoped: false),
        Probe(
            method: .post, path: "/api/jobs/JOB/priority", body: #"{"priority":"low"}"#, needs: .administer),
        Probe(method: .delete, path: "/api/jobs/JOB", needs: .edit),
        Probe(method: .post, path: "/api/jobs/JOB/retry", needs: .edit),
        Probe(method: .delete, path: "/api/projects/PROJECT", needs: .edit),
    ]

    func send(
        _ fixture: WebFixture, project: String, job: String, token: String
    ) async throws -> TestResponse {
        let path = path.replacing("PROJECT", with: project).replacing("JOB", with: job)
        return try await fixture.send(method, path, body, token: token, headers: headers)
    }
}

@Suite struct AccessTests {
    @Test func otherWorkspacesFindNothing() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            try await fixture.commit(["src/a.txt": "one\n"], to: made.id, base: nil)
            let stranger = try await fixture.strangersToken()
            for probe in Probe.all where probe.isScoped {
                for name in [made.id, made.slug] {
                    let response = try await probe.send(fixture, project: name, job: made.job, token: stranger)
                    #expect(response.code == "NOT_FOUND", "\(probe)")
                    #expect(!response.bodyText.contains("Aurora"), "\(probe)")
                }
            }
            // And nothing happened to it.
            #expect(try await fixture.send(.get, "/api/projects/\(made.id)").json["name"]?.text != "Other")
            #expect(try await fixture.send(.get, "/api/jobs/\(made.job)").json["state"]?.text == "ready")
        }
    }

    @Test func listsShowOneWorkspace() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let stranger = try await fixture.strangersToken()
            for path in ["/api/projects", "/api/jobs", "/api/jobs?project=\(made.id)"] {
                #expect(try await fixture.send(.get, path).json["items"]?.items.count == 1)
                #expect(try await fixture.send(.get, path, token: stranger).json["items"]?.items.isEmpty == true)
            }
        }
    }

    @Test(arguments: Role.allCases) func roleDecides(role: Role) async throws {
        try await WebFixture.run { fixture in
            let token = try await fixture.token(for: role)
            for probe in Probe.all {
                let made = try await fixture.makeProject()
                try await fixture.commit(["src/a.txt": "one\n"], to: made.id, base: nil)
                let response = try await probe.send(fixture, project: made.id, job: made.job, token: token)
                #expect((response.code == "FORBIDDEN") == !role.allows(probe.needs), "\(probe)")
            }
        }
    }

    @Test func withoutASignInNothingIsShown() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            for probe in Probe.all {
                let path = probe.path.replacing("PROJECT", with: made.id).replacing("JOB", with: made.job)
                let response = try await fixture.send(
                    probe.method, path, probe.body, token: .some(nil), headers: probe.headers)
                #expect(response.code == "AUTHENTICATION_REQUIRED", "\(probe)")
            }
        }
    }

    @Test func figuresAreForAdministrators() async throws {
        try await WebFixture.run { fixture in
            let viewer = try await fixture.token(for: .viewer)
            #expect(try await fixture.send(.get, "/metrics", token: viewer).code == "FORBIDDEN")
            #expect(try await fixture.send(.get, "/metrics", token: .some(nil)).status == .unauthorized)
            let figures = try await fixture.send(.get, "/metrics").bodyText
            #expect(figures.contains(#"http_requests_total{method="GET",route="/metrics",status="403"} 1"#))
            #expect(figures.contains("# TYPE http_request_duration_seconds histogram"))
            #expect(figures.contains("process_resident_memory_bytes "))
        }
    }
}
