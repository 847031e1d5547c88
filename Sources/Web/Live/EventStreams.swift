import Accounts
import Events
import Foundation
import HTTPTypes
import Hummingbird
import Notifications
import ServiceLifecycle
import Storage
import Synchronization

/// Streams of events to browsers and programs: replay from where they were, then live.
struct EventStreams: Sendable {
    let hub: EventHub
    let accounts: Accounts
    let heartbeat: Duration
    let streamsPerUser: Int
    let metrics: HTTPMetrics
    private let open = OpenStreams()

    init(hub: EventHub, accounts: Accounts, options: WebOptions, metrics: HTTPMetrics) {
        self.hub = hub
        self.accounts = accounts
        self.heartbeat = options.heartbeat
        self.streamsPerUser = options.streamsPerUser
        self.metrics = metrics
    }

    /// The response that goes on until the client leaves, the server stops, the client is too slow or its sign-in ends.
    func response(
        to request: Request, for identity: Identity, project: ProjectID?
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
            try await request.body.consumeWithInboundCloseHandler { _ in
                try await write(subscription, of: project, for: identity, to: &writer)
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

    // MARK: Writing

    private enum Item: Sendable {
        case delivery(EventDelivery)
        case heartbeat
    }

    /// Writes deliveries and heartbeats until one of the sources ends.
    ///
    /// The writer may be used by one task only, so both sources hand their items to it through a small buffer. Where it
    /// is full the client does not read; the stream ends, and the client resumes from the last event that it saw.
    private func write(
        _ subscription: EventSubscription, of project: ProjectID?, for identity: Identity,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        let (items, feed) = AsyncStream.makeStream(of: Item.self, bufferingPolicy: .bufferingOldest(64))
        try await writer.write(ServerSentEvent.retry)
        // The client learns where it stands, so that it can resume also before the first event.
        try await writer.write(
            ServerSentEvent(id: subscription.start.description, name: "ready", data: "{}").buffer)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { feed.finish() }
                for await delivery in subscription {
                    guard case .enqueued = feed.yield(.delivery(delivery)) else { return }
                }
            }
            group.addTask {
                defer { feed.finish() }
                while (try? await Task.sleep(for: heartbeat)) != nil {
                    guard try await accounts.isValid(identity) else { return }
                    _ = feed.yield(.heartbeat)
                }
            }
            for await item in items.cancelOnGracefulShutdown() {
                switch item {
                case .heartbeat: try await writer.write(ServerSentEvent.heartbeat)
                case .delivery(let delivery):
                    if let event = Self.event(delivery, project, for: identity) { try await writer.write(event.buffer) }
                }
            }
            group.cancelAll()
        }
    }

    /// What a client gets of a delivery; nil for an event of another project than the one asked for, and for what is
    /// only another person's.
    private static func event(
        _ delivery: EventDelivery, _ project: ProjectID?, for identity: Identity
    ) -> ServerSentEvent? {
        switch delivery {
        case .reset(let id):
            return ServerSentEvent(id: id, name: "reset", data: #"{"reason":"Read the current state again."}"#)
        case .event(let event, let id):
            if let project, event.scope.project != project { return nil }
            let isPersonal = event.kind.hasPrefix(NotificationBox.eventPrefix)
            if isPersonal, event.scope.user != identity.user { return nil }
            return ServerSentEvent(id: id, data: data(of: event))
        }
    }

    private static func data(of event: Event) -> String {
        let at = JSON.text(of: Date(timeIntervalSince1970: Double(event.atMilliseconds) / 1_000))
        let project = event.scope.project.map { "\"\($0)\"" } ?? "null"
        let job = event.scope.job.map { "\"\($0)\"" } ?? "null"
        // Kinds are words of ours and the body is JSON already, so no text has to be escaped.
        return #"{"at":"\#(at)","body":\#(event.body),"job":\#(job),"kind":"\#(event.kind)","project":\#(project)}"#
    }
}
