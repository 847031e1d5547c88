import Accounts
import Authoring
import Designer
import Events
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Jobs
import LanguageModels
import Logging
import Notifications
import SiteModel
import Sites
import Storage
import Synchronization
import TestSupport
import Testing
import Web

@testable import App

/// The whole HTTP side on a fresh database and a fresh blob store, without a worker: jobs wait for ever.
struct WebFixture: Sendable {
    let client: any TestClientProtocol
    let database: Database
    let accounts: Accounts
    let events: EventLog
    let hub: EventHub
    let notifications: NotificationBox
    let credits: Credits
    let queue: JobQueue
    let sites: Sites
    let blobs: FileBlobStore
    let time: ManualUptime
    let log: LogLines
    let options: WebOptions
    let routes: [String]
    let owner: User
    let workspace: Workspace
    /// A token of the owner's.
    let token: String

    /// What `POST /api/queue/process` asks for, unless a test says otherwise.
    static let secret = "a secret of these tests"

    /// Its template is read once for all tests.
    static let designer = Result { Designer(template: try SiteTemplate.load()) }

    static func run(
        _ setup: TestingSetup = .router, secret: String? = secret,
        credits prices: Credits.Options = Credits.Options(), options change: (inout WebOptions) -> Void = { _ in },
        _ body: @escaping @Sendable (WebFixture) async throws -> Void
    ) async throws {
        let time = ManualUptime()
        var options = WebOptions(
            console: ConsoleOrigin(isSecure: false, host: "localhost", port: 8080),
            previews: PreviewAddress(scheme: "http", domain: "localhost", port: 8080), version: "test")
        options.uptime = { time.value }
        change(&options)
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        try await withDatabase(
            migrations: EventsSchema.migrations + AccountsSchema.migrations + JobsSchema.migrations
                + SitesSchema.migrations + IdempotencySchema.migrations + NotificationsSchema.migrations
                + ScheduleSchema.migrations + ProviderSchema.migrations + CreditsSchema.migrations
        ) { [options] database in
            let events = EventLog(database: database)
            let hub = EventHub(log: events, logger: .quiet)
            let accounts = Accounts(database: database, uptime: { time.value })
            let notifications = NotificationBox(database: database, events: events)
            let credits = Credits(database: database, options: prices)
            let queue = JobQueue(
                database: database, events: events, onAcceptance: [credits.reservingForJobs],
                onTransition: [notifications.followingJobs(name: Sites.name(of:in:)), credits.followingJobs])
            let blobs = try FileBlobStore(folder: folder.path("blobs"))
            let sites = Sites(
                database: database, blobs: blobs, events: events, queue: queue,
                onSubmission: { tx, project, submission in
                    try notifications.tellMessage(
                        of: project.id, called: project.name, form: submission.form, label: submission.formLabel,
                        in: project.workspace, accounts: accounts, tx: tx)
                })
            let (owner, workspace) = try await accounts.ensureOwner()
            let log = LogLines()
            let web = try Self.application(
                database, accounts, hub, notifications, credits, queue, sites, options, secret)
            let routes = web.router.routes.map(\.description)
            var app = Application(responder: web.responder(), logger: log.logger)
            app.addServices(hub)
            let token = try await accounts.makeOwnerToken(name: "test")
            try await app.test(setup) { client in
                try await body(
                    WebFixture(
                        client: client, database: database, accounts: accounts, events: events, hub: hub,
                        notifications: notifications, credits: credits, queue: queue, sites: sites, blobs: blobs,
                        time: time, log: log,
                        options: options,
                        routes: routes, owner: owner, workspace: workspace, token: token))
            }
        }
    }

    /// Runs `body` with another server on the same database, as after a restart.
    func restarted<Result: Sendable>(
        _ body: @escaping @Sendable (WebFixture) async throws -> Result
    ) async throws -> Result {
        let web = try Self.application(
            database, accounts, hub, notifications, credits, queue, sites, options, Self.secret)
        return try await Application(responder: web.responder(), logger: log.logger).test(.router) { client in
            try await body(
                WebFixture(
                    client: client, database: database, accounts: accounts, events: events, hub: hub,
                    notifications: notifications, credits: credits, queue: queue, sites: sites, blobs: blobs,
                    time: time, log: log,
                    options: options, routes: routes, owner: owner,
                    workspace: workspace, token: token))
        }
    }

