import TestSupport
import Testing

@testable import Web

@Suite("The bridge of previews", .timeLimit(.minutes(2)))
struct PreviewBridgeTests {
    private let host = PreviewServer.host
    private let label = PreviewServer.label

    @Test("The script knows the console's origin and can be kept with a tag")
    func scriptIsServed() async throws {
        try await PreviewServer.run { server in
            let answer = try await server.get(BridgeScript.path)
            #expect(answer.status == 200)
            #expect(answer["Content-Type"] == "text/javascript; charset=utf-8")
            #expect(answer.text.contains("const consoleOrigins = [\"http://localhost:8080\"];"))
            let tag = try #require(answer["ETag"])
            #expect(try await server.get(BridgeScript.path, fields: ["If-None-Match: \(tag)"]).status == 304)
            #expect(try await server.get("/__sitewright/page.css").status == 200)
        }
    }

    @Test("What is not an origin does not get into the script")
    func hostileOriginsAreLeftOut() {
        let script = BridgeScript(consoleOrigins: ["http://a.example", "x\"];alert(1);[\"", "http://b.example"])
        #expect(script.text.contains("[\"http://a.example\", \"http://b.example\"]"))
        #expect(!script.text.contains("alert"))
    }

    @Test("Other paths of ours are not there, even where a site has such files", arguments: ["GET", "POST"])
    func otherOwnPathsAreMissing(_ method: String) async throws {
        try await PreviewServer.run(["index.html": "x", "__sitewright/forms/a.html": "mine"]) { server in
            for _ in 0..<2 {
                let answer = try await server.get("/__sitewright/forms/a", method: method)
                #expect(answer.status == 404)
            }
        }
    }

    @Test("A page that is open hears of each new build, and of nothing else")
    func openPagesHearOfBuilds() async throws {
        try await PreviewServer.run { server in
            let first = try #require(try await server.get("/")["Server-Timing"])
            try await RawClient.connect(to: server.port) { [host] client in
                try await client.request("/__sitewright/events", host: host)
                let answer = try await client.response()
                #expect(answer["Content-Type"] == "text/event-stream")
                #expect(answer["Cache-Control"] == "no-store")
                func next() async throws -> String {
                    let event = try await client.read(through: "data: ")
                    #expect(event.contains("event: build\n"))
                    return String(try await client.read(through: "\n\n").dropLast(2))
                }
                let build = try await next()
                #expect(first == "sitewright;desc=\"\(build)\"")
                for round in 0..<3 {
                    try await server.show(["index.html": "Build \(round)"])
                    let page = try await server.get("/")
                    #expect(page.text == "Build \(round)")
                    let build = try await next()
                    #expect(page["Server-Timing"] == "sitewright;desc=\"\(build)\"")
                }
            }
        }
    }

    @Test("A page of a project without a build hears of the first one")
    func waitingPagesHearOfTheFirstBuild() async throws {
        try await PreviewServer.run { server in
            server.pointers.set(label, .unbuilt)
            server.sites.invalidate(label: label)
            try await RawClient.connect(to: server.port) { [host] client in
                try await client.request("/__sitewright/events", host: host)
                _ = try await client.response()
                _ = try await client.read(through: "data: none\n\n")
                try await server.show(["index.html": "First"])
                _ = try await client.read(through: "event: build\n")
            }
        }
    }

    @Test("A page that goes away is forgotten")
    func closedPagesAreForgotten() async throws {
        try await PreviewServer.run { server in
            try await RawClient.connect(to: server.port) { [host] client in
                try await client.request("/__sitewright/events", host: host)
                _ = try await client.read(through: "data: ")
                #expect(server.sites.watcherCount == 1)
            }
            while server.sites.watcherCount > 0 { await Task.yield() }
        }
    }

    @Test("A preview that does not exist has no events")
    func unknownPreviewsHaveNoEvents() async throws {
        try await PreviewServer.run { server in
            let host = "other-0123456789abcdefghjkmnpqrs.localhost"
            let answer = try await server.get("/__sitewright/events", host: host)
            #expect(answer.status == 404)
        }
    }

    @Test("A shutdown ends open streams and idle connections quickly, and lets answers finish")
    func shutdownIsQuick() async throws {
        let clock = ContinuousClock()
        try await PreviewServer.run { [host] server in
            let ready = Signal<Void>()
            async let page: String = RawClient.connect(to: server.port) { client in
                try await client.request("/__sitewright/events", host: host)
                _ = try await client.read(through: "data: ")
                ready.send()
                return try await client.readToEnd()
            }
            async let stream: String = RawClient.connect(to: server.port) { client in
                try await client.request("/stream", host: "localhost")
                _ = try await client.read(through: "data: here")
                ready.send()
                return try await client.readToEnd()
            }
            async let idle: String = RawClient.connect(to: server.port) { client in
                try await client.request("/", host: host)
                _ = try await client.response()
                ready.send()
                return try await client.readToEnd()
            }
            async let slow: RawResponse = RawClient.connect(to: server.port) { client in
                try await client.request("/slow", host: "localhost")
                return try await client.response()
            }
            _ = try await ready.next(3)
            try await server.arrivals.next()
            let start = clock.now
            await server.shutDown()
            #expect(try await idle == "")
            _ = try await (page, stream)
            #expect(clock.now - start < .seconds(3))
            server.gate.open()
            #expect(try await slow.text == "slow")
        }
    }
}
