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

/// The scheme, host and port of the console.
public struct ConsoleOrigin: Hashable, Sendable, CustomStringConvertible {
    public var isSecure: Bool
    /// Lower-cased, without a port.
    public var host: String
    public var port: Int

    public init(isSecure: Bool, host: String, port: Int) {
        self.isSecure = isSecure
        self.host = host.lowercased()
        self.port = port
    }

    /// As a browser writes it in `Origin`: without the scheme's own port.
    public var description: String { (isSecure ? "https://" : "http://") + authority }

    /// As a browser writes it in `Host`.
    var authority: String { port == (isSecure ? 443 : 80) ? host : "\(host):\(port)" }

    /// Whether this machine itself is meant, so that no one else sees what is sent.
    var isLoopback: Bool { host == "localhost" || host.hasSuffix(".localhost") }

    /// The name of the cookie that holds the session.
    ///
    /// Browsers take the `__Host-` prefix only over https. The port is in the plain name, because cookies are shared by
    /// all ports of a host and two servers on one machine would sign each other out.
    public var cookieName: String { isSecure ? "__Host-sitewright" : "sitewright-\(port)" }
}
