import Accounts
import Foundation
import Jobs
import Notifications
import Storage
import TestSupport
import Testing

@testable import App

/// Periodic tasks as the program itself wires them up.
@Suite(.timeLimit(.minutes(2))) struct UpkeepTests {
    private struct Fixture: Sendable {
        let services: Services
        let owner: Identity

        /// Runs a periodic task as the job of one of its occurrences.
        func run(_ task: String) async throws -> JobRecord {
            let (queue, database) = (services.queue, services.database)
            let job = try await database.write { tx in
                try queue.enqueue(
                    ScheduledWork(task: task, occurrence: 1), workspace: ScheduledWork.workspace, in: tx
                ).id
            }
            let handlers = services.workforce?.handlers ?? JobHandlers()
            let turn = QueueTurn(queue: queue, handlers: handlers, slots: 1, logger: .quiet)
            _ = try await turn.take(for: .seconds(60), jobs: 1)
            return try await queue.job(job, workspace: ScheduledWork.workspace)
        }

        func tell(_ about: String) async throws {
            let draft = NotificationDraft(
                .messagesReceived, user: owner.user, workspace: owner.workspace, about: about)
            try await services.database.write { [services] tx in
                _ = try services.notifications.write(draft, in: tx)
            }
        }

        /// Lets a notification have happened so many days ago.
        func age(_ about: String, days: Int64) async throws {
            try await services.database.write { tx in
                _ = try tx.execute(
                    """
                    UPDATE notification SET happened_at = \(tx.nowMilliseconds - days * 86_400_000)
                    WHERE about = \(about)
                    """)
            }
        }
    }

    private func withServices(
        _ given: [String: String] = [:], _ body: @Sendable (Fixture) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { url in
            var given = given.merging(["data": url.path]) { given, _ in given }
            if TestDatabase.isPostgres { given["database.url"] = try await TestDatabase.url(in: url) }
            let services = try await Services(
                try await AppConfiguration.read(given: given), folder: try DataFolder(url), logger: .quiet)
            let token = try await services.accounts.makeOwnerToken(name: "test")
            let owner = try #require(try await services.accounts.authenticate(token: token))
            try await body(Fixture(services: services, owner: owner))
            try await services.database.close()
        }
    }

    @Test func notificationsThatWereKeptLongEnoughGo() async throws {
        try await withServices(["keep.notifications.days": "30"]) { fixture in
            for about in ["old", "young", "new"] { try await fixture.tell(about) }
            try await fixture.age("old", days: 31)
            try await fixture.age("young", days: 29)
            let job = try await fixture.run("prune-notifications")
            #expect(job.state == .succeeded)
            let left: [String] = try await fixture.services.database.read { tx in
                try tx.query("SELECT about FROM notification ORDER BY about").map { try $0.get("about") }
            }
            #expect(left == ["new", "young"])
        }
    }

    @Test(arguments: [
        "prune-jobs", "prune-events", "prune-idempotency-keys", "prune-sessions", "sweep-blobs",
        "tidy-builds", "begin-day",
    ])
    func everyTaskSucceedsOnANewDatabase(task: String) async throws {
        try await withServices { fixture in
            let job = try await fixture.run(task)
            #expect(job.state == .succeeded, "\(job)")
        }
    }

    @Test func eachNodeTellsWhatItFoundAndTakesItBackAtItsEnd() async throws {
        try await withServices { fixture in
            let health = try #require(fixture.services.health)
            let queue = fixture.services.queue
            try await queue.store([HealthCheck("disk", .failed, "Full.")], of: "elsewhere/1")
            await health.check()
            let found = try await queue.healthChecks()
            let own = found.filter { $0.node == HealthService.node }
            #expect(own.map(\.name) == ["blobs", "database", "disk", "sandbox", "tools"])
            #expect(found.contains { $0.node == "elsewhere/1" && $0.state == .failed })
            try await queue.store([], of: HealthService.node)
            let left = try await queue.healthChecks()
            #expect(left.map(\.node) == ["elsewhere/1"])
            // A node that says nothing for long is gone.
            try await fixture.services.database.write { tx in
                _ = try tx.execute("UPDATE node_health SET checked_at = \(tx.nowMilliseconds - 301_000)")
            }
            let last = try await queue.healthChecks()
            #expect(last.isEmpty)
        }
    }
}
