import Accounts
import Authoring
import Console
import Designer
import Events
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Jobs
import Logging
import Notifications
import Sites
import Storage
import TestSupport
import Web

@testable import App

/// The console in front of a fresh database, without a worker: jobs wait for ever.
struct ConsoleFixture: Sendable {
    let client: any TestClientProtocol
    let database: Database
    let accounts: Accounts
    let notifications: NotificationBox
    let credits: Credits
    let queue: JobQueue
    let sites: Sites
    let owner: User
    let workspace: Workspace

    /// Its template is read once for all tests.
    private static let designer = Result { Designer(template: try SiteTemplate.load()) }

    static func run(
        credits prices: Credits.Options = Credits.Options(), providers: ProviderSettings = ProviderSettings(),
        options change: (inout WebOptions) -> Void = { _ in },
        _ body: @escaping @Sendable (ConsoleFixture) async throws -> Void
    ) async throws {
        var options = WebOptions(
            console: ConsoleOrigin(isSecure: false, host: "localhost", port: 8080),
            previews: PreviewAddress(scheme: "http", domain: "localhost", port: 8080), version: "test")
        change(&options)
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        try await withDatabase(
            migrations: EventsSchema.migrations + AccountsSchema.migrations + JobsSchema.migrations
                + SitesSchema.migrations + IdempotencySchema.migrations + NotificationsSchema.migrations
                + ScheduleSchema.migrations + ProviderSchema.migrations + CreditsSchema.migrations
        ) { [options] database in
            let events = EventLog(database: database)
            let notifications = NotificationBox(database: database, events: events)
            let credits = Credits(database: database, options: prices)
            let queue = JobQueue(
                database: database, events: events, onAcceptance: [credits.reservingForJobs],
                onTransition: [credits.followingJobs])
            let sites = Sites(
                database: database, blobs: try FileBlobStore(folder: folder.path("blobs")), events: events,
                queue: queue)
            let accounts = Accounts(database: database)
            let (owner, workspace) = try await accounts.ensureOwner()
            let services = WebServices(
                database: database, accounts: accounts, hub: EventHub(log: events, logger: .quiet), queue: queue,
                sites: sites, intake: try SiteIntake(sites: sites, designer: designer.get()),
                notifications: notifications, metrics: MetricsRegistry(), logger: .quiet, credits: credits,
                providers: providers)
            let web = try WebApplication(services: services, options: options)
            try Console(services: services, options: options, limits: web.limits).addRoutes(to: web.router)
            // The id of a request stands in its logger's metadata, so the logger must keep some.
            let app = Application(responder: web.responder(), logger: LogLines().logger)
            try await app.test(.router) { client in
                try await body(
                    ConsoleFixture(
                        client: client, database: database, accounts: accounts, notifications: notifications,
                        credits: credits, queue: queue, sites: sites,
                        owner: owner, workspace: workspace))
            }
        }
    }
}

// MARK: Requests, as a browser sends them

extension ConsoleFixture {
    func get(
        _ path: String, cookie: String? = nil, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.accept] = headers[.accept] ?? "text/html"
        if let cookie { headers[.cookie] = cookie }
        return try await client.execute(uri: path, method: .get, headers: headers)
    }

    /// Posts a form. Values are encoded here.
    func post(
        _ path: String, _ fields: [String: String] = [:], cookie: String? = nil, accept: String = "text/html",
        site: String = "same-origin"
    ) async throws -> TestResponse {
        let pairs = fields.map { name, value in
            let encoded = value.utf8.map { byte in
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (byte < 16 ? "0" : "") + digits
            }.joined()
            return "\(name)=\(encoded)"
        }
        var headers: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", .accept: accept,
        ]
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = site }
        if let cookie { headers[.cookie] = cookie }
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: pairs.joined(separator: "&")))
    }

    /// The cookie header of a new session.
    func cookie(of user: UserID? = nil) async throws -> String {
        let link = try await accounts.makeSignInLink(for: user ?? owner.id)
        return "sitewright-8080=\(try await accounts.consumeSignInLink(link.token).secret)"
    }

    /// A project whose first job waits.
    func makeProject(name: String = "Padaria Aurora") async throws -> Sites.Creation {
        try await sites.create(
            name: name, prompt: "A site for \(name), a bakery", seed: 7, by: owner.id, in: workspace.id)
    }

    /// A project that nobody works on.
    func makeFreeProject(name: String = "Padaria Aurora") async throws -> Project {
        let made = try await makeProject(name: name)
        _ = try await queue.cancel(made.job.id, workspace: workspace.id)
        return made.project
    }
}

extension TestResponse {
    var html: String { String(buffer: body) }
}
