import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import SiteModel
import Storage
import Synchronization
import TestSupport

@testable import Web

/// Pointers of previews that a test moves by hand.
final class Pointers: PreviewLookup {
    private let states = Mutex<[String: Result<PreviewState, StorageError>]>([:])
    private let artifacts = Mutex<[String: [Digest]]>([:])
    /// How often a pointer was looked up.
    let lookups = Mutex(0)

    func set(_ label: String, _ state: PreviewState) {
        states.withLock { $0[label] = .success(state) }
    }

    /// Makes the look-up of a label fail.
    func fail(_ label: String) {
        states.withLock { $0[label] = .failure(.closed) }
    }

    func preview(label: String) async throws -> PreviewState {
        lookups.withLock { $0 += 1 }
        return try states.withLock { $0[label] }?.get() ?? .unknown
    }

    /// Notes a build, as the newest of a label's.
    func add(_ artifact: Digest, to label: String) {
        artifacts.withLock { $0[label, default: []].insert(artifact, at: 0) }
    }

    func recentArtifacts(label: String) async throws -> [Digest] {
        artifacts.withLock { $0[label] ?? [] }
    }
}

/// A server of previews and of a small application beside them, on a port of its own.
struct PreviewServer: Sendable {
    static let label = "bakery-0123456789abcdefghjkmnpqrs"
    static let host = label + ".localhost"

    let port: Int
    let sites: PreviewSites
    let pointers: Pointers
    /// Opens the application's slow answer.
    let gate: Gate
    /// Says that the application's slow answer is being made.
    let arrivals: Signal<Void>
    private let blobs: FileBlobStore
    private let services: ServiceGroup

    /// Runs `body` with a server that shows `files`, and shuts it down afterwards.
    static func run(
        _ files: [String: String] = ["index.html": "Welcome"], limits: ConnectionLimits = .init(),
        _ body: @escaping @Sendable (PreviewServer) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let blobs = try FileBlobStore(folder: folder)
            let pointers = Pointers()
            let sites = PreviewSites(
                lookup: pointers, blobs: blobs, domain: PreviewDomain(),
                policy: ResponsePolicy(consoleOrigins: ["http://localhost:8080"]))
            let gate = Gate()
            let arrivals = Signal<Void>()
            let ports = Signal<Int>()
            let application = Application(
                router: router(gate, arrivals), server: .previews(sites, limits: limits, logger: .quiet),
                configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { channel in ports.send(channel.localAddress?.port ?? 0) }, logger: .quiet)
            let group = ServiceGroup(configuration: .init(services: [application], logger: .quiet))
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                let server = PreviewServer(
                    port: try await ports.next(), sites: sites, pointers: pointers, gate: gate, arrivals: arrivals,
                    blobs: blobs, services: group)
                try await server.show(files)
                do {
                    try await body(server)
                } catch {
                    gate.open()
                    tasks.cancelAll()
                    throw error
                }
                gate.open()
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
        }
    }

    /// Begins a graceful shutdown.
    func shutDown() async {
        await services.triggerGracefulShutdown()
    }

    /// Makes `files` the site of a label, as a build does.
    /// - Parameter isTold: Whether the news of it reaches the server.
    func show(_ files: [String: String], label: String = label, isTold: Bool = true) async throws {
        var sources = SourceFiles()
        for (path, text) in files { sources[try FilePath(path)] = Array(text.utf8) }
        let tree = try await blobs.putFiles(sources, durable: false)
        pointers.set(label, .built(artifact: tree, variant: FileTree()))
        pointers.add(try await blobs.putTree(tree, durable: false), to: label)
        if isTold { sites.invalidate(label: label) }
    }

    /// The answer to one request on a connection of its own.
    func get(
        _ target: String, host: String = host, method: String = "GET", fields: [String] = []
    ) async throws -> RawResponse {
        try await RawClient.connect(to: port) { client in
            try await client.request(target, host: host, method: method, fields: fields)
            return try await client.response(hasBody: method != "HEAD")
        }
    }

    private static func router(_ gate: Gate, _ arrivals: Signal<Void>) -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/") { _, _ in "console" }
        router.post("/echo") { request, _ in
            Response(status: .ok, body: .init(byteBuffer: try await request.body.collect(upTo: 1 << 22)))
        }
        router.get("/slow") { _, _ in
            arrivals.send()
            try await gate.wait()
            return "slow"
        }
        router.get("/stream") { request, _ in
            Response(
                status: .ok, headers: [.contentType: "text/event-stream"],
                body: .init { writer in
                    let (stream, continuation) = AsyncStream<ByteBuffer>.makeStream()
                    continuation.yield(ByteBuffer(string: "data: here\n\n"))
                    try await request.body.consumeWithInboundCloseHandler { _ in
                        for await event in stream.cancelOnGracefulShutdown() { try await writer.write(event) }
                    } onInboundClosed: {
                        continuation.finish()
                    }
                    try await writer.finish(nil)
                })
        }
        return router
    }
}
