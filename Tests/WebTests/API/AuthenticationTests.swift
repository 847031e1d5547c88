import Accounts
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing
import Web

@Suite struct AuthenticationTests {
    @Test func nobodyGetsNothing() async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.get, "/api/projects", token: .some(nil))
            #expect(response.status == .unauthorized)
            #expect(response.code == "AUTHENTICATION_REQUIRED")
            #expect(response.headers[.wwwAuthenticate] == "Bearer")
        }
    }

    @Test(arguments: ["Bearer sw_wrong", "Bearer ", "Bearer", "Basic YTpi", "sw_wrong"])
    func wrongTokenIsToldSo(value: String) async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(
                .get, "/api/projects", token: .some(nil), headers: [.authorization: value])
            #expect(response.status == .unauthorized)
            #expect(response.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
        }
    }

    @Test func guessingTokensIsSlowedDown() async throws {
        try await WebFixture.run { options in
            options.limits.failures = RateLimiter.Rule(3, each: .seconds(60))
        } _: { fixture in
            for _ in 0..<3 { try await fixture.send(.get, "/api/projects", token: "sw_guess") }
            let response = try await fixture.send(.get, "/api/projects", token: "sw_guess")
            #expect(response.status == .tooManyRequests)
            #expect(response.headers[.retryAfter] == "20")
            // Whoever has a good one is not held back by it.
            #expect(try await fixture.send(.get, "/api/projects").status == .ok)
        }
    }

    @Test func linkBecomesASessionCookieAndDies() async throws {
        try await WebFixture.run { fixture in
            let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
            let body = #"{"token":"\#(link.token)"}"#
            let response = try await fixture.send(.post, "/api/session", body, token: .some(nil))
            #expect(response.status == .ok)
            #expect(response.json["role"]?.text == "owner")
            let cookie = try #require(response.headers[.setCookie])
            #expect(cookie.hasPrefix("sitewright-8080="))
            for attribute in ["; Path=/", "; HttpOnly", "; SameSite=Lax"] { #expect(cookie.contains(attribute)) }
            #expect(!cookie.contains("Secure"))
            let again = try await fixture.send(.post, "/api/session", body, token: .some(nil))
            #expect(again.code == "LINK_INVALID")

            let session = String(cookie.prefix { $0 != ";" })
            let shown = try await fixture.send(
                .get, "/api/session", token: .some(nil), headers: [.cookie: "theme=dark; \(session)"])
            #expect(shown.json["user"]?["id"]?.text == fixture.owner.id.description)
        }
    }

    @Test func formOfTheSignInPageIsLedOn() async throws {
        try await WebFixture.run { fixture in
            let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
            let response = try await fixture.send(
                .post, "/api/session", "token=\(link.token)", token: .some(nil),
                headers: [.contentType: "application/x-www-form-urlencoded", .origin: "http://localhost:8080"])
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/")
            #expect(response.headers[.setCookie] != nil)
        }
    }

    @Test func secureConsoleHasAHostCookie() async throws {
        try await WebFixture.run { options in
            options.console.isSecure = true
        } _: { fixture in
            let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
            let response = try await fixture.send(
                .post, "/api/session", #"{"token":"\#(link.token)"}"#, token: .some(nil))
            let cookie = try #require(response.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-sitewright="))
            #expect(cookie.contains("; Secure"))
            #expect(response.headers[.strictTransportSecurity] != nil)
        }
    }

    @Test func signOutEndsTheSession() async throws {
        try await WebFixture.run { fixture in
            let headers: HTTPFields = [.cookie: try await fixture.cookie(), .origin: "http://localhost:8080"]
            let response = try await fixture.send(.delete, "/api/session", token: .some(nil), headers: headers)
            #expect(response.status == .noContent)
            #expect(response.headers[.setCookie]?.contains("Max-Age=0") == true)
            let after = try await fixture.send(.get, "/api/session", token: .some(nil), headers: headers)
            #expect(after.status == .unauthorized)
        }
    }

    @Test func tokenIsMadeShownOnceUsedAndRevoked() async throws {
        try await WebFixture.run { fixture in
            let headers: HTTPFields = [.cookie: try await fixture.cookie(), .origin: "http://localhost:8080"]
            let made = try await fixture.send(
                .post, "/api/tokens", #"{"name":"laptop"}"#, token: .some(nil), headers: headers)
            #expect(made.status == .created)
            let secret = try #require(made.json["secret"]?.text)
            let id = try #require(made.json["id"]?.text)
            let list = try await fixture.send(.get, "/api/tokens", token: secret)
            #expect(list.json["items"]?.items.compactMap { $0["name"]?.text } == ["laptop", "test"])
            #expect(!list.bodyText.contains(secret))
            #expect(try await fixture.send(.delete, "/api/tokens/\(id)", token: secret).status == .noContent)
            #expect(try await fixture.send(.get, "/api/tokens", token: secret).status == .unauthorized)
        }
    }

    @Test func tokenCannotMakeTokensNorSetThePassword() async throws {
        try await WebFixture.run { fixture in
            #expect(try await fixture.send(.post, "/api/tokens", #"{"name":"x"}"#).code == "FORBIDDEN")
            let response = try await fixture.send(
                .put, "/api/session/password", #"{"password":"correct horse battery"}"#)
            #expect(response.code == "FORBIDDEN")
        }
    }

    @Test func linkMadeByAProgramSignsItsUserIn() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.send(.post, "/api/sign-in-links")
            let url = try #require(made.json["url"]?.text)
            #expect(url.hasPrefix("http://localhost:8080/sign-in/"))
            let token = try #require(url.split(separator: "/").last)
            let session = try await fixture.send(
                .post, "/api/session", #"{"token":"\#(token)"}"#, token: .some(nil))
            #expect(session.status == .ok)
        }
    }
}
