public import Storage

extension SitesSchema {
    /// The words in which a workspace asks models, where they are not the program's.
    static let prompts = Migration(
        "sites-prompts",
        up: [
            """
            CREATE TABLE prompt (
                workspace_id TEXT NOT NULL,
                name TEXT NOT NULL,
                body TEXT NOT NULL,
                author TEXT,
                updated_at BIGINT NOT NULL,
                PRIMARY KEY (workspace_id, name)
            )
            """
        ],
        down: ["DROP TABLE prompt"])
}

extension Sites {
    /// The prompts of a workspace's own, by name.
    public func prompts(of workspace: WorkspaceID) async throws -> [String: String] {
        try await database.read { tx in
            let rows = try tx.query("SELECT name, body FROM prompt WHERE workspace_id = \(workspace)")
            return try Dictionary(
                rows.map { (try $0.get("name") as String, try $0.get("body") as String) }, uniquingKeysWith: { $1 })
        }
    }

    /// Keeps a prompt of a workspace's own, instead of one that was there.
    public func savePrompt(_ text: String, named name: String, by user: UserID?, in workspace: WorkspaceID) async throws
    {
        try await database.write { tx in
            try tx.execute(
                """
                INSERT INTO prompt (workspace_id, name, body, author, updated_at)
                VALUES (\(workspace), \(name), \(text), \(user), \(tx.nowMilliseconds))
                ON CONFLICT (workspace_id, name)
                DO UPDATE SET body = excluded.body, author = excluded.author, updated_at = excluded.updated_at
                """)
        }
    }

    /// Goes back to the program's own prompt; nothing happens where it is used already.
    public func removePrompt(named name: String, in workspace: WorkspaceID) async throws {
        try await database.write { tx in
            _ = try tx.execute("DELETE FROM prompt WHERE workspace_id = \(workspace) AND name = \(name)")
        }
    }
}
