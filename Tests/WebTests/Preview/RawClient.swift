import NIOCore
import NIOPosix
import TestSupport

/// A response as it came over the wire.
struct RawResponse: Sendable {
    let status: Int
    let fields: [(name: String, value: String)]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// A client that sends exactly the bytes that it is given.
final class RawClient {
    struct Closed: Error {}

    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private let channel: any Channel
    private var received: [UInt8] = []

    private init(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
        _ channel: any Channel
    ) {
        self.inbound = inbound.makeAsyncIterator()
        self.outbound = outbound
        self.channel = channel
    }

    /// Runs `body` with a connection to a port of this machine.
    static func connect<T: Sendable>(
        to port: Int, _ body: @escaping @Sendable (RawClient) async throws -> T
    ) async throws -> T {
        try await withTimeLimit {
            let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .channelOption(.allowRemoteHalfClosure, value: true)
                .connect(host: "127.0.0.1", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                            wrappingChannelSynchronously: channel,
                            configuration: .init(isOutboundHalfClosureEnabled: true))
                    }
                }
            return try await connection.executeThenClose { inbound, outbound in
                try await body(RawClient(inbound, outbound, connection.channel))
            }
        }
    }

    func send(_ text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    /// Sends a GET, or another method, with the fields that every browser sends and those given.
    func request(
        _ target: String, host: String, method: String = "GET", fields: [String] = [], version: String = "1.1"
    ) async throws {
        let lines = ["\(method) \(target) HTTP/\(version)", "Host: \(host)"] + fields
        try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    }

    /// Says that no more requests come.
    func endSending() {
        outbound.finish()
    }

    /// Reads one response; `hasBody` is false for the answer to a HEAD.
    func response(hasBody: Bool = true) async throws -> RawResponse {
        let head = try await read(through: "\r\n\r\n")
        var lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
        let status = Int(lines.removeFirst().split(separator: " ")[1]) ?? 0
        let fields = lines.map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (name: String(parts[0]), value: parts.count > 1 ? String(parts[1].trimmed) : "")
        }
        var response = RawResponse(status: status, fields: fields, body: [])
        guard hasBody, status != 304, status >= 200 else { return response }
        if let length = response["Content-Length"].flatMap(Int.init) {
            response = RawResponse(status: status, fields: fields, body: try await read(length))
        } else if response["Transfer-Encoding"] != nil, response["Content-Type"] != "text/event-stream" {
            response = RawResponse(status: status, fields: fields, body: try await readChunks())
        }
        return response
    }

    /// Reads until the server closes, and returns what came.
    func readToEnd() async throws -> String {
        while try await more() {}
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    /// Reads up to and with `mark`.
    func read(through mark: String) async throws -> String {
        let mark = Array(mark.utf8)
        while true {
            let last = received.count - mark.count
            if last >= 0, let start = (0...last).first(where: { received[$0...].starts(with: mark) }) {
                defer { received.removeFirst(start + mark.count) }
                return String(decoding: received[..<(start + mark.count)], as: UTF8.self)
            }
            guard try await more() else { throw Closed() }
        }
    }

    private func read(_ count: Int) async throws -> [UInt8] {
        while received.count < count {
            guard try await more() else { throw Closed() }
        }
        defer { received.removeFirst(count) }
        return Array(received[..<count])
    }

    private func readChunks() async throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let size = Int(try await read(through: "\r\n").trimmed, radix: 16) ?? 0
            body += try await read(size)
            _ = try await read(2)
            if size == 0 { return body }
        }
    }

    private func more() async throws -> Bool {
        do {
            guard let buffer = try await inbound.next(isolation: nil) else { return false }
            received += buffer.readableBytesView
            return true
        } catch let error as IOError {
            // A reset is an end too.
            _ = error
            return false
        }
    }
}

extension StringProtocol {
    fileprivate var trimmed: Substring {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        let start = self[...].drop(while: isSpace)
        return Substring(start.reversed().drop(while: isSpace).reversed().map(String.init).joined())
    }
}
