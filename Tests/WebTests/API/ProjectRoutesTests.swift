import Accounts
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Jobs
import NIOCore
import Storage
import Testing
import Web

@Suite struct ProjectRoutesTests {
    @Test func promptIsAcceptedWithItsJob() async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(
                .post, "/api/projects", #"{"prompt":"\#(WebFixture.bakery)","name":"Padaria Aurora","seed":7}"#)
            #expect(response.status == .accepted)
            let json = response.json
            #expect(json["project"]?["slug"]?.text == "padaria-aurora")
            #expect(json["project"]?["head_version"]?.int == 0)
            #expect(json["job"]?["kind"]?.text == "site.generate")
            #expect(json["job"]?["state"]?.text == "ready")
            #expect(json["position"]?.int == 0)
            let preview = try #require(json["project"]?["preview_url"]?.text)
            #expect(preview.hasPrefix("http://padaria-aurora-"))
            #expect(preview.hasSuffix(".localhost:8080/"))
            let job = try #require(json["job"]?["id"]?.text)
            #expect(response.headers[.location] == "/api/jobs/\(job)")
            // It is in the database, not only in the answer.
            let stored = try await fixture.queue.job(try #require(JobID(job)), workspace: fixture.workspace.id)
            #expect(stored.state == .ready)
        }
    }

