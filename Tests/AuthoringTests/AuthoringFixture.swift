import Accounts
import Building
import Designer
import Events
import Foundation
import Jobs
import Logging
import SiteModel
import Sites
import Storage
import TestSupport

@testable import Authoring

/// A whole workshop: database, blobs, builder, worker. Everything is real.
struct AuthoringFixture: Sendable {
    let database: Database
    let blobs: FileBlobStore
    let hub: EventHub
    let queue: JobQueue
    let sites: Sites
    let intake: SiteIntake
    let worker: JobWorker
    let workspace = WorkspaceID()

    /// Runs `body` while a worker takes jobs.
    static func run(_ body: @escaping @Sendable (AuthoringFixture) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let migrations = EventsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations
        let database = try await openDatabase(in: folder.url, migrations: migrations)
        let fixture = try await AuthoringFixture(database: database, folder: folder.url)
        let hub = Task { try await fixture.hub.run() }
        let work = Task { try await fixture.worker.run() }
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(fixture))
        } catch {
            result = .failure(error)
        }
        fixture.worker.stop()
        try await work.value
        hub.cancel()
        try await hub.value
        try await database.close()
        try result.get()
    }

    private init(database: Database, folder: URL) async throws {
        self.database = database
        let builder = try await FolderBuild.builder(in: folder, logger: .quiet)
        blobs = try FileBlobStore(folder: folder.appending(path: "blobs"))
        let events = EventLog(database: database)
        hub = EventHub(log: events, logger: .quiet)
        queue = JobQueue(database: database, events: events)
        sites = Sites(database: database, blobs: blobs, events: events, queue: queue)
        let designer = Designer(template: try SiteTemplate.load())
        intake = SiteIntake(sites: sites, designer: designer)
        var handlers = JobHandlers()
        Authoring(
            sites: sites, database: database, blobs: blobs, designer: designer, builder: builder,
            previews: PreviewAddress(scheme: "http", domain: "localhost", port: 8080), logger: .quiet
        ).register(in: &handlers)
        // Two slots: what a project's lane lets through one after the other could run side by side.
        worker = JobWorker(queue: queue, handlers: handlers, slots: 2, logger: .quiet)
    }

    /// The job at its end, looked at whenever something happens.
    func finished(_ job: JobRecord) async throws -> JobRecord {
        let events = try await hub.subscribe(workspace: workspace, after: nil)
        if let ended = try await ended(job) { return ended }
        return try await withTimeLimit(.seconds(60)) {
            for await _ in events {
                if let ended = try await ended(job) { return ended }
            }
            throw CancellationError()
        }
    }

    private func ended(_ job: JobRecord) async throws -> JobRecord? {
        let now = try await queue.job(job.id, workspace: workspace)
        return [.succeeded, .failed, .cancelled].contains(now.state) ? now : nil
    }

    func makeSite(_ prompt: String = "A site for Padaria Aurora, a bakery in Lisbon: menu and hours") async throws
        -> Project
    {
        let made = try await intake.create(prompt: prompt, seed: 1, by: nil, in: workspace)
        let job = try await finished(made.job)
        guard job.state == .succeeded else { throw job.error ?? JobFailure(code: "NONE", message: "\(job.state)") }
        return try await sites.project(made.project.slug, in: workspace)
    }

    func edit(_ project: Project, _ text: String) async throws -> JobRecord {
        try await finished(
            intake.edit(project.slug, text: text, whenBusy: .queue, by: nil, in: workspace))
    }

    /// The text of a page of the build that is up.
    func page(_ path: String, of project: Project) async throws -> String {
        guard let build = try await sites.build(of: project.slug, in: workspace) else { return "" }
        let files = try await blobs.files(blobs.tree(build.artifact))
        return try files.text(FilePath(path)) ?? ""
    }
}
