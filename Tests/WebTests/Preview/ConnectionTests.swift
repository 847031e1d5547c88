import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite("Connections to the preview host", .timeLimit(.minutes(2)))
struct ConnectionTests {
    private let host = PreviewServer.host

    @Test("A connection serves request after request, cold and from memory alike")
    func keepsAlive() async throws {
        try await PreviewServer.run { server in
            try await RawClient.connect(to: server.port) { [host] client in
                var answers: [RawResponse] = []
                for _ in 0..<3 {
                    try await client.request("/", host: host)
                    answers.append(try await client.response())
                }
                #expect(answers.map(\.text) == ["Welcome", "Welcome", "Welcome"])
                let fields = answers.map { answer in
                    answer.fields.filter { $0.name != "Date" }.map { "\($0.name): \($0.value)" }.sorted()
                }
                #expect(fields[0] == fields[2])
            }
        }
    }

    @Test("Requests sent at once are answered in order, whoever answers them")
    func pipelinedRequestsAreAnsweredInOrder() async throws {
        let files = ["index.html": "Welcome", "a.txt": "a", "b.txt": String(repeating: "b", count: 200_000)]
        try await PreviewServer.run(files) { server in
            let warm = try await server.get("/b.txt")
            #expect(warm.body.count == 200_000)
            try await RawClient.connect(to: server.port) { [host] client in
                let preview = "Host: \(host)\r\n\r\n"
                let round = [
                    "GET /b.txt HTTP/1.1\r\n\(preview)", "GET / HTTP/1.1\r\n\(preview)",
                    "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "HEAD /b.txt HTTP/1.1\r\n\(preview)",
                    "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
                    "GET /a.txt HTTP/1.1\r\n\(preview)", "GET /gone HTTP/1.1\r\n\(preview)",
                ].joined()
                try await client.send(String(repeating: round, count: 10))
                for _ in 0..<10 {
                    #expect(try await client.response().body.count == 200_000)
                    #expect(try await client.response().text == "Welcome")
                    #expect(try await client.response().text == "console")
                    #expect(try await client.response(hasBody: false)["Content-Length"] == "200000")
                    #expect(try await client.response().text == "hello")
                    #expect(try await client.response().text == "a")
                    #expect(try await client.response().status == 404)
                }
            }
        }
    }

