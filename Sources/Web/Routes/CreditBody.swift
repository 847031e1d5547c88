import Accounts
import Foundation
import Storage

/// What a workspace can spend, and a page of its ledger, as the API shows it. What has no value is null.
struct CreditsBody: Encodable {
    var standing: CreditStanding
    var prices: [String: Int64]
    var page: ListBody<CreditEntryBody>

    func encode(to encoder: any Encoder) throws {
        try page.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(standing.daily, forKey: .daily)
        try container.encode(standing.usedToday, forKey: .usedToday)
        try container.encode(standing.leftToday, forKey: .leftToday)
        try container.encode(standing.granted, forKey: .granted)
        try container.encode(standing.reserved, forKey: .reserved)
        try container.encode(standing.used, forKey: .used)
        try container.encode(standing.available, forKey: .available)
        try container.encode(standing.resetsAt, forKey: .resetsAt)
        try container.encode(prices, forKey: .prices)
    }

    private enum CodingKeys: String, CodingKey {
        case daily, usedToday, leftToday, granted, reserved, used, available, resetsAt, prices
    }
}

/// One entry of the ledger.
struct CreditEntryBody: Encodable {
    var id: CreditEntryID
    var kind: CreditEntry.Kind
    var change: Int64
    var daily: Int64
    var granted: Int64
    var used: Int64
    /// The day whose allowance it belongs to, such as `2026-11-22`.
    var day: String
    var work: String?
    var job: JobID?
    var project: ProjectID?
    var projectName: String?
    var user: UserID?
    var closes: CreditEntryID?
    var note: String?
    var happenedAt: Date

    init(_ entry: CreditEntry, projectName: String? = nil) {
        id = entry.id
        kind = entry.kind
        change = entry.change
        daily = entry.daily
        granted = entry.granted
        used = entry.used
        day = entry.day.description
        work = entry.work
        job = entry.job
        project = entry.project
        self.projectName = projectName
        user = entry.user
        closes = entry.closes
        note = entry.note
        happenedAt = entry.happenedAt
    }
}

/// What a problem says of credits that are too few.
struct ShortageBody: Encodable {
    var needed: Int64
    var leftToday: Int64
    var granted: Int64
    var resetsAt: Date?

    init(_ shortage: CreditShortage) {
        needed = shortage.needed
        leftToday = shortage.standing.leftToday ?? 0
        granted = shortage.standing.granted
        resetsAt = shortage.standing.resetsAt
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(needed, forKey: .needed)
        try container.encode(leftToday, forKey: .leftToday)
        try container.encode(granted, forKey: .granted)
        try container.encode(resetsAt, forKey: .resetsAt)
    }

    private enum CodingKeys: String, CodingKey { case needed, leftToday, granted, resetsAt }
}