    @Test func projectIsFoundByIdAndBySlug() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            for name in [made.id, made.slug] {
                #expect(try await fixture.send(.get, "/api/projects/\(name)").json["id"]?.text == made.id)
            }
        }
    }

    @Test func busyProjectSaysWhoHoldsIt() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            for (action, body) in [
                ("generate", #"{"prompt":"\#(WebFixture.bakery)"}"#), ("edit", #"{"text":"make it darker"}"#),
            ] {
                let response = try await fixture.send(.post, "/api/projects/\(made.id)/\(action)", body)
                #expect(response.status == .conflict)
                #expect(response.code == "PROJECT_LOCKED")
                let lock = response.json["lock"]
                #expect(lock?["holder"]?["id"]?.text == fixture.owner.id.description)
                #expect(lock?["holder"]?["name"]?.text == "Owner")
                #expect(lock?["since"]?.text?.hasSuffix("Z") == true)
                #expect(lock?["job"]?["id"]?.text == made.job)
                #expect(lock?["job"]?["kind"]?.text == "site.generate")
                #expect(response.json["detail"]?.text?.hasPrefix("Owner started") == true)
            }
        }
    }

    @Test func busyProjectQueuesWhoAsksForIt() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let response = try await fixture.send(
                .post, "/api/projects/\(made.id)/edit", #"{"text":"make it darker","when_busy":"queue"}"#)
            #expect(response.status == .accepted)
            #expect(response.json["job"]?["state"]?.text == "parked")
            #expect(response.json["position"]?.int == 1)
            let wrong = try await fixture.send(
                .post, "/api/projects/\(made.id)/edit", #"{"text":"make it darker","when_busy":"later"}"#)
            #expect(wrong.json["field"]?.text == "when_busy")
        }
    }

    @Test func forcedUnlockCancelsTheHolder() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let response = try await fixture.send(.delete, "/api/projects/\(made.id)/lock")
            #expect(response.json["lock"]?["job"]?["id"]?.text == made.job)
            #expect(try await fixture.send(.get, "/api/jobs/\(made.job)").json["state"]?.text == "cancelled")
            let again = try await fixture.send(.delete, "/api/projects/\(made.id)/lock")
            #expect(again.status == .ok)
            #expect(again.json["lock"] == nil)
            let edit = try await fixture.send(
                .post, "/api/projects/\(made.id)/edit", #"{"text":"make it darker"}"#)
            #expect(edit.status == .accepted)
        }
    }

    @Test func statusTellsWhatIsGoingOn() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let busy = try await fixture.send(.get, "/api/projects/\(made.id)/build-status").json
            #expect(busy["state"]?.text == "working")
            #expect(busy["job"]?["id"]?.text == made.job)
            #expect(busy["lock"]?["job"]?["id"]?.text == made.job)
            try await fixture.send(.delete, "/api/jobs/\(made.job)")
            let idle = try await fixture.send(.get, "/api/projects/\(made.id)/build-status").json
            #expect(idle["state"]?.text == "empty")
            #expect(idle["lock"] == nil)
            #expect(idle["job"]?["state"]?.text == "cancelled")
        }
    }

    @Test func listIsPagedWithoutGapsOrRepetitions() async throws {
        try await WebFixture.run { fixture in
            var made: [String] = []
            for _ in 0..<5 { made.append(try await fixture.makeProject().id) }
            var seen: [String] = []
            var cursor: String? = ""
            while let current = cursor {
                let page = try await fixture.send(.get, "/api/projects?limit=2&cursor=\(current)").json
                let ids = page["items"]?.items.compactMap { $0["id"]?.text } ?? []
                #expect(ids.count <= 2)
                seen += ids
                cursor = page["next"]?.text
            }
            #expect(seen == made.reversed())
        }
    }

    @Test func nameAndSlugCanBeChanged() async throws {
        try await WebFixture.run { fixture in
            let one = try await fixture.makeProject()
            let two = try await fixture.makeProject()
            let changed = try await fixture.send(
                .patch, "/api/projects/\(one.slug)", #"{"name":"Aurora","slug":"aurora"}"#)
            #expect(changed.json["name"]?.text == "Aurora")
            #expect(try await fixture.send(.get, "/api/projects/aurora").json["id"]?.text == one.id)
            let taken = try await fixture.send(.patch, "/api/projects/\(two.id)", #"{"slug":"aurora"}"#)
            #expect(taken.code == "TAKEN")
            for slug in ["Aurora", "-a", "a b", "../x", ""] {
                let wrong = try await fixture.send(.patch, "/api/projects/\(two.id)", #"{"slug":"\#(slug)"}"#)
                #expect(wrong.json["field"]?.text == "slug")
            }
        }
    }

    @Test func deletedProjectIsGoneAndItsWorkCancelled() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            #expect(try await fixture.send(.delete, "/api/projects/\(made.id)").status == .noContent)
            #expect(try await fixture.send(.get, "/api/projects/\(made.id)").status == .notFound)
            #expect(try await fixture.send(.get, "/api/jobs/\(made.job)").json["state"]?.text == "cancelled")
        }
    }

    @Test func sourcesComeAsAZip() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let response = try await fixture.send(.get, "/api/projects/\(project.slug)/download")
            #expect(response.headers[.contentType] == "application/zip")
            #expect(response.headers[.contentDisposition] == "attachment; filename=\"\(project.slug)-v1.zip\"")
            #expect(response.body.getBytes(at: response.body.readerIndex, length: 4) == [0x50, 0x4B, 3, 4])
            let built = try await fixture.send(.get, "/api/projects/\(project.slug)/download?built=1")
            #expect(built.code == "NOT_BUILT")
            let wrong = try await fixture.send(.get, "/api/projects/\(project.slug)/download?built=yes")
            #expect(wrong.json["field"]?.text == "built")
        }
    }

    @Test func conversationIsShownInOrder() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            try await fixture.send(
                .post, "/api/projects/\(made.id)/edit", #"{"text":"make it darker","when_busy":"queue"}"#)
            let items = try await fixture.send(.get, "/api/projects/\(made.id)/messages").json["items"]?.items ?? []
            #expect(items.compactMap { $0["text"]?.text } == [WebFixture.bakery, "make it darker"])
            #expect(items.allSatisfy { $0["role"]?.text == "person" })
        }
    }

    @Test func workIsLimitedPerUser() async throws {
        try await WebFixture.run { options in
            options.limits.work = RateLimiter.Rule(2, each: .seconds(60))
        } _: { fixture in
            for _ in 0..<2 { _ = try await fixture.makeProject() }
            let body = #"{"prompt":"\#(WebFixture.bakery)"}"#
            let third = try await fixture.send(.post, "/api/projects", body)
            #expect(third.status == .tooManyRequests)
            #expect(third.code == "RATE_LIMITED")
            #expect(third.headers[.retryAfter] == "30")
            #expect(third.json["retry_after"]?.int == 30)
            let editor = try await fixture.token(for: .editor)
            #expect(try await fixture.send(.post, "/api/projects", body, token: editor).status == .accepted)
            fixture.time.advance(by: .seconds(30))
            #expect(try await fixture.send(.post, "/api/projects", body).status == .accepted)
        }
    }

    @Test func pollingIsLimitedPerUser() async throws {
        try await WebFixture.run { options in
            options.limits.status = RateLimiter.Rule(3, each: .seconds(3))
        } _: { fixture in
            let made = try await fixture.makeProject()
            let path = "/api/projects/\(made.id)/build-status"
            for _ in 0..<3 { #expect(try await fixture.send(.get, path).status == .ok) }
            #expect(try await fixture.send(.get, path).headers[.retryAfter] == "1")
            fixture.time.advance(by: .seconds(1))
            #expect(try await fixture.send(.get, path).status == .ok)
        }
    }
}
