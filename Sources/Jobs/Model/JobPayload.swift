/// What a job of one kind has to do.
public protocol JobPayload: Codable, Sendable {
    /// The permanent name of the kind, such as `site.generate`; it stands in stored rows.
    static var kind: String { get }
    /// How jobs of the kind are run.
    static var policy: JobPolicy { get }
}

extension JobPayload {
    public static var policy: JobPolicy { JobPolicy() }
}

/// How jobs of one kind are run.
public struct JobPolicy: Sendable, Hashable {
    /// How many runs may end badly by the job's own doing before it is dead. A run that was lost with its process, was
    /// given back at a shutdown or asked to be woken later is not counted.
    public var maxAttempts: Int
    /// How long one run may take; time in which the machine sleeps is not counted.
    public var timeLimit: Duration
    /// How long to wait before the next attempt.
    public var backoff: JobBackoff
    /// The class of a job whose sender names none.
    public var jobClass: JobClass

    public init(
        maxAttempts: Int = 5, timeLimit: Duration = .seconds(600), backoff: JobBackoff = JobBackoff(),
        jobClass: JobClass = .normal
    ) {
        self.maxAttempts = max(1, maxAttempts)
        self.timeLimit = timeLimit
        self.backoff = backoff
        self.jobClass = jobClass
    }
}

/// A growing delay with jitter, so that jobs that failed together do not come back together.
public struct JobBackoff: Sendable, Hashable {
    /// The delay after the first failure, doubled with each further one.
    public var first: Duration
    /// The longest delay, before jitter.
    public var longest: Duration
    /// The share by which a delay may be shorter or longer, 0 to 1.
    public var jitter: Double

    public init(first: Duration = .seconds(2), longest: Duration = .seconds(300), jitter: Double = 0.2) {
        self.first = first
        self.longest = longest
        self.jitter = min(max(jitter, 0), 1)
    }

    /// The delay in milliseconds after the `attempt`-th failure, counted from 1; `chance` is a number from 0 to 1.
    func delay(afterAttempt attempt: Int, chance: Double) -> Int64 {
        let doublings = min(max(attempt - 1, 0), 40)
        let grown = min(Double(first.milliseconds) * Double(Int64(1) << Int64(doublings)), Double(longest.milliseconds))
        return max(0, Int64(grown * (1 + jitter * (2 * chance - 1))))
    }
}

extension Duration {
    /// The whole milliseconds of the duration.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
