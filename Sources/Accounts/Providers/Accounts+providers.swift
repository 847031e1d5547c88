public import Storage

extension Accounts {
    /// How many providers a workspace can have.
    static let providersOfWorkspace = 50

    /// Sets up a provider, or changes the one of this name. Its address decides where its key goes, so a provider whose
    /// address or kind changes needs its key again.
    /// - Throws: ``AccountsError/invalid(field:reason:)``.
    public func saveProvider(
        _ draft: ProviderDraft, in workspace: WorkspaceID, by user: UserID, sealedWith keys: MasterKeys
    ) async throws -> ProviderRecord {
        try draft.check()
        let sealed = try draft.key.map { try SealedKey(sealing: $0, of: draft.name, in: workspace, with: keys) }
        let hint = draft.key.map(SealedKey.hint) ?? ""
        return try await database.write { tx in
            let known = try tx.first(
                """
                SELECT id, kind, base_url, CASE WHEN sealed IS NULL THEN 0 ELSE 1 END AS has_key FROM provider_key
                WHERE workspace_id = \(workspace) AND name = \(draft.name)\(.forUpdate)
                """)
            guard let known else {
                return try insert(draft, sealed, hint, workspace, user, tx)
            }
            let id: ProviderID = try known.get("id")
            let isElsewhere =
                try known.get("kind") != draft.kind || known.get("base_url", as: String?.self) != draft.baseURL
            if sealed == nil, isElsewhere, try known.get("has_key") {
                throw AccountsError.invalid(field: "key", reason: "Give the key again for another address.")
            }
            try tx.execute(
                """
                UPDATE provider_key SET kind = \(draft.kind), base_url = \(draft.baseURL), model = \(draft.model),
                    changed_at = \(now(tx)), tested_at = NULL, problem = NULL
                WHERE workspace_id = \(workspace) AND id = \(id)
                """)
            if let sealed {
                try tx.execute(
                    """
                    UPDATE provider_key SET sealed = \(sealed.text), master_key = \(sealed.masterKey), hint = \(hint)
                    WHERE workspace_id = \(workspace) AND id = \(id)
                    """)
            }
            return try Self.provider(id, of: workspace, in: tx)
        }
    }

    private func insert(
        _ draft: ProviderDraft, _ sealed: SealedKey?, _ hint: String, _ workspace: WorkspaceID, _ user: UserID,
        _ tx: Transaction
    ) throws -> ProviderRecord {
        let count: Int =
            try tx.first("SELECT COUNT(*) AS count FROM provider_key WHERE workspace_id = \(workspace)")?
            .get("count") ?? 0
        guard count < Self.providersOfWorkspace else {
            throw AccountsError.invalid(field: "name", reason: "There are too many providers.")
        }
        let (id, time) = (ProviderID(), now(tx))
        let inserted = try tx.execute(
            """
            INSERT INTO provider_key (id, workspace_id, name, kind, base_url, model, sealed, hint, master_key, created_by,
                created_at, changed_at)
            VALUES (\(id), \(workspace), \(draft.name), \(draft.kind), \(draft.baseURL), \(draft.model),
                \(sealed?.text), \(hint), \(sealed?.masterKey), \(user), \(time), \(time))
            ON CONFLICT (workspace_id, name) DO NOTHING
            """)
        guard inserted == 1 else {
            throw AccountsError.invalid(field: "name", reason: "Somebody else sets it up right now.")
        }
        return try Self.provider(id, of: workspace, in: tx)
    }

    /// The providers of a workspace, by name.
    public func providers(of workspace: WorkspaceID) async throws -> [ProviderRecord] {
        try await database.read { tx in
            try tx.query(
                "SELECT \(ProviderRecord.columns) FROM provider_key WHERE workspace_id = \(workspace) ORDER BY name"
            ).map(ProviderRecord.init)
        }
    }

    /// - Throws: ``AccountsError/noProvider``.
    public func provider(_ id: ProviderID, of workspace: WorkspaceID) async throws -> ProviderRecord {
        try await database.read { try Self.provider(id, of: workspace, in: $0) }
    }

    private static func provider(
        _ id: ProviderID, of workspace: WorkspaceID, in tx: Transaction
    ) throws -> ProviderRecord {
        let row = try tx.first(
            "SELECT \(ProviderRecord.columns) FROM provider_key WHERE workspace_id = \(workspace) AND id = \(id)")
        guard let row else { throw AccountsError.noProvider }
        return try ProviderRecord(row)
    }

    /// Removes a provider with its key. What it used stays known.
    /// - Throws: ``AccountsError/noProvider``.
    public func removeProvider(_ id: ProviderID, of workspace: WorkspaceID) async throws {
        let count = try await database.write { tx in
            try tx.execute("DELETE FROM provider_key WHERE workspace_id = \(workspace) AND id = \(id)")
        }
        guard count == 1 else { throw AccountsError.noProvider }
    }

    /// The key of a provider in clear, for the call that needs it; nil where it has none.
    /// - Throws: ``AccountsError/noProvider``, ``SealedKey/Problem``.
    public func providerKey(_ id: ProviderID, of workspace: WorkspaceID, with keys: MasterKeys) async throws -> String?
    {
        let row = try await database.read { tx in
            try tx.first("SELECT name, sealed FROM provider_key WHERE workspace_id = \(workspace) AND id = \(id)")
        }
        guard let row else { throw AccountsError.noProvider }
        guard let text: String = try row.get("sealed") else { return nil }
        guard let sealed = SealedKey(text: text) else { throw SealedKey.Problem.notAuthentic }
        return try sealed.open(of: try row.get("name"), in: workspace, with: keys)
    }

    /// Notes that a provider was tried.
    /// - Parameter problem: The code of what was wrong; nil where nothing was.
    public func noteTest(of id: ProviderID, in workspace: WorkspaceID, problem: String?) async throws {
        try await database.write { tx in
            try tx.execute(
                """
                UPDATE provider_key SET tested_at = \(now(tx)), problem = \(problem)
                WHERE workspace_id = \(workspace) AND id = \(id)
                """)
        }
    }

    /// Seals every key anew that another master key than the current one has sealed, in short transactions.
    /// - Returns: how many were sealed anew, and how many cannot be opened and stay as they are.
    public func resealProviderKeys(with keys: MasterKeys, batch: Int = 100) async throws -> (sealed: Int, lost: Int) {
        var (done, lost) = (0, 0)
        var last = ""
        while true {
            let after = last
            let rows = try await database.read { tx in
                try tx.query(
                    """
                    SELECT id, workspace_id, name, sealed FROM provider_key
                    WHERE master_key <> \(keys.current) AND id > \(after) ORDER BY id LIMIT \(batch)
                    """)
            }
            for row in rows {
                let (id, workspace): (ProviderID, WorkspaceID) = (try row.get("id"), try row.get("workspace_id"))
                let (name, text): (String, String) = (try row.get("name"), try row.get("sealed"))
                last = id.description
                guard let key = try? SealedKey(text: text)?.open(of: name, in: workspace, with: keys) else {
                    lost += 1
                    continue
                }
                let anew = try SealedKey(sealing: key, of: name, in: workspace, with: keys)
                // Unless someone has given another key meanwhile.
                done += try await database.write { tx in
                    try tx.execute(
                        """
                        UPDATE provider_key SET sealed = \(anew.text), master_key = \(anew.masterKey)
                        WHERE workspace_id = \(workspace) AND id = \(id) AND sealed = \(text)
                        """)
                }
            }
            guard rows.count == batch else { return (done, lost) }
        }
    }
}
