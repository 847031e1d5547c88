public import Storage

extension Sites {
    /// The end of a conversation, or what was said before a message, the oldest first. Only that is read.
    /// - Throws: ``SitesError/noConversation``.
    public func newestMessages(
        of name: String, conversation: ConversationID, before: MessageID? = nil, limit: Int = 50,
        in workspace: WorkspaceID
    ) async throws -> [Message] {
        let newestFirst: [Message] = try await database.read { tx in
            let known = try self.conversation(conversation, of: project(name, in: workspace, tx), tx)
            return try tx.query(
                Self.newest(of: known.id, before: before, limit: max(1, min(limit, 500)))
            ).map(Message.init)
        }
        return newestFirst.reversed()
    }
}
