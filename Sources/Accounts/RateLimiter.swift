import Synchronization

/// A bucket of tokens that fills at a steady rate: bursts are allowed, a steady flood is not.
struct TokenBucket: Hashable, Sendable {
    private(set) var tokens: Double
    private(set) var filledAt: Duration

    init(full capacity: Double, at now: Duration) {
        tokens = capacity
        filledAt = now
    }

    /// Takes a token, or says how long to wait for the next one.
    mutating func take(_ rule: RateLimiter.Rule, at now: Duration) -> Duration? {
        fill(rule, at: now)
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        // Whole milliseconds, rounded up but for what floating point adds.
        let milliseconds = Double(rule.period.milliseconds) * (1 - tokens) / Double(rule.count)
        return .milliseconds(Int64((milliseconds - 1e-6).rounded(.up)))
    }

    mutating func fill(_ rule: RateLimiter.Rule, at now: Duration) {
        let passed = max(.zero, now - filledAt)
        tokens = min(Double(rule.count), tokens + passed / rule.period * Double(rule.count))
        filledAt = now
    }
}

/// Limits how often something may happen for each of many keys, such as an address and an account.
///
/// It is kept in memory: a restart forgets it, and each process has its own. Its size is bounded: where too many keys
/// come, those are forgotten that were not seen for longest. What that costs does not grow with the number of keys.
public final class RateLimiter: Sendable {
    /// At most `count` in each `period`, and as many at once after a rest.
    public struct Rule: Hashable, Sendable {
        public var count: Int
        public var period: Duration

        public init(_ count: Int, each period: Duration) {
            self.count = max(1, count)
            self.period = period
        }
    }

    /// Two halves: when the newer one is full it takes the place of the older one, whose keys were all seen before.
    private struct Buckets {
        var newer: [String: TokenBucket] = [:]
        var older: [String: TokenBucket] = [:]
    }

    private let rule: Rule
    private let half: Int
    private let now: @Sendable () -> Duration
    private let buckets = Mutex(Buckets())

    /// - Parameters:
    ///   - largest: How many keys are remembered at most.
    ///   - now: a time that never goes back; the default is the system's.
    public init(_ rule: Rule, largest: Int = 20_000, now: (@Sendable () -> Duration)? = nil) {
        self.rule = rule
        self.half = max(1, largest / 2)
        let start = ContinuousClock.now
        self.now = now ?? { ContinuousClock.now - start }
    }

    /// Counts one use for `key`.
    /// - Returns: nil where it is allowed, or how long to wait.
    public func take(_ key: String) -> Duration? {
        let now = now()
        return buckets.withLock { buckets in
            if buckets.newer[key] == nil {
                let known = buckets.older.removeValue(forKey: key)
                if buckets.newer.count >= half { buckets = Buckets(older: buckets.newer) }
                buckets.newer[key] = known
            }
            return buckets.newer[key, default: TokenBucket(full: Double(rule.count), at: now)].take(rule, at: now)
        }
    }

    /// Gives `key` its full allowance back, after a success that shows who it is.
    public func reset(_ key: String) {
        buckets.withLock { buckets in
            buckets.newer[key] = nil
            buckets.older[key] = nil
        }
    }

    /// How many keys are remembered.
    public var size: Int { buckets.withLock { $0.newer.count + $0.older.count } }
}
