import Events
public import Storage

extension Sites {
    /// One page of what was said about a project, the oldest first, from after a message on: in all its conversations
    /// that are there, or in one.
    /// - Throws: ``SitesError/noConversation``.
    public func messages(
        of name: String, conversation: ConversationID? = nil, after: MessageID? = nil, limit: Int = 100,
        in workspace: WorkspaceID
    ) async throws -> [Message] {
        let limit = max(1, min(limit, 500))
        return try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            if let conversation {
                let known = try self.conversation(conversation, of: project, tx)
                return try tx.query(Self.messages(of: known.id, after: after, limit: limit)).map(Message.init)
            }
            return try tx.query(
                """
                SELECT \(Message.columns) FROM message
                WHERE project_id = \(project.id) AND id > \(after?.description ?? "") AND NOT EXISTS (
                    SELECT 1 FROM conversation
                    WHERE conversation.id = message.conversation_id AND conversation.deleted_at IS NOT NULL)
                ORDER BY id LIMIT \(limit)
                """
            ).map(Message.init)
        }
    }

    /// Adds what the product answers, with the version that the turn made, where its job was asked for.
    /// - Parameter choices: The versions among which the person is asked to choose.
    public func answer(
        _ text: String, to project: ProjectID, job: JobID, version: Int?, choices: [Int] = [],
        kind: Message.Kind? = nil, in tx: Transaction
    ) throws {
        let asked: ConversationID? = try tx.first(Self.conversation(asking: job))?.get("conversation_id")
        let place = try asked ?? place(nil, of: self.project(project, tx), by: nil, tx)
        let id = try append(.sitewright, text, author: nil, to: project, in: place, tx)
        let list = choices.isEmpty ? nil : choices.map(String.init).joined(separator: ",")
        try tx.execute(
            """
            UPDATE message SET job_id = \(job), version = \(version), choices = \(list), kind = \(kind?.rawValue)
            WHERE id = \(id)
            """)
    }

    // MARK: Within a transaction

    func append(
        _ role: Message.Role, _ text: String, author: UserID?, to id: ProjectID, in conversation: ConversationID,
        _ tx: Transaction
    ) throws -> MessageID {
        let (message, now) = (MessageID(), tx.nowMilliseconds)
        try tx.execute(
            """
            INSERT INTO message (id, project_id, conversation_id, role, body, search_text, author, created_at)
            VALUES (\(message), \(id), \(conversation), \(role.rawValue), \(text), \(SearchText.folded(text)), \(author),
                \(now))
            """)
        // An answer changes nothing of the conversation: it comes in the transaction that ends a job, which would wait
        // for one that asks for a job, and that one for it.
        if role == .person {
            let title = ConversationTitle.make(from: text)
            try tx.execute(
                """
                UPDATE conversation SET used_at = \(now), archived_at = NULL, title = COALESCE(title, \(title)),
                    search_title = CASE WHEN title IS NULL THEN \(title.map(SearchText.folded)) ELSE search_title END
                WHERE id = \(conversation)
                """)
        }
        try report("message.created", project(id, tx), tx)
        return message
    }

    func tie(_ message: MessageID, to job: JobID, _ tx: Transaction) throws {
        try tx.execute("UPDATE message SET job_id = \(job) WHERE id = \(message)")
    }
}
