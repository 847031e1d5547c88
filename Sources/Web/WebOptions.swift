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
    /// Requests allowed to each user.
    public var limits = Limits()
    /// How often an idle stream of events says that it is alive.
    public var heartbeat: Duration = .seconds(15)
    /// Streams of events that one user may have open.
    public var streamsPerUser = 64
    /// How long a client may leave unread what a stream of events wrote for it, before it is disconnected.
    public var streamPatience: Duration = .seconds(5)
    /// A time that never goes back, for the limits; nil for the system's.
    public var uptime: (@Sendable () -> Duration)?
    /// What is told as the version of the server.
    public var version: String

    /// How often things may be asked for.
    public struct Limits: Sendable {
        /// Asking for work: create, generate, edit.
        public var work = RateLimiter.Rule(240, each: .seconds(60))
        /// Asking how the work goes.
        public var status = RateLimiter.Rule(1_200, each: .seconds(60))
        /// Any request with a token or a cookie that is not valid, by address.
        public var failures = RateLimiter.Rule(60, each: .seconds(60))

        public init() {}
    }

    public init(console: ConsoleOrigin, previews: PreviewAddress, version: String) {
        self.console = console
        self.previews = previews
        self.version = version
    }
}
