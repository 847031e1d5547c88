public import Foundation
public import Storage

/// A job that is asked for, its payload already written as JSON.
public struct JobDraft: Sendable {
    /// The largest payload that a job may have, in bytes of its JSON. What is larger belongs into a blob.
    public static let payloadLimit = 1_000_000

    public var id: JobID
    public let kind: String
    public let payload: JSONValue
    public var workspace: WorkspaceID
    public var project: ProjectID?
    public var user: UserID?
    /// The line that the job waits in, beside the queue's own; nil for none.
    public var lane: LaneKey?
    /// How soon it should run.
    public var jobClass: JobClass
    public var maxAttempts: Int
    /// The earliest time to run; nil for now. Until then the job holds no slot of its lane.
    public var scheduledAt: Date?
    /// While a job with the same key waits or runs in the workspace, no new one is made.
    public var uniqueKey: String?

    /// - Parameter jobClass: nil for the class of the payload's policy.
    public init<Payload: JobPayload>(
        _ payload: Payload, workspace: WorkspaceID, project: ProjectID? = nil, user: UserID? = nil,
        lane: LaneKey? = nil, jobClass: JobClass? = nil, scheduledAt: Date? = nil, uniqueKey: String? = nil,
        id: JobID = JobID()
    ) throws {
        self.init(
            kind: Payload.kind, payload: try JSONValue(encoding: payload), workspace: workspace, id: id)
        self.project = project
        self.user = user
        self.lane = lane
        self.jobClass = jobClass ?? Payload.policy.jobClass
        self.maxAttempts = Payload.policy.maxAttempts
        self.scheduledAt = scheduledAt
        self.uniqueKey = uniqueKey
    }

    init(kind: String, payload: JSONValue, workspace: WorkspaceID, id: JobID = JobID()) {
        self.id = id
        self.kind = kind
        self.payload = payload
        self.workspace = workspace
        self.jobClass = .normal
        self.maxAttempts = 5
    }
}
