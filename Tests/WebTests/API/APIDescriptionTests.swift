import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import NIOCore
import Notifications
import Sites
import Storage
import Testing
import Web

@Suite struct APIDescriptionTests {
    @Test func everyRouteIsDescribedAndEveryDescriptionIsARoute() async throws {
        try await WebFixture.run { fixture in
            let description = try await fixture.description()
            // `**` at the end of a route is the path of a file.
            let routes = fixture.routes.map { $0.replacing("**", with: "{path}") }
            #expect(Set(routes) == Set(description.operations))
        }
    }

    @Test func everyProblemCodeIsDescribed() async throws {
        try await WebFixture.run { fixture in
            let root = try await fixture.description().root
            let codes = root["components"]?["schemas"]?["Problem"]?["properties"]?["code"]?["enum"]?.items ?? []
            #expect(codes.compactMap(\.text) == ProblemCode.allCases.map(\.rawValue))
        }
    }

    @Test func everyOperationHasItsOwnName() async throws {
        try await WebFixture.run { fixture in
            let description = try await fixture.description()
            let names = description.operations.compactMap { operation -> String? in
                let parts = operation.split(separator: " ")
                return HTTPRequest.Method(String(parts[0]))
                    .flatMap { description.operation($0, String(parts[1]))?["operationId"]?.text }
            }
            #expect(names.count == description.operations.count)
            #expect(Set(names).count == names.count)
        }
    }

    @Test func responsesAreAsDescribed() async throws {
        try await WebFixture.run { fixture in
            let description = try await fixture.description()
            var covered: Set<String> = []
            for step in try await Step.all(fixture) {
                let response = try await step.send(fixture)
                let type = response.body.readableBytes > 0 ? response.headers[.contentType] : nil
                do {
                    try description.check(
                        step.method, step.path, status: response.status.code, contentType: type, body: response.json)
                } catch {
                    Issue.record(error)
                }
                #expect(step.expected == response.status.code, "\(step.method) \(step.path): \(response.bodyText)")
                if response.status.code < 400 { covered.insert("\(step.method) \(step.path)") }
            }
            // The stream never ends, and its own tests read it; a retry needs a failed job, and a stop a worker.
            let apart: Set = [
                "GET /api/events", "POST /api/jobs/{job}/retry", "POST /api/admin/jobs/{job}/retry",
                "POST /api/admin/workers/{worker}/stop",
            ]
            #expect(Set(description.operations).subtracting(covered) == apart)
        }
    }
}

/// One request of a tour through the API, with the status that it should get.
private struct Step: Sendable {
    var method: HTTPRequest.Method
    /// The path as it is described.
    var path: String
    var expected: Int
    var body: String?
    var headers: HTTPFields = [:]
    /// What stands for the parameters, and the query.
    var values: [String: String] = [:]
    var query = ""
    var asPerson = false
    /// Sent in place of a token.
    var secret: String?

