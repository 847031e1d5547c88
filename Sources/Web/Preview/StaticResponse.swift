import NIOCore

/// An answer, ready to be sent by either way.
struct StaticResponse: Sendable {
    var status: Int
    /// The fields that are the same for all requests of the kind.
    var block: HeaderBlock
    var location: String?
    var etag: String?
    var coding = ContentCoding.identity
    var acceptsRanges = false
    var contentRange: String?
    /// Methods that the path has, for 405.
    var allow: String?
    /// The length of the content that a GET gets; nil where there is none, as with 304.
    var contentLength: Int?
    /// What is sent after the fields: nothing for a HEAD.
    var body: ByteBuffer?

    /// Calls `body` with each field that `block` does not hold.
    func forEachField(_ body: (_ name: StaticString, _ value: String) -> Void) {
        if let etag { body("ETag", etag) }
        if let location { body("Location", location) }
        if coding != .identity { body("Content-Encoding", coding.token) }
        if acceptsRanges { body("Accept-Ranges", "bytes") }
        if let contentRange { body("Content-Range", contentRange) }
        if let allow { body("Allow", allow) }
        if let contentLength { body("Content-Length", String(contentLength)) }
    }
}

extension StaticResponse {
    /// The answer with a file: whole, a part of it, or the word that the client has it already.
    /// - Parameter content: What stands at the path.
    /// - Parameter loaded: Its bytes in the encoding that `request` gets.
    init(_ content: StaticContent, _ loaded: LoadedContent, for request: StaticRequest) {
        let bytes = loaded.bytes
        self.init(status: content.status, block: content.block)
        coding = loaded.coding
        if content.status == 200 {
            etag = loaded.etag
            acceptsRanges = coding == .identity
            if let field = request.ifNoneMatch, EntityTags(field).weaklyInclude(loaded.etag) {
                status = 304
                coding = .identity
                acceptsRanges = false
                return
            }
            if coding == .identity, let range = request.byteRange, request.ifRange ?? loaded.etag == loaded.etag {
                answer(range, of: bytes)
                return
            }
        }
        contentLength = bytes.readableBytes
        body = request.isHead ? nil : bytes
    }

    /// A small answer of our own.
    init(status: Int, block: HeaderBlock, text: String, isHead: Bool) {
        self.init(status: status, block: block)
        contentLength = text.utf8.count
        body = isHead ? nil : ByteBuffer(string: text)
    }

    /// A redirect, with the request's query unless the address has its own.
    init(redirect status: Int, to location: String, block: HeaderBlock, for request: StaticRequest) {
        self.init(status: status, block: block)
        let query = location.contains("?") ? "" : request.query
        if let fragment = location.firstIndex(of: "#"), !query.isEmpty {
            self.location = String(location[..<fragment] + query + location[fragment...])
        } else {
            self.location = location + query
        }
        contentLength = 0
    }

    private mutating func answer(_ range: ByteRange, of bytes: ByteBuffer) {
        let size = bytes.readableBytes
        guard let range = range.resolved(in: size),
            let part = bytes.getSlice(at: bytes.readerIndex + range.lowerBound, length: range.count)
        else {
            status = 416
            contentRange = "bytes */\(size)"
            contentLength = 0
            return
        }
        status = 206
        contentRange = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
        contentLength = range.count
        body = part
    }
}
