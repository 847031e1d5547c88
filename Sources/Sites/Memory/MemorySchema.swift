import Storage

extension SitesSchema {
    /// What projects remember: each state of the document, and what is proposed for it.
    static let memory = Migration(
        "sites-memory",
        up: [
            """
            CREATE TABLE memory (
                project_id TEXT NOT NULL REFERENCES project (id),
                version INTEGER NOT NULL CHECK (version > 0),
                body TEXT NOT NULL,
                author TEXT,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (project_id, version)
            )
            """,
            """
            CREATE TABLE memory_proposal (
                id \(.idText) NOT NULL PRIMARY KEY,
                project_id TEXT NOT NULL REFERENCES project (id),
                body TEXT NOT NULL,
                job_id TEXT,
                state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dismissed')),
                decided_by TEXT,
                created_at BIGINT NOT NULL
            )
            """,
            // What was decided once is not proposed again.
            "CREATE UNIQUE INDEX memory_proposal_body ON memory_proposal (project_id, body)",
            "CREATE INDEX memory_proposal_open ON memory_proposal (project_id, id) WHERE state = 'open'",
        ],
        down: ["DROP TABLE memory_proposal", "DROP TABLE memory"])
}
