public import Foundation
import Storage

/// What the entries of a workspace add up to.
public struct CreditBalance: Hashable, Sendable {
    /// What is left of all that was granted.
    public var granted: Int64 = 0
    /// What is set aside for work that has not ended.
    public var reserved: Int64 = 0
    /// What work has cost so far.
    public var used: Int64 = 0
    /// What was taken from the allowance of each day, by its number, what is set aside included; days without any are
    /// left out.
    public var days: [Int64: Int64] = [:]

    public init() {}
}

/// What a workspace can spend, at one moment.
public struct CreditStanding: Hashable, Sendable {
    /// The allowance of each day; nil where there is no limit.
    public var daily: Int64?
    /// What was taken from today's allowance, what is set aside included.
    public var usedToday: Int64
    /// What is left of all that was granted. It is taken when the allowance of the day is used up, and stays.
    public var granted: Int64
    /// What is set aside for work that has not ended.
    public var reserved: Int64
    /// What work has cost so far.
    public var used: Int64
    public var day: CreditDay
    public var now: Date

    /// What is left of today's allowance; nil where there is no limit.
    public var leftToday: Int64? { daily.map { max(0, $0 - usedToday) } }

    /// What can be spent now; nil where there is no limit.
    public var available: Int64? { leftToday.map { $0 + granted } }

    /// When the allowance is whole again; nil where there is none that could be.
    public var resetsAt: Date? { daily.map { $0 > 0 ? day.end : nil } ?? nil }
}

/// What was asked for costs more than a workspace can spend.
public struct CreditShortage: Hashable, Sendable {
    /// What it costs.
    public var needed: Int64
    public var standing: CreditStanding

    /// What is missing.
    public var missing: Int64 { max(0, needed - (standing.available ?? needed)) }

    /// When it can be paid for without a grant; nil where it is more than a whole day's allowance with what was granted.
    public var payableAt: Date? {
        guard let daily = standing.daily, needed <= daily + standing.granted else { return nil }
        return standing.resetsAt
    }

    /// How long that is from now, at least a second.
    public var wait: Duration? {
        payableAt.map { .seconds(max(1, Int64($0.timeIntervalSince(standing.now).rounded(.up)))) }
    }
}

/// Why something with credits was refused. Nothing was changed.
public enum CreditsError: Error, Hashable, Sendable {
    case quotaExceeded(CreditShortage)
    /// There is no such workspace.
    case noWorkspace
    /// An amount or a note that may not be.
    case invalid(field: String, reason: String)
}
