public import Foundation
public import Storage

/// A job as the queue keeps it.
public struct JobRecord: Sendable, Hashable, Codable, Identifiable {
    public let id: JobID
    public let kind: String
    public let workspace: WorkspaceID
    public let project: ProjectID?
    public let user: UserID?
    public let state: JobState
    public let jobClass: JobClass
    /// The place in the queue; the lowest is first.
    public let rank: Int64
    /// How far the run says it is, 0 to 100.
    public let progress: Int
    /// What the run says it is doing; empty before it says anything.
    public let step: String
    public let lane: LaneKey?
    /// Whether the job holds a slot of its lane: from ready through running, and in an ordered lane through backoff.
    public let holdsLane: Bool
    /// The number of the newest run; 0 for a job that never ran. It never goes back.
    public let runNo: Int64
    /// How many runs count against ``maxAttempts``, the current one included.
    public let attempts: Int
    public let maxAttempts: Int
    /// How many runs were lost with their process.
    public let lostRuns: Int
    public let uniqueKey: String?
    public let cancelRequested: Bool
    public let payload: JSONValue
    public let result: JSONValue?
    /// Why the job failed or was cancelled, or why its last run is to be repeated.
    public let error: JobFailure?
    public let createdAt: Date
    /// When the job may run, or might from the start.
    public let scheduledAt: Date
    /// When the newest run started.
    public let startedAt: Date?
    public let finishedAt: Date?

    var run: RunID { RunID(job: id, number: runNo) }
    var scope: (workspace: WorkspaceID, project: ProjectID?, user: UserID?) { (workspace, project, user) }
}

extension JobRecord {
    /// The columns that ``init(row:)`` reads, from `job` joined with `job_body`.
    static let columns = """
        job.id, job.kind, job.workspace_id, job.project_id, job.user_id, job.state, job.class, job.rank, job.progress, \
        job.step, job.lane, job.slot, job.run_no, job.attempts, job.max_attempts, job.lost_runs, job.unique_key, \
        job.cancel_requested, job.available_at, job.created_at, job.started_at, job.finished_at, \
        job_body.payload, job_body.result, job_body.error_code, job_body.error_message
        """

    init(row: Row) throws {
        self.id = try row.get("id")
        self.kind = try row.get("kind")
        self.workspace = try row.get("workspace_id")
        self.project = try row.get("project_id")
        self.user = try row.get("user_id")
        self.state = try row.get("state")
        self.jobClass = try row.get("class")
        self.rank = try row.get("rank")
        self.progress = try row.get("progress")
        self.step = try row.get("step")
        self.lane = try row.get("lane")
        let slot: Int? = try row.get("slot")
        self.holdsLane = slot != nil
        self.runNo = try row.get("run_no")
        self.attempts = try row.get("attempts")
        self.maxAttempts = try row.get("max_attempts")
        self.lostRuns = try row.get("lost_runs")
        self.uniqueKey = try row.get("unique_key")
        self.cancelRequested = try row.get("cancel_requested")
        self.payload = JSONValue(text: try row.get("payload"))
        let result: String? = try row.get("result")
        self.result = result.map(JSONValue.init(text:))
        let code: String? = try row.get("error_code")
        let message: String? = try row.get("error_message")
        self.error = code.map { JobFailure(code: $0, message: message ?? "") }
        self.createdAt = Date(milliseconds: try row.get("created_at"))
        self.scheduledAt = Date(milliseconds: try row.get("available_at"))
        let startedAt: Int64? = try row.get("started_at")
        self.startedAt = startedAt.map(Date.init(milliseconds:))
        let finishedAt: Int64? = try row.get("finished_at")
        self.finishedAt = finishedAt.map(Date.init(milliseconds:))
    }
}

extension Date {
    /// The moment so many milliseconds after the start of 1970.
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
}
