public import Accounts

/// How much visitors may send with the forms of sites, and how often.
public struct FormLimits: Sendable {
    /// Bytes of a body.
    public var body = 64 << 10
    /// From the first part of a body to its last.
    public var time: Duration = .seconds(10)
    /// How often one address may send to one project: five a minute, ten at once.
    public var address = RateLimiter.Rule(10, each: .seconds(120))
    /// How often a project takes anything.
    public var project = RateLimiter.Rule(60, each: .seconds(60))
    /// Whether the last entry of `X-Forwarded-For` names the client. Only behind a proxy that sets it.
    public var trustsForwardedFor = false
    /// A time that never goes back, for the limits; nil for the system's.
    public var uptime: (@Sendable () -> Duration)?

    public init() {}
}
