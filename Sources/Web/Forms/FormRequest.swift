import HTTPTypes
import Sites

/// What the head of a request to a form's address says.
struct FormRequest: Sendable {
    /// What is asked for below ``base``.
    enum Place: Hashable, Sendable {
        /// Where the form of this name is sent to.
        case form(String)
        /// The page that says that it arrived.
        case thanks(String)
        case nothing
    }

    /// The path below which every form of a site has its address, on the site's own origin.
    static let base = "/__sitewright/forms"

    let place: Place
    let method: HTTPRequest.Method
    /// The host and port that were asked, lower-case.
    let host: String
    let origin: String?
    let referer: String?
    let contentType: String?
    /// The announced length of the body, if it is announced.
    let contentLength: Int?
    let hasBody: Bool
    /// Whether a program is to be answered, and not a person.
    let wantsJSON: Bool
    private let query: Substring

    init(_ head: HTTPRequest) {
        let asked = StaticRequest(head)
        place = Self.place(of: asked.path)
        query = asked.query.dropFirst()
        method = head.method
        host = (head.authority ?? "").lowercased()
        let fields = head.headerFields
        origin = fields[.origin]?.lowercased()
        referer = fields[.referer]
        contentType = fields[.contentType]
        contentLength = fields[.contentLength].flatMap { Int($0) }
        hasBody = (fields[.contentLength] ?? "0") != "0" || fields[.transferEncoding] != nil
        wantsJSON = Self.prefersJSON(fields[.accept] ?? "")
    }

    var isHead: Bool { method == .head }

    /// Whether the body is of the one kind that is read here.
    var isForm: Bool {
        let type = contentType?.split(separator: ";").first?.trimmingWhitespace().lowercased()
        return type == "application/x-www-form-urlencoded"
    }

    /// The path of the page that the form stands on, or stood on; nil where nothing says it.
    var page: String? {
        if let from = value("from"), Self.isPath(from) { return from }
        guard let referer, let path = Self.path(of: referer), Self.isPath(path), !path.hasPrefix(Self.base) else {
            return nil
        }
        return path
    }

    /// A value of the query, decoded.
    func value(_ name: String) -> String? {
        for part in query.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0] == name else { continue }
            return PercentEncoding.decode(pair[1].utf8)
        }
        return nil
    }

    /// Whether `text` is a path on this origin, and cannot be taken for another address.
    static func isPath(_ text: String) -> Bool {
        text.hasPrefix("/") && !text.hasPrefix("//") && text.utf8.count <= 500
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }

    /// The origin of an address, lower-case.
    static func origin(of address: String) -> String? {
        guard let start = address.firstRange(of: "://") else { return nil }
        let host = address[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return (address[..<start.upperBound] + host).lowercased()
    }

    private static func path(of address: String) -> String? {
        guard let start = address.firstRange(of: "://") else { return nil }
        let rest = address[start.upperBound...].drop { $0 != "/" && $0 != "?" && $0 != "#" }
        return String(rest.prefix { $0 != "?" && $0 != "#" })
    }

    private static func place(of path: Substring) -> Place {
        guard path.hasPrefix(base + "/") else { return .nothing }
        let parts = path.dropFirst(base.count + 1).split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.first, FormDefinition.isName(name) else { return .nothing }
        if parts.count == 1 { return .form(String(name)) }
        return parts.count == 2 && parts[1] == "thanks" ? .thanks(String(name)) : .nothing
    }

    /// A browser that goes somewhere names HTML; scripts that want JSON name that, and no HTML.
    private static func prefersJSON(_ accept: String) -> Bool {
        let accept = accept.lowercased()
        return accept.contains("application/json") && !accept.contains("text/html")
    }
}
