/// What a request for a file says, whichever way it came.
struct StaticRequest: Sendable {
    var isHead = false
    /// The target of the request line: a path, and a query after `?`.
    var target: String
    var accept: String?
    var acceptEncoding: String?
    var fetchMode: String?
    var ifNoneMatch: String?
    var ifRange: String?
    var range: String?

    init(target: String) {
        self.target = target
    }

    /// The path, as it was sent.
    var path: Substring { target.prefix { $0 != "?" } }

    /// The query with its `?`, or nothing.
    var query: Substring { target[path.endIndex...] }

    /// Whether a person goes to the path, rather than a page loading a part of itself.
    ///
    /// A missing script must be an error, not a page: so a path whose name has an ending is never navigated to.
    var isNavigation: Bool {
        guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last, !name.contains(".") else {
            return false
        }
        if let fetchMode { return fetchMode == "navigate" }
        return accept?.lowercased().contains("text/html") ?? false
    }

    /// The range of bytes that is asked for, if it is one that is answered: a single one, of a GET.
    var byteRange: ByteRange? {
        isHead ? nil : range.flatMap(ByteRange.init)
    }

    /// The encoding in which to send `content`; parts of it are sent as they are.
    func coding(of content: StaticContent) -> ContentCoding {
        guard let acceptEncoding, !content.codings.isEmpty, byteRange == nil || content.status != 200 else {
            return .identity
        }
        return AcceptEncoding(acceptEncoding).best(of: content.codings)
    }
}
