import Accounts
import Events
import Hummingbird
import NIOCore
import NIOHTTPTypes
import Synchronization

/// One stream of events that is being written.
final class OpenStream: Sendable {
    /// What has to be done for a stream now.
    enum Due: Sendable, Equatable {
        case nothing, heartbeat
        /// The client has not read for too long.
        case close
    }

    private struct State {
        var isOpen = true
        var writingSince: ContinuousClock.Instant?
        var nextHeartbeat: ContinuousClock.Instant
    }

    let identity: Identity
    private let subscription: EventSubscription
    private let channel: any Channel
    private let state: Mutex<State>

    init(
        identity: Identity, subscription: EventSubscription, channel: any Channel,
        firstHeartbeat: ContinuousClock.Instant
    ) {
        self.identity = identity
        self.subscription = subscription
        self.channel = channel
        state = Mutex(State(nextHeartbeat: firstHeartbeat))
    }

    /// Writes bytes, and waits where the client has not read what was written before.
    func write(_ bytes: ByteBuffer, to writer: inout any ResponseBodyWriter) async throws {
        state.withLock { $0.writingSince = .now }
        try await writer.write(bytes)
        state.withLock { $0.writingSince = nil }
    }

    /// Says what is due, and counts a heartbeat that is due as sent.
    func due(now: ContinuousClock.Instant, heartbeat: Duration, patience: Duration) -> Due {
        state.withLock { state in
            guard state.isOpen else { return .nothing }
            if let since = state.writingSince, now - since >= patience { return .close }
            guard now >= state.nextHeartbeat else { return .nothing }
            state.nextHeartbeat = now + heartbeat
            return .heartbeat
        }
    }

    /// Sends a comment past the writer, which belongs to the task of the stream.
    ///
    /// Parts of a body are whole, so that it lands between two events. The end of the body is written on the same event
    /// loop after ``end()``, so that nothing follows it.
    func sendHeartbeat() {
        channel.eventLoop.execute { [self] in
            guard state.withLock({ $0.isOpen }), channel.isWritable else { return }
            channel.writeAndFlush(HTTPResponsePart.body(ServerSentEvent.heartbeat), promise: nil)
        }
    }

    /// Ends the stream after the event that is being written; the response is completed.
    func cancel() { subscription.cancel() }

    /// Cuts the connection, where the client does not read.
    func disconnect() {
        end()
        subscription.cancel()
        channel.close(promise: nil)
    }

    /// Says that nothing more may be sent past the writer.
    func end() { state.withLock { $0.isOpen = false } }
}
