import Accounts
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing
import Web

/// A small attack over real connections.
@Suite struct FloodTests {
    /// Many guesses at once from one address get as far as the limit and no further, and a signed-in person goes on.
    @Test func guessesAtOnceGetNoFurtherThanTheLimit() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let attempts = 60
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<attempts {
                    group.addTask {
                        try await fixture.send(
                            .post, "/api/session", #"{"token":"guess-\#(number)"}"#, token: .some(nil)
                        ).status.code
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [401: 20, 429: attempts - 20])
            let refused = try await fixture.send(.post, "/api/session", #"{"token":"guess"}"#, token: .some(nil))
            #expect(refused.headers[.retryAfter] == "15")
            #expect(try await fixture.send(.get, "/api/projects").status == .ok)
        }
    }
}
