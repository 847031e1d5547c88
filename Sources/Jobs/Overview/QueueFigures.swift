import Storage

/// How one kind of jobs is doing. Counts stop at ``QueueFigures/countLimit``.
public struct KindFigures: Sendable, Hashable, Identifiable {
    public var kind: String
    /// Whether the kind was paused by itself.
    public var isPaused = false
    /// How many may run at the same time; nil for any number.
    public var runningLimit: Int?
    /// Jobs that may run now.
    public var ready = 0
    /// Jobs that wait for another one of their lane.
    public var parked = 0
    /// Jobs that wait for their time.
    public var scheduled = 0
    public var running = 0
    /// Dead letters.
    public var failed = 0
    /// How long its runs took lately, in milliseconds; nil where none has ended yet.
    public var meanDuration: Int64?
    /// The mean deviation of that.
    public var spread: Int64?
    /// How many workers take it.
    public var workers = 0

    public var id: String { kind }
    /// Jobs that have not begun and could, or will when another of their lane has ended.
    public var waiting: Int { ready + parked }

    init(_ kind: String) { self.kind = kind }
}

/// How the queue is doing at one moment.
public struct QueueFigures: Sendable, Hashable {
    /// Where counting stops: a count that reaches it stands for that many or more.
    public static let countLimit = 10_000

    /// Whether the whole queue is paused.
    public var isPaused: Bool
    /// All kinds that jobs were ever enqueued of, by name.
    public var kinds: [KindFigures]
}

extension JobQueue {
    /// The kinds with their counts and what they are set to.
    public func figures() async throws -> QueueFigures {
        try await database.read { tx in try figures(in: tx) }
    }

    func figures(in tx: Transaction) throws -> QueueFigures {
        let marks = try marks(in: tx)
        var kinds = Dictionary(uniqueKeysWithValues: try allKinds(in: tx).map { ($0, KindFigures($0)) })
        for kind in kinds.keys {
            kinds[kind]?.isPaused = marks.paused.contains(kind)
            kinds[kind]?.runningLimit = marks.limits[kind]
            kinds[kind]?.ready = try count(Self.readyOf(kind), in: tx).values.first ?? 0
        }
        func note(_ state: JobState, _ field: WritableKeyPath<KindFigures, Int>) throws {
            for (kind, number) in try count(Self.counted(state), in: tx) {
                kinds[kind, default: KindFigures(kind)][keyPath: field] = number
            }
        }
        try note(.parked, \.parked)
        try note(.scheduled, \.scheduled)
        try note(.running, \.running)
        try note(.failed, \.failed)
        for row in try tx.query("SELECT kind, mean_ms, spread_ms FROM job_duration") {
            let kind: String = try row.get("kind")
            kinds[kind]?.meanDuration = try row.get("mean_ms")
            kinds[kind]?.spread = try row.get("spread_ms")
        }
        for row in try tx.query("SELECT kinds FROM worker_session WHERE ended_at IS NULL") {
            for kind in try row.json("kinds", as: [String].self) { kinds[kind]?.workers += 1 }
        }
        return QueueFigures(
            isPaused: marks.paused.contains(Self.everyKind), kinds: kinds.values.sorted { $0.kind < $1.kind })
    }

    private static func readyOf(_ kind: String) -> SQL {
        "SELECT kind FROM job WHERE state = 'ready' AND kind = \(kind) LIMIT \(QueueFigures.countLimit)"
    }

    /// The kinds of the jobs in a state, as many as are counted. The words of a partial index let the planner use it.
    static func counted(_ state: JobState) -> SQL {
        let index: SQL = state == .failed ? "state IN ('failed', 'cancelled') AND " : ""
        return """
            SELECT kind FROM job WHERE \(index)state = '\(raw: state.rawValue)' LIMIT \(QueueFigures.countLimit)
            """
    }

    /// How many rows of each kind a query has, of so many rows as are counted.
    private func count(_ jobs: SQL, in tx: Transaction) throws -> [String: Int] {
        let rows = try tx.query(
            """
            SELECT kind, COUNT(*) AS jobs FROM (\(jobs)) AS counted GROUP BY kind
            """)
        return try Dictionary(rows.map { try ($0.get("kind"), $0.get("jobs")) }, uniquingKeysWith: +)
    }
}
