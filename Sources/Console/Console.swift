import Accounts
public import Hummingbird
import Resources
public import Web

/// The pages that people work with, on the same origin as the API and behind the same checks.
///
/// Pages are complete without a script: forms are posted and answered with a redirect. The scripts in `Assets` make
/// them follow what happens, by fetching the same parts of a page again.
public struct Console: Sendable {
    let services: WebServices
    let options: WebOptions
    let limits: RequestLimits
    let pages: Pages
    let assets: Assets

    /// Reads all templates and assets, once.
    /// - Parameter limits: Those of the ``WebApplication``, so that a person has one allowance for pages and API.
    /// - Throws: `ResourcesMissing` where they are not beside the program, and for a template that cannot be read.
    public init(services: WebServices, options: WebOptions, limits: RequestLimits) throws {
        self.services = services
        self.options = options
        self.limits = limits
        assets = try Assets(folder: Resources.folder("Assets", of: "Console"))
        pages = try Pages(folder: Resources.folder("Pages", of: "Console"), assets: assets.address)
    }

    /// Adds the pages to the router of a ``WebApplication``.
    public func addRoutes(to router: Router<AppRequestContext>) {
        let asking = Asking(
            pages: pages, accounts: services.accounts, notifications: services.notifications, limits: limits,
            hasCredits: services.credits.options.isUsed)
        AssetRoutes(assets: assets).add(to: router)
        LanguageRoutes(isSecure: options.console.isSecure, asking: asking).add(to: router)
        SignInRoutes(accounts: services.accounts, console: options.console, asking: asking).add(to: router)
        HomeRoutes(services: services, options: options, asking: asking).add(to: router)
        StyleguideRoutes(asking: asking).add(to: router)
        let desk = ProjectDesk(services: services, options: options, asking: asking)
        let project = ProjectRoutes(desk: desk)
        project.add(to: router)
        MemoryRoutes(desk: desk, page: project).add(to: router)
        ConversationRoutes(desk: desk, page: project).add(to: router)
        DiffRoutes(desk: desk).add(to: router)
        InboxRoutes(desk: desk).add(to: router)
        let queue = QueueDesk(services: services, asking: asking)
        QueueRoutes(desk: queue).add(to: router)
        QueueActions(desk: queue).add(to: router)
        NotificationRoutes(box: services.notifications, asking: asking).add(to: router)
        CreditRoutes(services: services, asking: asking).add(to: router)
        ModelRoutes(services: services, asking: asking).add(to: router)
        UsageRoutes(services: services, asking: asking).add(to: router)
        // Comes last: it stands before nothing but the answer to what no route takes.
        router.add(middleware: UnknownPages(asking: asking))
    }
}
