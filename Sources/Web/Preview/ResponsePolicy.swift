/// The header fields of a preview's responses: what protects the console and other previews, how long a browser may
/// keep a file, and what a site's `_headers` may add.
public struct ResponsePolicy: Hashable, Sendable {
    /// The origins that may show a preview in a frame and get the bridge's reports, as `http://localhost:8080`.
    public let consoleOrigins: [String]

    public init(consoleOrigins: [String]) {
        self.consoleOrigins = consoleOrigins
    }

    /// The fields of a response with content.
    /// - Parameters:
    ///   - path: The file's place in the tree, or nil for a page of our own.
    ///   - changes: What `_headers` says about the requested path.
    ///   - buildID: Names the build that a page is of, for the bridge.
    func block(
        type: MediaType, path: String?, status: Int, changes: [HeaderRules.Change], buildID: String?
    ) -> HeaderBlock {
        var fields = [
            HeaderBlock.Field("Content-Type", type.field),
            HeaderBlock.Field("Cache-Control", Self.lifetime(type: type, path: path, status: status)),
        ]
        if type.isCompressible { fields.append(.init("Vary", "Accept-Encoding")) }
        let mayCache = !type.isHTML && status == 200
        Self.apply(changes.filter { Self.isAllowed($0, mayCache: mayCache) }, to: &fields)
        if type.isHTML, let buildID { fields.append(.init("Server-Timing", "sitewright;desc=\"\(buildID)\"")) }
        return HeaderBlock(fields + protection())
    }

    /// The fields of a redirect.
    func redirect(status: Int, changes: [HeaderRules.Change]) -> HeaderBlock {
        var fields = [HeaderBlock.Field("Cache-Control", "no-store")]
        Self.apply(changes.filter { Self.isAllowed($0, mayCache: false) }, to: &fields)
        return HeaderBlock(fields + protection())
    }

    /// The fields of a page of our own that holds what somebody typed: it runs nothing and loads only the site's looks.
    func ownBlock(_ type: String, _ fields: [HeaderBlock.Field]) -> HeaderBlock {
        let policy = """
            default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; \
            base-uri 'none';
            """
        let first: [HeaderBlock.Field] = [.init("Content-Type", type), .init("Cache-Control", "no-store")]
        return HeaderBlock(first + fields + protection(policy + " "))
    }

    /// What stands on every response, whatever the site says.
    /// - Parameter policy: What else the content may do, with a semicolon after it.
    private func protection(_ policy: String = "") -> [HeaderBlock.Field] {
        let ancestors = (["'self'"] + consoleOrigins).joined(separator: " ")
        return [
            .init("Content-Security-Policy", "\(policy)frame-ancestors \(ancestors)"),
            .init("X-Content-Type-Options", "nosniff"),
            // The address stays on the site, and a form of it can still show where it was sent from: with “no-referrer”
            // browsers say that it came from nowhere.
            .init("Referrer-Policy", "same-origin"),
            .init("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
            .init("Origin-Agent-Cluster", "?1"),
            .init("X-Robots-Tag", "noindex"),
        ]
    }

    private static func lifetime(type: MediaType, path: String?, status: Int) -> String {
        if status != 200 { return "no-store" }
        if type.isHTML { return "no-cache, no-store" }
        if let path, HashedName.isImmutable(path) { return "public, max-age=31536000, immutable" }
        return "public, max-age=0, must-revalidate"
    }

    private static func apply(_ changes: [HeaderRules.Change], to fields: inout [HeaderBlock.Field]) {
        // A first value replaces the default; later ones are appended to it.
        var isOwn: Set<String> = []
        for change in changes {
            switch change {
            case .unset(let name):
                fields.removeAll { $0.name.lowercased() == name.lowercased() }
            case .set(let name, let value):
                let key = name.lowercased()
                let cleaned = clean(key, value)
                guard !cleaned.isEmpty else { continue }
                if key == "set-cookie" || key == "content-security-policy" {
                    fields.append(.init(name, cleaned))
                } else if let index = fields.firstIndex(where: { $0.name.lowercased() == key }) {
                    let joins = isOwn.contains(key) || key == "vary"
                    fields[index] = .init(name, joins ? fields[index].value + ", " + cleaned : cleaned)
                } else {
                    fields.append(.init(name, cleaned))
                }
                isOwn.insert(key)
            }
        }
    }

    /// Takes out of a value what would reach beyond the preview's own origin or keep the console from showing it.
    private static func clean(_ key: String, _ value: String) -> String {
        let part: String
        switch key {
        case "set-cookie": part = "domain"
        case "content-security-policy": part = "frame-ancestors"
        default: return value
        }
        return value.split(separator: ";", omittingEmptySubsequences: false)
            .filter { !$0.trimmingWhitespace().lowercased().hasPrefix(part) }
            .joined(separator: ";")
    }

    private static func isAllowed(_ change: HeaderRules.Change, mayCache: Bool) -> Bool {
        let key: String
        switch change {
        case .set(let name, _): key = name.lowercased()
        case .unset(let name):
            key = name.lowercased()
            if key == "vary" || key == "content-type" { return false }
        }
        if key == "cache-control" || key == "expires" { return mayCache }
        return !reserved.contains(key) && !key.hasPrefix("proxy-")
    }

    /// Names that belong to the connection, to the body, or to the rules above.
    private static let reserved: Set<String> = [
        "connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "content-range", "te",
        "trailer", "upgrade", "date", "server", "etag", "last-modified", "location", "accept-ranges", "age", "alt-svc",
        "service-worker-allowed", "service-worker-navigation-preload", "clear-site-data", "x-frame-options",
        "x-content-type-options", "referrer-policy", "permissions-policy", "origin-agent-cluster", "x-robots-tag",
        "strict-transport-security", "server-timing", "www-authenticate",
    ]
}
