/// Leaves a provider alone that fails again and again: a state machine without a clock of its own.
///
/// Closed, it counts failures in a row; open, it lets nobody through until its time; half open, it lets one through, and
/// that one decides.
struct CircuitBreaker: Sendable, Hashable {
    enum State: Sendable, Hashable {
        case closed(failures: Int)
        case open(until: Duration)
        case halfOpen
    }

    private(set) var state = State.closed(failures: 0)
    /// How many times in a row it has opened: each time is twice as long.
    private var openings = 0
    private let threshold: Int
    private let shortest: Duration
    private let longest: Duration

    init(threshold: Int = 3, shortest: Duration = .seconds(15), longest: Duration = .seconds(300)) {
        self.threshold = max(1, threshold)
        self.shortest = shortest
        self.longest = longest
    }

    /// Whether a call may go now; who is told so must report with ``end(_:at:)``.
    mutating func enter(at now: Duration) -> Bool {
        switch state {
        case .closed: return true
        case .open(let until) where now >= until:
            state = .halfOpen
            return true
        case .open, .halfOpen: return false
        }
    }

    /// How a call ended.
    enum Outcome: Sendable {
        case worked, failed
        /// Nothing that would open or close it, such as a call that was cancelled.
        case undecided
    }

    mutating func end(_ outcome: Outcome, at now: Duration) {
        switch (outcome, state) {
        case (.worked, _):
            state = .closed(failures: 0)
            openings = 0
        case (.failed, .closed(let failures)) where failures + 1 < threshold: state = .closed(failures: failures + 1)
        case (.failed, .closed), (.failed, .halfOpen):
            state = .open(until: now + min(longest, shortest * (1 << min(openings, 10))))
            openings += 1
        // The trial said nothing: the next one may try at once.
        case (.undecided, .halfOpen): state = .open(until: now)
        case (.failed, .open), (.undecided, _): break
        }
    }

    /// When it may be tried again; nil where that is now.
    func retryAfter(at now: Duration) -> Duration? {
        if case .open(let until) = state, until > now { return until - now }
        return nil
    }
}
