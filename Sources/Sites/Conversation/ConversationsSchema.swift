import Storage

extension SitesSchema {
    /// The conversations of projects. What was said before there were several belongs to a first one, which has the id
    /// of its first message.
    ///
    /// `search_text` and `search_title` are folded by the program, which the database cannot do: where they are null,
    /// it is done before the next search, and so is the title of the first conversation.
    static let conversations = Migration(
        "sites-conversations",
        up: [
            """
            CREATE TABLE conversation (
                id \(.idText) NOT NULL PRIMARY KEY,
                project_id TEXT NOT NULL REFERENCES project (id),
                title TEXT,
                search_title TEXT,
                started_by TEXT,
                created_at BIGINT NOT NULL,
                used_at BIGINT NOT NULL,
                archived_at BIGINT,
                deleted_at BIGINT
            )
            """,
            """
            INSERT INTO conversation (id, project_id, created_at, used_at)
            SELECT MIN(id), project_id, MIN(created_at), MAX(created_at) FROM message GROUP BY project_id
            """,
            // No foreign key: SQLite drops no column that has one, and the rows of conversations stay.
            "ALTER TABLE message ADD COLUMN conversation_id \(.idText)",
            "ALTER TABLE message ADD COLUMN search_text TEXT",
            """
            UPDATE message SET conversation_id =
                (SELECT conversation.id FROM conversation WHERE conversation.project_id = message.project_id)
            """,
            """
            CREATE INDEX conversation_recent ON conversation (project_id, used_at DESC, id DESC)
                WHERE deleted_at IS NULL
            """,
            "CREATE INDEX message_talk ON message (conversation_id, id)",
            "CREATE INDEX message_job ON message (job_id) WHERE job_id IS NOT NULL",
            "CREATE INDEX message_unfolded ON message (project_id, id) WHERE search_text IS NULL",
        ],
        down: [
            "DROP INDEX message_unfolded", "DROP INDEX message_job", "DROP INDEX message_talk",
            "ALTER TABLE message DROP COLUMN search_text", "ALTER TABLE message DROP COLUMN conversation_id",
            "DROP TABLE conversation",
        ])
}
