import Building
public import NIOCore

/// Bytes together with their compressed forms, of which a client gets the one that it likes best.
public struct EncodedContent: Sendable {
    private let forms: [ContentCoding: ByteBuffer]

    /// One form of the content.
    public struct Form: Sendable {
        public let bytes: ByteBuffer
        /// The value of `Content-Encoding`; nil for the bytes as they are.
        public let coding: String?
        /// What tells this form's entity tag from those of the others.
        public let tagSuffix: String
    }

    /// Compresses the bytes as well as can be, for what is sent often. A form that is not smaller is left out.
    public init(_ bytes: [UInt8]) {
        var forms: [ContentCoding: ByteBuffer] = [.identity: ByteBuffer(bytes: bytes)]
        let compressed = [
            (ContentCoding.brotli, Compression.brotli(bytes, quality: 11)), (.gzip, Compression.gzip(bytes, level: 9)),
        ]
        for case (let coding, let smaller?) in compressed where smaller.count < bytes.count {
            forms[coding] = ByteBuffer(bytes: smaller)
        }
        self.forms = forms
    }

    /// The form for a client that sent `acceptEncoding`.
    public func form(for acceptEncoding: String?) -> Form {
        let codings: [ContentCoding] = [.brotli, .gzip].filter { forms[$0] != nil }
        let coding = AcceptEncoding(acceptEncoding ?? "").best(of: codings)
        return Form(
            bytes: forms[coding] ?? ByteBuffer(), coding: coding == .identity ? nil : coding.token,
            tagSuffix: coding.tagSuffix)
    }

    /// The form of a text that is sent once, compressed in little time.
    public static func form(of text: String, for acceptEncoding: String?) -> Form {
        let bytes = Array(text.utf8)
        let coding = AcceptEncoding(acceptEncoding ?? "").best(of: [.brotli, .gzip])
        let smaller: [UInt8]? =
            switch coding {
            case .brotli: Compression.brotli(bytes, quality: 4)
            case .gzip: Compression.gzip(bytes, level: 5)
            case .identity: nil
            }
        guard let smaller, smaller.count < bytes.count else {
            return Form(bytes: ByteBuffer(bytes: bytes), coding: nil, tagSuffix: "")
        }
        return Form(bytes: ByteBuffer(bytes: smaller), coding: coding.token, tagSuffix: coding.tagSuffix)
    }
}
