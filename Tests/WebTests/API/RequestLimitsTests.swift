import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Sites
import Storage
import Testing
import Web

/// How often people and addresses may ask, by a clock that only the test moves.
@Suite struct RequestLimitsTests {
    @Test func generalLimitOfAUserIsTheirs() async throws {
        try await WebFixture.run { options in
            options.limits.requests = RateLimiter.Rule(3, each: .seconds(6))
        } _: { fixture in
            let other = try await fixture.token(for: .viewer)
            for _ in 0..<3 { #expect(try await fixture.send(.get, "/api/projects").status == .ok) }
            let refused = try await fixture.send(.get, "/api/projects")
            #expect(refused.status == .tooManyRequests && refused.code == "RATE_LIMITED")
            #expect(refused.headers[.retryAfter] == "2")
            #expect(refused.headers[.contentType]?.hasPrefix("application/problem+json") == true)
            #expect(refused.json["detail"]?.text == "Too many requests. Try again in 2 seconds.")
            #expect(try await fixture.send(.get, "/api/projects", token: other).status == .ok)
            // Health and figures answer all the same.
            #expect(try await fixture.send(.get, "/healthz").status == .ok)
            fixture.time.advance(by: .seconds(2))
            #expect(try await fixture.send(.get, "/api/projects").status == .ok)
            #expect(try await fixture.send(.get, "/api/projects").status == .tooManyRequests)
        }
    }

    @Test func generalLimitOfAnAddressHoldsForThoseWhoAreNotSignedIn() async throws {
        try await WebFixture.run { options in
            options.limits.requestsOfAddress = RateLimiter.Rule(4, each: .seconds(4))
        } _: { fixture in
            for _ in 0..<4 {
                #expect(try await fixture.send(.get, "/api/projects", token: .some(nil)).status == .unauthorized)
            }
            #expect(try await fixture.send(.get, "/api/projects", token: .some(nil)).code == "RATE_LIMITED")
            // Before anything is looked up: a good token does not help.
            let refused = try await fixture.send(.get, "/api/projects")
            #expect(refused.code == "RATE_LIMITED" && refused.headers[.retryAfter] == "1")
        }
    }

    @Test func addressesBehindAProxyAreToldApart() async throws {
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        try await WebFixture.run { options in
            options.trustsForwardedFor = true
            options.limits.requestsOfAddress = RateLimiter.Rule(2, each: .seconds(60))
        } _: { fixture in
            // The network of an IPv6 address counts, not each of its many addresses.
            let senders = [
                ("192.0.2.1", false), ("192.0.2.1", false), ("192.0.2.1", true), ("192.0.2.2", false),
                ("2001:db8:1:2::1", false), ("2001:db8:1:2::2", false), ("2001:db8:1:2:ffff::3", true),
                ("2001:db8:1:3::1", false),
            ]
            for (address, isRefused) in senders {
                let response = try await fixture.send(.get, "/api/projects", headers: [forwarded: address])
                #expect((response.status == .tooManyRequests) == isRefused, "\(address)")
            }
        }
    }

    @Test func workIsLimitedPerWorkspaceToo() async throws {
        try await WebFixture.run { options in
            options.limits.work = RateLimiter.Rule(2, each: .seconds(60))
            options.limits.workOfWorkspace = RateLimiter.Rule(3, each: .seconds(60))
        } _: { fixture in
            let editor = try await fixture.token(for: .editor)
            let body = #"{"prompt":"\#(WebFixture.bakery)"}"#
            var statuses: [Int] = []
            for token in [fixture.token, fixture.token, editor, editor] {
                statuses.append(try await fixture.send(.post, "/api/projects", body, token: token).status.code)
            }
            #expect(statuses == [202, 202, 202, 429])
            let elsewhere = try await fixture.strangersToken()
            #expect(try await fixture.send(.post, "/api/projects", body, token: elsewhere).status == .accepted)
        }
    }

    @Test func savingGoingBackAndRetryingAreWork() async throws {
        try await WebFixture.run { options in
            options.limits.work = RateLimiter.Rule(1, each: .seconds(60))
        } _: { fixture in
            let made = try await fixture.makeFreeProject()
            let path = "/api/projects/\(made.id)"
            let base: HTTPFields = [.ifMatch: "\"1\""]
            for response in [
                try await fixture.send(.put, path + "/files/src/a.txt", "x", headers: base),
                try await fixture.send(.delete, path + "/files/src/a.txt", headers: base),
                try await fixture.send(.post, path + "/versions/1/revert"),
                try await fixture.send(.post, "/api/jobs/\(JobID())/retry"),
                try await fixture.send(.post, path + "/edit", #"{"text":"make it darker"}"#),
            ] {
                #expect(response.code == "RATE_LIMITED")
                #expect(response.headers[.retryAfter] == "60")
            }
        }
    }

    @Test func pollingIsLimitedPerAddressToo() async throws {
        try await WebFixture.run { options in
            options.limits.statusOfAddress = RateLimiter.Rule(2, each: .seconds(60))
        } _: { fixture in
            let made = try await fixture.makeProject()
            let viewer = try await fixture.token(for: .viewer)
            let path = "/api/projects/\(made.id)/build-status"
            #expect(try await fixture.send(.get, path).status == .ok)
            #expect(try await fixture.send(.get, path, token: viewer).status == .ok)
            #expect(try await fixture.send(.get, path, token: viewer).headers[.retryAfter] == "30")
        }
    }

    @Test func signInsAreLimitedPerAddressAndAccount() async throws {
        try await WebFixture.run { fixture in
            let wrong = #"{"email":"ana@example.org","password":"not this one"}"#
            var statuses: [Int] = []
            for _ in 0..<11 {
                statuses.append(try await fixture.send(.post, "/api/session", wrong, token: .some(nil)).status.code)
            }
            // The account is closed before the address is: ten and twenty in five minutes.
            #expect(statuses == Array(repeating: 401, count: 10) + [429])
            let other = try await fixture.send(
                .post, "/api/session", wrong.replacing("ana@", with: "bea@"), token: .some(nil))
            #expect(other.status == .unauthorized)
            let again = try await fixture.send(.post, "/api/session", wrong, token: .some(nil))
            #expect(again.code == "RATE_LIMITED" && again.headers[.retryAfter] == "30")
            fixture.time.advance(by: .seconds(30))
            #expect(try await fixture.send(.post, "/api/session", wrong, token: .some(nil)).status == .unauthorized)
        }
    }

    @Test func pagesShareTheAllowanceAndSayNoWithAPage() async throws {
        let time = ManualUptime()
        try await ConsoleFixture.run { options in
            options.uptime = { time.value }
            options.limits.requests = RateLimiter.Rule(2, each: .seconds(4))
        } _: { console in
            let cookie = try await console.cookie()
            #expect(try await console.get("/", cookie: cookie).status == .ok)
            #expect(try await console.get("/api/projects", cookie: cookie).status == .ok)
            let page = try await console.get("/", cookie: cookie)
            #expect(page.status == .tooManyRequests && page.headers[.retryAfter] == "2")
            #expect(page.html.contains("Too much was asked for at once. Try again in 2 seconds."))
            let arabic = try await console.get("/", cookie: cookie + "; sw_language=ar")
            #expect(arabic.html.contains("حاول مرة أخرى بعد ثانيتين."))
            time.advance(by: .seconds(2))
            #expect(try await console.get("/", cookie: cookie).status == .ok)
        }
    }

    /// The limits as they are without settings: what a person, the benchmarks and a crowd behind one address do.
    @Test func usualWorkIsNeverRefused() throws {
        let limits = RequestLimits(WebOptions.Limits(), uptime: { .zero })
        let owner = Identity(user: UserID(), workspace: WorkspaceID(), role: .owner, how: .token(TokenID()))
        // Fifty builds asked for at once, each asked after ten times a second for a while.
        for _ in 0..<50 { try limits.count(.work, of: owner, from: "127.0.0.1") }
        for _ in 0..<1_000 { try limits.count(.status, of: owner, from: "127.0.0.1") }
        // A hundred people whose pages follow work, two and a half times a second for a minute.
        for _ in 0..<100 {
            let person = Identity(user: UserID(), workspace: owner.workspace, role: .viewer, how: .token(TokenID()))
            for _ in 0..<150 {
                try limits.countRequest(from: "127.0.0.1")
                try limits.countRequest(of: person)
            }
        }
    }
}
