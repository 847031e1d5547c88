import HTTPTypes
import HummingbirdTesting
import Testing
import Web

@Suite struct OriginTests {
    /// What a browser says about where a write comes from, and whether it is taken.
    static let cases: [(headers: [String: String], isAllowed: Bool)] = [
        (["Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:8080"], true),
        (["Sec-Fetch-Site": "none"], true),
        (["Origin": "http://localhost:8080"], true),
        (["Sec-Fetch-Site": "same-site", "Origin": "http://bakery-abc.localhost:8080"], false),
        (["Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"], false),
        // A page that could forge Origin cannot forge the other one.
        (["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost:8080"], false),
        (["Origin": "http://localhost:9090"], false),
        (["Origin": "https://localhost:8080"], false),
        (["Origin": "null"], false),
        // Neither: not a browser. With a cookie it claims to be one.
        ([:], false),
    ]

    @Test(arguments: cases.indices) func writeWithACookieIsTakenFromTheConsoleOnly(index: Int) async throws {
        let (headers, isAllowed) = Self.cases[index]
        try await WebFixture.run { fixture in
            var fields: HTTPFields = [.cookie: try await fixture.cookie()]
            for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
            let response = try await fixture.send(
                .post, "/api/projects", #"{"prompt":"\#(WebFixture.bakery)"}"#, token: .some(nil), headers: fields)
            #expect((response.status == .accepted) == isAllowed)
            if !isAllowed { #expect(response.code == "CROSS_ORIGIN") }
        }
    }

    @Test func readsAreNotChecked() async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(
                .get, "/api/projects", token: .some(nil),
                headers: [.cookie: try await fixture.cookie(), .origin: "https://evil.example"])
            #expect(response.status == .ok)
            #expect(response.headers[.accessControlAllowOrigin] == nil)
        }
    }

    @Test func programsNeedNoOrigin() async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.post, "/api/projects", #"{"prompt":"\#(WebFixture.bakery)"}"#)
            #expect(response.status == .accepted)
        }
    }

    @Test func otherHostsAreNotAnswered() async throws {
        try await WebFixture.run { options in
            options.console.host = "sites.example.org"
        } _: { fixture in
            // The test client asks for localhost.
            let response = try await fixture.send(.get, "/api/projects")
            #expect(response.status == .misdirectedRequest)
            #expect(response.code == "UNKNOWN_HOST")
            #expect(try await fixture.send(.get, "/healthz").status == .ok)
        }
    }

    @Test func everyResponseHasItsSecurityHeaders() async throws {
        try await WebFixture.run { fixture in
            for path in ["/api/projects", "/api/nothing", "/healthz"] {
                let headers = try await fixture.send(.get, path).headers
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
                #expect(headers[.cacheControl] == "no-store")
                #expect(headers[try #require(HTTPField.Name("X-Request-ID"))]?.isEmpty == false)
            }
        }
    }
}
