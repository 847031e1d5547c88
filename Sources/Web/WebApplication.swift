import Accounts
import Authoring
import Foundation
public import Hummingbird
import Resources

/// Puts the HTTP side of the program together: middleware, routes, and what other modules add.
///
/// ```swift
/// let web = try WebApplication(services: services, options: options)
/// console.add(to: web.router)          // pages, on the same origin behind the same checks
/// let app = Application(responder: web.responder(), server: .previews(sites, logger: logger), …)
/// ```
public struct WebApplication {
    /// All routes of the console's origin, for modules above this one to add theirs to.
    ///
    /// Whatever is added stands behind the log, the security headers, the check of host and origin, and knows the
    /// identity in its context.
    public let router: Router<AppRequestContext>
    /// The routes of the API, each behind the check of its role; for modules that add to it.
    public let routes: RouteTable
    /// How often people may ask; pages count their requests with it too.
    public let limits: RequestLimits
    private let known = KnownRoutes()

    /// - Throws: `ResourcesMissing` where the description of the API, or the prompts, are not beside the program.
    public init(services: WebServices, options: WebOptions) throws {
        let metrics = HTTPMetrics(registry: services.metrics)
        limits = RequestLimits(options.limits, uptime: options.uptime)
        let document = try Data(contentsOf: Resources.folder("API", of: "Web").appending(path: "openapi.yaml"))
        router = Router(context: AppRequestContext.self, options: [.autoGenerateHeadEndpoints])
        // From the outside in. The log sees what all the others did.
        router.add(middleware: RequestLog(metrics: metrics, trustsForwardedFor: options.trustsForwardedFor))
        router.add(middleware: SecurityHeaders(options))
        router.add(middleware: Problems(services: services, known: known))
        router.add(middleware: HostCheck(console: options.console))
        router.add(middleware: OriginCheck(console: options.console))
        router.add(middleware: AddressLimit(limits: limits))
        router.add(
            middleware: Authentication(
                accounts: services.accounts, cookieName: options.console.cookieName, limits: limits))
        router.add(middleware: UserLimit(limits: limits))
        routes = RouteTable(
            router: router, idempotency: Idempotency(database: services.database), limits: limits)
        addRoutes(services, options, metrics, Array(document))
        PromptRoutes(sites: services.sites, prompts: try PromptBook.load()).add(to: routes)
    }

    private func addRoutes(
        _ services: WebServices, _ options: WebOptions, _ metrics: HTTPMetrics, _ document: [UInt8]
    ) {
        SystemRoutes(
            health: Health(
                database: services.database, queue: services.queue, governor: services.governor, metrics: metrics,
                version: options.version),
            document: document
        ).add(to: routes)
        AdminRoutes(services: services).add(to: routes)
        AdminQueueRoutes(services: services).add(to: routes)
        AdminJobRoutes(services: services).add(to: routes)
        QueueRoutes(
            processor: services.processor,
            limiter: RateLimiter(options.limits.processing, now: options.uptime)
        ).add(to: routes)
        SessionRoutes(accounts: services.accounts, console: options.console).add(to: routes)
        ProjectRoutes(services: services, options: options).add(to: routes)
        FileRoutes(sites: services.sites).add(to: routes)
        ContentRoutes(intake: services.intake).add(to: routes)
        PageProblemRoutes(sites: services.sites).add(to: routes)
        MemoryRoutes(sites: services.sites).add(to: routes)
        ConversationRoutes(sites: services.sites).add(to: routes)
        SubmissionRoutes(sites: services.sites, previews: options.previews).add(to: routes)
        JobRoutes(services: services).add(to: routes)
        JobLogRoutes(services: services, options: options).add(to: routes)
        NotificationRoutes(box: services.notifications).add(to: routes)
        ProviderRoutes(accounts: services.accounts, desk: services.providerDesk).add(to: routes)
        CreditRoutes(services: services).add(to: routes)
        EventRoutes(
            streams: EventStreams(
                hub: services.hub, accounts: services.accounts, options: options, metrics: metrics,
                logger: services.logger),
            sites: services.sites
        ).add(to: routes)
    }

    /// What answers requests, once every module has added its routes.
    public func responder() -> RouterResponder<AppRequestContext> {
        known.learn(router)
        return router.buildResponder()
    }
}
