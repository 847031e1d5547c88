public import Storage

/// What a retry of many jobs did.
public struct BulkRetry: Sendable, Hashable {
    /// The jobs that wait again.
    public var retried: [JobID]
    /// The jobs that stay failed, because the same work is waiting or running already.
    public var skipped: [JobID]
    /// Whether more jobs fit than are retried at once.
    public var hasMore: Bool
}

/// The jobs of all workspaces, for those who run the server.
extension JobQueue {
    /// How many failed jobs are retried in one transaction.
    public static let bulkLimit = 500

    /// A job of any workspace.
    /// - Throws: ``JobRefusal/unknownJob``.
    public func job(anywhere id: JobID, in tx: Transaction) throws -> JobRecord {
        guard let job = try record(id, in: tx) else { throw JobRefusal.unknownJob }
        return job
    }

    /// A job of any workspace.
    /// - Throws: ``JobRefusal/unknownJob``.
    public func job(anywhere id: JobID) async throws -> JobRecord {
        try await database.read { tx in try job(anywhere: id, in: tx) }
    }

    /// The jobs of one workspace or of all, the newest first.
    /// - Parameters:
    ///   - workspace: nil for all.
    ///   - isUpkeepHidden: Whether the program's own periodic jobs are left out.
    ///   - before: The last job of the page before this one.
    /// - Throws: ``JobRefusal/unknownJob`` where `before` is gone.
    public func listAnywhere(
        _ filter: JobFilter, workspace: WorkspaceID? = nil, isUpkeepHidden: Bool = false, before: JobID? = nil,
        limit: Int = 50
    ) async throws -> [JobRecord] {
        try await database.read { tx in
            try listAnywhere(
                filter, workspace: workspace, isUpkeepHidden: isUpkeepHidden, before: before, limit: limit, in: tx)
        }
    }

    func listAnywhere(
        _ filter: JobFilter, workspace: WorkspaceID?, isUpkeepHidden: Bool = false, before: JobID? = nil, limit: Int,
        in tx: Transaction
    ) throws -> [JobRecord] {
        let before = try before.map { try job(anywhere: $0, in: tx) }
        var found: [JobRecord] = []
        for workspace in try workspace.map({ [$0] }) ?? workspaces(in: tx)
        where !(isUpkeepHidden && workspace == ScheduledWork.workspace) {
            // why: the indexes begin with the workspace, so that each is read only as far as it is shown.
            found += try list(workspace: workspace, filter: filter, before: before, limit: limit, in: tx)
        }
        return Array(found.sorted { $0.id > $1.id }.prefix(limit))
    }

    /// The workspaces that have jobs: one look into the index for each, however many jobs there are.
    public func workspaces(in tx: Transaction) throws -> [WorkspaceID] {
        let all = try Self.everyWorkspace.flatMap { try tx.query($0).map { try $0.get("id", as: WorkspaceID.self) } }
        return Set(all).sorted()
    }

    /// The workspaces with jobs that go on, and those with jobs that have ended.
    static let everyWorkspace: [SQL] = ["finished_at IS NULL", "finished_at IS NOT NULL"].map { (part: SQL) in
        """
        WITH RECURSIVE known (id) AS (
            SELECT MIN(workspace_id) FROM job WHERE \(part)
            UNION ALL
            SELECT (SELECT MIN(workspace_id) FROM job WHERE \(part) AND workspace_id > known.id) FROM known
            WHERE known.id IS NOT NULL
        )
        SELECT id FROM known WHERE id IS NOT NULL
        """
    }

    /// Retries the failed jobs that fit, the oldest of the newest ``bulkLimit`` first.
    /// - Parameters:
    ///   - filter: Which ones; its states do not matter.
    ///   - workspace: nil for all.
    public func retryAnywhere(
        _ filter: JobFilter, workspace: WorkspaceID? = nil, in tx: Transaction
    ) throws -> BulkRetry {
        var filter = filter
        filter.states = [.failed]
        let dead = try listAnywhere(filter, workspace: workspace, limit: Self.bulkLimit + 1, in: tx)
        let (retried, skipped) = try retry(Array(dead.prefix(Self.bulkLimit)), in: tx)
        return BulkRetry(retried: retried, skipped: skipped, hasMore: dead.count > Self.bulkLimit)
    }
}

extension JobQueue {
    /// Whether jobs of a kind are not claimed now, because the kind or the whole queue is paused.
    public func isPaused(_ kind: String) async throws -> Bool {
        let paused = try await paused()
        return paused.isAll || paused.kinds.contains(kind)
    }
}
