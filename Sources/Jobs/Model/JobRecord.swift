public import Foundation
public import Storage

/// A job as the queue keeps it.
public struct JobRecord: Sendable, Hashable, Codable, Identifiable {
    public let id: JobID
    public let kind: String
    public let workspace: WorkspaceID
    public let project: ProjectID?
    public let user: UserID?
    public internal(set) var state: JobState
    public internal(set) var jobClass: JobClass
    /// The place in the queue; the lowest is first.
    public internal(set) var rank: Int64
    /// How far the run says it is, 0 to 100.
    public internal(set) var progress: Int
    /// What the run says it is doing; empty before it says anything.
    public internal(set) var step: String
    public let lane: LaneKey?
    /// What limits how many jobs of its user are at work at the same time; nil for nothing.
    public let gate: LaneKey?
    /// Whether the job holds a slot of its lane: from ready through running, while it waits for its gate, and in an
    /// ordered lane through backoff.
    public internal(set) var holdsLane: Bool
    /// The number of the newest run; 0 for a job that never ran. It never goes back.
    public internal(set) var runNo: Int64
    /// How many runs count against ``maxAttempts``, the current one included.
    public internal(set) var attempts: Int
    public let maxAttempts: Int
    /// How many runs were lost with their process.
    public internal(set) var lostRuns: Int
    public let uniqueKey: String?
    public internal(set) var cancelRequested: Bool
    public internal(set) var payload: JSONValue
    public internal(set) var result: JSONValue?
    /// Why the job failed or was cancelled, or why its last run is to be repeated.
    public internal(set) var error: JobFailure?
    public let createdAt: Date
    /// When the job may run, or might from the start.
    public internal(set) var scheduledAt: Date
    /// When the newest run started.
    public internal(set) var startedAt: Date?
    public internal(set) var finishedAt: Date?

    /// Whether the job waits for others of its user to end.
    public var waitsForGate: Bool { state == .parked && gate != nil && (lane == nil || holdsLane) }

    var run: RunID { RunID(job: id, number: runNo) }
    var scope: (workspace: WorkspaceID, project: ProjectID?, user: UserID?) { (workspace, project, user) }
}

extension JobRecord {
    /// The columns of `job` that ``init(job:)`` reads, in its order.
    static let jobColumns = """
        job.id, job.kind, job.workspace_id, job.project_id, job.user_id, job.state, job.class, job.rank, job.progress, \
        job.step, job.lane, job.gate, job.slot, job.run_no, job.attempts, job.max_attempts, job.lost_runs, job.unique_key, \
        job.cancel_requested, job.available_at, job.created_at, job.started_at, job.finished_at
        """

    /// The columns of `job_body` that ``readBody(_:)`` reads, in its order.
    static let bodyColumns =
        "job_body.payload, job_body.result, job_body.error_code, job_body.error_message"

    /// The columns that ``init(row:)`` reads, from `job` joined with `job_body`.
    static let columns = jobColumns + ", " + bodyColumns

    init(row: Row) throws {
        var values = RowValues(row)
        try self.init(job: &values)
        try readBody(&values)
    }

    /// The job without its body.
    init(job values: inout RowValues) throws {
        id = try values.next()
        kind = try values.next()
        workspace = try values.next()
        project = try values.next()
        user = try values.next()
        state = try values.next()
        jobClass = try values.next()
        rank = try values.next()
        progress = try values.next()
        step = try values.next()
        lane = try values.next()
        gate = try values.next()
        let slot: Int? = try values.next()
        holdsLane = slot != nil
        runNo = try values.next()
        attempts = try values.next()
        maxAttempts = try values.next()
        lostRuns = try values.next()
        uniqueKey = try values.next()
        cancelRequested = try values.next()
        scheduledAt = Date(milliseconds: try values.next())
        createdAt = Date(milliseconds: try values.next())
        let startedAt: Int64? = try values.next()
        self.startedAt = startedAt.map(Date.init(milliseconds:))
        let finishedAt: Int64? = try values.next()
        self.finishedAt = finishedAt.map(Date.init(milliseconds:))
        payload = JSONValue(text: "null")
    }

    mutating func readBody(_ values: inout RowValues) throws {
        payload = JSONValue(text: try values.next())
        let result: String? = try values.next()
        self.result = result.map(JSONValue.init(text:))
        let code: String? = try values.next()
        let message: String? = try values.next()
        error = code.map { JobFailure(code: $0, message: message ?? "") }
    }

    /// The job that a draft becomes, before it has moved.
    init(_ draft: JobDraft, gate: LaneKey?, state: JobState, rank: Int64, availableAt: Int64, createdAt: Int64) {
        id = draft.id
        kind = draft.kind
        workspace = draft.workspace
        project = draft.project
        user = draft.user
        self.state = state
        jobClass = draft.jobClass
        self.rank = rank
        progress = 0
        step = ""
        lane = draft.lane
        self.gate = gate
        holdsLane = false
        runNo = 0
        attempts = 0
        maxAttempts = draft.maxAttempts
        lostRuns = 0
        uniqueKey = draft.uniqueKey
        cancelRequested = false
        payload = draft.payload
        scheduledAt = Date(milliseconds: availableAt)
        self.createdAt = Date(milliseconds: createdAt)
    }
}

/// The values of a row, one after the other: for rows that are read by the thousand.
struct RowValues {
    private let values: [SQLValue]
    private var index = 0

    init(_ row: Row) {
        values = row.values
    }

    mutating func next<T: SQLDecodable>(_ type: T.Type = T.self) throws -> T {
        guard index < values.count else { throw StorageError.malformed("The result has too few columns.") }
        defer { index += 1 }
        return try T(sqlValue: values[index])
    }
}

extension Date {
    /// The moment so many milliseconds after the start of 1970.
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
}
