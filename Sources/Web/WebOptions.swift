public import Accounts
public import Sites

/// Where the server is reached, and how much it lets through.
public struct WebOptions: Sendable {
    /// The address of the console, as people type it.
    public var console: ConsoleOrigin
    /// The addresses of previews.
    public var previews: PreviewAddress
    /// Whether the last entry of `X-Forwarded-For` names the client. Only behind a proxy that sets it.
    public var trustsForwardedFor = false
    /// How much is allowed to each user and each address.
    public var limits = Limits()
    /// How often an idle stream of events says that it is alive.
    public var heartbeat: Duration = .seconds(15)
    /// How often a log that is followed is looked at though nobody said that there is more: on SQLite, other processes
    /// cannot say it.
    public var logPoll: Duration = .seconds(1)
    /// Streams of events that one user may have open.
    public var streamsPerUser = 64
    /// How long a client may leave unread what a stream of events wrote for it, before it is disconnected.
    public var streamPatience: Duration = .seconds(5)
    /// A time that never goes back, for the limits; nil for the system's.
    public var uptime: (@Sendable () -> Duration)?
    /// What is told as the version of the server.
    public var version: String

    /// How often things may be asked for; see ``RequestLimits``.
    public struct Limits: Sendable {
        /// Anything of the API or the pages, by user.
        public var requests = RateLimiter.Rule(6_000, each: .seconds(60))
        /// The same by address, which a whole office may share.
        public var requestsOfAddress = RateLimiter.Rule(30_000, each: .seconds(60))
        /// Asking for work, by user.
        public var work = RateLimiter.Rule(240, each: .seconds(60))
        /// Asking for work, by workspace.
        public var workOfWorkspace = RateLimiter.Rule(960, each: .seconds(60))
        /// Asking how the work goes, by user.
        public var status = RateLimiter.Rule(1_200, each: .seconds(60))
        /// The same by address.
        public var statusOfAddress = RateLimiter.Rule(12_000, each: .seconds(60))
        /// Any request with a token or a cookie that is not valid, by address.
        public var failures = RateLimiter.Rule(60, each: .seconds(60))
        /// Running the queue by call, by address.
        public var processing = RateLimiter.Rule(30, each: .seconds(60))

        public init() {}

        /// The limits that go with so many a minute and user.
        ///
        /// An address or a workspace may be shared by many people, so that it may do several times as much.
        public init(requests: Int, work: Int, status: Int) {
            func minutely(_ count: Int, times: Int) -> RateLimiter.Rule {
                RateLimiter.Rule(max(1, min(count, 100_000_000)) * times, each: .seconds(60))
            }
            self.requests = minutely(requests, times: 1)
            requestsOfAddress = minutely(requests, times: 5)
            self.work = minutely(work, times: 1)
            workOfWorkspace = minutely(work, times: 4)
            self.status = minutely(status, times: 1)
            statusOfAddress = minutely(status, times: 10)
        }
    }

    public init(console: ConsoleOrigin, previews: PreviewAddress, version: String) {
        self.console = console
        self.previews = previews
        self.version = version
    }
}
