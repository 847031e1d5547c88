import Accounts
import Authoring
import Building
import Designer
import Events
import Foundation
import Jobs
import Logging
import Sites
import Storage
import Web

/// All parts of the program, made once from the settings and wired to each other.
///
/// The binary and the tests of the whole use the same.
struct Services: Sendable {
    let database: Database
    let accounts: Accounts
    let hub: EventHub
    let queue: JobQueue
    let sites: Sites
    let intake: SiteIntake
    let previews: PreviewSites
    let forms: FormDesk
    /// Runs what somebody waits for.
    let worker: JobWorker
    /// Checks types, one site at a time: it takes seconds of a processor, and nobody's build may wait for it.
    let checker: JobWorker
    let metrics: MetricsRegistry

    /// - Throws: ``StartProblem`` for whatever a person can put right.
    init(_ configuration: AppConfiguration, folder: DataFolder, logger: Logger) async throws {
        database = try await Schema.open(configuration, in: folder, logger: logger)
        let blobs: FileBlobStore
        let designer: Designer
        do {
            blobs = try FileBlobStore(folder: folder.blobs)
            designer = Designer(template: try SiteTemplate.load())
        } catch {
            throw StartProblem("\(error)")
        }
        let events = EventLog(database: database)
        hub = EventHub(log: events, logger: logger)
        accounts = Accounts(database: database)
        queue = JobQueue(database: database, events: events)
        let changes = PreviewChanges()
        var limits = SiteLimits()
        limits.submissions = configuration.submissionLimit
        sites = Sites(
            database: database, blobs: blobs, events: events, queue: queue, limits: limits,
            onPreviewChange: { changes.tell($0) })
        intake = SiteIntake(sites: sites, designer: designer)
        previews = PreviewSites(
            lookup: PreviewsOfSites(sites: sites, blobs: blobs), blobs: blobs,
            domain: PreviewDomain(configuration.previewDomain),
            policy: ResponsePolicy(consoleOrigins: [configuration.publicOrigin]))
        changes.listen { [previews] label in previews.invalidate(label: label) }
        let builder = try await SiteBuilder.make(configuration, folder: folder, blobs: blobs, logger: logger)
        var handlers = JobHandlers()
        Authoring(
            sites: sites, database: database, blobs: blobs, designer: designer, builder: builder,
            previews: configuration.previews, logger: logger
        ).register(in: &handlers)
        let options = JobWorkerOptions(sessionFolder: folder.workers)
        worker = JobWorker(
            queue: queue, handlers: handlers, slots: configuration.slots,
            kinds: handlers.kinds.subtracting([SiteCheck.kind]), options: options, logger: logger)
        checker = JobWorker(
            queue: queue, handlers: handlers, slots: 1, kinds: [SiteCheck.kind], options: options, logger: logger)
        metrics = MetricsRegistry()
        var formLimits = FormLimits()
        formLimits.trustsForwardedFor = configuration.trustsForwardedFor
        forms = FormDesk(sites: sites, limits: formLimits, metrics: metrics, logger: logger)
    }
}
