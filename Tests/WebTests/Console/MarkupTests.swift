import Accounts
import HTTPTypes
import HummingbirdTesting
import Sites
import Storage
import Testing

@Suite struct MarkupTests {
    /// A quotation mark and an angle bracket, each with a combining mark: one character each for Swift, and still the
    /// end of an attribute for a browser.
    static let nasty = "\u{22}\u{301}><\u{338}script>alert(1)</script> & 'x'"

    @Test func whatPeopleWriteCannotBecomeMarkup() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeFreeProject(name: Self.nasty)
            let cookie = try await console.cookie()
            for path in ["/", "/projects/\(project.slug)", "/projects/\(project.slug)?text=%22%CC%81%3E%3Cb%3E"] {
                let html = try await console.get(path, cookie: cookie).html
                // Bytes, because that is what a browser reads.
                #expect(!html.utf8.contains("\u{22}\u{301}".utf8))
                #expect(!html.utf8.contains("<\u{338}script".utf8))
                #expect(!html.utf8.contains("<b>".utf8))
                #expect(html.utf8.contains("&quot;\u{301}&gt;&lt;".utf8))
            }
            let prompt = "</textarea><script>alert(1)</script> a bakery in Lisbon"
            let encoded = "%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%20a%20bakery"
            let filled = try await console.get("/?prompt=\(encoded)", cookie: cookie).html
            #expect(!filled.contains("</textarea><script>"))
            let made = try await console.post("/projects", ["prompt": prompt], cookie: cookie)
            if let address = made.headers[.location] {
                #expect(!(try await console.get(address, cookie: cookie).html.contains("<script>alert")))
            }
        }
    }

    @Test func pagesHaveNothingInline() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeProject().project
            let cookie = try await console.cookie()
            let signIn = try await console.get("/sign-in")
            let home = try await console.get("/", cookie: cookie)
            let page = try await console.get("/projects/\(project.slug)", cookie: cookie)
            for response in [signIn, home, page] {
                let html = response.html
                for forbidden in ["<style", " style=", "javascript:", "<script>", " onclick=", "https://", "//cdn"] {
                    #expect(!html.contains(forbidden), "\(forbidden)")
                }
                #expect(html.contains("<html lang=\"en\" dir=\"ltr\">"))
                #expect(response.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
                #expect(response.headers[.cacheControl] == "no-store")
            }
        }
    }
}

extension Sequence<UInt8> {
    /// Whether `other` stands anywhere in this sequence.
    fileprivate func contains(_ other: some Sequence<UInt8>) -> Bool {
        let bytes = Array(self)
        let wanted = Array(other)
        guard wanted.count <= bytes.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
