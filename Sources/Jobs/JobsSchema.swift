public import Storage

/// The tables of the queue.
///
/// `job` is narrow, because every move rewrites its row; what is only read stands in `job_body`. The indexes are partial
/// and name their states, so that the hot queries read nothing but the rows they want.
public enum JobsSchema {
    public static let migrations: [Migration] = [
        Migration(
            "jobs-1", up: [sessions, lanes, jobs, bodies, logs, durations] + indexes,
            down: [
                "DROP TABLE job_duration", "DROP TABLE job_log", "DROP TABLE job_body", "DROP TABLE job",
                "DROP TABLE lane", "DROP TABLE worker_session",
            ]),
        Migration(
            "jobs-steps", up: ["ALTER TABLE job_body ADD COLUMN steps TEXT NOT NULL DEFAULT ''"],
            down: ["ALTER TABLE job_body DROP COLUMN steps"]),
        Migration("jobs-2", up: narrowing, down: widening),
        Migration("jobs-lighter", up: lightening, down: burdening),
        Migration("jobs-3", up: GateSchema.up, down: GateSchema.down),
        Migration("jobs-4", up: parting, down: joining),
    ]

    /// One running worker. Its lease stands for those of all its runs.
    private static let sessions: SQL = """
        CREATE TABLE worker_session (
            id TEXT NOT NULL PRIMARY KEY,
            era TEXT NOT NULL,
            lease_until BIGINT NOT NULL,
            place TEXT,
            process INTEGER NOT NULL,
            slots INTEGER NOT NULL CHECK (slots > 0),
            started_at BIGINT NOT NULL,
            ended_at BIGINT
        )
        """

    private static let lanes: SQL = """
        CREATE TABLE lane (
            key TEXT NOT NULL PRIMARY KEY,
            capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity > 0),
            is_ordered INTEGER NOT NULL DEFAULT 1 CHECK (is_ordered IN (0, 1)),
            fence BIGINT NOT NULL DEFAULT 0 CHECK (fence >= 0)
        )
        """

    private static let jobs: SQL = """
        CREATE TABLE job (
            id TEXT NOT NULL PRIMARY KEY,
            workspace_id TEXT NOT NULL,
            project_id TEXT,
            user_id TEXT,
            kind TEXT NOT NULL CHECK (kind <> ''),
            state TEXT NOT NULL
                CHECK (state IN ('scheduled', 'ready', 'parked', 'running', 'succeeded', 'failed', 'cancelled')),
            class INTEGER NOT NULL CHECK (class BETWEEN 0 AND 4),
            rank BIGINT NOT NULL,
            available_at BIGINT NOT NULL,
            lane TEXT REFERENCES lane (key),
            slot INTEGER CHECK (slot >= 0),
            session_id TEXT REFERENCES worker_session (id),
            run_no BIGINT NOT NULL DEFAULT 0 CHECK (run_no >= 0),
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            max_attempts INTEGER NOT NULL CHECK (max_attempts > 0),
            lost_runs INTEGER NOT NULL DEFAULT 0,
            cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
            unique_key TEXT,
            progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
            step TEXT NOT NULL DEFAULT '',
            created_at BIGINT NOT NULL,
            started_at BIGINT,
            finished_at BIGINT,
            CHECK ((state = 'running') = (session_id IS NOT NULL)),
            CHECK ((state IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL)),
            CHECK (slot IS NULL OR (lane IS NOT NULL AND state IN ('scheduled', 'ready', 'running'))),
            CHECK (lane IS NULL OR slot IS NOT NULL OR state NOT IN ('ready', 'running')),
            CHECK (state <> 'parked' OR lane IS NOT NULL)
        )
        """

    private static let bodies: SQL = """
        CREATE TABLE job_body (
            job_id TEXT NOT NULL PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
            payload TEXT NOT NULL,
            result TEXT,
            error_code TEXT,
            error_message TEXT,
            log_lines INTEGER NOT NULL DEFAULT 0,
            log_bytes INTEGER NOT NULL DEFAULT 0
        )
        """

    private static let logs: SQL = """
        CREATE TABLE job_log (
            job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            run_no BIGINT NOT NULL,
            written_at BIGINT NOT NULL,
            level TEXT NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (job_id, number)
        )
        """

    /// How long runs of a kind take, as moving averages; written with the heartbeat, not with every job.
    private static let durations: SQL = """
        CREATE TABLE job_duration (
            kind TEXT NOT NULL PRIMARY KEY,
            mean_ms BIGINT NOT NULL,
            spread_ms BIGINT NOT NULL
        )
        """

