import Storage

/// The tables of the sweep of orphaned blobs.
enum UpkeepSchema {
    static let migrations: [Migration] = [
        Migration(
            "upkeep-1",
            up: [
                // One row: where the sweep stands.
                """
                CREATE TABLE blob_sweep (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    round BIGINT NOT NULL,
                    phase TEXT NOT NULL CHECK (phase IN ('mark', 'sweep', 'forget')),
                    position TEXT NOT NULL,
                    started_at BIGINT NOT NULL,
                    removed BIGINT NOT NULL DEFAULT 0,
                    removed_bytes BIGINT NOT NULL DEFAULT 0
                )
                """,
                // What something refers to, by the newest round that found it.
                "CREATE TABLE blob_mark (digest TEXT PRIMARY KEY, round BIGINT NOT NULL)",
            ],
            down: ["DROP TABLE blob_mark", "DROP TABLE blob_sweep"])
    ]
}
