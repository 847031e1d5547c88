import Accounts
import Building
import Designer
import Events
import Foundation
import Jobs
import LanguageModels
import Logging
import ModelServers
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
    ///
    /// - Parameter writing: How models are asked; nil where the built-in designer works alone.
    static func run(
        asking provider: ModelServer? = nil, writing: WritingSettings = WritingSettings(),
        _ body: @escaping @Sendable (AuthoringFixture) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let migrations = EventsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations
        let database = try await openDatabase(in: folder.url, migrations: migrations)
        let models = try provider.map { try WorkspaceModels(router: Self.router($0), writing: writing) }
        let fixture = try await AuthoringFixture(database: database, folder: folder.url, models: models)
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

    /// Asks one provider, and pays what the price says.
    private static func router(_ provider: ModelServer) throws -> ModelRouter {
        let price = ModelPrice(input: Money(micros: 3_000_000), output: Money(micros: 15_000_000))
        let configuration = ModelConfiguration(
            providers: [
                ProviderConfiguration(
                    id: "stand-in", kind: .anthropic, baseURL: provider.baseURL, model: "test-model",
                    key: ProviderKey("sk-test-0123456789"))
            ], prices: PriceTable(entries: [PriceTable.Entry(model: "*", price: price)]))
        return try ModelRouter(
            configuration, recorder: NoRecords(), spending: NoRecords(), logger: .quiet
        ) { _ in .unlimited }
    }

    private struct NoRecords: ModelRecorder, ModelSpending {
        func record(_ call: ModelCall) async {}
        func spent(by workspace: String, in period: BudgetPeriod) async throws -> Money { Money(micros: 0) }
    }

    private struct OneSource: ModelSource {
        let models: WorkspaceModels
        func models(for workspace: WorkspaceID) async throws -> WorkspaceModels? { models }
    }

    private init(database: Database, folder: URL, models: WorkspaceModels?) async throws {
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
            previews: PreviewAddress(scheme: "http", domain: "localhost", port: 8080),
            models: try models.map { ModelDesk(source: OneSource(models: $0), prompts: try PromptBook.load()) },
            logger: .quiet
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

    func edit(_ project: Project, _ wish: TurnWish) async throws -> JobRecord {
        try await finished(intake.edit(project.slug, wish: wish, whenBusy: .queue, by: nil, in: workspace))
    }

    /// The text of a page of the build that is up.
    func page(_ path: String, of project: Project) async throws -> String {
        guard let build = try await sites.build(of: project.slug, in: workspace) else { return "" }
        let files = try await blobs.files(blobs.tree(build.artifact))
        return try files.text(FilePath(path)) ?? ""
    }
}
