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
/// It is kept in memory: a restart forgets it, and each process has its own. Its size is bounded; where too many keys
/// come at once, those whose buckets are full again are forgotten first, then all.
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

    private let rule: Rule
    private let largest: Int
    private let now: @Sendable () -> Duration
    private let buckets = Mutex<[String: TokenBucket]>([:])

    /// - Parameter now: a time that never goes back; the default is the system's.
    public init(_ rule: Rule, largest: Int = 20_000, now: (@Sendable () -> Duration)? = nil) {
        self.rule = rule
        self.largest = largest
        let start = ContinuousClock.now
        self.now = now ?? { ContinuousClock.now - start }
    }

    /// Counts one use for `key`.
    /// - Returns: nil where it is allowed, or how long to wait.
    public func take(_ key: String) -> Duration? {
        let now = now()
        return buckets.withLock { buckets in
            if buckets.count >= largest, buckets[key] == nil { forget(in: &buckets, at: now) }
            return buckets[key, default: TokenBucket(full: Double(rule.count), at: now)].take(rule, at: now)
        }
    }

    /// Gives `key` its full allowance back, after a success that shows who it is.
    public func reset(_ key: String) {
        buckets.withLock { buckets in buckets[key] = nil }
    }

    private func forget(in buckets: inout [String: TokenBucket], at now: Duration) {
        buckets = buckets.filter { entry in
            var bucket = entry.value
            bucket.fill(rule, at: now)
            return bucket.tokens < Double(rule.count)
        }
        if buckets.count >= largest { buckets.removeAll() }
    }
}
