import Accounts
import Events
import Foundation
import Jobs
import Logging
import Notifications
import Sites
import Storage
import TestSupport

/// What a job of the tests does, run by run.
struct Errand: JobPayload, Hashable {
    static let kind = "test.errand"
    static let policy = JobPolicy(
        maxAttempts: 3, backoff: JobBackoff(first: .milliseconds(1), longest: .milliseconds(2), jitter: 0))

    enum Ending: String, Codable { case succeed, fail, retry, wait }

    /// The first for the first run, and so on; the last for all further ones.
    var endings: [Ending]
}

/// A queue whose ends are told, with a worker, and people to tell them to.
struct NotificationsFixture: Sendable {
    let database: Database
    let accounts: Accounts
    let events: EventLog
    let box: NotificationBox
    let queue: JobQueue
    let owner: UserID
    let workspace: WorkspaceID
    let ends = Signal<JobRecord>()
    /// Sent by every run that waits to be cancelled.
    let waits = Signal<Void>()

    static let tables =
        EventsSchema.migrations + AccountsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations
        + NotificationsSchema.migrations

    static func run(
        hooks: [JobQueue.TransitionHook] = [],
        _ body: @escaping @Sendable (NotificationsFixture) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            try await withDatabase(migrations: tables) { database in
                let accounts = Accounts(database: database)
                let (owner, workspace) = try await accounts.ensureOwner()
                let fixture = NotificationsFixture(
                    database: database, accounts: accounts, hooks: hooks, owner: owner.id, workspace: workspace.id)
                try await fixture.working(in: folder) { try await body(fixture) }
            }
        }
    }

    private init(
        database: Database, accounts: Accounts, hooks: [JobQueue.TransitionHook], owner: UserID,
        workspace: WorkspaceID
    ) {
        self.database = database
        self.accounts = accounts
        self.owner = owner
        self.workspace = workspace
        events = EventLog(database: database)
        box = NotificationBox(database: database, events: events)
        let ends = self.ends
        queue = JobQueue(
            database: database, events: events,
            onTransition: [box.followingJobs { _, _ in "Padaria Aurora" }] + hooks + [
                { tx, job in
                    if job.state.isFinal { tx.afterCommit { ends.send(job) } }
                }
            ])
    }

    /// Runs a worker as long as `body` runs.
    private func working(in folder: URL, _ body: @escaping @Sendable () async throws -> Void) async throws {
        var handlers = JobHandlers()
        let waits = self.waits
        handlers.register(Errand.self) { errand, context in
            let run = min(Int(context.job.runNo), errand.endings.count) - 1
            switch errand.endings[run] {
            case .succeed: return .done(result: ["version": 3])
            case .fail: return .fail(JobFailure(code: "BUILD_FAILED", message: "The build failed."))
            case .retry: return .retry(after: nil, reason: "Not now.")
            case .wait:
                waits.send()
                try await Task.sleep(for: .seconds(60))
                return .done(result: nil)
            }
        }
        let worker = JobWorker(
            queue: queue, handlers: handlers, slots: 2,
            options: JobWorkerOptions(sessionFolder: folder.appending(path: "workers")), logger: .quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await worker.run() }
            defer { worker.stop() }
            try await body()
            worker.stop()
            try await group.waitForAll()
        }
    }

    // MARK: What tests do

    /// Somebody who looks at notifications; without a name the owner.
    func reader(_ user: UserID? = nil, in workspace: WorkspaceID? = nil) -> Identity {
        Identity(
            user: user ?? owner, workspace: workspace ?? self.workspace, role: .viewer, how: .token(TokenID()))
    }

    @discardableResult
    func send(_ endings: Errand.Ending..., by user: UserID? = nil, nobody: Bool = false) async throws -> JobRecord {
        try await database.write { [queue, workspace, owner] tx in
            try queue.enqueue(
                Errand(endings: endings), workspace: workspace, user: nobody ? nil : user ?? owner, in: tx)
        }
    }

    /// Does an errand to its end.
    @discardableResult
    func finish(_ endings: Errand.Ending..., nobody: Bool = false) async throws -> JobRecord {
        let job = try await database.write { [queue, workspace, owner] tx in
            try queue.enqueue(Errand(endings: endings), workspace: workspace, user: nobody ? nil : owner, in: tx)
        }
        return try await end(of: job.id)
    }

    /// Waits until a job ends.
    func end(of id: JobID) async throws -> JobRecord {
        while true {
            let job = try await ends.next()
            if job.id == id { return job }
        }
    }

    func list(of user: UserID? = nil, unread: Bool = false) async throws -> [NotificationRecord] {
        try await box.list(for: reader(user), unread: unread)
    }

    /// The events about notifications, the oldest first.
    func news() async throws -> [(kind: String, user: UserID?, body: NotificationNews)] {
        try await events.read(after: 0, workspace: workspace, limit: 1_000)
            .filter { $0.kind.hasPrefix(NotificationBox.eventPrefix) }
            .map { ($0.kind, $0.scope.user, try JSONText.decode(from: $0.body)) }
    }

    /// Writes a notification about something.
    @discardableResult
    func write(
        about: String, to user: UserID? = nil, kind: NotificationKind = .workSucceeded, project: ProjectID? = nil
    ) async throws -> NotificationRecord {
        try await database.write { [box, workspace, owner] tx in
            var draft = NotificationDraft(kind, user: user ?? owner, workspace: workspace, about: about)
            draft.project = project
            return try box.write(draft, in: tx)
        }
    }

    func mayRead(_ id: NotificationID, as user: UserID, in workspace: WorkspaceID) async -> Bool {
        do {
            try await box.markRead(id, for: reader(user, in: workspace))
            return true
        } catch {
            return !(error is UnknownNotification)
        }
    }

    func mayDelete(_ id: NotificationID, as user: UserID, in workspace: WorkspaceID) async -> Bool {
        do {
            try await box.delete(id, for: reader(user, in: workspace))
            return true
        } catch {
            return !(error is UnknownNotification)
        }
    }
}
