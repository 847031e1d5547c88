import Storage

extension SitesSchema {
    /// The tables of what visitors send, and of what a project takes in.
    static let submissions = Migration(
        "sites-2",
        up: [
            """
            CREATE TABLE submission (
                id TEXT PRIMARY KEY,
                project_id TEXT NOT NULL REFERENCES project (id),
                form TEXT NOT NULL,
                form_label TEXT NOT NULL,
                fields TEXT NOT NULL,
                search_text TEXT NOT NULL,
                page TEXT NOT NULL,
                language TEXT,
                received_at BIGINT NOT NULL,
                read_at BIGINT,
                is_spam INTEGER NOT NULL CHECK (is_spam IN (0, 1))
            )
            """,
            "CREATE INDEX submission_newest ON submission (project_id, id) WHERE is_spam = 0",
            "CREATE INDEX submission_of_form ON submission (project_id, form, id) WHERE is_spam = 0",
            """
            CREATE INDEX submission_unread ON submission (project_id, id)
                WHERE is_spam = 0 AND read_at IS NULL
            """,
            "CREATE INDEX submission_spam ON submission (project_id, id) WHERE is_spam = 1",
            """
            CREATE TABLE form_settings (
                project_id TEXT PRIMARY KEY REFERENCES project (id),
                origins TEXT NOT NULL,
                takes_any INTEGER NOT NULL CHECK (takes_any IN (0, 1))
            )
            """,
        ],
        down: ["DROP TABLE form_settings", "DROP TABLE submission"])
}
