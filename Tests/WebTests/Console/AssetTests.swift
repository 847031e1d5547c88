import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct AssetTests {
    @Test func assetsAreKeptUntilTheyChange() async throws {
        try await ConsoleFixture.run { console in
            let address = try await Self.address(in: console.get("/sign-in").html)
            let response = try await console.get(address)
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "text/css; charset=utf-8")
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
            let tag = try #require(response.headers[.eTag])
            #expect(tag.hasPrefix("\""))
            for known in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
                let again = try await console.get(address, headers: [.ifNoneMatch: known])
                #expect(again.status == .notModified)
                #expect(again.body.readableBytes == 0)
            }
            #expect(try await console.get(address, headers: [.ifNoneMatch: "\"other\""]).status == .ok)
        }
    }

    @Test func pageOlderThanTheServerStillHasItsLook() async throws {
        try await ConsoleFixture.run { console in
            let response = try await console.get("/assets/0123456789abcdef/console.css")
            #expect(response.status == .ok)
            #expect(response.headers[.cacheControl] == "no-cache")
        }
    }

    @Test(arguments: ["/assets/x/missing.css", "/assets/x/..%2FConsole.swift", "/assets/x/.keep", "/assets/x"])
    func nothingElseIsServed(path: String) async throws {
        try await ConsoleFixture.run { console in
            let response = try await console.get(path)
            #expect(response.status == .notFound)
        }
    }

    @Test func everyModuleThatIsImportedIsThere() async throws {
        try await ConsoleFixture.run { console in
            let folder = try await Self.address(in: console.get("/sign-in").html).dropLast("console.css".count)
            var waiting = ["console.js"]
            var seen: Set<String> = []
            while let name = waiting.popLast() {
                guard seen.insert(name).inserted else { continue }
                let script = try await console.get("\(folder)\(name)")
                #expect(script.status == .ok, "\(name)")
                #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
                for part in script.html.components(separatedBy: "from \"./").dropFirst()
                    + script.html.components(separatedBy: "import \"./").dropFirst()
                {
                    waiting.append(String(part.prefix { $0 != "\"" }))
                }
            }
            #expect(seen.count >= 8)
        }
    }

    private static func address(in html: String) throws -> String {
        let start = try #require(html.range(of: "rel=\"stylesheet\" href=\""))
        return String(html[start.upperBound...].prefix { $0 != "\"" })
    }
}