    func send(_ fixture: WebFixture) async throws -> TestResponse {
        let address = values.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) } + query
        guard asPerson else {
            return try await fixture.send(method, address, body, token: secret.map { .some($0) }, headers: headers)
        }
        var headers = headers
        headers[.cookie] = try await fixture.cookie()
        headers[.origin] = "http://localhost:8080"
        return try await fixture.send(method, address, body, token: .some(nil), headers: headers)
    }

    static func all(_ fixture: WebFixture) async throws -> [Step] {
        let busy = try await fixture.makeProject()
        let free = try await fixture.makeFreeProject()
        try await fixture.commit(["src/a.txt": "one\nthree\n"], to: free.id, base: 1)
        let site = ["project": try await fixture.makeSite().id]
        let first: HTTPFields = [.ifMatch: "\"1\""]
        let token = try await fixture.accounts.makeToken(
            user: fixture.owner.id, workspace: fixture.workspace.id, name: "old")
        let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
        let prompt = #"{"prompt":"\#(WebFixture.bakery)"}"#
        let project = ["project": free.id]
        let second = ["project": free.id, "version": "2"]
        let file = ["project": free.id, "path": "src/a.txt"]
        let sent = ["project": free.id, "submission": try await fixture.receive(of: free.id).id.description]
        let base: HTTPFields = [.ifMatch: "\"2\""]
        let notes = try await fixture.notifications.list(for: fixture.reader)
        let note = ["notification": notes.first?.id.description ?? ""]
        let keys = try MasterKeys([String(repeating: "5a", count: 32)])
        let saved = try await fixture.accounts.saveProvider(
            ProviderDraft(name: "old", kind: "ollama", baseURL: "http://127.0.0.1:9/v1"),
            in: fixture.workspace.id, by: fixture.owner.id, sealedWith: keys)
        let provider = ["provider": saved.id.description]
        let newest = try await fixture.sites.newestConversation(of: free.id, in: fixture.workspace.id)
        let talk = ["project": free.id, "conversation": newest.map { "\($0.id)" } ?? ""]
        let proposals = try await fixture.propose(["Phone: 21 555 0134", "Tone: calm"], to: free.id)
        let lines = proposals.map { ["project": free.id, "proposal": "\($0)"] }
        return [
            Step(method: .get, path: "/healthz", expected: 200),
            Step(method: .get, path: "/readyz", expected: 200),
            Step(method: .get, path: "/metrics", expected: 200),
            Step(method: .get, path: "/api/openapi.yaml", expected: 200),
            Step(method: .post, path: "/api/session", expected: 200, body: #"{"token":"\#(link.token)"}"#),
            Step(method: .post, path: "/api/session", expected: 401, body: #"{"token":"wrong"}"#),
            Step(method: .get, path: "/api/session", expected: 200, asPerson: true),
            Step(
                method: .put, path: "/api/session/password", expected: 204, body: #"{"password":"correct horse"}"#,
                asPerson: true),
            Step(method: .delete, path: "/api/session", expected: 204, asPerson: true),
            Step(method: .post, path: "/api/sign-in-links", expected: 201),
            Step(method: .post, path: "/api/tokens", expected: 201, body: #"{"name":"new"}"#, asPerson: true),
            Step(method: .get, path: "/api/tokens", expected: 200),
            Step(method: .delete, path: "/api/tokens/{token}", expected: 204, values: ["token": "\(token.0.id)"]),
            Step(method: .get, path: "/api/projects", expected: 200),
            Step(method: .get, path: "/api/projects", expected: 422, query: "?limit=0"),
            Step(method: .post, path: "/api/projects", expected: 202, body: prompt),
            Step(method: .post, path: "/api/projects", expected: 422, body: "{}"),
            Step(method: .get, path: "/api/projects/{project}", expected: 200, values: project),
            Step(method: .get, path: "/api/projects/{project}", expected: 404, values: ["project": "none"]),
            Step(
                method: .patch, path: "/api/projects/{project}", expected: 200, body: #"{"name":"A"}"#, values: project),
            Step(
                method: .post, path: "/api/projects/{project}/generate", expected: 409, body: prompt,
                values: ["project": busy.id]),
            Step(
                method: .post, path: "/api/projects/{project}/generate", expected: 202,
                body: #"{"prompt":"\#(WebFixture.bakery)","when_busy":"queue"}"#, values: ["project": busy.id]),
            Step(
                method: .get, path: "/api/projects/{project}/build-status", expected: 200,
                values: ["project": busy.id]),
            Step(method: .get, path: "/api/projects/{project}/download", expected: 200, values: project),
            Step(
                method: .get, path: "/api/projects/{project}/download", expected: 409, values: project,
                query: "?built=1"),
            Step(method: .get, path: "/api/projects/{project}/messages", expected: 200, values: project),
            Step(method: .get, path: "/api/projects/{project}/conversations", expected: 200, values: project),
            Step(
                method: .get, path: "/api/projects/{project}/conversations", expected: 200, values: project,
                query: "?search=bakery"),
            Step(
                method: .post, path: "/api/projects/{project}/conversations", expected: 201, body: "{}",
                values: project),
            Step(
                method: .post, path: "/api/projects/{project}/conversations", expected: 422, body: #"{"title":" "}"#,
                values: project),
            Step(
                method: .get, path: "/api/projects/{project}/conversations/{conversation}", expected: 200,
                values: talk),
            Step(
                method: .patch, path: "/api/projects/{project}/conversations/{conversation}", expected: 200,
                body: #"{"title":"The menu","archived":true}"#, values: talk),
            Step(
                method: .get, path: "/api/projects/{project}/conversations/{conversation}/messages", expected: 200,
                values: talk),
            Step(
                method: .delete, path: "/api/projects/{project}/conversations/{conversation}", expected: 204,
                values: talk),
            Step(
                method: .get, path: "/api/projects/{project}/conversations/{conversation}", expected: 404,
                values: talk),
            Step(
                method: .patch, path: "/api/projects/{project}", expected: 200,
                body: #"{"form_origins":["https://example.org"]}"#, values: project),
            Step(
                method: .patch, path: "/api/projects/{project}", expected: 422, body: #"{"form_origins":["x"]}"#,
                values: project),
            Step(method: .get, path: "/api/projects/{project}/forms", expected: 200, values: project),
            Step(method: .get, path: "/api/projects/{project}/submissions", expected: 200, values: project),
            Step(
                method: .get, path: "/api/projects/{project}/submissions", expected: 422, values: project,
                query: "?unread=yes"),
            Step(method: .get, path: "/api/projects/{project}/submissions.csv", expected: 200, values: project),
            Step(method: .get, path: "/api/projects/{project}/submissions/{submission}", expected: 200, values: sent),
            Step(
                method: .patch, path: "/api/projects/{project}/submissions/{submission}", expected: 200,
                body: #"{"read":true}"#, values: sent),
            Step(
                method: .patch, path: "/api/projects/{project}/submissions", expected: 200, body: #"{"read":true}"#,
                values: project),
            Step(
                method: .delete, path: "/api/projects/{project}/submissions/{submission}", expected: 204, values: sent),
            Step(
                method: .delete, path: "/api/projects/{project}/submissions/{submission}", expected: 404, values: sent),
            Step(method: .get, path: "/api/projects/{project}/content", expected: 200, values: site),
            Step(method: .get, path: "/api/projects/{project}/content", expected: 409, values: project),
            Step(
                method: .patch, path: "/api/projects/{project}/content", expected: 422,
                body: #"{"texts":{"home.none.heading":"A"}}"#, headers: first, values: site),
            Step(
                method: .patch, path: "/api/projects/{project}/content", expected: 428,
                body: #"{"texts":{"home.label":"A"}}"#, values: site),
            Step(
                method: .patch, path: "/api/projects/{project}/content", expected: 202,
                body: #"{"texts":{"home.label":"Welcome"}}"#, headers: first, values: site),
            Step(
                method: .patch, path: "/api/projects/{project}/content", expected: 409,
                body: #"{"texts":{"home.label":"Hello"}}"#, headers: first, values: site),
            Step(method: .delete, path: "/api/projects/{project}/lock", expected: 200, values: site),
            Step(
                method: .patch, path: "/api/projects/{project}/content", expected: 412,
                body: #"{"texts":{"home.label":"Hello"}}"#, headers: first, values: site),
            Step(method: .get, path: "/api/projects/{project}/theme", expected: 200, values: site),
            Step(
                method: .patch, path: "/api/projects/{project}/theme", expected: 202, body: ##"{"choice":"#2259bd"}"##,
                headers: [.ifMatch: "\"2\""], values: site),
            Step(method: .get, path: "/api/projects/{project}/problems", expected: 200, values: site),
            Step(
                method: .post, path: "/api/projects/{project}/problems", expected: 200,
                body: #"{"version":1,"problems":[{"kind":"error","message":"boom","file":"/assets/a.js","line":3}]}"#,
                values: site),
            Step(
                method: .post, path: "/api/projects/{project}/problems", expected: 404,
                body: #"{"version":9,"problems":[]}"#, values: site),
            Step(method: .get, path: "/api/projects/{project}/files", expected: 200, values: project),
            Step(method: .get, path: "/api/projects/{project}/files/{path}", expected: 200, values: file),
            Step(method: .get, path: "/api/projects/{project}/versions", expected: 200, values: project),
            Step(method: .get, path: "/api/projects/{project}/versions/{version}", expected: 200, values: second),
            Step(method: .get, path: "/api/projects/{project}/versions/{version}/diff", expected: 200, values: second),
            Step(
                method: .put, path: "/api/projects/{project}/files/{path}", expected: 202, body: "x", headers: base,
                values: file),
            Step(
                method: .put, path: "/api/projects/{project}/files/{path}", expected: 409, body: "x", headers: base,
                values: file),
            Step(method: .delete, path: "/api/projects/{project}/lock", expected: 200, values: project),
            Step(
                method: .put, path: "/api/projects/{project}/files/{path}", expected: 412, body: "x", headers: base,
                values: file),
            Step(
                method: .delete, path: "/api/projects/{project}/files/{path}", expected: 202,
                headers: [.ifMatch: "\"3\""], values: file),
            Step(method: .delete, path: "/api/projects/{project}/lock", expected: 200, values: project),
            Step(
                method: .post, path: "/api/projects/{project}/versions/{version}/revert", expected: 202, values: second),
            Step(method: .delete, path: "/api/projects/{project}/lock", expected: 200, values: project),
            Step(
                method: .post, path: "/api/projects/{project}/edit", expected: 202, body: #"{"text":"make it darker"}"#,
                values: project),
            Step(method: .get, path: "/api/projects/{project}/memory", expected: 200, values: project),
            Step(
                method: .put, path: "/api/projects/{project}/memory", expected: 200,
                body: #"{"text":"- Place: Lisbon"}"#,
                headers: [.ifMatch: "\"0\""], values: project),
            Step(
                method: .put, path: "/api/projects/{project}/memory", expected: 428, body: #"{"text":"a"}"#,
                values: project),
            Step(
                method: .put, path: "/api/projects/{project}/memory", expected: 412, body: #"{"text":"a"}"#,
                headers: [.ifMatch: "\"0\""], values: project),
            Step(
                method: .post, path: "/api/projects/{project}/memory/proposals/{proposal}", expected: 200,
                values: lines[0]),
            Step(
                method: .post, path: "/api/projects/{project}/memory/proposals/{proposal}", expected: 404,
                values: lines[0]),
            Step(
                method: .delete, path: "/api/projects/{project}/memory/proposals/{proposal}", expected: 200,
                values: lines[1]),
            Step(method: .get, path: "/api/notifications", expected: 200),
            Step(method: .get, path: "/api/notifications", expected: 200, query: "?unread=1"),
            Step(method: .get, path: "/api/notifications", expected: 422, query: "?unread=yes"),
            Step(method: .patch, path: "/api/notifications/{notification}/read", expected: 200, values: note),
            Step(method: .patch, path: "/api/notifications/read-all", expected: 200),
            Step(method: .delete, path: "/api/notifications/{notification}", expected: 204, values: note),
            Step(method: .delete, path: "/api/notifications/{notification}", expected: 404, values: note),
            Step(method: .get, path: "/api/providers", expected: 200),
            Step(
                method: .post, path: "/api/providers", expected: 201,
                body: #"{"name":"new","kind":"ollama","base_url":"http://127.0.0.1:9/v1","model":"small"}"#),
            Step(method: .post, path: "/api/providers", expected: 422, body: #"{"name":"new","kind":"none"}"#),
            Step(method: .post, path: "/api/providers/{provider}/test", expected: 200, values: provider),
            Step(method: .delete, path: "/api/providers/{provider}", expected: 204, values: provider),
            Step(method: .delete, path: "/api/providers/{provider}", expected: 404, values: provider),
            Step(method: .get, path: "/api/prompts", expected: 200),
            Step(
                method: .put, path: "/api/prompts/{prompt}", expected: 200, body: #"{"text":"Answer in one word."}"#,
                values: ["prompt": "ask"]),
            Step(
                method: .put, path: "/api/prompts/{prompt}", expected: 422, body: #"{"text":"No wish."}"#,
                values: ["prompt": "turn"]),
            Step(
                method: .put, path: "/api/prompts/{prompt}", expected: 404, body: #"{"text":"Words."}"#,
                values: ["prompt": "other"]),
            Step(method: .delete, path: "/api/prompts/{prompt}", expected: 204, values: ["prompt": "ask"]),
            Step(method: .get, path: "/api/usage", expected: 200),
            Step(method: .get, path: "/api/usage", expected: 200, query: "?by=user&from=2026-01-01&to=2026-12-31"),
            Step(method: .get, path: "/api/usage", expected: 422, query: "?by=colour"),
            Step(method: .get, path: "/api/credits", expected: 200),
            Step(method: .get, path: "/api/credits", expected: 422, query: "?limit=0"),
            Step(method: .post, path: "/api/admin/credits", expected: 201, body: #"{"amount":3,"note":"a"}"#),
            Step(method: .post, path: "/api/admin/credits", expected: 422, body: #"{"amount":0}"#),
            Step(method: .get, path: "/api/admin/credits", expected: 200),
            Step(method: .get, path: "/api/credits", expected: 200),
            Step(method: .get, path: "/api/jobs", expected: 200),
            Step(method: .get, path: "/api/jobs/{job}", expected: 200, values: ["job": busy.job]),
            Step(method: .get, path: "/api/jobs/{job}/logs", expected: 200, values: ["job": busy.job]),
            Step(
                method: .get, path: "/api/jobs/{job}/logs", expected: 422, values: ["job": busy.job],
                query: "?level=loud"),
            Step(
                method: .post, path: "/api/queue/process", expected: 200, body: #"{"seconds":5,"jobs":1}"#,
                secret: WebFixture.secret),
            Step(method: .post, path: "/api/queue/process", expected: 401, body: "{}"),
            Step(method: .get, path: "/api/admin/monitor", expected: 200),
            Step(method: .post, path: "/api/admin/drain", expected: 200, body: #"{"draining":false}"#),
            Step(method: .get, path: "/api/admin/queue", expected: 200),
            Step(method: .get, path: "/api/admin/queue/history", expected: 200),
            Step(method: .get, path: "/api/admin/queue/history", expected: 422, query: "?window=2h"),
            Step(method: .post, path: "/api/admin/queue/pause", expected: 200, body: #"{"kind":"site.edit"}"#),
            Step(method: .post, path: "/api/admin/queue/pause", expected: 422, body: #"{"kind":"none"}"#),
            Step(method: .post, path: "/api/admin/queue/resume", expected: 200, body: #"{"kind":"site.edit"}"#),
            Step(
                method: .post, path: "/api/admin/queue/limit", expected: 200, body: #"{"kind":"site.edit","limit":2}"#),
            Step(
                method: .post, path: "/api/admin/queue/limit", expected: 422, body: #"{"kind":"site.edit","limit":0}"#),
            Step(method: .get, path: "/api/admin/workers", expected: 200),
            Step(
                method: .post, path: "/api/admin/workers/{worker}/stop", expected: 404,
                values: ["worker": "\(WorkerID())"]),
            Step(method: .get, path: "/api/admin/jobs", expected: 200),
            Step(method: .get, path: "/api/admin/jobs", expected: 422, query: "?status=asleep"),
            Step(method: .post, path: "/api/admin/jobs/retry", expected: 202, body: "{}"),
            Step(method: .get, path: "/api/admin/jobs/{job}", expected: 200, values: ["job": busy.job]),
            Step(method: .get, path: "/api/admin/jobs/{job}/logs", expected: 200, values: ["job": busy.job]),
            Step(
                method: .post, path: "/api/admin/jobs/{job}/priority", expected: 200, body: #"{"priority":"high"}"#,
                values: ["job": busy.job]),
            Step(
                method: .post, path: "/api/jobs/{job}/priority", expected: 200, body: #"{"priority":"low"}"#,
                values: ["job": busy.job]),
            Step(method: .post, path: "/api/admin/jobs/{job}/retry", expected: 409, values: ["job": busy.job]),
            Step(method: .delete, path: "/api/admin/jobs/{job}", expected: 200, values: ["job": busy.job]),
            Step(method: .delete, path: "/api/jobs/{job}", expected: 200, values: ["job": busy.job]),
            Step(method: .post, path: "/api/jobs/{job}/retry", expected: 409, values: ["job": busy.job]),
            Step(method: .delete, path: "/api/projects/{project}", expected: 204, values: project),
        ]
    }
}

extension WebFixture {
    /// Proposes lines for the memory of a project, as a finished job would.
    func propose(_ lines: [String], to project: String) async throws -> [MemoryProposalID] {
        let id = try #require(ProjectID(project))
        try await database.write { tx in try sites.propose(lines, to: id, job: JobID(), in: tx) }
        return try await sites.memory(of: project, in: workspace.id).proposals.map(\.id)
    }

    func description() async throws -> APIDescription {
        try APIDescription(yaml: try await send(.get, "/api/openapi.yaml", token: .some(nil)).bodyText)
    }
}
