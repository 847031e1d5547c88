import SiteModel
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite("Previews and their pointers", .timeLimit(.minutes(2)))
struct PreviewSitesTests {
    private let host = PreviewServer.host
    private let label = PreviewServer.label

    @Test("A new build is seen by the very next request, also on an open connection")
    func swapIsSeenAtOnce() async throws {
        try await PreviewServer.run { server in
            try await RawClient.connect(to: server.port) { [host] client in
                for round in 0..<20 {
                    try await server.show(["index.html": "Build \(round)"])
                    for _ in 0..<2 {
                        try await client.request("/", host: host)
                        #expect(try await client.response().text == "Build \(round)")
                    }
                }
            }
        }
    }

    @Test("A pointer is looked up once while it does not move")
    func pointerIsLookedUpOnce() async throws {
        try await PreviewServer.run { server in
            for _ in 0..<5 { _ = try await server.get("/") }
            #expect(server.pointers.lookups.withLock { $0 } == 1)
            server.sites.invalidateAll()
            _ = try await server.get("/")
            #expect(server.pointers.lookups.withLock { $0 } == 2)
        }
    }

    @Test("A site that was looked up before its pointer moved is not kept")
    func staleLookupsAreNotKept() async throws {
        try await withTemporaryFolder { folder in
            let lookup = HeldLookup()
            let sites = PreviewSites(
                lookup: lookup, blobs: try FileBlobStore(folder: folder), domain: PreviewDomain(),
                policy: ResponsePolicy(consoleOrigins: []))
            async let old = sites.site(label: "a")
            try await lookup.arrivals.next()
            sites.invalidate(label: "a")
            lookup.gate.open()
            _ = try await old
            #expect(sites.cachedSite(label: "a") == nil)
            _ = try await sites.site(label: "a")
            #expect(sites.cachedSite(label: "a") != nil)
        }
    }

    @Test("An address without a preview says what to do", arguments: ["GET", "HEAD", "POST"])
    func unknownPreviews(_ method: String) async throws {
        try await PreviewServer.run { server in
            for host in ["other-0123456789abcdefghjkmnpqrs.localhost", "x.localhost", "a.b.localhost"] {
                let answer = try await server.get("/", host: host, method: method)
                #expect(answer.status == 404)
                #expect(answer["Content-Type"] == "text/html; charset=utf-8")
                #expect(answer["X-Robots-Tag"] == "noindex")
                if method == "GET" { #expect(answer.text.contains("no preview at this address")) }
            }
        }
    }

    @Test("A project without a build says that it is being built, and loads the bridge")
    func unbuiltPreviews() async throws {
        try await PreviewServer.run { server in
            server.pointers.set(label, .unbuilt)
            server.sites.invalidate(label: label)
            let answer = try await server.get("/menu")
            #expect(answer.status == 202)
            #expect(answer.text.contains("being built"))
            #expect(answer.text.contains("<script src=\"/__sitewright/bridge.js\"></script>"))
            #expect(answer["Server-Timing"] == "sitewright;desc=\"none\"")
            try await server.show(["menu.html": "Soup"])
            #expect(try await server.get("/menu").text == "Soup")
        }
    }

    @Test("Other hosts are the application's", arguments: ["localhost", "127.0.0.1:8080", "localhost.example.com"])
    func otherHostsAreTheApplications(_ host: String) async throws {
        try await PreviewServer.run { server in
            let console = try await server.get("/", host: host)
            #expect(console.text == "console")
            let bridge = try await server.get("/__sitewright/bridge.js", host: host)
            #expect(bridge.status == 404)
        }
    }

    @Test("A look-up that fails is an error, and the next one is tried")
    func failedLookupsAreErrors() async throws {
        try await PreviewServer.run { server in
            server.pointers.fail(label)
            server.sites.invalidate(label: label)
            #expect(try await server.get("/").status == 500)
            #expect(try await server.get("/__sitewright/events").status == 500)
            try await server.show(["index.html": "Back"])
            #expect(try await server.get("/").text == "Back")
        }
    }

    @Test("A page that was opened before the build changed still gets the files that it names, and no others")
    func earlierAssetsAreServed() async throws {
        try await PreviewServer.run { server in
            try await server.show(["index.html": "One", "assets/style-A1B2C3D4.css": "a {}", "assets/map.svg": "1"])
            try await server.show(["index.html": "Two", "assets/style-E5F6A7B8.css": "b {}", "404.html": "Gone"])
            let old = try await server.get("/assets/style-A1B2C3D4.css")
            #expect(old.status == 200)
            #expect(old.text == "a {}")
            #expect(try await server.get("/assets/style-E5F6A7B8.css").text == "b {}")
            // A name without a hash may mean something else by now.
            #expect(try await server.get("/assets/map.svg").status == 404)
            #expect(try await server.get("/assets/style-00000000.css").text == "Gone")
            let other = "tailor-0123456789abcdefghjkmnpqrs"
            try await server.show(["index.html": "Other"], label: other)
            let foreign = try await server.get("/assets/style-A1B2C3D4.css", host: other + ".localhost")
            #expect(foreign.status == 404)
        }
    }

    @Test("A style sheet of a build that this process has not heard of yet is found")
    func assetsOfNewerBuildsAreServed() async throws {
        try await PreviewServer.run { server in
            try await server.show(["index.html": "One", "assets/style-A1B2C3D4.css": "a {}"])
            #expect(try await server.get("/").text == "One")
            try await server.show(["index.html": "Two", "assets/style-E5F6A7B8.css": "b {}"], isTold: false)
            #expect(try await server.get("/").text == "One")
            #expect(try await server.get("/assets/style-E5F6A7B8.css").text == "b {}")
        }
    }

    @Test("What a build lost is an error that names its place in the log")
    func lostContentsAreErrors() async throws {
        try await PreviewServer.run { server in
            let entry = FileTree.Entry(blob: Digest(of: [1, 2, 3]), size: 3)
            let tree = FileTree([try FilePath("index.html"): entry])
            server.pointers.set(label, .built(artifact: tree, variant: FileTree()))
            server.sites.invalidate(label: label)
            let answer = try await server.get("/")
            #expect(answer.status == 500)
            #expect(answer.text.contains("under the number"))
        }
    }
}

/// Holds the first look-up until a test lets it go on.
private final class HeldLookup: PreviewLookup {
    let arrivals = Signal<Void>()
    let gate = Gate()

    func preview(label: String) async throws -> PreviewState {
        arrivals.send()
        try await gate.wait()
        return .built(artifact: FileTree(), variant: FileTree())
    }

    func recentArtifacts(label: String) async throws -> [Digest] { [] }
}
