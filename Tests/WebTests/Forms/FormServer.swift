import Accounts
import Events
import Foundation
import Hummingbird
import Jobs
import ServiceLifecycle
import SiteModel
import Sites
import Storage
import TestSupport

@testable import Web

/// A preview host that takes forms, on a port and with a database of its own.
struct FormServer: Sendable {
    let port: Int
    let host: String
    let database: Database
    let sites: Sites
    let project: Project
    let workspace: WorkspaceID
    let metrics: MetricsRegistry
    let time: ManualUptime

    static let form = "/__sitewright/forms/contact.form"

    /// The files of a small site with a form of each kind, in a language.
    static func files(_ language: String = "en") -> [String: String] {
        let direction = language == "ar" ? "rtl" : "ltr"
        return [
            "site.json": """
            {"language": "\(language)", "direction": "\(direction)", "pages": [
              {"id": "home", "path": "/", "sections": [{"id": "news", "kind": "newsletter"}]},
              {"id": "contact", "path": "/contact", "sections": [
                {"id": "form", "kind": "contact"}, {"id": "party", "kind": "signUp"}]}]}
            """,
            "src/content/\(language)/site.json": """
            {"words": {"name": "Your name", "mail": "Your e-mail", "message": "Your message"}}
            """,
            "src/content/\(language)/home.json": """
            {"sections": {"news": {"heading": "News", "label": "Where to"}}}
            """,
            "src/content/\(language)/contact.json": """
            {"sections": {"form": {"heading": "Write to us", "send": "Send"}, "party": {"heading": "Party", "fields": [
              {"id": "field-1", "label": "Who?", "kind": "text", "required": "yes"},
              {"id": "field-2", "label": "How many people?", "kind": "number"},
              {"id": "field-3", "label": "To eat", "kind": "choice", "options": "Fish & chips\\nBeans"}]}}}
            """,
        ]
    }

    private static let artifact = [
        "index.html": """
        <!doctype html><html lang="ar" dir="rtl"><head><link rel="icon" href="/favicon.svg">
        <link rel="stylesheet" href="/assets/a.css"><link href='/assets/b.css' rel=stylesheet>
        <link rel="stylesheet" href="https://cdn.example/x.css"><link rel="stylesheet" href="//cdn.example/y.css">
        </head><body></body></html>
        """
    ]

    static func run(
        _ files: [String: String] = files(), forms change: (inout FormLimits) -> Void = { _ in },
        limits: ConnectionLimits = .init(), stored: Int = 20_000,
        _ body: @escaping @Sendable (FormServer) async throws -> Void
    ) async throws {
        let time = ManualUptime()
        var formLimits = FormLimits()
        formLimits.uptime = { time.value }
        change(&formLimits)
        try await withTemporaryFolder { [formLimits] folder in
            let blobs = try FileBlobStore(folder: folder)
            try await withDatabase(
                migrations: EventsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations
            ) { database in
                let events = EventLog(database: database)
                let queue = JobQueue(database: database, events: events)
                var siteLimits = SiteLimits()
                siteLimits.submissions = stored
                let sites = Sites(
                    database: database, blobs: blobs, events: events, queue: queue, limits: siteLimits)
                let workspace = WorkspaceID()
                let project = try await publish(files, in: workspace, sites, database, blobs)
                let label = try await sites.previewLabel(of: project.slug, in: workspace)
                let previews = PreviewSites(
                    lookup: Lookup(sites: sites, blobs: blobs), blobs: blobs, domain: PreviewDomain(),
                    policy: ResponsePolicy(consoleOrigins: ["http://localhost:8080"]))
                let metrics = MetricsRegistry()
                let desk = FormDesk(sites: sites, limits: formLimits, metrics: metrics, logger: .quiet)
                try await serve(previews, desk, limits) { port in
                    try await body(
                        FormServer(
                            port: port, host: "\(label).localhost:\(port)", database: database, sites: sites,
                            project: project, workspace: workspace, metrics: metrics, time: time))
                }
            }
        }
    }

    private static func serve(
        _ previews: PreviewSites, _ desk: FormDesk, _ limits: ConnectionLimits,
        _ body: @escaping @Sendable (_ port: Int) async throws -> Void
    ) async throws {
        let ports = Signal<Int>()
        let application = Application(
            router: Router(), server: .previews(previews, forms: desk, limits: limits, logger: .quiet),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in ports.send(channel.localAddress?.port ?? 0) }, logger: .quiet)
        let group = ServiceGroup(configuration: .init(services: [application], logger: .quiet))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            do {
                try await body(try await ports.next())
            } catch {
                tasks.cancelAll()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    private static func publish(
        _ files: [String: String], in workspace: WorkspaceID, _ sites: Sites, _ database: Database,
        _ blobs: FileBlobStore
    ) async throws -> Project {
        let made = try await sites.create(name: "Bakery", prompt: "A bakery", seed: 1, by: nil, in: workspace)
        func store(_ texts: [String: String]) async throws -> FileTree {
            var files = SourceFiles()
            for (path, text) in texts { files[try FilePath(path)] = Array(text.utf8) }
            return try await blobs.putFiles(files, durable: false)
        }
        let tree = try await store(files)
        let built = try await store(artifact).digest
        try await database.write { tx in
            _ = try sites.commit(
                VersionDraft(tree: tree, message: "First", author: nil, origin: .generate, base: nil),
                to: made.project.id, in: tx)
            _ = try sites.publish(
                BuildDraft(version: 1, origin: "", artifact: built, variant: built, steps: "[]", warnings: "[]"),
                of: made.project.id, in: tx)
        }
        return made.project
    }

    private struct Lookup: PreviewLookup {
        let sites: Sites
        let blobs: FileBlobStore

        func preview(label: String) async throws -> PreviewState {
            guard let target = try await sites.previewTarget(label: label) else { return .unknown }
            guard let build = target.build else { return .unbuilt }
            return .built(artifact: try await blobs.tree(build.artifact), variant: try await blobs.tree(build.variant))
        }

        func recentArtifacts(label: String) async throws -> [Digest] {
            try await sites.recentArtifacts(label: label, limit: 6)
        }
    }
}

extension FormServer {
    var origin: String { "http://\(host)" }

    static let message = "name=Ana&mail=ana%40example.org&message=Hello+there"

    /// The head of a POST of a form, as a browser sends it, and its body.
    func post(
        _ body: String, to target: String = form, origin: String? = nil, fields: [String] = [],
        type: String = "application/x-www-form-urlencoded", length: Int? = nil
    ) -> String {
        let lines =
            ["POST \(target) HTTP/1.1", "Host: \(host)", "Content-Type: \(type)", "Accept: text/html"]
            + ["Content-Length: \(length ?? body.utf8.count)"]
            + (origin == "" ? [] : ["Origin: \(origin ?? self.origin)"]) + fields
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    /// The answer to bytes on a connection of their own.
    func answer(_ request: String, hasBody: Bool = true) async throws -> RawResponse {
        try await RawClient.connect(to: port) { client in
            try await client.send(request)
            return try await client.response(hasBody: hasBody)
        }
    }

    /// What is stored, the newest first.
    func stored(_ filter: SubmissionFilter = SubmissionFilter()) async throws -> [Submission] {
        try await sites.submissions(of: project.slug, in: workspace, filter: filter, limit: 500)
    }

    /// How many forms had an outcome.
    func count(_ outcome: FormCounts.Outcome) -> String? {
        metrics.text.split(separator: "\n").first { $0.contains("outcome=\"\(outcome.rawValue)\"") }?
            .split(separator: " ").last.map(String.init)
    }
}
