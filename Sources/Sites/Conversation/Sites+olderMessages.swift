import Storage

extension Sites {
    /// Gives messages that an older version of the program wrote what they lack: their folded text, a conversation, and
    /// that conversation its title. There are none after the first time.
    func completeMessages(of name: String, in workspace: WorkspaceID) async throws {
        let needed = try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try tx.first(Self.unfolded(of: project.id, limit: 1)) != nil
        }
        guard needed else { return }
        var isMore = true
        while isMore {
            // In small transactions: other writers wait for each.
            isMore = try await database.write { tx in try completeSome(of: project(name, in: workspace, tx), tx) }
        }
    }

    /// - Returns: whether there may be more.
    private func completeSome(of project: Project, _ tx: Transaction) throws -> Bool {
        let batch = 200
        let rows = try tx.query(Self.unfolded(of: project.id, limit: batch))
        var incomplete: Set<ConversationID> = []
        for row in rows {
            let (id, text): (MessageID, String) = (try row.get("id"), try row.get("body"))
            let known: ConversationID? = try row.get("conversation_id")
            let conversation = try known ?? place(nil, of: project, by: nil, tx)
            incomplete.insert(conversation)
            try tx.execute(
                """
                UPDATE message SET search_text = \(SearchText.folded(text)), conversation_id = \(conversation)
                WHERE id = \(id)
                """)
        }
        for conversation in incomplete.sorted() { try title(conversation, tx) }
        return rows.count == batch
    }

    /// Names a conversation after the first thing that a person said in it, unless it has a title.
    private func title(_ conversation: ConversationID, _ tx: Transaction) throws {
        let first = try tx.first(
            """
            SELECT body, author FROM message WHERE conversation_id = \(conversation) AND role = 'person'
            ORDER BY id LIMIT 1
            """)
        guard let first, let title = ConversationTitle.make(from: try first.get("body")) else { return }
        let author: UserID? = try first.get("author")
        try tx.execute(
            """
            UPDATE conversation SET title = \(title), search_title = \(SearchText.folded(title)),
                started_by = COALESCE(started_by, \(author))
            WHERE id = \(conversation) AND title IS NULL
            """)
    }
}
