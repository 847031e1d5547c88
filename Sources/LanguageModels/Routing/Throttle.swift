/// Stays under what a provider has announced that it still allows: pure, with the time as an argument.
struct Throttle: Sendable, Hashable {
    private struct Allowance: Sendable, Hashable {
        var remaining: Int
        var resetAt: Duration
    }

    private var requests: Allowance?
    private var tokens: Allowance?
    private var blockedUntil = Duration.zero

    /// How long a call of about so many tokens has to wait; nil where it can go now.
    func wait(tokens needed: Int, at now: Duration) -> Duration? {
        var until = blockedUntil
        if let requests, requests.remaining < 1 { until = max(until, requests.resetAt) }
        // A call larger than all that is ever allowed would wait for ever: it goes once nothing is owed.
        if let tokens, tokens.remaining < needed { until = max(until, tokens.resetAt) }
        return until > now ? until - now : nil
    }

    /// Counts a call that begins, until the provider tells its own count.
    mutating func take(tokens needed: Int, at now: Duration) {
        drop(at: now)
        requests?.remaining -= 1
        tokens?.remaining -= needed
    }

    /// Learns from the headers of an answer.
    mutating func learn(_ limits: RateLimits, at now: Duration) {
        drop(at: now)
        if let found = limits.requests {
            requests = Allowance(remaining: found.remaining, resetAt: now + found.resetAfter)
        }
        if let found = limits.tokens {
            tokens = Allowance(remaining: found.remaining, resetAt: now + found.resetAfter)
        }
    }

    /// The provider has refused a call for its rate.
    mutating func block(for wait: Duration?, at now: Duration) {
        blockedUntil = max(blockedUntil, now + (wait ?? .seconds(5)))
    }

    /// Forgets what has run out.
    private mutating func drop(at now: Duration) {
        if let requests, requests.resetAt <= now { self.requests = nil }
        if let tokens, tokens.resetAt <= now { self.tokens = nil }
    }
}
