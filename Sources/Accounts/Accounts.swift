import Foundation
public import Storage

/// Users, workspaces and what proves who someone is.
///
/// Every secret is made here, handed out once and stored only as a hash. Times come from the database, unless a clock
/// is given.
public struct Accounts: Sendable {
    let database: Database
    let options: Options
    let passwords: Passwords
    let attemptsByAddress: RateLimiter
    let attemptsByAccount: RateLimiter
    private let clock: (@Sendable () -> Int64)?

    /// How long things live, and how often they may be tried.
    public struct Options: Sendable {
        /// How long a one-time link can be used.
        public var linkLife: Duration = .seconds(30 * 60)
        /// How long a session lives without being used.
        public var sessionIdle: Duration = .seconds(14 * 86_400)
        /// How long a session lives at most.
        public var sessionLife: Duration = .seconds(90 * 86_400)
        /// Sign-ins allowed from one address.
        public var byAddress = RateLimiter.Rule(20, each: .seconds(300))
        /// Sign-ins allowed to one account, from anywhere.
        public var byAccount = RateLimiter.Rule(10, each: .seconds(300))
        /// The plan of workspaces to which none was given.
        public var plan = WorkspacePlan.free

        public init() {}
    }

    /// - Parameters:
    ///   - now: milliseconds since 1970, for tests; the default is the database's clock.
    ///   - uptime: a time that never goes back, for the limits on attempts.
    public init(
        database: Database, options: Options = Options(), now: (@Sendable () -> Int64)? = nil,
        uptime: (@Sendable () -> Duration)? = nil
    ) {
        self.database = database
        self.options = options
        self.clock = now
        passwords = Passwords()
        attemptsByAddress = RateLimiter(options.byAddress, now: uptime)
        attemptsByAccount = RateLimiter(options.byAccount, now: uptime)
    }

    /// The time of `tx`, in milliseconds since 1970.
    func now(_ tx: Transaction) -> Int64 { clock?() ?? tx.nowMilliseconds }

    /// Counts an attempt to sign in, before anything is looked up.
    /// - Throws: ``AccountsError/tooManyAttempts(retryAfter:)``.
    func countAttempt(from address: String, account: String?) throws {
        if let wait = attemptsByAddress.take(address) { throw AccountsError.tooManyAttempts(retryAfter: wait) }
        if let account, let wait = attemptsByAccount.take(account) {
            throw AccountsError.tooManyAttempts(retryAfter: wait)
        }
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
