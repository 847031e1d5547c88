public import Accounts
public import Authoring
public import Events
public import Jobs
public import Logging
public import Notifications
public import Sites
public import Storage

/// What the routes work with. Everything is made by whoever starts the program.
public struct WebServices: Sendable {
    public var database: Database
    public var accounts: Accounts
    public var hub: EventHub
    public var queue: JobQueue
    public var sites: Sites
    public var intake: SiteIntake
    public var notifications: NotificationBox
    public var metrics: MetricsRegistry
    public var logger: Logger
    public var credits: Credits
    /// What admits work in this process.
    public var governor: Governor?
    /// Runs the queue for those who may call it; nil where that is not configured.
    public var processor: QueueProcessor?
    /// How workspaces set up providers of models.
    public var providers: ProviderSettings

    public init(
        database: Database, accounts: Accounts, hub: EventHub, queue: JobQueue, sites: Sites, intake: SiteIntake,
        notifications: NotificationBox, metrics: MetricsRegistry, logger: Logger, credits: Credits,
        governor: Governor? = nil, processor: QueueProcessor? = nil, providers: ProviderSettings = ProviderSettings()
    ) {
        self.database = database
        self.accounts = accounts
        self.hub = hub
        self.queue = queue
        self.sites = sites
        self.intake = intake
        self.notifications = notifications
        self.metrics = metrics
        self.logger = logger
        self.credits = credits
        self.governor = governor
        self.processor = processor
        self.providers = providers
    }
}
