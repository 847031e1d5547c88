import Building
import Testing

@testable import Web

@Suite("Responses of the preview host", .timeLimit(.minutes(2)))
struct PreviewResponseTests {
    private static let page = "<h1>" + String(repeating: "bread and cake ", count: 100) + "</h1>"
    private static let files = [
        "index.html": page, "404.html": "Not here",
        "assets/app-4F2A9C1E.js": String(repeating: "let a = 1;", count: 99),
        "tiny.txt": "tiny", "photo.jpg": "0123456789", "about.html": "About",
    ]

    /// Asks twice, so that both ways of answering are seen: through the application's side and from memory.
    private func bothWays(
        _ server: PreviewServer, _ target: String, method: String = "GET", fields: [String] = [],
        _ check: (RawResponse) throws -> Void
    ) async throws {
        for _ in 0..<2 { try check(try await server.get(target, method: method, fields: fields)) }
    }

    @Test("A page says who it is, how long it lasts and who may show it")
    func pageHasItsFields() async throws {
        try await PreviewServer.run(Self.files) { server in
            try await bothWays(server, "/") { answer in
                #expect(answer.status == 200)
                #expect(answer.text == Self.page)
                #expect(answer["Content-Type"] == "text/html; charset=utf-8")
                #expect(answer["Cache-Control"] == "no-cache, no-store")
                #expect(answer["Content-Security-Policy"] == "frame-ancestors 'self' http://localhost:8080")
                #expect(answer["Vary"] == "Accept-Encoding")
                #expect(answer["Content-Encoding"] == nil)
                #expect(answer["Date"]?.hasSuffix("GMT") == true)
                #expect(answer.fields.filter { $0.name == "Date" }.count == 1)
            }
        }
    }

    @Test("A HEAD gets the fields of a GET and no body")
    func headHasNoBody() async throws {
        try await PreviewServer.run(Self.files) { server in
            for target in ["/", "/gone", "/about.html", "/photo.jpg"] {
                for _ in 0..<2 {
                    let get = try await server.get(target)
                    let head = try await server.get(target, method: "HEAD")
                    #expect(head.status == get.status)
                    let fields = [get, head].map { answer in
                        answer.fields.filter { $0.name != "Date" }.map { "\($0.name): \($0.value)" }.sorted()
                    }
                    #expect(fields[0] == fields[1], "\(target)")
                }
            }
        }
    }

