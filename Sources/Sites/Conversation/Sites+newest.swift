public import Storage

extension Sites {
    /// The newest messages of the conversation, or those before a message, the oldest first.
    public func newestMessages(
        of name: String, before: MessageID? = nil, limit: Int = 50, in workspace: WorkspaceID
    ) async throws -> [Message] {
        let newestFirst: [Message] = try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            let page: SQL = before.map { "AND id < \($0)" } ?? ""
            return try tx.query(
                """
                SELECT \(Message.columns) FROM message WHERE project_id = \(project.id) \(page)
                ORDER BY id DESC LIMIT \(max(1, min(limit, 500)))
                """
            ).map(Message.init)
        }
        return newestFirst.reversed()
    }
}
