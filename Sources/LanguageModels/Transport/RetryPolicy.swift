/// When the same request is sent again, where the provider's contract allows it and nothing was shown yet.
public struct RetryPolicy: Sendable, Hashable {
    /// How many times a request is sent at most.
    public var attempts: Int
    /// The first wait where the provider names none; doubled each time, with up to a quarter less at random.
    public var base: Duration
    /// The longest wait. A provider that asks for a longer one is given up.
    public var longest: Duration

    public init(attempts: Int = 3, base: Duration = .milliseconds(500), longest: Duration = .seconds(8)) {
        self.attempts = max(1, attempts)
        self.base = base
        self.longest = longest
    }

    /// How long to wait before the next attempt; nil where there is none.
    func wait(after attempt: Int, _ retry: ModelFailure.Retry) -> Duration? {
        guard attempt < attempts else { return nil }
        switch retry {
        case .never: return nil
        case .after(let wait): return wait <= longest ? wait : nil
        case .later:
            let doubled = min(base * (1 << min(attempt - 1, 10)), longest)
            return doubled * Double.random(in: 0.75...1)
        }
    }
}
