import SiteModel

/// What stands at a path of a site.
enum StaticRoute: Hashable, Sendable {
    /// A file, with the status of the answer.
    case content(StaticContent)
    /// Another address, encoded for a `Location`; the request's query is added unless it has one.
    case redirect(status: Int, location: String, HeaderBlock)
    /// Nothing, and no page of the site that says so.
    case missing
}

/// A file of a site as the answer to one path.
struct StaticContent: Hashable, Sendable {
    let status: Int
    let blob: Digest
    let size: Int
    let type: MediaType
    /// The fields that do not depend on the request.
    let block: HeaderBlock

    /// The encodings in which it is worth sending, best first.
    var codings: [ContentCoding] {
        type.isCompressible && size >= 512 ? [.brotli, .gzip] : []
    }
}

/// How a body is encoded on the way.
enum ContentCoding: Hashable, Sendable {
    case identity, brotli, gzip

    /// The name in `Accept-Encoding` and `Content-Encoding`.
    var token: String {
        switch self {
        case .identity: "identity"
        case .brotli: "br"
        case .gzip: "gzip"
        }
    }

    /// What tells the entity tags of a file's encodings apart.
    var tagSuffix: String {
        switch self {
        case .identity: ""
        case .brotli: "-br"
        case .gzip: "-gz"
        }
    }
}
