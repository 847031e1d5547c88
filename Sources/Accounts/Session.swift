public import Foundation
public import Storage

/// A sign-in of one browser. The secret is in clear here and nowhere else.
public struct Session: Sendable {
    public let id: SessionID
    /// What the browser keeps in its cookie.
    public let secret: String
    public let user: UserID
    public let workspace: WorkspaceID
    /// When it ends at the latest.
    public let expiresAt: Date
}

/// A link that signs someone in once.
public struct OneTimeLink: Sendable {
    /// What the link carries; handed over by POST, so that no log of addresses holds it.
    public let token: String
    public let expiresAt: Date
}

extension Accounts {
    /// Makes a link that signs `user` in, once, within the next half hour.
    public func makeSignInLink(for user: UserID) async throws -> OneTimeLink {
        let secret = Secret()
        let expiry = try await database.write { tx in
            // Only someone who can sign in gets a link.
            _ = try firstMembership(of: user, tx)
            let now = now(tx)
            let expiry = now + options.linkLife.milliseconds
            try tx.execute("DELETE FROM sign_in_link WHERE expires_at <= \(now)")
            try tx.execute(
                """
                INSERT INTO sign_in_link (secret_hash, user_id, created_at, expires_at)
                VALUES (\(secret.hash), \(user), \(now), \(expiry))
                """)
            return expiry
        }
        return OneTimeLink(token: secret.text, expiresAt: Date(milliseconds: expiry))
    }

    /// Uses up a link and signs its user in. Of two that come at once, one wins.
    ///
    /// - Parameter address: where the request comes from, for the limit on attempts.
    /// - Throws: ``AccountsError/linkInvalid``, ``AccountsError/tooManyAttempts(retryAfter:)``.
    public func consumeSignInLink(_ token: String, from address: String = "") async throws -> Session {
        try countAttempt(from: address, account: nil)
        return try await database.write { tx in
            let now = now(tx)
            let row = try tx.first(
                """
                UPDATE sign_in_link SET used_at = \(now)
                WHERE secret_hash = \(Secret.hash(of: token)) AND used_at IS NULL AND expires_at > \(now)
                RETURNING user_id
                """)
            guard let row else { throw AccountsError.linkInvalid }
            return try makeSession(for: row.get("user_id"), tx)
        }
    }

    /// Signs in with an e-mail address and a password.
    ///
    /// - Throws: ``AccountsError/wrongCredentials``, ``AccountsError/tooManyAttempts(retryAfter:)``,
    ///   ``AccountsError/busy``.
    public func signIn(email: String, password: String, from address: String) async throws -> Session {
        let email = (try? Self.checked(email: email)) ?? ""
        try countAttempt(from: address, account: email)
        let found = try await database.read { tx in
            try tx.first("SELECT id, password_hash FROM users WHERE email = \(email) AND disabled_at IS NULL")
                .map { (id: try $0.get("id") as UserID, hash: try $0.get("password_hash") as String?) }
        }
        guard password.utf8.count <= Self.longestPassword,
            try await passwords.matches(password, found?.hash), let found
        else { throw AccountsError.wrongCredentials }
        attemptsByAccount.reset(email)
        return try await database.write { tx in try makeSession(for: found.id, tx) }
    }

    /// Sets or changes the user's password, and ends every session of theirs but `keeping`.
    public func setPassword(_ password: String, of user: UserID, keeping session: SessionID? = nil) async throws {
        guard password.count >= 10, password.utf8.count <= Self.longestPassword else {
            throw AccountsError.invalid(field: "password", reason: "A password has 10 to 200 characters.")
        }
        let hash = try await passwords.hash(password)
        try await database.write { tx in
            guard try tx.execute("UPDATE users SET password_hash = \(hash) WHERE id = \(user)") == 1 else {
                throw AccountsError.noUser
            }
            try tx.execute("DELETE FROM session WHERE user_id = \(user) AND id <> \(session?.description ?? "")")
        }
    }

    /// Ends the session. A session that is over already stays so.
    public func signOut(_ session: SessionID) async throws {
        try await database.write { tx in
            _ = try tx.execute("DELETE FROM session WHERE id = \(session)")
        }
    }

    /// Who holds this session secret, or nil where it is over or was never made.
    ///
    /// A session in use lives on: at most once an hour its end is moved, up to its longest life.
    public func authenticate(session secret: String) async throws -> Identity? {
        let hash = Secret.hash(of: secret)
        let found = try await database.read { tx in try session(hash, tx) }
        guard let found else { return nil }
        if found.isStale {
            try await database.write { tx in
                let now = now(tx)
                let newEnd = min(
                    now + options.sessionIdle.milliseconds, found.createdAt + options.sessionLife.milliseconds)
                try tx.execute(
                    "UPDATE session SET used_at = \(now), expires_at = \(newEnd) WHERE secret_hash = \(hash)")
            }
        }
        return found.identity
    }

    private struct FoundSession: Sendable {
        var identity: Identity
        var createdAt: Int64
        var isStale: Bool
    }

    private func session(_ hash: String, _ tx: Transaction) throws -> FoundSession? {
        let now = now(tx)
        let row = try tx.first(
            """
            SELECT session.id, session.user_id, session.workspace_id, session.created_at, session.used_at,
                membership.role
            FROM session
            JOIN membership ON membership.workspace_id = session.workspace_id
                AND membership.user_id = session.user_id
            JOIN users ON users.id = session.user_id AND users.disabled_at IS NULL
            WHERE session.secret_hash = \(hash) AND session.expires_at > \(now)
            """)
        guard let row, let role = Role(rawValue: try row.get("role")) else { return nil }
        let identity = Identity(
            user: try row.get("user_id"), workspace: try row.get("workspace_id"), role: role,
            how: .session(try row.get("id")))
        return FoundSession(
            identity: identity, createdAt: try row.get("created_at"),
            isStale: now - (try row.get("used_at")) > 3_600_000)
    }

    private func makeSession(for user: UserID, _ tx: Transaction) throws -> Session {
        let membership = try firstMembership(of: user, tx)
        let secret = Secret()
        let id = SessionID()
        let now = now(tx)
        let expiry = now + options.sessionIdle.milliseconds
        try tx.execute("DELETE FROM session WHERE expires_at <= \(now)")
        try tx.execute(
            """
            INSERT INTO session (id, secret_hash, user_id, workspace_id, created_at, used_at, expires_at)
            VALUES (\(id), \(secret.hash), \(user), \(membership.workspace), \(now), \(now), \(expiry))
            """)
        return Session(
            id: id, secret: secret.text, user: user, workspace: membership.workspace,
            expiresAt: Date(milliseconds: now + options.sessionLife.milliseconds))
    }

    private static let longestPassword = 800
}
