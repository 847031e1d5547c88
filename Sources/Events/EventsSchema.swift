public import Storage

/// The tables of the log.
public enum EventsSchema {
    public static let migrations = [
        Migration(
            "events-1",
            up: [
                """
                CREATE TABLE event (
                    position \(.countedKey),
                    kind TEXT NOT NULL,
                    workspace_id TEXT NOT NULL,
                    project_id TEXT,
                    job_id TEXT,
                    user_id TEXT,
                    body TEXT NOT NULL,
                    happened_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX event_by_workspace ON event (workspace_id, position)",
                // One row: the name of this history, and the highest position that was pruned.
                """
                CREATE TABLE event_history (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    epoch TEXT NOT NULL,
                    pruned_position BIGINT NOT NULL DEFAULT 0
                )
                """,
            ],
            down: ["DROP TABLE event_history", "DROP TABLE event"]),
        Migration(
            "events-inbox", up: [inbox], down: [.dialect(sqlite: "SELECT 1", postgres: "DROP TABLE event_inbox")]),
    ]

    /// What is committed and has no position yet. SQLite needs none: its one writer commits in the order of the positions.
    private static let inbox = SQL.dialect(
        sqlite: "SELECT 1",
        postgres: """
            CREATE TABLE event_inbox (
                sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                kind TEXT NOT NULL,
                workspace_id TEXT NOT NULL,
                project_id TEXT,
                job_id TEXT,
                user_id TEXT,
                body TEXT NOT NULL,
                happened_at BIGINT NOT NULL
            )
            """)
}
