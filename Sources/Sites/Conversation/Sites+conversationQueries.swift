import Storage

// MARK: The hot queries

extension Sites {
    /// The conversations of a project that are there, those used last first.
    static func recent(
        of project: ProjectID, archived: Bool?, before: ConversationCursor?, limit: Int
    ) -> SQL {
        """
        SELECT \(Conversation.columns) FROM conversation
        WHERE project_id = \(project) AND deleted_at IS NULL \(narrowed(archived, before))
        ORDER BY used_at DESC, id DESC LIMIT \(limit)
        """
    }

    /// The conversations with all of `words` in their title or in one message, with the newest such message.
    static func found(
        _ words: [String], of project: ProjectID, archived: Bool?, before: ConversationCursor?, limit: Int
    ) -> SQL {
        """
        SELECT \(Conversation.columns), said.newest FROM conversation
        LEFT JOIN (
            SELECT conversation_id, MAX(id) AS newest FROM message
            WHERE project_id = \(project)\(each(words, in: "search_text")) GROUP BY conversation_id
        ) AS said ON said.conversation_id = conversation.id
        WHERE project_id = \(project) AND deleted_at IS NULL \(narrowed(archived, before))
            AND (said.newest IS NOT NULL OR (1 = 1\(each(words, in: "search_title"))))
        ORDER BY used_at DESC, id DESC LIMIT \(limit)
        """
    }

    /// The end of a conversation, or what was said before a message, the newest first.
    static func newest(of conversation: ConversationID, before: MessageID?, limit: Int) -> SQL {
        let page: SQL = before.map { "AND id < \($0)" } ?? ""
        return """
            SELECT \(Message.columns) FROM message WHERE conversation_id = \(conversation) \(page)
            ORDER BY id DESC LIMIT \(limit)
            """
    }

    /// What was said in a conversation after a message, the oldest first.
    static func messages(of conversation: ConversationID, after: MessageID?, limit: Int) -> SQL {
        """
        SELECT \(Message.columns) FROM message
        WHERE conversation_id = \(conversation) AND id > \(after?.description ?? "")
        ORDER BY id LIMIT \(limit)
        """
    }

    /// The conversation in which a job was asked for.
    static func conversation(asking job: JobID) -> SQL {
        "SELECT conversation_id FROM message WHERE job_id = \(job) AND job_id IS NOT NULL ORDER BY id LIMIT 1"
    }

    /// Messages that an older version of the program wrote.
    static func unfolded(of project: ProjectID, limit: Int) -> SQL {
        """
        SELECT id, body, conversation_id FROM message WHERE project_id = \(project) AND search_text IS NULL
        ORDER BY id LIMIT \(limit)
        """
    }

    private static func narrowed(_ archived: Bool?, _ before: ConversationCursor?) -> SQL {
        var condition: SQL =
            switch archived {
            case true?: "AND archived_at IS NOT NULL"
            case false?: "AND archived_at IS NULL"
            case nil: ""
            }
        if let before {
            condition = """
                \(condition) AND used_at <= \(before.usedAt)
                AND (used_at < \(before.usedAt) OR id < \(before.id))
                """
        }
        return condition
    }

    private static func each(_ words: [String], in column: SQL) -> SQL {
        words.reduce("") { "\($0) AND \(column) LIKE \(SearchText.pattern($1)) ESCAPE '!'" }
    }
}
