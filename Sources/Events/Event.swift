public import Storage

/// One entry of the log that feeds every live view.
public struct Event: Sendable, Hashable {
    /// The place in the log. Later events have higher ones; some numbers are never used.
    public let position: Int64
    /// What happened, such as `job.succeeded`: a permanent name.
    public let kind: String
    /// What it concerns.
    public let scope: EventScope
    /// The details: the text of a JSON object. It may describe a batch of things that happened together.
    public let body: String
    /// When it happened, in milliseconds since 1970.
    public let atMilliseconds: Int64

    public init(position: Int64, kind: String, scope: EventScope, body: String, atMilliseconds: Int64) {
        self.position = position
        self.kind = kind
        self.scope = scope
        self.body = body
        self.atMilliseconds = atMilliseconds
    }
}

/// What an event concerns. The workspace decides who may see it.
public struct EventScope: Sendable, Hashable {
    public var workspace: WorkspaceID
    public var project: ProjectID?
    public var job: JobID?
    public var user: UserID?

    public init(workspace: WorkspaceID, project: ProjectID? = nil, job: JobID? = nil, user: UserID? = nil) {
        self.workspace = workspace
        self.project = project
        self.job = job
        self.user = user
    }
}
