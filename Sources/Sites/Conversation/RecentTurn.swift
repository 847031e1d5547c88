public import Storage

/// A message, with what came of it: what a model must know of a conversation to go on with it.
public struct RecentTurn: Hashable, Sendable {
    public var message: Message
    /// The version that the turn made: that of the answer, and of the message that asked for it.
    public var change: Version?
}

extension Sites {
    /// The last messages of a conversation, the oldest first, each with the version that it made.
    /// - Parameter before: Only messages before this one: the one that is being worked on.
    public func recentTurns(
        of conversation: ConversationID, before: MessageID? = nil, limit: Int
    ) async throws -> [RecentTurn] {
        try await database.read { tx in
            let messages = try tx.query(
                Self.newest(of: conversation, before: before, limit: max(1, min(limit, 500)))
            ).map(Message.init)
            let project: ProjectID? = try tx.first(
                "SELECT project_id FROM conversation WHERE id = \(conversation)")?.get("project_id")
            let numbers = Set(messages.compactMap(\.version)).map(Int64.init)
            guard let project, !numbers.isEmpty else {
                return messages.reversed().map { RecentTurn(message: $0) }
            }
            let versions = try tx.query(
                "SELECT \(Version.columns) FROM version WHERE project_id = \(project) AND number IN \(each: numbers)"
            ).map(Version.init)
            let byNumber = Dictionary(versions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
            let ofJobs = Dictionary(
                messages.compactMap { message in
                    message.job.flatMap { job in message.version.flatMap { byNumber[$0] }.map { (job, $0) } }
                }, uniquingKeysWith: { first, _ in first })
            return messages.reversed().map { message in
                RecentTurn(
                    message: message,
                    change: message.version.flatMap { byNumber[$0] } ?? message.job.flatMap { ofJobs[$0] })
            }
        }
    }
}
