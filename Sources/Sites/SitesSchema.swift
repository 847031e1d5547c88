public import Storage

/// The tables of projects, versions, messages, builds, previews and submissions.
public enum SitesSchema {
    public static let migrations: [Migration] = [
        Migration(
            "sites-1",
            up: [
                """
                CREATE TABLE project (
                    id TEXT PRIMARY KEY,
                    workspace_id TEXT NOT NULL,
                    slug TEXT NOT NULL,
                    name TEXT NOT NULL,
                    prompt TEXT NOT NULL,
                    created_by TEXT,
                    created_at BIGINT NOT NULL,
                    updated_at BIGINT NOT NULL,
                    head INTEGER NOT NULL DEFAULT 0 CHECK (head >= 0),
                    deleted_at BIGINT
                )
                """,
                "CREATE UNIQUE INDEX project_slug ON project (workspace_id, slug) WHERE deleted_at IS NULL",
                "CREATE INDEX project_recent ON project (workspace_id, created_at, id) WHERE deleted_at IS NULL",
                """
                CREATE TABLE version (
                    project_id TEXT NOT NULL REFERENCES project (id),
                    number INTEGER NOT NULL CHECK (number > 0),
                    parent INTEGER,
                    tree TEXT NOT NULL,
                    files INTEGER NOT NULL,
                    bytes BIGINT NOT NULL,
                    message TEXT NOT NULL,
                    author TEXT,
                    origin TEXT NOT NULL CHECK (origin IN ('generate', 'edit', 'upload', 'revert', 'sync', 'save')),
                    job_id TEXT,
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (project_id, number)
                )
                """,
                """
                CREATE TABLE message (
                    id TEXT PRIMARY KEY,
                    project_id TEXT NOT NULL REFERENCES project (id),
                    role TEXT NOT NULL CHECK (role IN ('person', 'sitewright')),
                    body TEXT NOT NULL,
                    author TEXT,
                    job_id TEXT,
                    version INTEGER,
                    created_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX message_order ON message (project_id, id)",
                """
                CREATE TABLE build (
                    id TEXT PRIMARY KEY,
                    project_id TEXT NOT NULL REFERENCES project (id),
                    version INTEGER NOT NULL,
                    origin TEXT NOT NULL,
                    artifact TEXT NOT NULL,
                    variant TEXT NOT NULL,
                    steps TEXT NOT NULL,
                    warnings TEXT NOT NULL,
                    created_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX build_of_version ON build (project_id, version, id)",
                """
                CREATE TABLE preview (
                    project_id TEXT PRIMARY KEY REFERENCES project (id),
                    build_id TEXT NOT NULL REFERENCES build (id),
                    version INTEGER NOT NULL,
                    updated_at BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE preview_host (
                    label TEXT PRIMARY KEY,
                    project_id TEXT NOT NULL REFERENCES project (id),
                    version INTEGER,
                    created_at BIGINT NOT NULL
                )
                """,
                "CREATE UNIQUE INDEX preview_host_newest ON preview_host (project_id) WHERE version IS NULL",
                """
                CREATE UNIQUE INDEX preview_host_version ON preview_host (project_id, version)
                    WHERE version IS NOT NULL
                """,
            ],
            down: [
                "DROP TABLE preview_host", "DROP TABLE preview", "DROP TABLE build", "DROP TABLE message",
                "DROP TABLE version", "DROP TABLE project",
            ]),
        Migration(
            "sites-choices", up: ["ALTER TABLE message ADD COLUMN choices TEXT"],
            down: ["ALTER TABLE message DROP COLUMN choices"]),
        submissions, pageProblems, memory, turns, prompts, conversations,
    ]
}
