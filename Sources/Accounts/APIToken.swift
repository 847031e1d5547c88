public import Foundation
public import Storage

/// A secret with which a program acts for a user in a workspace. Only its name and its use can be read again.
public struct APIToken: Hashable, Sendable {
    public let id: TokenID
    public let user: UserID
    public let workspace: WorkspaceID
    public var name: String
    public var createdAt: Date
    /// To the minute; nil before the first use.
    public var usedAt: Date?
}

extension Accounts {
    /// Makes a token. The secret, which begins with `sw_`, cannot be read again.
    public func makeToken(
        user: UserID, workspace: WorkspaceID, name: String
    ) async throws -> (APIToken, secret: String) {
        let name = try Self.checked(name: name)
        let secret = Secret(prefix: "sw_")
        let token = try await database.write { tx in
            guard try membership(of: user, in: workspace, tx) != nil else { throw AccountsError.noUser }
            let id = TokenID()
            let now = now(tx)
            try tx.execute(
                """
                INSERT INTO api_token (id, secret_hash, user_id, workspace_id, name, created_at)
                VALUES (\(id), \(secret.hash), \(user), \(workspace), \(name), \(now))
                """)
            return APIToken(
                id: id, user: user, workspace: workspace, name: name, createdAt: Date(milliseconds: now))
        }
        return (token, secret.text)
    }

    /// Makes a token for the owner of the first workspace, for `sitewright token` and the server's own client.
    public func makeOwnerToken(name: String) async throws -> String {
        let (user, workspace) = try await ensureOwner()
        return try await makeToken(user: user.id, workspace: workspace.id, name: name).secret
    }

    /// The user's tokens in the workspace that were not revoked, the newest first.
    public func tokens(of user: UserID, in workspace: WorkspaceID) async throws -> [APIToken] {
        try await database.read { tx in
            try tx.query(
                """
                SELECT id, user_id, workspace_id, name, created_at, used_at FROM api_token
                WHERE workspace_id = \(workspace) AND user_id = \(user) AND revoked_at IS NULL ORDER BY id DESC
                """
            ).map(APIToken.init)
        }
    }

    /// Ends a token of the user's, at once and for good.
    /// - Throws: ``AccountsError/noToken``.
    public func revoke(_ token: TokenID, of user: UserID, in workspace: WorkspaceID) async throws {
        try await database.write { tx in
            let changed = try tx.execute(
                """
                UPDATE api_token SET revoked_at = \(now(tx))
                WHERE id = \(token) AND user_id = \(user) AND workspace_id = \(workspace) AND revoked_at IS NULL
                """)
            guard changed == 1 else { throw AccountsError.noToken }
        }
    }

    /// Ends every token of the user's with this name; so a program that makes itself a new one leaves none behind.
    public func revokeTokens(named name: String, of user: UserID) async throws {
        try await database.write { tx in
            _ = try tx.execute(
                """
                UPDATE api_token SET revoked_at = \(now(tx))
                WHERE name = \(name) AND user_id = \(user) AND revoked_at IS NULL
                """)
        }
    }

    /// Who acts with this token, or nil where it was revoked or never made.
    public func authenticate(token secret: String) async throws -> Identity? {
        guard secret.hasPrefix("sw_") else { return nil }
        let hash = Secret.hash(of: secret)
        let found = try await database.read { tx in try token(hash, tx) }
        guard let found else { return nil }
        if found.isStale {
            try await database.write { tx in
                _ = try tx.execute("UPDATE api_token SET used_at = \(now(tx)) WHERE secret_hash = \(hash)")
            }
        }
        return found.identity
    }

    private struct FoundToken: Sendable {
        var identity: Identity
        var isStale: Bool
    }

    private func token(_ hash: String, _ tx: Transaction) throws -> FoundToken? {
        let row = try tx.first(
            """
            SELECT api_token.id, api_token.user_id, api_token.workspace_id, api_token.used_at, membership.role
            FROM api_token
            JOIN membership ON membership.workspace_id = api_token.workspace_id
                AND membership.user_id = api_token.user_id
            JOIN users ON users.id = api_token.user_id AND users.disabled_at IS NULL
            WHERE api_token.secret_hash = \(hash) AND api_token.revoked_at IS NULL
            """)
        guard let row, let role = Role(rawValue: try row.get("role")) else { return nil }
        let identity = Identity(
            user: try row.get("user_id"), workspace: try row.get("workspace_id"), role: role,
            how: .token(try row.get("id")))
        let usedAt: Int64? = try row.get("used_at")
        return FoundToken(identity: identity, isStale: now(tx) - (usedAt ?? 0) > 60_000)
    }
}

extension APIToken {
    init(_ row: Row) throws {
        id = try row.get("id")
        user = try row.get("user_id")
        workspace = try row.get("workspace_id")
        name = try row.get("name")
        createdAt = Date(milliseconds: try row.get("created_at"))
        let used: Int64? = try row.get("used_at")
        usedAt = used.map(Date.init(milliseconds:))
    }
}