    private static func application(
        _ database: Database, _ accounts: Accounts, _ hub: EventHub, _ notifications: NotificationBox,
        _ credits: Credits, _ queue: JobQueue, _ sites: Sites, _ options: WebOptions, _ secret: String?
    ) throws -> WebApplication {
        let governor = Governor(reader: MachineReader())
        var work = JobWorkerOptions()
        work.admission = governor
        let turn = QueueTurn(queue: queue, handlers: JobHandlers(), slots: 1, options: work, logger: .quiet)
        return try WebApplication(
            services: WebServices(
                database: database, accounts: accounts, hub: hub, queue: queue, sites: sites,
                intake: SiteIntake(sites: sites, designer: designer.get()),
                notifications: notifications, metrics: MetricsRegistry(), logger: .quiet, credits: credits,
                governor: governor, processor: secret.map { QueueProcessor(secret: $0, turn: turn) },
                providers: ProviderSettings(
                    masterKeys: try MasterKeys([String(repeating: "5a", count: 32)]),
                    policy: OutboundPolicy(allowsLoopback: true))),
            options: options)
    }
}

// MARK: Requests

extension WebFixture {
    /// Sends a request as the owner's program, unless `token` says otherwise.
    @discardableResult
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ json: String? = nil, token: String?? = .none,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        let token = token ?? self.token
        if let token { headers[.authorization] = "Bearer \(token)" }
        if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return try await client.execute(
            uri: path, method: method, headers: headers, body: json.map { ByteBuffer(string: $0) })
    }

    /// A token of a new user with this role, in a workspace of the owner's.
    func token(for role: Role) async throws -> String {
        let user = try await accounts.makeUser(name: role.rawValue, in: workspace.id, as: role)
        return try await accounts.makeToken(user: user.id, workspace: workspace.id, name: "test").secret
    }

    /// A token for another workspace, in which its user is the owner.
    func strangersToken() async throws -> String {
        let user = try await accounts.makeUser(name: "Stranger", in: workspace.id, as: .viewer)
        let other = try await accounts.makeWorkspace(name: "Elsewhere", owner: user.id)
        return try await accounts.makeToken(user: user.id, workspace: other.id, name: "test").secret
    }

    /// The cookie header of a new session of the owner's.
    func cookie() async throws -> String {
        let session = try await accounts.consumeSignInLink(accounts.makeSignInLink(for: owner.id).token)
        return "sitewright-8080=\(session.secret)"
    }
}

// MARK: Projects

extension WebFixture {
    static let bakery = "A site for Padaria Aurora, a family bakery in Lisbon: menu, opening hours, how to find us"

    /// A project by the API, with its first job waiting.
    func makeProject() async throws -> (id: String, slug: String, job: String) {
        let response = try await send(.post, "/api/projects", #"{"prompt":"\#(Self.bakery)","seed":7}"#)
        let json = response.json
        return (
            json["project"]?["id"]?.text ?? "", json["project"]?["slug"]?.text ?? "", json["job"]?["id"]?.text ?? ""
        )
    }

    /// A project that nobody works on, with one version of these files.
    func makeFreeProject(
        files: [String: String] = ["site.json": "{}\n", "src/a.txt": "one\ntwo\n"]
    ) async throws -> (id: String, slug: String) {
        let made = try await makeProject()
        if let job = JobID(made.job) { _ = try await queue.cancel(job, workspace: workspace.id) }
        try await commit(files, to: made.id, base: nil)
        return (made.id, made.slug)
    }

    /// A project that nobody works on, with a site of the built-in designer.
    func makeSite(_ prompt: String = bakery, seed: UInt64 = 7) async throws -> (id: String, slug: String) {
        let designer = try Self.designer.get()
        let files = designer.files(for: try designer.sketch(prompt: prompt, seed: seed))
        return try await makeFreeProject(
            files: Dictionary(
                uniqueKeysWithValues: files.paths.compactMap { path in files.text(path).map { (path.text, $0) } }))
    }

    /// The job that holds the project ends, as if a worker had done it.
    func free(_ project: String) async throws {
        #expect(try await send(.delete, "/api/projects/\(project)/lock").status == .ok)
    }

    /// Adds a version as a finished job would.
    func commit(_ files: [String: String], to project: String, base: Int?) async throws {
        var source = SourceFiles()
        for (path, text) in files { source[try FilePath(path)] = Array(text.utf8) }
        let tree = try await blobs.putFiles(source, durable: false)
        guard let id = ProjectID(project) else { throw StorageError.malformed("no id: \(project)") }
        _ = try await database.write { tx in
            try sites.commit(
                VersionDraft(tree: tree, message: "Test", author: nil, origin: .generate, base: base), to: id, in: tx)
        }
    }
}

/// A time that only moves when a test moves it.
final class ManualUptime: Sendable {
    private let moved = Mutex<Duration>(.zero)

    func advance(by duration: Duration) { moved.withLock { $0 += duration } }

    var value: Duration { moved.withLock { $0 } }
}

/// What the server logged.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Handler(lines: self) }
        logger.logLevel = .info
        return logger
    }

    fileprivate func add(_ line: String) { lines.withLock { $0.append(line) } }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let metadata = self.metadata.merging(event.metadata ?? [:]) { $1 }
            lines.add("\(event.level) \(event.message) \(metadata)")
        }
    }
}