    @Test("However the bytes of requests are cut up, the answers are the same", arguments: [1, 3, 7, 40])
    func requestsInPieces(_ size: Int) async throws {
        try await PreviewServer.run { server in
            _ = try await server.get("/")
            try await RawClient.connect(to: server.port) { [host] client in
                let requests = [
                    "GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n",
                    "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n",
                    "5\r\nhello\r\n0\r\n\r\n", "HEAD / HTTP/1.1\r\nHost: \(host)\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                ]
                var rest = Array(requests.joined().utf8)[...]
                while !rest.isEmpty {
                    try await client.send(String(decoding: rest.prefix(size), as: UTF8.self))
                    rest = rest.dropFirst(size)
                }
                #expect(try await client.response().text == "Welcome")
                #expect(try await client.response().text == "hello")
                #expect(try await client.response(hasBody: false)["Content-Length"] == "7")
                #expect(try await client.response().text == "console")
            }
        }
    }

    @Test("A client that reads late gets all of many large files, however short its limits")
    func largeFilesArriveWhole() async throws {
        let file = String(repeating: "0123456789abcdef", count: 300_000)
        let limits = ConnectionLimits(nextHead: .milliseconds(50), body: .seconds(5), linger: .seconds(5))
        try await PreviewServer.run(["video.mp4": file], limits: limits) { server in
            _ = try await server.get("/video.mp4", method: "HEAD")
            try await RawClient.connect(to: server.port) { [host] client in
                let request = "GET /video.mp4 HTTP/1.1\r\nHost: \(host)\r\n"
                let last = request + "Connection: close\r\n\r\n"
                try await client.send(String(repeating: request + "\r\n", count: 3) + last)
                for _ in 0..<4 {
                    let answer = try await client.response()
                    #expect(answer.status == 200)
                    #expect(answer.body.count == file.utf8.count)
                }
                #expect(try await client.readToEnd() == "")
            }
        }
    }

    @Test("What follows a request that takes its time waits for it")
    func laterRequestsWait() async throws {
        try await PreviewServer.run { server in
            _ = try await server.get("/")
            try await RawClient.connect(to: server.port) { [host] client in
                try await client.request("/slow", host: "localhost")
                try await server.arrivals.next()
                try await client.request("/", host: host)
                server.gate.open()
                #expect(try await client.response().text == "slow")
                #expect(try await client.response().text == "Welcome")
            }
        }
    }

    @Test("The connection ends with the answer where the client says so", arguments: ["console", "preview"])
    func connectionCloses(_ kind: String) async throws {
        let host = kind == "console" ? "localhost" : PreviewServer.host
        try await PreviewServer.run { server in
            for (version, field) in [("1.1", "Connection: close"), ("1.0", "X: y"), ("1.1", "connection: Close")] {
                for _ in 0..<2 {
                    try await RawClient.connect(to: server.port) { client in
                        try await client.request("/", host: host, fields: [field], version: version)
                        let answer = try await client.response()
                        #expect(answer.status == 200)
                        #expect(answer["Connection"] == "close")
                        #expect(answer["Transfer-Encoding"] == nil)
                        #expect(try await client.readToEnd() == "")
                    }
                }
            }
        }
    }

    @Test("An HTTP/1.0 client may ask to keep the connection", arguments: ["console", "preview"])
    func oldClientsCanKeepConnections(_ kind: String) async throws {
        let host = kind == "console" ? "localhost" : PreviewServer.host
        try await PreviewServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                for _ in 0..<3 {
                    try await client.request("/", host: host, fields: ["Connection: keep-alive"], version: "1.0")
                    let answer = try await client.response()
                    #expect(answer.status == 200)
                    #expect(answer["Connection"] == "keep-alive")
                }
            }
        }
    }

    @Test("A client that ends its side still gets its answers")
    func halfClosedClientsGetTheirAnswers() async throws {
        try await PreviewServer.run { server in
            for _ in 0..<2 {
                try await RawClient.connect(to: server.port) { [host] client in
                    try await client.send(
                        String(repeating: "GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n", count: 3)
                            + "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    client.endSending()
                    for _ in 0..<3 { #expect(try await client.response().text == "Welcome") }
                    #expect(try await client.response().text == "console")
                    #expect(try await client.readToEnd() == "")
                }
            }
        }
    }

    @Test(
        "A malformed request is refused, and the connection ends",
        arguments: [
            ("hello\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\r\n", 400), ("GET /\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400), ("GET / HTTP/9.9\r\nHost: a\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\u{1}\r\n\r\n", 400),
            ("G\u{e9}T / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 40_000))\r\n\r\n", 431),
            ("GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 400))\r\n", 431),
        ])
    func malformedRequestsAreRefused(_ text: String, _ status: Int) async throws {
        try await PreviewServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.send(text)
                let answer = try await client.response()
                #expect(answer.status == status)
                #expect(answer["Connection"] == "close")
                #expect(try await client.readToEnd() == "")
            }
        }
    }

    @Test("What came before a malformed request is answered first")
    func malformedRequestWaitsItsTurn() async throws {
        try await PreviewServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.request("/slow", host: "localhost")
                try await server.arrivals.next()
                try await client.send("nonsense\r\n\r\n")
                server.gate.open()
                #expect(try await client.response().text == "slow")
                #expect(try await client.response().status == 400)
                #expect(try await client.readToEnd() == "")
            }
        }
    }

    @Test("A head that does not come ends the connection", arguments: ["", "GET / HTTP/1.1\r\nHost: a"])
    func slowHeadEnds(_ beginning: String) async throws {
        try await PreviewServer.run(limits: ConnectionLimits(firstHead: .milliseconds(100))) { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.send(beginning)
                #expect(try await client.readToEnd() == "")
            }
        }
    }

    @Test("A connection that is idle, or sends its next head too slowly, ends", arguments: ["", "GET / HTTP/1.1\r\n"])
    func idleConnectionEnds(_ beginning: String) async throws {
        try await PreviewServer.run(limits: ConnectionLimits(nextHead: .milliseconds(100))) { server in
            for host in [PreviewServer.host, PreviewServer.host, "localhost"] {
                try await RawClient.connect(to: server.port) { client in
                    try await client.request("/", host: host)
                    #expect(try await client.response().status == 200)
                    try await client.send(beginning)
                    #expect(try await client.readToEnd() == "")
                }
            }
        }
    }

    @Test("A body that does not come ends the connection")
    func slowBodyEnds() async throws {
        try await PreviewServer.run(limits: ConnectionLimits(body: .milliseconds(200))) { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.request("/echo", host: "localhost", method: "POST", fields: ["Content-Length: 5"])
                try await client.send("he")
                _ = try await client.readToEnd()
            }
        }
    }

    @Test("An answer that takes its time is not cut off by the limits for requests")
    func slowAnswersAreNotCutOff() async throws {
        try await PreviewServer.run(limits: ConnectionLimits(body: .milliseconds(50))) { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.request("/slow", host: "localhost")
                try await server.arrivals.next()
                // The limit runs out several times while it ends other connections.
                for _ in 0..<3 {
                    try await RawClient.connect(to: server.port) { other in
                        try await other.request(
                            "/echo", host: "localhost", method: "POST", fields: ["Content-Length: 5"])
                        _ = try await other.readToEnd()
                    }
                }
                server.gate.open()
                #expect(try await client.response().text == "slow")
            }
        }
    }

    @Test("An offer to upgrade is declined by an ordinary answer")
    func upgradesAreDeclined() async throws {
        let fields = ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"]
        try await PreviewServer.run { server in
            for host in [PreviewServer.host, "localhost"] {
                let answer = try await server.get("/", host: host, fields: fields)
                #expect(answer.status == 200)
                #expect(answer["Connection"] == "close")
            }
        }
    }

    @Test("A client that waits for permission to send its body gets it")
    func expectationsAreMet() async throws {
        try await PreviewServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                let fields = ["Content-Length: 5", "Expect: 100-continue"]
                try await client.request("/echo", host: "localhost", method: "POST", fields: fields)
                #expect(try await client.response().status == 100)
                try await client.send("hello")
                #expect(try await client.response().text == "hello")
            }
        }
    }
}
