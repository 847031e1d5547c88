import HTTPTypes
import HummingbirdTesting
import Jobs
import Storage
import Testing

@Suite struct JobRoutesTests {
    @Test func waitingJobIsCancelledAtOnce() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            #expect(try await fixture.send(.get, "/api/jobs/\(made.job)").json["position"]?.int == 0)
            let cancelled = try await fixture.send(.delete, "/api/jobs/\(made.job)")
            #expect(cancelled.json["state"]?.text == "cancelled")
            #expect(cancelled.json["error"]?["code"]?.text != nil)
            // A second time changes nothing.
            #expect(try await fixture.send(.delete, "/api/jobs/\(made.job)").json["state"]?.text == "cancelled")
        }
    }

    @Test func onlyAFailedJobIsTriedAgain() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let refused = try await fixture.send(.post, "/api/jobs/\(made.job)/retry")
            #expect(refused.status == .conflict)
            #expect(refused.code == "NOT_POSSIBLE_NOW")
        }
    }

    @Test func listIsFilteredAndPaged() async throws {
        try await WebFixture.run { fixture in
            let one = try await fixture.makeProject()
            let two = try await fixture.makeProject()
            try await fixture.send(.delete, "/api/jobs/\(one.job)")
            func ids(_ query: String) async throws -> [String] {
                try await fixture.send(.get, "/api/jobs?\(query)").json["items"]?.items.compactMap { $0["id"]?.text }
                    ?? []
            }
            #expect(try await ids("") == [two.job, one.job])
            #expect(try await ids("status=cancelled") == [one.job])
            #expect(try await ids("project=\(two.id)") == [two.job])
            #expect(try await ids("kind=site.edit").isEmpty)
            #expect(try await ids("from=2100-01-01T00:00:00Z").isEmpty)
            #expect(try await ids("to=2100-01-01T00:00:00.000Z").count == 2)
            let first = try await fixture.send(.get, "/api/jobs?limit=1").json
            let cursor = try #require(first["next"]?.text)
            #expect(try await ids("limit=1&cursor=\(cursor)") == [one.job])
        }
    }

    @Test func emptyLogIsAnEmptyPage() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let logs = try await fixture.send(.get, "/api/jobs/\(made.job)/logs?search=x").json
            #expect(logs["items"]?.items.isEmpty == true)
            #expect(logs["next"] == .null)
        }
    }
}