    @Test("Each encoding has its own tag, and a client that has it gets 304")
    func conditionalRequests() async throws {
        try await PreviewServer.run(Self.files) { server in
            var tags: Set<String> = []
            for encoding in ["identity", "gzip", "br"] {
                try await bothWays(server, "/", fields: ["Accept-Encoding: \(encoding)"]) { answer in
                    #expect(answer["Content-Encoding"] == (encoding == "identity" ? nil : encoding))
                    #expect(answer["Content-Length"] == "\(answer.body.count)")
                    #expect((answer.body.count < Self.page.utf8.count) == (encoding != "identity"))
                    tags.insert(answer["ETag"] ?? "")
                }
                let tag = try #require(try await server.get("/", fields: ["Accept-Encoding: \(encoding)"])["ETag"])
                #expect(tag.hasPrefix("\""))
                for match in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                    let fields = ["Accept-Encoding: \(encoding)", "If-None-Match: \(match)"]
                    try await bothWays(server, "/", fields: fields) { answer in
                        #expect(answer.status == 304)
                        #expect(answer["ETag"] == tag)
                        #expect(answer["Content-Length"] == nil)
                        #expect(answer["Vary"] == "Accept-Encoding")
                    }
                }
            }
            #expect(tags.count == 3)
            let other = try await server.get("/", fields: ["If-None-Match: \"other\""])
            #expect(other.status == 200)
        }
    }

    @Test("Compressed bodies are what they were")
    func compressedBodiesAreWhole() async throws {
        try await PreviewServer.run(Self.files) { server in
            let answer = try await server.get("/", fields: ["Accept-Encoding: gzip"])
            #expect(answer.body.prefix(2) == [0x1F, 0x8B])
            #expect(answer.body == Compression.gzip(Array(Self.page.utf8)))
            let small = try await server.get("/tiny.txt", fields: ["Accept-Encoding: gzip"])
            #expect(small["Content-Encoding"] == nil)
            #expect(small["Vary"] == "Accept-Encoding")
            let photo = try await server.get("/photo.jpg", fields: ["Accept-Encoding: gzip"])
            #expect(photo["Content-Encoding"] == nil)
            #expect(photo["Vary"] == nil)
        }
    }

    @Test("A part of a file is sent as it is, or not at all")
    func ranges() async throws {
        try await PreviewServer.run(Self.files) { server in
            try await bothWays(server, "/photo.jpg", fields: ["Range: bytes=2-5"]) { answer in
                #expect(answer.status == 206)
                #expect(answer.text == "2345")
                #expect(answer["Content-Range"] == "bytes 2-5/10")
                #expect(answer["Content-Length"] == "4")
            }
            try await bothWays(server, "/photo.jpg", fields: ["Range: bytes=10-"]) { answer in
                #expect(answer.status == 416)
                #expect(answer["Content-Range"] == "bytes */10")
                #expect(answer.text == "")
            }
            try await bothWays(server, "/photo.jpg", fields: ["Range: bytes=0-1,4-5"]) { answer in
                #expect(answer.status == 200)
                #expect(answer.text == "0123456789")
                #expect(answer["Accept-Ranges"] == "bytes")
            }
            try await bothWays(server, "/", fields: ["Range: bytes=0-3", "Accept-Encoding: br"]) { answer in
                #expect(answer.status == 206)
                #expect(answer["Content-Encoding"] == nil)
                #expect(answer.text == "<h1>")
            }
            try await bothWays(server, "/gone", fields: ["Range: bytes=0-1"]) { #expect($0.status == 404) }
            let tag = try #require(try await server.get("/photo.jpg")["ETag"])
            for (condition, status) in [(tag, 206), ("\"old\"", 200), ("W/\(tag)", 200)] {
                let fields = ["Range: bytes=0-1", "If-Range: \(condition)"]
                try await bothWays(server, "/photo.jpg", fields: fields) { #expect($0.status == status) }
            }
            let head = try await server.get("/photo.jpg", method: "HEAD", fields: ["Range: bytes=0-1"])
            #expect(head.status == 200)
            #expect(head["Content-Length"] == "10")
        }
    }

    @Test("Other methods are refused, and the connection goes on", arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
    func otherMethodsAreRefused(_ method: String) async throws {
        try await PreviewServer.run(Self.files) { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.request(
                    "/about", host: PreviewServer.host, method: method, fields: ["Content-Length: 4"])
                try await client.send("body")
                let answer = try await client.response()
                #expect(answer.status == 405)
                #expect(answer["Allow"] == "GET, HEAD")
                try await client.request("/about", host: PreviewServer.host)
                #expect(try await client.response().text == "About")
            }
        }
    }

    @Test("Redirects keep the query and stay on the origin")
    func redirects() async throws {
        try await PreviewServer.run(Self.files) { server in
            try await bothWays(server, "/about.html?a=1") { answer in
                #expect(answer.status == 308)
                #expect(answer["Location"] == "/about?a=1")
                #expect(answer["Content-Length"] == "0")
            }
        }
    }

    @Test(
        "Hostile paths answer as any missing one",
        arguments: ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/.env", "//evil.example", "/%00", "/_redirects"])
    func hostilePathsAnswerAsMissing(_ target: String) async throws {
        try await PreviewServer.run(Self.files) { server in
            let plain = try await server.get("/gone")
            let hostile = try await server.get(target)
            #expect(hostile.status == 404)
            #expect(hostile.body == plain.body)
            let fields = [plain, hostile].map {
                $0.fields.filter { $0.name != "Date" }.map { "\($0.name): \($0.value)" }
            }
            #expect(fields[0] == fields[1])
        }
    }

    @Test("A target that names the host too means the same")
    func absoluteTargets() async throws {
        try await PreviewServer.run(Self.files) { server in
            let about = try await server.get("http://\(PreviewServer.host)/about")
            #expect(about.text == "About")
            let start = try await server.get("http://\(PreviewServer.host)")
            #expect(start.text == Self.page)
        }
    }
}
