import Foundation
public import Storage

extension Sites {
    /// One page of the conversations of a project, those used last first.
    /// - Parameter archived: Only those that were put away, or only the others; nil for both.
    public func conversations(
        of name: String, archived: Bool? = false, before: ConversationCursor? = nil, limit: Int = 50,
        in workspace: WorkspaceID
    ) async throws -> [Conversation] {
        try await completeMessages(of: name, in: workspace)
        return try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            let query = Self.recent(
                of: project.id, archived: archived, before: before, limit: max(1, min(limit, 200)))
            return try tx.query(query).map(Conversation.init)
        }
    }

    /// Looks for words in the titles and messages of a project's conversations, whatever their case and accents. A title
    /// or a message is found that has all of them, also as parts of other words.
    public func findConversations(
        _ text: String, of name: String, archived: Bool? = nil, before: ConversationCursor? = nil, limit: Int = 50,
        in workspace: WorkspaceID
    ) async throws -> [ConversationMatch] {
        try await completeMessages(of: name, in: workspace)
        let words = SearchText.folded(String(text.prefix(200))).split(separator: " ").prefix(12).map(String.init)
        return try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            guard !words.isEmpty else { return [] }
            let rows = try tx.query(
                Self.found(
                    words, of: project.id, archived: archived, before: before, limit: max(1, min(limit, 200))))
            let newest = try rows.map { row -> MessageID? in try row.get("newest") }
            let bodies = try Self.bodies(newest.compactMap { $0 }, tx)
            return try zip(rows, newest).map { row, id in
                let excerpt = id.flatMap { id in
                    bodies[id].map { ConversationMatch.Excerpt(id: id, text: SearchText.excerpt($0, around: words)) }
                }
                return ConversationMatch(try Conversation(row), message: excerpt)
            }
        }
    }

    /// A conversation of a project.
    /// - Throws: ``SitesError/noConversation``, also for one that was deleted.
    public func conversation(
        _ id: ConversationID, of name: String, in workspace: WorkspaceID
    ) async throws -> Conversation {
        try await completeMessages(of: name, in: workspace)
        return try await database.read { tx in try conversation(id, of: project(name, in: workspace, tx), tx) }
    }

    /// The conversation that was used last, in which a message is said that names none; nil where there is none.
    public func newestConversation(of name: String, in workspace: WorkspaceID) async throws -> Conversation? {
        try await conversations(of: name, limit: 1, in: workspace).first
    }

    /// The conversation in which a message was said.
    public func conversation(of message: MessageID) async throws -> ConversationID? {
        try await database.read { tx in
            try tx.first("SELECT conversation_id FROM message WHERE id = \(message)")?.get("conversation_id")
        }
    }

    /// Begins a conversation. One that the same person has begun and in which nobody has said anything is used instead.
    public func newConversation(
        of name: String, title: String? = nil, by user: UserID?, in workspace: WorkspaceID
    ) async throws -> Conversation {
        let title = try title.map(Self.checkedTitle)
        return try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            let last = try tx.first(Self.recent(of: project.id, archived: false, before: nil, limit: 1))
            if title == nil, let last = try last.map(Conversation.init), last.title == nil, last.startedBy == user,
                try tx.first(Self.newest(of: last.id, before: nil, limit: 1)) == nil
            {
                return last
            }
            let id = try begin(title: title, by: user, in: project.id, tx)
            try report("conversation.changed", project, tx)
            return try conversation(id, of: project, tx)
        }
    }

    /// Names a conversation, puts it away, or brings it back.
    /// - Parameter archived: Whether it is put away; nil leaves that as it is.
    public func changeConversation(
        _ id: ConversationID, of name: String, title: String? = nil, archived: Bool? = nil, in workspace: WorkspaceID
    ) async throws -> Conversation {
        let title = try title.map(Self.checkedTitle)
        return try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            _ = try conversation(id, of: project, tx)
            if let title {
                try tx.execute(
                    """
                    UPDATE conversation SET title = \(title), search_title = \(SearchText.folded(title))
                    WHERE id = \(id)
                    """)
            }
            if let archived {
                // Putting away what is away keeps the time at which that was done.
                let time: SQL = archived ? "COALESCE(archived_at, \(tx.nowMilliseconds))" : "NULL"
                try tx.execute("UPDATE conversation SET archived_at = \(time) WHERE id = \(id)")
            }
            try report("conversation.changed", project, tx)
            return try conversation(id, of: project, tx)
        }
    }

    /// Takes a conversation out of every list and every search. The versions that it made stay, and what was said stays
    /// with them; work that it asked for goes on.
    public func deleteConversation(_ id: ConversationID, of name: String, in workspace: WorkspaceID) async throws {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            _ = try conversation(id, of: project, tx)
            try tx.execute("UPDATE conversation SET deleted_at = \(tx.nowMilliseconds) WHERE id = \(id)")
            try report("conversation.changed", project, tx)
        }
    }

    // MARK: Parts

    private static func bodies(_ ids: [MessageID], _ tx: Transaction) throws -> [MessageID: String] {
        guard !ids.isEmpty else { return [:] }
        let rows = try tx.query("SELECT id, body FROM message WHERE id IN \(each: ids)")
        return try Dictionary(uniqueKeysWithValues: rows.map { try ($0.get("id"), $0.get("body")) })
    }

    static func checkedTitle(_ title: String) throws -> String {
        let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty, title.count <= Conversation.longestTitle, title.utf8.count <= 1_000 else {
            throw SitesError.invalid(
                field: "title", reason: "A title has 1 to \(Conversation.longestTitle) characters.")
        }
        guard !title.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw SitesError.invalid(field: "title", reason: "A title holds no control characters.")
        }
        return title
    }
}

// MARK: Within a transaction

extension Sites {
    func conversation(_ id: ConversationID, of project: Project, _ tx: Transaction) throws -> Conversation {
        let row = try tx.first(
            """
            SELECT \(Conversation.columns) FROM conversation
            WHERE id = \(id) AND project_id = \(project.id) AND deleted_at IS NULL
            """)
        guard let row else { throw SitesError.noConversation }
        return try Conversation(row)
    }

    func begin(title: String?, by user: UserID?, in project: ProjectID, _ tx: Transaction) throws -> ConversationID {
        let (id, now) = (ConversationID(), tx.nowMilliseconds)
        try tx.execute(
            """
            INSERT INTO conversation (id, project_id, title, search_title, started_by, created_at, used_at)
            VALUES (\(id), \(project), \(title), \(title.map(SearchText.folded)), \(user), \(now), \(now))
            """)
        return id
    }

    /// The conversation that is meant, or the one that was used last, or else a new one.
    func place(
        _ wanted: ConversationID?, of project: Project, by user: UserID?, _ tx: Transaction
    ) throws -> ConversationID {
        if let wanted { return try conversation(wanted, of: project, tx).id }
        let newest = try tx.first(Self.recent(of: project.id, archived: false, before: nil, limit: 1))
        return try newest?.get("id") ?? begin(title: nil, by: user, in: project.id, tx)
    }
}
