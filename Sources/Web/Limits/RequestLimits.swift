public import Accounts
import Storage

/// How often people and addresses may ask, counted in one place for the API and the pages.
///
/// Each process counts for itself: behind a balancer a person may ask as often as there are processes. Signing in is
/// counted by ``Accounts``, and what visitors send by ``FormDesk``.
public struct RequestLimits: Sendable {
    /// What is limited beside asking at all.
    public enum Use: Sendable {
        /// Work that costs the machine something: create, generate, edit, upload, save, go back, try again.
        case work
        /// Asking how work goes.
        case status
    }

    private let users: RateLimiter
    private let addresses: RateLimiter
    private let workOfUsers: RateLimiter
    private let workOfWorkspaces: RateLimiter
    private let statusOfUsers: RateLimiter
    private let statusOfAddresses: RateLimiter
    private let failuresOfAddresses: RateLimiter

    /// - Parameter uptime: A time that never goes back; nil for the system's.
    public init(_ rules: WebOptions.Limits, uptime: (@Sendable () -> Duration)? = nil) {
        users = RateLimiter(rules.requests, now: uptime)
        addresses = RateLimiter(rules.requestsOfAddress, now: uptime)
        workOfUsers = RateLimiter(rules.work, now: uptime)
        workOfWorkspaces = RateLimiter(rules.workOfWorkspace, now: uptime)
        statusOfUsers = RateLimiter(rules.status, now: uptime)
        statusOfAddresses = RateLimiter(rules.statusOfAddress, now: uptime)
        failuresOfAddresses = RateLimiter(rules.failures, now: uptime)
    }

    /// Counts a request, before it is known who sent it.
    /// - Throws: ``ProblemError`` with `RATE_LIMITED`, as all below.
    public func countRequest(from address: String) throws {
        try Self.count(address, addresses, "Too many requests from this address.")
    }

    /// Counts a request of somebody.
    public func countRequest(of identity: Identity) throws {
        try Self.count(identity.user.description, users, "Too many requests.")
    }

    /// Counts a request with a token that is not valid.
    func countFailure(from address: String) throws {
        try Self.count(address, failuresOfAddresses, "Too many requests with a wrong token.")
    }

    /// Counts something that is limited by itself.
    public func count(_ use: Use, of identity: Identity, from address: String) throws {
        switch use {
        case .work:
            try Self.count(identity.user.description, workOfUsers, "Too much work was asked for at once.")
            try Self.count(
                identity.workspace.description, workOfWorkspaces, "Too much work was asked for in this workspace.")
        case .status:
            let sentence = "Asked too often how the work goes. Follow /api/events instead."
            try Self.count(identity.user.description, statusOfUsers, sentence)
            try Self.count(address, statusOfAddresses, sentence)
        }
    }

    private static func count(_ key: String, _ limiter: RateLimiter, _ sentence: String) throws {
        if let wait = limiter.take(key) { throw ProblemError.rateLimited(retryAfter: wait, sentence) }
    }
}
