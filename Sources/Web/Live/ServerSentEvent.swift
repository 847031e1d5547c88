import Hummingbird

/// One event of an event stream, as it goes over the wire.
struct ServerSentEvent: Hashable, Sendable {
    /// The position to resume after; nil for what is no part of the log.
    var id: String?
    /// The name; nil for an ordinary message.
    var name: String?
    /// One line of JSON.
    var data: String

    var buffer: ByteBuffer {
        var text = ""
        if let id { text += "id: \(id)\n" }
        if let name { text += "event: \(name)\n" }
        // A line break would end the field early; JSON has none outside of its texts, and escapes those.
        for line in data.split(whereSeparator: \.isNewline) { text += "data: \(line)\n" }
        return ByteBuffer(string: text + "\n")
    }

    /// A comment: it keeps proxies from closing a quiet stream, and shows a dead connection.
    static let heartbeat = ByteBuffer(string: ": alive\n\n")

    /// How long a browser waits before it connects again.
    static let retry = ByteBuffer(string: "retry: 1000\n\n")
}
