public import Configuration
import Foundation
public import Jobs

/// How long things are kept that nobody needs for ever.
public struct Keeping: Sendable, Hashable {
    public var jobs = JobRetention()
    public var events: Duration
    public var eventCount: Int
    public var idempotencyKeys: Duration
    /// How long a notification is kept, read or not.
    public var notifications: Duration
    /// How long a blob that nothing refers to is kept after it was last stored or asked for. Never less than two hours:
    /// a commit that is under way must have ended by then.
    public var orphans: Duration

    /// Reads what is kept for how long.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `keep.jobs.days` | `SITEWRIGHT_KEEP_JOBS_DAYS` | 30 |
    /// | `keep.failed.days` | `SITEWRIGHT_KEEP_FAILED_DAYS` | 90 |
    /// | `keep.logs.days` | `SITEWRIGHT_KEEP_LOGS_DAYS` | 30 |
    /// | `keep.events.days` | `SITEWRIGHT_KEEP_EVENTS_DAYS` | 7 |
    /// | `keep.events.count` | `SITEWRIGHT_KEEP_EVENTS_COUNT` | 1000000 |
    /// | `keep.keys.days` | `SITEWRIGHT_KEEP_KEYS_DAYS` | 1 |
    /// | `keep.notifications.days` | `SITEWRIGHT_KEEP_NOTIFICATIONS_DAYS` | 90 |
    /// | `keep.orphans.hours` | `SITEWRIGHT_KEEP_ORPHANS_HOURS` | 24, at least 2 |
    public init(reader: ConfigReader) throws {
        func days(_ key: String, _ usual: Int) throws -> Duration {
            let days = reader.int(forKey: ConfigKey(key), default: usual)
            guard (1...36_500).contains(days) else { throw StartProblem("“\(key)” is a number of days from 1.") }
            return .seconds(days * 86_400)
        }
        jobs.finished = try days("keep.jobs.days", 30)
        jobs.failed = try days("keep.failed.days", 90)
        jobs.logs = try days("keep.logs.days", 30)
        events = try days("keep.events.days", 7)
        eventCount = reader.int(forKey: "keep.events.count", default: 1_000_000)
        guard eventCount >= 1_000 else { throw StartProblem("“keep.events.count” is at least 1000.") }
        idempotencyKeys = try days("keep.keys.days", 1)
        notifications = try days("keep.notifications.days", 90)
        let hours = reader.int(forKey: "keep.orphans.hours", default: 24)
        guard (2...876_000).contains(hours) else {
            throw StartProblem("“keep.orphans.hours” is a number of hours from 2.")
        }
        orphans = .seconds(hours * 3_600)
    }
}
