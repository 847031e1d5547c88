import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A provider of models on a loopback port: it speaks one protocol faithfully, answers as a script says, also wrongly,
/// and tells what it saw.
public final class ModelServer: Sendable {
    public let speaks: SpokenProtocol
    /// The models that it names.
    public let models: [String]
    /// The key that it accepts; nil for any.
    public let key: String?
    private let channel: any Channel
    private let state = Mutex(State())

    struct State {
        var replies: [ScriptedReply] = []
        var standard: ScriptedReply?
        var requests: [SeenRequest] = []
        var held: [AsyncStream<Void>.Continuation] = []
        var isReleased = false
        var hangUps = 0
        var sentAt: [ContinuousClock.Instant] = []
        /// The same as seconds since 1970, for programs beside this one.
        var sentTimes: [Double] = []
        var watchers: [AsyncStream<ModelServerEvent>.Continuation] = []
    }

    /// Starts a server.
    /// - Parameter port: 0 for any that is free.
    public static func start(
        speaking speaks: SpokenProtocol, key: String? = nil, models: [String] = ["test-model"], port: Int = 0
    ) async throws -> ModelServer {
        let holder = ServerHolder()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(ChannelOptions.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(ModelConnection(holder: holder))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
        let server = ModelServer(speaks: speaks, key: key, models: models, channel: channel)
        holder.server.withLock { $0 = server }
        return server
    }

    private init(speaks: SpokenProtocol, key: String?, models: [String], channel: any Channel) {
        self.speaks = speaks
        self.key = key
        self.models = models
        self.channel = channel
    }

    public func stop() async throws {
        release()
        try await channel.close().get()
        state.withLock { state in
            for watcher in state.watchers { watcher.finish() }
        }
    }

    public var port: Int { channel.localAddress?.port ?? 0 }
    public var origin: String { "http://127.0.0.1:\(port)" }
    /// What a provider's base address is set to.
    public var baseURL: String { origin + speaks.basePath }

    /// Adds the replies to the next requests for an answer.
    public func reply(_ replies: ScriptedReply...) { state.withLock { $0.replies += replies } }
    public func reply(_ replies: [ScriptedReply]) { state.withLock { $0.replies += replies } }

    /// The reply to every request that no other is there for.
    public func replyAlways(_ reply: ScriptedReply) { state.withLock { $0.standard = reply } }

    /// The requests for an answer, and those that were refused, in order.
    public var requests: [SeenRequest] { state.withLock { $0.requests } }
    /// How many clients went away before they had a whole answer.
    public var hangUps: Int { state.withLock { $0.hangUps } }

    /// When each frame of the newest answer was given to its connection.
    public var sentAt: [ContinuousClock.Instant] { state.withLock { $0.sentAt } }

    func noteSending(_ frame: Int) {
        state.withLock { state in
            if frame == 0 { state.sentAt = [] }
            state.sentAt.append(.now)
            if frame == 0 { state.sentTimes = [] }
            state.sentTimes.append(Date().timeIntervalSince1970)
        }
    }

    /// When each frame of the newest answer was sent, in seconds since 1970.
    var sentTimes: [Double] { state.withLock { $0.sentTimes } }

    /// Forgets the script and what was seen.
    public func reset() {
        state.withLock { ($0.replies, $0.standard, $0.requests, $0.isReleased) = ([], nil, [], false) }
    }

    /// What happens from now on.
    public func events() -> AsyncStream<ModelServerEvent> {
        let (stream, continuation) = AsyncStream<ModelServerEvent>.makeStream()
        state.withLock { $0.watchers.append(continuation) }
        return stream
    }

    /// Lets the replies go on that are held, and those that would be from now on.
    public func release() {
        let held = state.withLock { state in
            state.isReleased = true
            defer { state.held = [] }
            return state.held
        }
        for continuation in held { continuation.yield() }
    }

    func callOnRelease(_ continuation: AsyncStream<Void>.Continuation) {
        let isReleased = state.withLock { state in
            if !state.isReleased { state.held.append(continuation) }
            return state.isReleased
        }
        if isReleased { continuation.yield() }
    }

    func tell(_ event: ModelServerEvent) {
        state.withLock { state in
            if event == .hungUp { state.hangUps += 1 }
            for watcher in state.watchers { watcher.yield(event) }
        }
    }

    func replyTo(_ request: SeenRequest) -> ScriptedReply {
        if let problem = speaks.problem(of: request, key: key) {
            state.withLock { $0.requests.append(request) }
            return .failure(problem.status, problem.name)
        }
        if request.method == "GET" {
            state.withLock { $0.requests.append(request) }
            return ScriptedReply().with { $0.body = speaks.models(models) }
        }
        return state.withLock { state in
            state.requests.append(request)
            if !state.replies.isEmpty { return state.replies.removeFirst() }
            return state.standard ?? .text("Hello.")
        }
    }
}

/// What a server sees.
public enum ModelServerEvent: Sendable, Hashable {
    case asked
    /// Another frame was sent.
    case sentFrame(Int)
    /// A held reply waits for its release.
    case holding
    /// The client went away before it had a whole answer.
    case hungUp
    case answered
}

final class ServerHolder: Sendable {
    let server = Mutex<ModelServer?>(nil)
}
