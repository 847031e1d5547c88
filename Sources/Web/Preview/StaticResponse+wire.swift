import HTTPTypes
import NIOCore
import NIOHTTP1

extension StaticResponse {
    /// What the `Connection` field says about the time after this answer.
    enum ConnectionField {
        case none, close, keepAlive
    }

    /// The whole response as HTTP/1.1 sends it.
    func buffers(_ allocator: ByteBufferAllocator, date: String, connection: ConnectionField) -> [ByteBuffer] {
        // A small body is copied behind its head: one buffer costs less than two.
        let length = body?.readableBytes ?? 0
        let joins = length <= 32 << 10
        var buffer = allocator.buffer(capacity: 512 + block.bytes.count + (joins ? length : 0))
        writeHead(into: &buffer, date: date, connection: connection)
        guard let body, length > 0 else { return [buffer] }
        guard joins else { return [buffer, body] }
        buffer.writeImmutableBuffer(body)
        return [buffer]
    }

    /// The answer to what is not a request that can be understood.
    static func refusal(_ status: Int) -> StaticResponse {
        let block = HeaderBlock([
            .init("Content-Type", "text/plain; charset=utf-8"), .init("Cache-Control", "no-store"),
        ])
        let text = status == 431 ? "The request's header fields are too large.\n" : "The request is malformed.\n"
        return StaticResponse(status: status, block: block, text: text, isHead: false)
    }

    /// Writes the head as HTTP/1.1 sends it, with the empty line at its end.
    func writeHead(into buffer: inout ByteBuffer, date: String, connection: ConnectionField) {
        if status == 200 {
            buffer.writeStaticString("HTTP/1.1 200 OK\r\nDate: ")
        } else {
            buffer.writeString("HTTP/1.1 \(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)\r\nDate: ")
        }
        buffer.writeString(date)
        buffer.writeStaticString("\r\n")
        forEachField { name, value in
            buffer.writeStaticString(name)
            buffer.writeStaticString(": ")
            buffer.writeString(value)
            buffer.writeStaticString("\r\n")
        }
        switch connection {
        case .none: break
        case .close: buffer.writeStaticString("Connection: close\r\n")
        case .keepAlive: buffer.writeStaticString("Connection: keep-alive\r\n")
        }
        buffer.writeBytes(block.bytes)
        buffer.writeStaticString("\r\n")
    }
}

extension HTTPResponse {
    /// The head of an answer, for a server that writes it itself.
    init(_ response: StaticResponse) {
        var fields = HTTPFields()
        func append(_ name: String, _ value: String) {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        append("Date", HTTPDate.now)
        response.forEachField { name, value in append("\(name)", value) }
        for field in response.block.fields { append(field.name, field.value) }
        self.init(status: .init(code: response.status), headerFields: fields)
    }
}

extension StaticRequest {
    /// What a request says whose target is a path.
    init(_ head: HTTPRequest) {
        self.init(target: Self.originForm(head.path ?? "/"))
        isHead = head.method == .head
        func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { head.headerFields[$0] } }
        accept = field("accept")
        acceptEncoding = field("accept-encoding")
        fetchMode = field("sec-fetch-mode")
        ifNoneMatch = field("if-none-match")
        ifRange = field("if-range")
        range = field("range")
    }

    /// What a request says, which must have no body.
    ///
    /// The fields are looked at once, because each look-up by name compares with all of them.
    init(_ head: HTTPRequestHead) {
        self.init(target: head.uri)
        isHead = head.method == .HEAD
        for (name, value) in head.headers {
            switch name.utf8.count {
            case 5 where name.isField("range"): range = value
            case 6 where name.isField("accept"): accept = Self.joined(accept, value)
            case 8 where name.isField("if-range"): ifRange = value
            case 13 where name.isField("if-none-match"): ifNoneMatch = Self.joined(ifNoneMatch, value)
            case 14 where name.isField("sec-fetch-mode"): fetchMode = value
            case 15 where name.isField("accept-encoding"): acceptEncoding = Self.joined(acceptEncoding, value)
            default: break
            }
        }
    }

    private static func joined(_ list: String?, _ value: String) -> String {
        list.map { "\($0), \(value)" } ?? value
    }

    /// The path of a target that names the host too, as requests to proxies do.
    private static func originForm(_ target: String) -> String {
        guard !target.hasPrefix("/"), let scheme = target.firstRange(of: "://") else { return target }
        let rest = target[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
        return rest.hasPrefix("/") ? String(rest) : "/" + rest
    }
}

extension String {
    /// Whether this is the name of the field `name`, which is lower-case and as long.
    func isField(_ name: StaticString) -> Bool {
        utf8.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)) {
            $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) == $1
        }
    }
}
