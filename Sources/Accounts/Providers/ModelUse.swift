import Foundation
public import Storage

/// What one call of a model has used.
public struct ModelUse: Sendable, Hashable {
    public var user: UserID?
    public var project: ProjectID?
    /// The name of the provider.
    public var provider: String
    public var model: String
    public var task: String
    public var failed: Bool
    public var inputTokens: Int
    public var cachedTokens: Int
    public var outputTokens: Int
    /// In millionths of the unit of money; nil where the price is not known.
    public var costMicros: Int64?

    public init(
        user: UserID?, project: ProjectID?, provider: String, model: String, task: String, failed: Bool,
        inputTokens: Int, cachedTokens: Int, outputTokens: Int, costMicros: Int64?
    ) {
        self.user = user
        self.project = project
        self.provider = provider
        self.model = model
        self.task = task
        self.failed = failed
        self.inputTokens = inputTokens
        self.cachedTokens = cachedTokens
        self.outputTokens = outputTokens
        self.costMicros = costMicros
    }
}

/// What many calls have used together.
public struct ModelUseTotal: Sendable, Hashable {
    /// What they have in common: a day, or the id or name of whatever they were grouped by. Empty for calls of nobody.
    public let key: String
    public let calls: Int64
    public let failed: Int64
    public let inputTokens: Int64
    public let cachedTokens: Int64
    public let outputTokens: Int64
    public let costMicros: Int64
    /// Calls whose price is not known: ``costMicros`` is without them.
    public let unpriced: Int64

    static let sums: SQL = """
        CAST(COALESCE(SUM(calls), 0) AS BIGINT) AS calls, CAST(COALESCE(SUM(failed), 0) AS BIGINT) AS failed,
        CAST(COALESCE(SUM(input_tokens), 0) AS BIGINT) AS input_tokens,
        CAST(COALESCE(SUM(cached_tokens), 0) AS BIGINT) AS cached_tokens,
        CAST(COALESCE(SUM(output_tokens), 0) AS BIGINT) AS output_tokens,
        CAST(COALESCE(SUM(cost_micros), 0) AS BIGINT) AS cost_micros,
        CAST(COALESCE(SUM(unpriced), 0) AS BIGINT) AS unpriced
        """

    init(_ row: Row, key: String) throws {
        self.key = key
        calls = try row.get("calls")
        failed = try row.get("failed")
        inputTokens = try row.get("input_tokens")
        cachedTokens = try row.get("cached_tokens")
        outputTokens = try row.get("output_tokens")
        costMicros = try row.get("cost_micros")
        unpriced = try row.get("unpriced")
    }
}

/// By what the use of models is added up.
public enum ModelUseGroup: String, Sendable, CaseIterable {
    case user, project, provider, model, task, day

    var column: String {
        switch self {
        case .user: "user_id"
        case .project: "project_id"
        default: rawValue
        }
    }
}

/// A day in UTC, such as `2026-11-22`.
public struct UTCDay: Sendable, Hashable, Comparable, LosslessStringConvertible {
    public let description: String

    /// Reads exactly what ``description`` writes.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
            let month = Int(parts[1]), (1...12).contains(month), let day = Int(parts[2]), (1...31).contains(day)
        else { return nil }
        description = text
    }

    /// The day of a time in milliseconds since 1970.
    public init(milliseconds: Int64) {
        description = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
            .formatted(Date.ISO8601FormatStyle().year().month().day())
    }

    /// The first day of its month.
    public var firstOfMonth: UTCDay { UTCDay(unchecked: description.prefix(8) + "01") }

    private init(unchecked text: String) { description = text }

    public static func < (left: UTCDay, right: UTCDay) -> Bool { left.description < right.description }
}
