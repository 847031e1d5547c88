import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// One message of an event stream (WHATWG HTML, “Server-sent events”).
struct ServerEvent: Sendable {
    var name: String
    var data: String

    /// Reads messages from a body as they come. The stream holds at most 1,000 unread messages.
    static func parse(_ body: HTTPClientResponse.Body) -> AsyncThrowingStream<ServerEvent, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1_000)) { continuation in
            // Unstructured because the stream outlives this call; ending the stream cancels it.
            let reader = Task {
                do {
                    var parser = Parser()
                    for try await chunk in body {
                        for event in parser.feed(chunk.readableBytesView) { continuation.yield(event) }
                    }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in reader.cancel() }
        }
    }

    /// Splits bytes into lines and lines into messages.
    struct Parser {
        private var line: [UInt8] = []
        private var event = ServerEvent(name: "message", data: "")
        private var hasData = false

        mutating func feed(_ bytes: some Sequence<UInt8>) -> [ServerEvent] {
            var events: [ServerEvent] = []
            for byte in bytes where byte != UInt8(ascii: "\r") {
                guard byte == UInt8(ascii: "\n") else {
                    line.append(byte)
                    continue
                }
                if let event = end(String(decoding: line, as: UTF8.self)) { events.append(event) }
                line.removeAll(keepingCapacity: true)
            }
            return events
        }

        /// Takes one whole line; the empty one ends a message.
        private mutating func end(_ line: String) -> ServerEvent? {
            guard !line.isEmpty else {
                defer {
                    event = ServerEvent(name: "message", data: "")
                    hasData = false
                }
                return hasData ? event : nil
            }
            // A comment says that the stream is alive, and is handed on as such.
            if line.hasPrefix(":") { return ServerEvent(name: "comment", data: "") }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
            switch parts[0] {
            case "event": event.name = String(value)
            case "data":
                event.data += (hasData ? "\n" : "") + value
                hasData = true
            default: break
            }
            return nil
        }
    }
}
