public import Storage

/// The tables of what people should see later.
public enum NotificationsSchema {
    /// They come after the tables of jobs.
    public static let migrations = [
        Migration(
            "notifications-1",
            up: [
                """
                CREATE TABLE notification (
                    id \(.idText) NOT NULL PRIMARY KEY,
                    workspace_id TEXT NOT NULL,
                    user_id TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    about TEXT NOT NULL,
                    project_id TEXT,
                    job_id TEXT,
                    facts TEXT NOT NULL,
                    amount INTEGER NOT NULL DEFAULT 1 CHECK (amount > 0),
                    happened_at BIGINT NOT NULL,
                    read_at BIGINT
                )
                """,
                "CREATE UNIQUE INDEX notification_about ON notification (user_id, about)",
                "CREATE INDEX notification_newest ON notification (user_id, workspace_id, happened_at, id)",
                """
                CREATE INDEX notification_unread ON notification (user_id, workspace_id, happened_at, id)
                    WHERE read_at IS NULL
                """,
                "CREATE INDEX notification_age ON notification (happened_at)",
                // Which end of a job was told. It outlives the notification, which its reader may delete.
                """
                CREATE TABLE job_notice (
                    job_id TEXT NOT NULL PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
                    run_no BIGINT NOT NULL,
                    kind TEXT NOT NULL,
                    written_at BIGINT NOT NULL
                )
                """,
            ],
            down: ["DROP TABLE job_notice", "DROP TABLE notification"])
    ]
}
