import Foundation
import HTTPTypes
import HummingbirdTesting
import Sites
import Testing

/// Every form of the console: only its own pages may send it, and it works without a script.
@Suite struct FormDefenceTests {
    /// The addresses that the pages' forms are posted to.
    private static func targets(_ console: ConsoleFixture, _ cookie: String) async throws -> Set<String> {
        let busy = try await console.makeProject(name: "Busy").project
        let free = try await console.makeFreeProject(name: "Free")
        var targets: Set<String> = []
        _ = try await console.notify()
        let pages = [
            "/", "/sign-in", "/styleguide", "/notifications", "/projects/\(busy.slug)", "/projects/\(free.slug)",
        ]
        for path in pages {
            let html = try await console.get(path, cookie: path == "/sign-in" ? nil : cookie).html
            targets.formUnion(html.matches(of: /<form[^>]*method="post"[^>]*action="([^"]+)"/).map { String($0.1) })
            // A form with a method that is not known is sent as GET, with its fields in the address.
            for form in html.matches(of: /<form\b[^>]*>/) {
                #expect(form.0.contains("method=\"post\"") || form.0.contains("method=\"get\""), "\(path): \(form.0)")
            }
        }
        return targets
    }

    @Test func formsAreTakenFromTheirOwnPagesOnly() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let targets = try await Self.targets(console, cookie)
            #expect(targets.isSuperset(of: ["/projects", "/language", "/sign-out", "/sign-in"]))
            let ends = Set(targets.compactMap { $0.split(separator: "/").last })
            #expect(ends.isSuperset(of: ["edit", "cancel", "read", "delete", "read-all"]))
            let origin = try #require(HTTPField.Name("Origin"))
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let foreign: [HTTPFields] = [
                [site: "cross-site"], [site: "same-site"], [origin: "https://elsewhere.example"],
                [origin: "http://preview.localhost:8080"], [origin: "null"], [:],
            ]
            for target in targets {
                for headers in foreign {
                    var headers = headers
                    headers[.cookie] = cookie
                    headers[.contentType] = "application/x-www-form-urlencoded"
                    let response = try await console.client.execute(uri: target, method: .post, headers: headers)
                    #expect(response.status == .forbidden, "\(target) \(headers)")
                }
            }
            #expect(try await console.get("/", cookie: cookie).status == .ok)
        }
    }

    @Test func pagesAllowNothingFromElsewhere() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            for path in ["/", "/projects/\(project.slug)", "/styleguide", "/projects/nothing"] {
                let policy = try await console.get(path, cookie: cookie).headers[.contentSecurityPolicy] ?? ""
                let rules = Dictionary(
                    uniqueKeysWithValues: policy.components(separatedBy: "; ").map { rule in
                        let parts = rule.split(separator: " ", maxSplits: 1).map(String.init)
                        return (parts[0], parts.dropFirst().first ?? "")
                    })
                #expect(rules["default-src"] == "'none'")
                #expect(rules["script-src"] == "'self'")
                #expect(rules["style-src"] == "'self'")
                #expect(rules["form-action"] == "'self'")
                #expect(rules["base-uri"] == "'none'")
                #expect(rules["frame-ancestors"] == "'none'")
                #expect(rules["frame-src"] == "http://*.localhost:8080")
                #expect(!policy.contains("unsafe"))
            }
        }
    }
}
