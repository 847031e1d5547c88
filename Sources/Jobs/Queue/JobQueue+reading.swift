public import Foundation
public import Storage

/// Which jobs of a workspace to list.
public struct JobFilter: Sendable, Hashable {
    /// Only jobs in one of these states; nil for any.
    public var states: Set<JobState>?
    public var kind: String?
    public var project: ProjectID?
    public var user: UserID?
    /// Only jobs that failed or were cancelled with this code.
    public var errorCode: String?
    /// Only jobs enqueued at or after this time.
    public var from: Date?
    /// Only jobs enqueued before this time.
    public var to: Date?

    public init(
        states: Set<JobState>? = nil, kind: String? = nil, project: ProjectID? = nil, user: UserID? = nil,
        errorCode: String? = nil, from: Date? = nil, to: Date? = nil
    ) {
        self.states = states
        self.kind = kind
        self.project = project
        self.user = user
        self.errorCode = errorCode
        self.from = from
        self.to = to
    }
}

extension JobQueue {
    /// - Throws: ``JobRefusal/unknownJob`` where the workspace has no such job.
    public func job(_ id: JobID, workspace: WorkspaceID, in tx: Transaction) throws -> JobRecord {
        guard let job = try record(id, in: tx), job.workspace == workspace else { throw JobRefusal.unknownJob }
        return job
    }

    /// - Throws: ``JobRefusal/unknownJob`` where the workspace has no such job.
    public func job(_ id: JobID, workspace: WorkspaceID) async throws -> JobRecord {
        try await database.read { tx in try job(id, workspace: workspace, in: tx) }
    }

    /// Those of these jobs that a workspace has.
    public func jobs(_ ids: some Sequence<JobID> & Sendable, workspace: WorkspaceID) async throws -> [JobID: JobRecord]
    {
        try await database.read { tx in
            let found = try tx.query(
                """
                SELECT \(raw: JobRecord.columns) FROM job JOIN job_body ON job_body.job_id = job.id
                WHERE job.id IN \(each: ids) AND job.workspace_id = \(workspace)
                """
            ).map(JobRecord.init(row:))
            return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The jobs of a workspace, the newest first.
    /// - Parameter before: The last job of the page before this one.
    /// - Throws: ``JobRefusal/unknownJob`` where `before` is none of the workspace.
    public func list(
        workspace: WorkspaceID, filter: JobFilter = JobFilter(), before: JobID? = nil, limit: Int = 50
    ) async throws -> [JobRecord] {
        try await database.read { tx in
            let before = try before.map { try job($0, workspace: workspace, in: tx) }
            return try list(workspace: workspace, filter: filter, before: before, limit: limit, in: tx)
        }
    }

    /// As above, within a transaction.
    func list(
        workspace: WorkspaceID, filter: JobFilter, before: JobRecord?, limit: Int, in tx: Transaction
    ) throws -> [JobRecord] {
        let parts = Self.listings(workspace: workspace, filter: filter, before: before, limit: limit)
        let found = try parts.flatMap { try tx.query($0).map(JobRecord.init(row:)) }
        return parts.count == 1 ? found : Array(found.sorted { $0.id > $1.id }.prefix(max(0, limit)))
    }

    /// The queries whose newest rows together are the list. Jobs that go on and jobs that have ended have an index each,
    /// so that a job stands in one of them at a time.
    static func listings(workspace: WorkspaceID, filter: JobFilter, before: JobRecord?, limit: Int) -> [SQL] {
        let isLive: SQL = "job.finished_at IS NULL"
        let isOver: SQL = "job.finished_at IS NOT NULL"
        // The words of a partial index are what lets the planner use it.
        let parts: [SQL] =
            if let states = filter.states, states.isSubset(of: [.scheduled, .ready, .parked, .running]) {
                [isLive]
            } else if let states = filter.states, states.isSubset(of: [.failed, .cancelled]) {
                ["job.state IN ('failed', 'cancelled')"]
            } else if let states = filter.states, states.isSubset(of: [.succeeded, .failed, .cancelled]) {
                [isOver]
            } else if filter.project != nil {
                // A project has an index for both.
                ["1 = 1"]
            } else {
                [isLive, isOver]
            }
        return parts.map { listing(workspace: workspace, filter: filter, part: $0, before: before, limit: limit) }
    }

    private static func listing(
        workspace: WorkspaceID, filter: JobFilter, part: SQL, before: JobRecord?, limit: Int
    ) -> SQL {
        var condition: SQL = "job.workspace_id = \(workspace) AND \(part)"
        if let states = filter.states {
            condition = "\(condition) AND job.state IN \(list: states.map(\.rawValue).sorted())"
        }
        if let project = filter.project { condition = "\(condition) AND job.project_id = \(project)" }
        if let kind = filter.kind { condition = "\(condition) AND job.kind = \(kind)" }
        if let user = filter.user { condition = "\(condition) AND job.user_id = \(user)" }
        if let code = filter.errorCode { condition = "\(condition) AND job_body.error_code = \(code)" }
        if let from = filter.from { condition = "\(condition) AND job.created_at >= \(from.milliseconds)" }
        if let to = filter.to { condition = "\(condition) AND job.created_at < \(to.milliseconds)" }
        if let before { condition = "\(condition) AND job.id < \(before.id)" }
        return """
            SELECT \(raw: JobRecord.columns) FROM job JOIN job_body ON job_body.job_id = job.id
            WHERE \(condition) ORDER BY job.id DESC LIMIT \(max(0, limit))
            """
    }
}
