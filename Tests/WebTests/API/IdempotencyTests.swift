import Accounts
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@Suite struct IdempotencyTests {
    private static let key: HTTPField.Name = HTTPField.Name("Idempotency-Key") ?? .cookie
    private static let replayed: HTTPField.Name = HTTPField.Name("Idempotency-Replayed") ?? .cookie
    private static let body = #"{"prompt":"\#(WebFixture.bakery)"}"#

    @Test func repeatedWriteIsDoneOnce() async throws {
        try await WebFixture.run { fixture in
            let first = try await fixture.send(.post, "/api/projects", Self.body, headers: [Self.key: "k1"])
            let second = try await fixture.send(.post, "/api/projects", Self.body, headers: [Self.key: "k1"])
            #expect(first.status == .accepted)
            #expect(second.status == .accepted)
            #expect(first.bodyText == second.bodyText)
            #expect(first.headers[.location] == second.headers[.location])
            #expect(first.headers[Self.replayed] == nil)
            #expect(second.headers[Self.replayed] == "true")
            #expect(try await fixture.send(.get, "/api/projects").json["items"]?.items.count == 1)
        }
    }

    @Test func repetitionsAtTheSameTimeAreDoneOnce() async throws {
        try await WebFixture.run { fixture in
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        let response = try await fixture.send(
                            .post, "/api/projects", Self.body, headers: [Self.key: "k1"])
                        return "\(response.status.code) \(response.bodyText)"
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            #expect(answers.first?.hasPrefix("202 ") == true)
            #expect(try await fixture.send(.get, "/api/jobs").json["items"]?.items.count == 1)
        }
    }

    @Test func keyStandsForOneRequest() async throws {
        try await WebFixture.run { fixture in
            try await fixture.send(.post, "/api/projects", Self.body, headers: [Self.key: "k1"])
            let other = try await fixture.send(
                .post, "/api/projects", #"{"prompt":"A site for a dentist in Porto"}"#, headers: [Self.key: "k1"])
            #expect(other.status == .conflict)
            #expect(other.code == "IDEMPOTENCY_CONFLICT")
        }
    }

    @Test func keysOfTwoUsersAreTwo() async throws {
        try await WebFixture.run { fixture in
            let editor = try await fixture.token(for: .editor)
            let first = try await fixture.send(.post, "/api/projects", Self.body, headers: [Self.key: "k1"])
            let second = try await fixture.send(
                .post, "/api/projects", Self.body, token: editor, headers: [Self.key: "k1"])
            #expect(first.bodyText != second.bodyText)
            #expect(second.headers[Self.replayed] == nil)
        }
    }

    @Test func refusedWriteMayBeTriedAgain() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            let path = "/api/projects/\(made.id)/generate"
            let locked = try await fixture.send(.post, path, Self.body, headers: [Self.key: "k1"])
            #expect(locked.code == "PROJECT_LOCKED")
            try await fixture.send(.delete, "/api/projects/\(made.id)/lock")
            let second = try await fixture.send(.post, path, Self.body, headers: [Self.key: "k1"])
            #expect(second.status == .accepted)
        }
    }

    @Test(arguments: ["", "a b", "ä", String(repeating: "k", count: 201)])
    func keyOfAWrongShapeIsRefused(key: String) async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.post, "/api/projects", Self.body, headers: [Self.key: key])
            #expect(response.status == .unprocessableContent)
            #expect(response.json["field"]?.text == "Idempotency-Key")
        }
    }

    @Test func keysAreForgottenAfterADay() async throws {
        try await WebFixture.run { fixture in
            try await fixture.send(.post, "/api/projects", Self.body, headers: [Self.key: "k1"])
            try await fixture.database.write { tx in
                _ = try tx.execute("UPDATE idempotency SET created_at = created_at - 86400001")
            }
            let again = try await fixture.send(.post, "/api/projects", Self.body, headers: [Self.key: "k1"])
            #expect(again.headers[Self.replayed] == nil)
        }
    }
}
