import Foundation
public import Storage

extension Accounts {
    /// The owner of the first workspace; both are made at the first start.
    public func ensureOwner() async throws -> (User, Workspace) {
        let found = try await database.write { tx in
            try owner(tx) ?? makeOwner(tx)
        }
        return (found.user, found.workspace)
    }

    /// Makes a user who is a member of `workspace`.
    ///
    /// - Throws: ``AccountsError/emailTaken``, ``AccountsError/invalid(field:reason:)``.
    public func makeUser(
        name: String, email: String? = nil, in workspace: WorkspaceID, as role: Role
    ) async throws -> User {
        let name = try Self.checked(name: name)
        let email = try email.map(Self.checked(email:))
        return try await database.write { tx in
            if let email, try tx.first("SELECT 1 AS one FROM users WHERE email = \(email)") != nil {
                throw AccountsError.emailTaken
            }
            return try makeUser(name: name, email: email, in: workspace, as: role, tx)
        }
    }

    /// Makes a workspace whose owner is `user`.
    public func makeWorkspace(name: String, owner user: UserID) async throws -> Workspace {
        let name = try Self.checked(name: name)
        return try await database.write { tx in
            let workspace = try makeWorkspace(name: name, slug: nil, tx)
            try join(user, workspace.id, as: .owner, tx)
            return workspace
        }
    }

    /// The user with this id.
    public func user(_ id: UserID) async throws -> User? {
        try await database.read { tx in
            try tx.first("SELECT \(User.columns) FROM users WHERE users.id = \(id)").map(User.init)
        }
    }

    /// The workspace with this id.
    public func workspace(_ id: WorkspaceID) async throws -> Workspace? {
        try await database.read { tx in
            try tx.first("SELECT \(Workspace.columns) FROM workspace WHERE workspace.id = \(id)").map(Workspace.init)
        }
    }

    /// The user's membership in the workspace.
    public func membership(of user: UserID, in workspace: WorkspaceID) async throws -> Membership? {
        try await database.read { tx in try membership(of: user, in: workspace, tx) }
    }

    /// Everybody whose role in the workspace allows what `permission` names.
    public func members(
        of workspace: WorkspaceID, allowing permission: Permission, in tx: Transaction
    ) throws -> [UserID] {
        let roles = Role.allCases.filter { $0.allows(permission) }.map(\.rawValue)
        return try tx.query(
            """
            SELECT membership.user_id FROM membership
            JOIN users ON users.id = membership.user_id AND users.disabled_at IS NULL
            WHERE membership.workspace_id = \(workspace) AND membership.role IN \(each: roles)
            """
        ).map { try $0.get("user_id") }
    }

    /// Gives the user an e-mail address to sign in with.
    public func setEmail(_ email: String, of user: UserID) async throws {
        let email = try Self.checked(email: email)
        try await database.write { tx in
            if let row = try tx.first("SELECT id FROM users WHERE email = \(email)") {
                guard try row.get("id") as UserID == user else { throw AccountsError.emailTaken }
                return
            }
            guard try tx.execute("UPDATE users SET email = \(email) WHERE id = \(user)") == 1 else {
                throw AccountsError.noUser
            }
        }
    }
}

// MARK: Within a transaction

extension Accounts {
    private struct Owner: Sendable {
        var user: User
        var workspace: Workspace
    }

    private func owner(_ tx: Transaction) throws -> Owner? {
        guard
            let user = try tx.first(
                """
                SELECT \(User.columns) FROM users
                JOIN membership ON membership.user_id = users.id AND membership.role = \(Role.owner.rawValue)
                JOIN workspace ON workspace.id = membership.workspace_id
                WHERE workspace.slug = \(Self.firstSlug) ORDER BY membership.created_at, users.id LIMIT 1
                """),
            let workspace = try tx.first(
                "SELECT \(Workspace.columns) FROM workspace WHERE workspace.slug = \(Self.firstSlug)")
        else { return nil }
        return try Owner(user: User(user), workspace: Workspace(workspace))
    }

    private func makeOwner(_ tx: Transaction) throws -> Owner {
        let workspace = try makeWorkspace(name: "My workspace", slug: Self.firstSlug, tx)
        let user = try makeUser(name: "Owner", email: nil, in: workspace.id, as: .owner, tx)
        return Owner(user: user, workspace: workspace)
    }

    private func makeWorkspace(name: String, slug: String?, _ tx: Transaction) throws -> Workspace {
        let id = WorkspaceID()
        let now = now(tx)
        try tx.execute(
            """
            INSERT INTO workspace (id, slug, name, created_at)
            VALUES (\(id), \(slug ?? id.description), \(name), \(now))
            """)
        return Workspace(id: id, name: name, createdAt: Date(milliseconds: now))
    }

    private func makeUser(
        name: String, email: String?, in workspace: WorkspaceID, as role: Role, _ tx: Transaction
    ) throws -> User {
        let id = UserID()
        let now = now(tx)
        try tx.execute(
            "INSERT INTO users (id, name, email, created_at) VALUES (\(id), \(name), \(email.sqlValue), \(now))")
        try join(id, workspace, as: role, tx)
        return User(id: id, name: name, email: email, hasPassword: false, createdAt: Date(milliseconds: now))
    }

    private func join(_ user: UserID, _ workspace: WorkspaceID, as role: Role, _ tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO membership (workspace_id, user_id, role, created_at)
            VALUES (\(workspace), \(user), \(role.rawValue), \(now(tx)))
            """)
    }

    func membership(of user: UserID, in workspace: WorkspaceID, _ tx: Transaction) throws -> Membership? {
        let row = try tx.first(
            "SELECT role FROM membership WHERE workspace_id = \(workspace) AND user_id = \(user)")
        guard let row, let role = Role(rawValue: try row.get("role")) else { return nil }
        return Membership(user: user, workspace: workspace, role: role)
    }

    /// The workspace that the user joined first.
    func firstMembership(of user: UserID, _ tx: Transaction) throws -> Membership {
        let row = try tx.first(
            """
            SELECT membership.workspace_id FROM membership JOIN users ON users.id = membership.user_id
            WHERE membership.user_id = \(user) AND users.disabled_at IS NULL
            ORDER BY membership.created_at, membership.workspace_id LIMIT 1
            """)
        guard let row, let found = try membership(of: user, in: row.get("workspace_id"), tx) else {
            throw AccountsError.noUser
        }
        return found
    }

    /// The slug of the workspace that the first start makes. It is unique, so two first starts at once make one.
    static let firstSlug = "main"
}

// MARK: Rules

extension Accounts {
    static func checked(name: String) throws -> String {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (1...80).contains(name.count),
            !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            throw AccountsError.invalid(
                field: "name", reason: "A name has 1 to 80 characters and no control characters.")
        }
        return name
    }

    /// Lower-cased. An address is only checked for its shape; whether it is someone's, a mail to it shows.
    static func checked(email: String) throws -> String {
        let email = email.trimmingCharacters(in: .whitespaces).lowercased()
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), email.utf8.count <= 254,
            !email.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 32 }),
            !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
        else {
            throw AccountsError.invalid(field: "email", reason: "An e-mail address looks like name@example.org.")
        }
        return email
    }
}
