public import HTTPTypes

/// Why a request was not done, as it is told to whoever sent it: a problem of RFC 9457 with a stable code.
public struct ProblemError: Error, Sendable {
    public var code: ProblemCode
    /// One or two sentences for people: what is wrong, and what to do.
    public var detail: String
    /// Further headers, such as `Retry-After`.
    public var headers: HTTPFields = [:]
    /// Further members of the JSON object.
    public var members: [String: any Encodable & Sendable] = [:]
    /// What it came from; for the log only.
    public var underlying: (any Error)?

    public init(
        _ code: ProblemCode, _ detail: String, headers: HTTPFields = [:],
        members: [String: any Encodable & Sendable] = [:], underlying: (any Error)? = nil
    ) {
        self.code = code
        self.detail = detail
        self.headers = headers
        self.members = members
        self.underlying = underlying
    }

    /// A field of the request that is missing, of the wrong type or not allowed.
    public static func invalid(_ field: String, _ reason: String) -> ProblemError {
        ProblemError(.validationFailed, "“\(field)”: \(reason)", members: ["field": field, "reason": reason])
    }

    /// Something that does not exist, or belongs to another workspace: the two cannot be told apart.
    public static func notFound(_ what: String) -> ProblemError {
        ProblemError(.notFound, "There is no \(what).")
    }

    /// Too often; the time is rounded up to whole seconds.
    public static func rateLimited(retryAfter: Duration, _ what: String) -> ProblemError {
        let parts = retryAfter.components
        let seconds = max(1, parts.seconds + (parts.attoseconds > 0 ? 1 : 0))
        return ProblemError(
            .rateLimited, "\(what) Try again in \(seconds) second\(seconds == 1 ? "" : "s").",
            headers: [.retryAfter: String(seconds)], members: ["retry_after": seconds])
    }
}

/// The JSON object of a problem.
struct ProblemBody: Encodable {
    var problem: ProblemError
    /// The id of the request, which stands in the log too.
    var id: String

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("urn:sitewright:problem:\(problem.code.rawValue)", forKey: "type")
        try container.encode(problem.code.title, forKey: "title")
        try container.encode(problem.code.status.code, forKey: "status")
        try container.encode(problem.code.rawValue, forKey: "code")
        try container.encode(problem.detail, forKey: "detail")
        try container.encode(id, forKey: "id")
        for (name, value) in problem.members { try container.encode(value, forKey: Key(stringLiteral: name)) }
    }

    private struct Key: CodingKey, ExpressibleByStringLiteral {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringLiteral value: String) { stringValue = value }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
