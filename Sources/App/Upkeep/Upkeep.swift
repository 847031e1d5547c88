import Accounts
import Building
import Events
import Foundation
import Jobs
import Logging
import Notifications
import Sites
import Storage
import Web

/// What is done again and again, so that nothing grows for ever.
struct Upkeep: Sendable {
    let keeping: Keeping
    let database: Database
    let queue: JobQueue
    let events: EventLog
    let accounts: Accounts
    let notifications: NotificationBox
    let sites: Sites
    let blobs: any SweptBlobStore
    let builder: SiteBuilder
    /// What begins anew with each day, UTC: budgets and counters that are kept by day.
    var atDayStart: [@Sendable (RunContext) async throws -> Void] = []

    private static let hour = Duration.seconds(3_600)

    /// All periodic tasks. Their names are permanent.
    var tasks: [ScheduledTask] {
        let often = ScheduleTiming.every(.seconds(300), jitter: .seconds(60))
        let hourly = ScheduleTiming.every(Self.hour, jitter: .seconds(900))
        return [
            ScheduledTask("prune-jobs", hourly) { run in
                let removed = try await queue.prune(keeping.jobs) { !run.isCancelled }
                return .done(result: ["jobs": removed.jobs, "lines": removed.lines])
            },
            ScheduledTask("prune-events", hourly) { run in
                let before = WallClock.milliseconds() - keeping.events.components.seconds * 1_000
                let removed = try await events.prune(before: before, keeping: keeping.eventCount) { !run.isCancelled }
                return .done(result: ["events": removed])
            },
            ScheduledTask("prune-idempotency-keys", hourly) { run in
                let removed = try await IdempotencyKeys.prune(in: database, olderThan: keeping.idempotencyKeys) {
                    !run.isCancelled
                }
                return .done(result: ["keys": removed])
            },
            ScheduledTask("prune-notifications", hourly) { run in
                let before = Date(timeIntervalSinceNow: -Double(keeping.notifications.components.seconds))
                let piece = 1_000
                var removed = 0
                while !run.isCancelled {
                    let count = try await notifications.prune(before: before, limit: piece)
                    removed += count
                    guard count == piece else { break }
                }
                return .done(result: ["notifications": removed])
            },
            ScheduledTask("prune-sessions", hourly) { run in
                let removed = try await accounts.pruneExpired { !run.isCancelled }
                return .done(result: ["rows": removed])
            },
            ScheduledTask("sweep-blobs", often) { run in
                let sweep = BlobSweep(database: database, sites: sites, blobs: blobs, grace: keeping.orphans)
                return .done(result: try await sweep.run(steps: 100) { !run.isCancelled })
            },
            ScheduledTask("tidy-builds", hourly) { _ in
                .done(result: builder.tidy())
            },
            ScheduledTask("begin-day", .daily(at: .zero)) { run in
                for action in atDayStart { try await action(run) }
                return .done(result: nil)
            },
        ]
    }
}
