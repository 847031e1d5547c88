import HummingbirdTesting
import NIOCore
import NIOPosix
import TestSupport

/// One event of a stream, as a client reads it.
struct ReceivedEvent: Hashable, Sendable {
    var id: String?
    var name: String?
    var data = ""

    var json: JSONBody { (try? JSONBody(text: data)) ?? .null }
    var kind: String? { json["kind"]?.text }
}

/// Follows `/api/events` of a live server over a connection of its own.
///
/// It reads lines and leaves out what is none of the stream's fields: the head and the sizes of chunks.
struct EventClient {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
    private var iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var rest = ""
    /// The first line of the response.
    private(set) var status = ""

    /// Connects, calls `body` with the stream, and closes the connection.
    static func follow<Result: Sendable>(
        _ path: String, of fixture: WebFixture, token: String? = nil, lastEventID: String? = nil,
        _ body: @escaping @Sendable (inout EventClient) async throws -> Result
    ) async throws -> Result {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "localhost", port: fixture.client.port ?? 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let resume = lastEventID.map { "Last-Event-ID: \($0)\r\n" } ?? ""
        let head =
            "GET \(path) HTTP/1.1\r\nHost: localhost:8080\r\nAuthorization: Bearer \(token ?? fixture.token)\r\n"
            + "Accept: text/event-stream\r\n\(resume)\r\n"
        return try await withTimeLimit {
            try await channel.executeThenClose { inbound, outbound in
                try await outbound.write(ByteBuffer(string: head))
                var client = EventClient(channel: channel, iterator: inbound.makeAsyncIterator())
                return try await body(&client)
            }
        }
    }

    private init(
        channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>,
        iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    ) {
        self.channel = channel
        self.iterator = iterator
    }

    /// The next event; nil once the server has ended the stream.
    mutating func next() async throws -> ReceivedEvent? {
        var event = ReceivedEvent()
        while let line = try await line() {
            if line.hasPrefix("HTTP/1.1") { status = line }
            if let value = line.field("id") { event.id = value }
            if let value = line.field("event") { event.name = value }
            if let value = line.field("data") { event.data += value }
            if line.isEmpty, event != ReceivedEvent() { return event }
            if line == "0" { return nil }
        }
        return nil
    }

    /// The next event of the log, after whatever else comes before it.
    mutating func nextMessage() async throws -> ReceivedEvent? {
        while let event = try await next() {
            if event.name == nil { return event }
        }
        return nil
    }

    /// The messages up to the first one of this kind.
    mutating func messages(through kind: String) async throws -> [ReceivedEvent] {
        var found: [ReceivedEvent] = []
        while let event = try await nextMessage() {
            found.append(event)
            if event.kind == kind { break }
        }
        return found
    }

    /// Waits for a comment.
    mutating func nextHeartbeat() async throws -> Bool {
        while let line = try await line() {
            if line.hasPrefix(":") { return true }
        }
        return false
    }

    private mutating func line() async throws -> String? {
        while true {
            if let end = rest.firstIndex(where: \.isNewline) {
                let line = String(rest[..<end])
                rest = String(rest[rest.index(after: end)...])
                return line
            }
            guard let buffer = try await iterator.next() else { return nil }
            rest += String(buffer: buffer)
        }
    }
}

extension String {
    fileprivate func field(_ name: String) -> String? {
        hasPrefix(name + ": ") ? String(dropFirst(name.count + 2)) : nil
    }
}
