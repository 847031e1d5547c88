import Accounts
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@Suite struct SystemRoutesTests {
    @Test func healthAndReadinessNeedNoSignIn() async throws {
        try await WebFixture.run { fixture in
            for path in ["/healthz", "/readyz"] {
                let response = try await fixture.send(.get, path, token: .some(nil))
                #expect(response.status == .ok)
                #expect(response.json["version"]?.text == "test")
            }
        }
    }

    @Test func serverWithoutItsDatabaseIsAliveButNotReady() async throws {
        try await WebFixture.run { fixture in
            try await fixture.database.close()
            #expect(try await fixture.send(.get, "/healthz", token: .some(nil)).status == .ok)
            let ready = try await fixture.send(.get, "/readyz", token: .some(nil))
            #expect(ready.status == .serviceUnavailable)
            #expect(ready.code == "UNAVAILABLE")
        }
    }

    @Test func headIsAnsweredWhereGetIs() async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.head, "/api/projects")
            #expect(response.status == .ok)
        }
    }

    @Test func oneLineIsLoggedForEachRequestWithoutSecrets() async throws {
        try await WebFixture.run { fixture in
            try await fixture.send(.get, "/api/projects?limit=3")
            let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
            try await fixture.send(.get, "/sign-in/\(link.token)")
            let log = fixture.log.text
            #expect(log.contains("/api/projects"))
            #expect(log.contains(fixture.owner.id.description))
            #expect(!log.contains("limit=3"))
            #expect(!log.contains(fixture.token))
            #expect(log.contains("/sign-in/…"))
            #expect(!log.contains(link.token))
        }
    }
}
