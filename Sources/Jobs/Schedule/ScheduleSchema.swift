public import Storage

/// The tables of periodic work.
public enum ScheduleSchema {
    public static let migrations: [Migration] = [
        Migration(
            "schedule-1",
            up: [
                // One row: who leads, until when, and the number of the reign.
                """
                CREATE TABLE schedule_leader (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    holder TEXT NOT NULL,
                    term BIGINT NOT NULL,
                    era TEXT NOT NULL,
                    lease_until BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE schedule_task (
                    name TEXT PRIMARY KEY,
                    occurrence BIGINT NOT NULL,
                    job_id TEXT,
                    enqueued_at BIGINT,
                    skipped BIGINT NOT NULL DEFAULT 0
                )
                """,
                """
                CREATE TABLE health_check (
                    name TEXT PRIMARY KEY,
                    state TEXT NOT NULL CHECK (state IN ('ok', 'degraded', 'failed')),
                    detail TEXT NOT NULL,
                    checked_at BIGINT NOT NULL
                )
                """,
            ],
            down: ["DROP TABLE health_check", "DROP TABLE schedule_task", "DROP TABLE schedule_leader"]),
        // Each process that works has health of its own.
        Migration(
            "schedule-2",
            up: [
                """
                CREATE TABLE node_health (
                    node TEXT NOT NULL,
                    name TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('ok', 'degraded', 'failed')),
                    detail TEXT NOT NULL,
                    checked_at BIGINT NOT NULL,
                    PRIMARY KEY (node, name)
                )
                """,
                "DROP TABLE health_check",
            ],
            down: [
                """
                CREATE TABLE health_check (
                    name TEXT PRIMARY KEY,
                    state TEXT NOT NULL CHECK (state IN ('ok', 'degraded', 'failed')),
                    detail TEXT NOT NULL,
                    checked_at BIGINT NOT NULL
                )
                """,
                "DROP TABLE node_health",
            ]),
    ]
}
