import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Sites
import Testing

/// What a first visit must fetch, and in which form.
@Suite struct SizeTests {
    @Test(arguments: ["br", "gzip"]) func firstViewIsSmall(coding: String) async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeFreeProject()
            let cookie = try await console.cookie()
            for path in ["/", "/projects/\(project.slug)"] {
                let page = try await console.get(path, cookie: cookie).html
                let files = try await console.filesOfFirstView(page)
                let hasStyles = files.contains { $0.hasSuffix("/console.css") }
                #expect(hasStyles && files.count > 5)
                var bytes = 0
                for file in files {
                    let response = try await console.get(file, headers: [.acceptEncoding: coding])
                    #expect(response.status == .ok, "\(file)")
                    #expect(response.headers[.contentEncoding] == coding, "\(file)")
                    bytes += response.body.readableBytes
                }
                #expect(bytes <= 60 * 1_024, "\(path)")
                print("first view of \(path), \(coding): \(bytes) bytes in \(files.count) files")
            }
        }
    }

    @Test func eachFormHasItsOwnTag() async throws {
        try await ConsoleFixture.run { console in
            let files = try await console.filesOfFirstView(console.get("/sign-in").html)
            let address = try #require(files.first { $0.hasSuffix("/console.css") })
            var tags: Set<String> = []
            for accepted in ["br, gzip", "gzip", "identity", "br;q=0, gzip"] {
                let response = try await console.get(address, headers: [.acceptEncoding: accepted])
                #expect(response.headers[.vary] == "Accept-Encoding")
                let tag = try #require(response.headers[.eTag])
                tags.insert(tag)
                let again = try await console.get(
                    address, headers: [.acceptEncoding: accepted, .ifNoneMatch: tag])
                #expect(again.status == .notModified && again.headers[.contentEncoding] == nil)
                let other = try await console.get(address, headers: [.ifNoneMatch: tag])
                #expect(other.status == (accepted == "identity" ? .notModified : .ok))
            }
            #expect(tags.count == 3)
        }
    }

    @Test func pagesAreCompressedUnlessTheyRepeatTheRequest() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let headers: HTTPFields = [.acceptEncoding: "gzip, br"]
            for path in ["/", "/?view=parts", "/styleguide"] {
                let page = try await console.get(path, cookie: cookie, headers: headers)
                #expect(page.headers[.contentEncoding] == "br", "\(path)")
                #expect(page.headers[.vary]?.contains("Accept-Encoding") == true)
            }
            for path in ["/?prompt=guess", "/?find=guess", "/?view=parts&find=guess"] {
                #expect(try await console.get(path, cookie: cookie, headers: headers).headers[.contentEncoding] == nil)
            }
            #expect(try await console.get("/", cookie: cookie).headers[.contentEncoding] == nil)
        }
    }

    /// A worker is bound by the policy of its own script.
    @Test func scriptsMayBeWorkers() async throws {
        try await ConsoleFixture.run { console in
            let files = try await console.filesOfFirstView(console.get("/sign-in").html)
            let folder = try #require(files.first { $0.hasSuffix("/console.css") }).dropLast("console.css".count)
            let policy = try await console.get("\(folder)events-worker.js").headers[.contentSecurityPolicy]
            #expect(policy == "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'")
        }
    }
}

extension ConsoleFixture {
    /// The style sheets and scripts that a page links, and all modules that those import.
    func filesOfFirstView(_ html: String) async throws -> [String] {
        var waiting = html.matches(of: /(?:<link rel="stylesheet" href|<script type="module" src)="([^"]+)"/).map {
            String($0.1)
        }
        var files: [String] = []
        while let file = waiting.popLast() {
            guard !files.contains(file) else { continue }
            files.append(file)
            guard file.hasSuffix(".js") else { continue }
            let folder = file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
            waiting += try await get(file).html.matches(of: /(?:from |import |new URL\()"\.\/([\w-]+\.js)"/).map {
                "\(folder)\($0.1)"
            }
        }
        return files
    }
}
