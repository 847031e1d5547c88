import Events
public import Storage

extension Sites {
    /// One page of the conversation, the oldest first, from after a message on.
    public func messages(
        of name: String, after: MessageID? = nil, limit: Int = 100, in workspace: WorkspaceID
    ) async throws -> [Message] {
        try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try tx.query(
                """
                SELECT \(Message.columns) FROM message
                WHERE project_id = \(project.id) AND id > \(after?.description ?? "")
                ORDER BY id LIMIT \(max(1, min(limit, 500)))
                """
            ).map(Message.init)
        }
    }

    /// Adds what the product answers, with the version that the turn made.
    /// - Parameter choices: The versions among which the person is asked to choose.
    public func answer(
        _ text: String, to project: ProjectID, job: JobID, version: Int?, choices: [Int] = [],
        kind: Message.Kind? = nil, in tx: Transaction
    ) throws {
        let id = try append(.sitewright, text, author: nil, to: project, tx)
        let list = choices.isEmpty ? nil : choices.map(String.init).joined(separator: ",")
        try tx.execute(
            """
            UPDATE message SET job_id = \(job), version = \(version), choices = \(list), kind = \(kind?.rawValue)
            WHERE id = \(id)
            """)
    }

    // MARK: Within a transaction

    func append(
        _ role: Message.Role, _ text: String, author: UserID?, to id: ProjectID, _ tx: Transaction
    ) throws -> MessageID {
        let message = MessageID()
        try tx.execute(
            """
            INSERT INTO message (id, project_id, role, body, author, created_at)
            VALUES (\(message), \(id), \(role.rawValue), \(text), \(author), \(tx.nowMilliseconds))
            """)
        try report("message.created", project(id, tx), tx)
        return message
    }

    func tie(_ message: MessageID, to job: JobID, _ tx: Transaction) throws {
        try tx.execute("UPDATE message SET job_id = \(job) WHERE id = \(message)")
    }
}
