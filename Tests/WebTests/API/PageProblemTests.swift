import HTTPTypes
import HummingbirdTesting
import Sites
import Testing

/// What previews report of their pages.
@Suite struct PageProblemTests {
    private static func path(_ project: String, _ version: Int? = nil) -> String {
        "/api/projects/\(project)/problems\(version.map { "?version=\($0)" } ?? "")"
    }

    private static func report(_ version: Int, _ problems: String = "") -> String {
        "{\"version\":\(version),\"problems\":[\(problems)]}"
    }

    @Test func nobodyLookedIsSaidAsSuch() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            #expect(try await fixture.send(.get, Self.path(project.id)).json["state"]?.text == "not_checked")
            let clean = try await fixture.send(.post, Self.path(project.id), Self.report(1))
            #expect(clean.json["state"]?.text == "clean")
            #expect(clean.json["checked_at"]?.text != nil)
        }
    }

    @Test func sameProblemIsCountedAndKnowsItsFirstVersion() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let first =
                #"{"kind":"error","message":"x is undefined at 12","file":"http://a.localhost/assets/main-0a1b2c3d4e.js","line":3,"count":2}"#
            let again =
                #"{"kind":"error","message":"x is undefined at 99","file":"http://b.localhost/assets/main-9f8e7d6c5b.js","line":8}"#
            _ = try await fixture.send(.post, Self.path(project.id), Self.report(1, first))
            let now = try await fixture.send(.post, Self.path(project.id), Self.report(1, again))
            #expect(now.json["items"]?.items.count == 1)
            #expect(now.json["items"]?[0]?["count"]?.int == 3)
            #expect(now.json["items"]?[0]?["file"]?.text == "/assets/main-0a1b2c3d4e.js")
            try await fixture.commit(["site.json": "{}\n"], to: project.id, base: 1)
            let later = try await fixture.send(.post, Self.path(project.id), Self.report(2, again))
            #expect(later.json["items"]?[0]?["first_version"]?.int == 1)
            #expect(later.json["items"]?[0]?["count"]?.int == 1)
            #expect(try await fixture.send(.get, Self.path(project.id, 1)).json["items"]?.items.count == 1)
        }
    }

    @Test func reportsAreBounded() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            func problem(_ name: String) -> String {
                let long = String(repeating: "z", count: 3_000)
                return #"{"kind":"console","message":"\#(name) \#(long)","page":"no path"}"#
            }
            let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
            for start in letters.prefix(4) {
                let problems = letters.prefix(20).map { problem("\(start)\($0)") }.joined(separator: ",")
                let answer = try await fixture.send(.post, Self.path(project.id), Self.report(1, problems))
                #expect(answer.status == .ok)
            }
            let found = try await fixture.send(.get, Self.path(project.id)).json["items"]?.items ?? []
            #expect(found.count == Sites.mostProblems)
            #expect(found.allSatisfy { ($0["message"]?.text?.count ?? 0) <= 500 && $0["page"]?.text == "/" })
            let many = letters.prefix(21).map { problem($0) }.joined(separator: ",")
            #expect(
                try await fixture.send(.post, Self.path(project.id), Self.report(1, many)).status
                    == .unprocessableContent)
            let wrong = Self.report(1, #"{"kind":"other","message":"x"}"#)
            #expect(try await fixture.send(.post, Self.path(project.id), wrong).status == .unprocessableContent)
        }
    }
}
