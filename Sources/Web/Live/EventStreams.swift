import Accounts
import Events
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Notifications
import ServiceLifecycle
import Storage

/// Streams of events to browsers and programs: replay from where they were, then live.
///
/// An open stream costs one task and its place in the hub. What all streams have in common is done once: the bytes of an
/// event, and the care for heartbeats and slow clients.
struct EventStreams: Sendable {
    private let hub: EventHub
    private let streamsPerUser: Int
    private let metrics: HTTPMetrics
    private let care: StreamCare
    private let bytes = EventBytes()
    private let open = OpenStreams()

    init(hub: EventHub, accounts: Accounts, options: WebOptions, metrics: HTTPMetrics, logger: Logger) {
        self.hub = hub
        self.streamsPerUser = options.streamsPerUser
        self.metrics = metrics
        care = StreamCare(
            accounts: accounts, heartbeat: options.heartbeat, patience: options.streamPatience, logger: logger)
    }

    /// The response that goes on until the client leaves, the server stops, the client is too slow or its sign-in ends.
    func response(
        to request: Request, on channel: any NIOCore.Channel, for identity: Identity, project: ProjectID?
    ) async throws -> Response {
        let place = try place(for: identity)
        let subscription = try await hub.subscribe(
            workspace: identity.workspace, lastEventID: Self.lastEventID(in: request))
        // A client that is gone before the head is written never gets to the body; the place then goes with it.
        let lease = Lease {
            subscription.cancel()
            place.end()
        }
        let body = ResponseBody { writer in
            defer { lease.end() }
            let stream = OpenStream(
                identity: identity, subscription: subscription, channel: channel, firstHeartbeat: care.firstHeartbeat)
            try await request.body.consumeWithInboundCloseHandler { _ in
                // A handler, not a sequence that ends: that would cost each stream two tasks more.
                try await withGracefulShutdownHandler {
                    try await write(subscription, of: project, through: stream, to: &writer)
                } onGracefulShutdown: {
                    subscription.cancel()
                }
            } onInboundClosed: {
                lease.end()
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
                // nginx would collect the events otherwise.
                .accelBuffering: "no",
            ],
            body: body)
    }

    private func place(for identity: Identity) throws -> Lease {
        guard open.enter(identity.user, atMost: streamsPerUser) else {
            throw ProblemError.rateLimited(
                retryAfter: .seconds(10), "\(streamsPerUser) streams of events are open already.")
        }
        metrics.streams.add(1)
        return Lease { [open, metrics] in
            open.leave(identity.user)
            metrics.streams.add(-1)
        }
    }

    /// Where to go on: `Last-Event-ID` of a reconnecting browser counts before what its address says.
    private static func lastEventID(in request: Request) -> String? {
        let text = request.headers[.lastEventID] ?? request.uri.queryParameters["after"].map(String.init)
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Writes deliveries until the subscription ends.
    private func write(
        _ subscription: EventSubscription, of project: ProjectID?, through stream: OpenStream,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        // The client learns where it stands, so that it can resume also before the first event.
        var start = ServerSentEvent.retry
        start.writeImmutableBuffer(
            ServerSentEvent(id: subscription.start.description, name: "ready", data: "{}").buffer)
        try await stream.write(start, to: &writer)
        let looked = care.add(stream)
        defer { looked.end() }
        for await delivery in subscription {
            guard let bytes = bytes(of: delivery, for: project, stream.identity) else { continue }
            try await stream.write(bytes, to: &writer)
        }
    }

    /// What a client gets of a delivery; nil for an event of another project than the one asked for, and for what is
    /// only another person's.
    private func bytes(of delivery: EventDelivery, for project: ProjectID?, _ identity: Identity) -> ByteBuffer? {
        switch delivery {
        case .reset(let id):
            return ServerSentEvent(id: id, name: "reset", data: #"{"reason":"Read the current state again."}"#).buffer
        case .event(let event, let id):
            if let project, event.scope.project != project { return nil }
            let isPersonal = event.kind.hasPrefix(NotificationBox.eventPrefix)
            if isPersonal, event.scope.user != identity.user { return nil }
            return bytes.bytes(of: event, id: id)
        }
    }
}
