public import Storage

/// The table of writes that were sent with an `Idempotency-Key`, with what was answered.
public enum IdempotencySchema {
    public static let migrations: [Migration] = [
        Migration(
            "web-1",
            up: [
                """
                CREATE TABLE idempotency (
                    workspace_id TEXT NOT NULL,
                    user_id TEXT NOT NULL,
                    idempotency_key TEXT NOT NULL,
                    fingerprint TEXT NOT NULL,
                    status INTEGER,
                    headers TEXT,
                    body TEXT,
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (workspace_id, user_id, idempotency_key)
                )
                """,
                "CREATE INDEX idempotency_age ON idempotency (created_at)",
            ],
            down: ["DROP TABLE idempotency"]),
        // A row used to stand for the key before the answer was known. Now it is the answer.
        // On the way back there is nothing to restore: such a row said only that an answer was on its way.
        Migration(
            "web-2", up: ["DELETE FROM idempotency WHERE status IS NULL"],
            down: ["DELETE FROM idempotency WHERE status IS NULL"]),
    ]
}
