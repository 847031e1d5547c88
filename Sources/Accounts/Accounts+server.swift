import Storage

extension Accounts {
    /// Whether somebody runs the server, and not only a workspace on it: an owner or admin of the first workspace, which
    /// the first start made.
    public func runsServer(_ identity: Identity) async throws -> Bool {
        guard identity.may(.administer) else { return false }
        return try await database.read { tx in
            try tx.first(
                "SELECT 1 AS one FROM workspace WHERE id = \(identity.workspace) AND slug = \(Self.firstSlug)") != nil
        }
    }
}
