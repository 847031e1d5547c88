public import Storage

/// When a periodic task is due.
public enum ScheduleTiming: Sendable, Hashable {
    /// Once in each interval since 1970, at a moment that jitter moves within the first part of it.
    case every(Duration, jitter: Duration = .zero)
    /// Once a day, so long after midnight UTC.
    case daily(at: Duration)

    /// The newest occurrence that is due at a time, both in milliseconds since 1970; nil where there is none yet.
    ///
    /// Occurrences that were missed are not made up for: the newest stands for all of them.
    func newest(of name: String, at now: Int64) -> Int64? {
        switch self {
        case .every(let interval, let jitter):
            let interval = max(1, interval.milliseconds)
            let start = now / interval * interval
            let due = start + Self.offset(of: name, in: start, within: min(jitter.milliseconds, interval - 1))
            let newest = now >= due ? start : start - interval
            return newest >= 0 ? newest : nil
        case .daily(let time):
            let day: Int64 = 86_400_000
            let today = now / day * day + time.milliseconds
            let newest = now >= today ? today : today - day
            return newest >= 0 ? newest : nil
        }
    }

    /// A number that all processes make alike, and that differs from task to task and from time to time (FNV-1a).
    private static func offset(of name: String, in start: Int64, within limit: Int64) -> Int64 {
        guard limit > 0 else { return 0 }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(name)@\(start)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        // The last bytes move the upper bits least.
        hash ^= hash >> 32
        return Int64(hash % UInt64(limit + 1))
    }
}

/// A task that is done again and again.
public struct ScheduledTask: Sendable {
    /// The permanent name, such as `prune-jobs`.
    public var name: String
    public var timing: ScheduleTiming
    /// Whether it is due as soon as it is known for the first time; else with its next occurrence.
    public var runsAtOnce: Bool
    /// Does the work. What it throws is tried again a few times; it may be run again after a crash.
    public var work: @Sendable (RunContext) async throws -> JobOutcome

    public init(
        _ name: String, _ timing: ScheduleTiming, runsAtOnce: Bool = false,
        work: @escaping @Sendable (RunContext) async throws -> JobOutcome
    ) {
        self.name = name
        self.timing = timing
        self.runsAtOnce = runsAtOnce
        self.work = work
    }
}

/// The job of one occurrence of a task.
public struct ScheduledWork: JobPayload, Hashable {
    public static let kind = "schedule.task"
    public static let policy = JobPolicy(
        maxAttempts: 3, timeLimit: .seconds(600), backoff: JobBackoff(first: .seconds(30)), jobClass: .background)

    public var task: String
    public var occurrence: Int64

    public init(task: String, occurrence: Int64) {
        self.task = task
        self.occurrence = occurrence
    }

    /// The workspace of the program's own jobs: it is nobody's.
    public static let workspace: WorkspaceID = WorkspaceID("00000000000000000000000000") ?? WorkspaceID()
}

extension JobHandlers {
    /// Adds the handler of all periodic tasks.
    public mutating func register(_ tasks: [ScheduledTask]) {
        let works = Dictionary(tasks.map { ($0.name, $0.work) }) { _, last in last }
        register(ScheduledWork.self) { payload, run in
            guard let work = works[payload.task] else {
                return .fail(
                    JobFailure(
                        code: "UNKNOWN_TASK", message: "This program has no periodic task “\(payload.task)”."))
            }
            return try await work(run)
        }
    }
}
