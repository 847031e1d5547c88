import Accounts
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@Suite struct ConsoleSignInTests {
    @Test(arguments: ["/", "/projects/padaria-aurora"])
    func strangerIsLedToTheSignIn(path: String) async throws {
        try await ConsoleFixture.run { console in
            let response = try await console.get(path)
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/sign-in")
        }
    }

    @Test func linkSignsInOnceByItsButtonOnly() async throws {
        try await ConsoleFixture.run { console in
            let link = try await console.accounts.makeSignInLink(for: console.owner.id)
            // Scanners of mails and chats follow links, more than once.
            for _ in 0..<2 {
                let page = try await console.get("/sign-in/\(link.token)")
                #expect(page.status == .ok)
                #expect(page.html.contains("value=\"\(link.token)\""))
            }
            let response = try await console.post("/sign-in", ["token": link.token])
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/")
            let cookie = try #require(response.headers[.setCookie])
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
            let home = try await console.get("/", cookie: String(cookie.prefix { $0 != ";" }))
            #expect(home.status == .ok)

            let again = try await console.post("/sign-in", ["token": link.token])
            #expect(again.status == .unauthorized)
            #expect(again.html.contains("no longer works"))
            #expect(again.html.contains("sitewright token --sign-in"))
        }
    }

    @Test func wholeLinkMayBePasted() async throws {
        try await ConsoleFixture.run { console in
            for separator in ["/sign-in/", "/sign-in#"] {
                let link = try await console.accounts.makeSignInLink(for: console.owner.id)
                let pasted = " http://localhost:8080\(separator)\(link.token)\n"
                #expect(try await console.post("/sign-in", ["token": pasted]).status == .seeOther)
            }
        }
    }

    @Test func signingOutEndsTheSession() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let response = try await console.post("/sign-out", cookie: cookie)
            #expect(response.headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(try await console.get("/", cookie: cookie).status == .seeOther)
        }
    }

    @Test func formOfAnotherSiteIsRefused() async throws {
        try await ConsoleFixture.run { console in
            let link = try await console.accounts.makeSignInLink(for: console.owner.id)
            let response = try await console.post("/sign-in", ["token": link.token], site: "cross-site")
            #expect(response.status == .forbidden)
        }
    }

    @Test func tooManyAttemptsAreToldTheTimeToWait() async throws {
        try await ConsoleFixture.run { console in
            var response = try await console.post("/sign-in", ["token": "guess"])
            for _ in 0..<30 where response.status != .tooManyRequests {
                response = try await console.post("/sign-in", ["token": "guess"])
            }
            #expect(response.status == .tooManyRequests)
            #expect(response.html.contains("Too many attempts"))
            #expect(Int(response.headers[.retryAfter] ?? "") != nil)
        }
    }
}
