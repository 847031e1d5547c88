import Storage

extension Accounts {
    /// Whether the session or token that proved `identity` is still good and its role is the same.
    ///
    /// For connections that stay open: a sign-out or a revoked token ends them too.
    public func isValid(_ identity: Identity) async throws -> Bool {
        try await database.read { tx in
            guard try membership(of: identity.user, in: identity.workspace, tx)?.role == identity.role else {
                return false
            }
            let proof: SQL =
                switch identity.how {
                case .session(let id): "SELECT 1 AS one FROM session WHERE id = \(id) AND expires_at > \(now(tx))"
                case .token(let id): "SELECT 1 AS one FROM api_token WHERE id = \(id) AND revoked_at IS NULL"
                }
            return try tx.first(proof) != nil
        }
    }
}
