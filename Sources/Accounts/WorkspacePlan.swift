public import Storage

/// What a workspace has been given: it decides how soon its work runs, beside others.
public enum WorkspacePlan: String, Hashable, Sendable, Codable, CaseIterable {
    case free, plus
}

extension Accounts {
    /// The plan of a workspace; where none was set, that of the options.
    public func plan(of workspace: WorkspaceID, in tx: Transaction) throws -> WorkspacePlan {
        let row = try tx.first("SELECT plan FROM workspace WHERE id = \(workspace)")
        let name: String? = try row?.get("plan")
        return name.flatMap(WorkspacePlan.init(rawValue:)) ?? options.plan
    }

    /// Sets the plan of a workspace, for the jobs that it asks for from now on.
    /// - Parameter plan: nil for that of the options.
    /// - Throws: ``AccountsError/noWorkspace``.
    public func setPlan(_ plan: WorkspacePlan?, of workspace: WorkspaceID) async throws {
        try await database.write { tx in
            let changed = try tx.execute(
                "UPDATE workspace SET plan = \((plan?.rawValue).sqlValue) WHERE id = \(workspace)")
            guard changed == 1 else { throw AccountsError.noWorkspace }
        }
    }
}
