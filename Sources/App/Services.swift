import Accounts
import Authoring
import Building
import Designer
import Events
import Foundation
import Jobs
import Logging
import Notifications
import Sites
import Storage
import Web

/// All parts of the program, made once from the settings and wired to each other.
///
/// The binary and the tests of the whole use the same.
struct Services: Sendable {
    let database: Database
    let accounts: Accounts
    let credits: Credits
    let hub: EventHub
    let queue: JobQueue
    let sites: Sites
    let intake: SiteIntake
    let notifications: NotificationBox
    let previews: PreviewSites
    let forms: FormDesk
    /// What admits work in this process; nil where it does none.
    let governor: Governor?
    /// Nil where this process leaves the work to others.
    let workforce: Workforce?
    /// Runs the queue when it is called; nil where nobody may.
    let processor: QueueProcessor?
    /// Checks what the work of this process depends on; nil where it does none.
    let health: HealthService?
    let metrics: MetricsRegistry

    /// How soon the work of a workspace runs: by its plan and the kind of work.
    static func jobClass(_ accounts: Accounts) -> Sites.JobClassRule {
        { tx, workspace, kind in try JobClass.of(kind: kind, plan: accounts.plan(of: workspace, in: tx)) }
    }

    /// - Throws: ``StartProblem`` for whatever a person can put right.
    init(_ configuration: AppConfiguration, folder: DataFolder, logger: Logger) async throws {
        database = try await Schema.open(configuration, in: folder, logger: logger)
        let blobs = try await configuration.blobs.open(folder: folder, logger: logger)
        if configuration.databaseURL != nil, configuration.blobs.location == nil {
            logger.notice(
                "Contents are in the data folder; servers on other folders of this database would need a bucket",
                metadata: ["setting": "blobs"])
        }
        let designer: Designer
        do {
            designer = Designer(template: try SiteTemplate.load())
        } catch {
            throw StartProblem("\(error)")
        }
        let events = EventLog(database: database)
        hub = EventHub(log: events, logger: logger)
        accounts = Accounts(database: database, options: configuration.accounts)
        if let keys = configuration.providers.masterKeys {
            let anew = try await accounts.resealProviderKeys(with: keys)
            if anew.sealed > 0 { logger.notice("Keys were sealed anew", metadata: ["count": "\(anew.sealed)"]) }
            if anew.lost > 0 {
                logger.warning(
                    "Keys cannot be opened: their master key is missing", metadata: ["count": "\(anew.lost)"])
            }
        }
        notifications = NotificationBox(database: database, events: events)
        credits = Credits(database: database, options: configuration.credits)
        var queue = JobQueue(
            database: database, events: events, onAcceptance: [credits.reservingForJobs],
            onTransition: [notifications.followingJobs(name: Sites.name(of:in:)), credits.followingJobs])
        queue.logLimits = configuration.jobLogs
        queue.userLimit = configuration.userLimit
        self.queue = queue
        let changes = PreviewChanges()
        var limits = SiteLimits()
        limits.submissions = configuration.submissionLimit
        sites = Sites(
            database: database, blobs: blobs, events: events, queue: queue, limits: limits,
            onPreviewChange: { changes.tell($0) },
            onSubmission: { [notifications, accounts] tx, project, submission in
                try notifications.tellMessage(
                    of: project.id, called: project.name, form: submission.form, label: submission.formLabel,
                    in: project.workspace, accounts: accounts, tx: tx)
            },
            jobClass: Self.jobClass(accounts))
        intake = SiteIntake(sites: sites, designer: designer)
        previews = PreviewSites(
            lookup: PreviewsOfSites(sites: sites, blobs: blobs), blobs: blobs,
            domain: PreviewDomain(configuration.previewDomain),
            policy: ResponsePolicy(consoleOrigins: [configuration.publicOrigin]))
        changes.listen { [previews] label in previews.invalidate(label: label) }
        metrics = MetricsRegistry()
        var formLimits = FormLimits()
        formLimits.trustsForwardedFor = configuration.trustsForwardedFor
        forms = FormDesk(sites: sites, limits: formLimits, metrics: metrics, logger: logger)
        guard configuration.role.works || configuration.processorSecret != nil else {
            (governor, workforce, processor, health) = (nil, nil, nil, nil)
            return
        }
        let builder = try await SiteBuilder.make(configuration, folder: folder, blobs: blobs, logger: logger)
        let governor = Governor(
            limits: configuration.machine,
            reader: MachineReader(disks: ["data": folder.url, "temporary": FileManager.default.temporaryDirectory]))
        let upkeep = Upkeep(
            keeping: configuration.keeping, database: database, queue: queue, events: events, accounts: accounts,
            notifications: notifications, sites: sites, blobs: blobs, builder: builder)
        health = HealthService(
            checks: HealthChecks(database: database, blobs: blobs, governor: governor, builder: builder), queue: queue,
            logger: logger)
        var handlers = JobHandlers()
        let models: ModelDesk
        do {
            models = ModelDesk(
                source: try ModelsOfWorkspaces(
                    accounts: accounts, settings: configuration.models, providers: configuration.providers,
                    logger: logger),
                prompts: try PromptBook.load())
        } catch let problem as StartProblem {
            throw problem
        } catch {
            throw StartProblem("\(error)")
        }
        Authoring(
            sites: sites, database: database, blobs: blobs, designer: designer, builder: builder,
            previews: configuration.previews, models: models, logger: logger
        ).register(in: &handlers)
        handlers.register(upkeep.tasks)
        let scheduler = Scheduler(queue: queue, tasks: upkeep.tasks, logger: logger)
        let options = Workforce.workerOptions(configuration, folder: folder, governor: governor)
        workforce =
            configuration.role.works
            ? Workforce(
                configuration, handlers: handlers, upkeep: upkeep, scheduler: scheduler, governor: governor,
                options: options, logger: logger)
            : nil
        processor = configuration.processorSecret.map { [queue, handlers] secret in
            QueueProcessor(
                secret: secret,
                turn: QueueTurn(
                    queue: queue, handlers: handlers, slots: configuration.slots, options: options, logger: logger),
                scheduler: scheduler)
        }
        self.governor = governor
    }
}