    private static let indexes: [SQL] = [
        "CREATE INDEX job_ready ON job (rank, id, kind) WHERE state = 'ready'",
        "CREATE INDEX job_ready_kind ON job (kind, rank, id) WHERE state = 'ready'",
        "CREATE INDEX job_due ON job (available_at, id) WHERE state = 'scheduled'",
        "CREATE INDEX job_running ON job (session_id, kind) WHERE state = 'running'",
        "CREATE INDEX job_parked ON job (lane, rank, id, kind) WHERE state = 'parked'",
        "CREATE UNIQUE INDEX job_slot ON job (lane, slot) WHERE slot IS NOT NULL",
        """
        CREATE UNIQUE INDEX job_unique ON job (workspace_id, unique_key)
            WHERE unique_key IS NOT NULL AND state IN ('scheduled', 'ready', 'parked', 'running')
        """,
        "CREATE INDEX job_workspace ON job (workspace_id, created_at, id)",
        "CREATE INDEX job_project ON job (project_id, created_at, id) WHERE project_id IS NOT NULL",
        """
        CREATE INDEX job_live ON job (workspace_id, created_at, id)
            WHERE state IN ('scheduled', 'ready', 'parked', 'running')
        """,
        "CREATE INDEX job_unhappy ON job (workspace_id, created_at, id) WHERE state IN ('failed', 'cancelled')",
        "CREATE INDEX worker_session_live ON worker_session (id) WHERE ended_at IS NULL",
    ]

    /// What is known of each kind of job beside its jobs.
    private static let kinds: SQL = """
        CREATE TABLE job_kind (
            kind TEXT NOT NULL PRIMARY KEY,
            is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
            running_limit INTEGER CHECK (running_limit >= 0),
            unserved_since BIGINT
        )
        """

    /// Fewer indexes, and narrower ones: each move of a job writes to all that hold it. A name of a job begins with the
    /// time, so that it stands for the order of making too.
    private static let narrowing: [SQL] = [
        kinds,
        "ALTER TABLE worker_session ADD COLUMN host TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE worker_session ADD COLUMN kinds TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE worker_session ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE worker_session ADD COLUMN stop_requested INTEGER NOT NULL DEFAULT 0",
        "INSERT INTO job_kind (kind) SELECT DISTINCT kind FROM job",
        "DROP INDEX job_ready",
        "DROP INDEX job_ready_kind",
        "DROP INDEX job_workspace",
        "DROP INDEX job_project",
        "DROP INDEX job_live",
        "DROP INDEX job_unhappy",
        "CREATE INDEX job_ready ON job (kind, rank, id) WHERE state = 'ready'",
        "CREATE INDEX job_workspace ON job (workspace_id, id)",
        "CREATE INDEX job_project ON job (project_id, id) WHERE project_id IS NOT NULL",
        "CREATE INDEX job_live ON job (workspace_id, id) WHERE finished_at IS NULL",
        "CREATE INDEX job_unhappy ON job (workspace_id, id) WHERE state IN ('failed', 'cancelled')",
    ]

    private static let widening: [SQL] =
        ["job_ready", "job_workspace", "job_project", "job_live", "job_unhappy"].map { "DROP INDEX \(raw: $0)" }
        + [0, 1, 7, 8, 9, 10].map { indexes[$0] }
        + ["host", "kinds", "seen_at", "stop_requested"].map { "ALTER TABLE worker_session DROP COLUMN \(raw: $0)" }
        + ["DROP TABLE job_kind"]

    /// A job stands in the index of those that go on or of those that have ended, and no longer in one of all: each of
    /// its moves writes one entry less. And PostgreSQL need not look up the lane of each new job, which the queue has
    /// locked just before. What jobs leave behind in the indexes makes each claim slower until it is cleaned up, so that
    /// is done early and without pauses, however many jobs the table keeps.
    private static let parting: [SQL] = [
        onPostgres(
            """
            ALTER TABLE job SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 2000,
                autovacuum_vacuum_cost_delay = 0)
            """),
        onPostgres("ALTER TABLE job DROP CONSTRAINT job_lane_fkey"),
        "DROP INDEX job_workspace",
        "CREATE INDEX job_over ON job (workspace_id, id) WHERE finished_at IS NOT NULL",
    ]

    private static let joining: [SQL] = [
        "DROP INDEX job_over",
        "CREATE INDEX job_workspace ON job (workspace_id, id)",
        onPostgres("ALTER TABLE job ADD FOREIGN KEY (lane) REFERENCES lane (key)"),
        onPostgres(
            """
            ALTER TABLE job RESET (
                autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay)
            """),
    ]

    /// PostgreSQL runs a query for each new row that refers to another one, which took a third of the time of a bulk
    /// enqueue. The queue itself keeps what these references say: a claim locks its session, and a job is deleted with its
    /// body. A body's row has room for its second version beside it, so that no index is written when the job ends.
    private static let lightening: [SQL] = [
        onPostgres("ALTER TABLE job DROP CONSTRAINT job_session_id_fkey"),
        onPostgres("ALTER TABLE job_body DROP CONSTRAINT job_body_job_id_fkey"),
        onPostgres("ALTER TABLE job_body SET (fillfactor = 50)"),
    ]

    private static let burdening: [SQL] = [
        onPostgres("ALTER TABLE job_body RESET (fillfactor)"),
        onPostgres("DELETE FROM job_body WHERE NOT EXISTS (SELECT 1 FROM job WHERE job.id = job_body.job_id)"),
        onPostgres("ALTER TABLE job_body ADD FOREIGN KEY (job_id) REFERENCES job (id) ON DELETE CASCADE"),
        onPostgres("ALTER TABLE job ADD FOREIGN KEY (session_id) REFERENCES worker_session (id)"),
    ]

    /// A statement of PostgreSQL alone.
    private static func onPostgres(_ statement: String) -> SQL { .dialect(sqlite: "SELECT 1", postgres: statement) }
}
