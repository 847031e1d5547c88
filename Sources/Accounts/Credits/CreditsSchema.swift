public import Storage

/// The tables of what work costs.
public enum CreditsSchema {
    /// They come after the tables of accounts.
    public static let migrations: [Migration] = [
        Migration(
            "accounts-credits",
            up: [
                // Two columns say what an entry changed: of what the allowance of its day still gives, and of what was
                // granted. A settlement or release names the reservation that it closes, and no other one can.
                """
                CREATE TABLE credit_entry (
                    id \(.idText) NOT NULL PRIMARY KEY,
                    workspace_id TEXT NOT NULL REFERENCES workspace (id),
                    user_id TEXT,
                    project_id TEXT,
                    job_id TEXT,
                    kind TEXT NOT NULL CHECK (kind IN ('grant', 'reserve', 'settle', 'release')),
                    work TEXT,
                    day BIGINT NOT NULL,
                    daily BIGINT NOT NULL,
                    granted BIGINT NOT NULL,
                    used BIGINT NOT NULL DEFAULT 0 CHECK (used >= 0),
                    closes \(.idText) UNIQUE REFERENCES credit_entry (id),
                    note TEXT,
                    happened_at BIGINT NOT NULL,
                    CHECK (
                        (kind = 'grant' AND daily = 0 AND granted <> 0 AND closes IS NULL AND used = 0)
                        OR (kind = 'reserve' AND daily <= 0 AND granted <= 0 AND closes IS NULL AND used = 0
                            AND job_id IS NOT NULL)
                        OR (kind = 'settle' AND daily >= 0 AND granted >= 0 AND closes IS NOT NULL)
                        OR (kind = 'release' AND daily >= 0 AND granted >= 0 AND closes IS NOT NULL AND used = 0))
                )
                """,
                "CREATE INDEX credit_entry_newest ON credit_entry (workspace_id, id)",
                "CREATE INDEX credit_entry_of_job ON credit_entry (job_id) WHERE kind = 'reserve'",
                // What the entries of a workspace add up to, kept so that it can be asked for and guarded at once.
                """
                CREATE TABLE credit_balance (
                    workspace_id TEXT NOT NULL PRIMARY KEY REFERENCES workspace (id),
                    granted BIGINT NOT NULL DEFAULT 0 CHECK (granted >= 0),
                    reserved BIGINT NOT NULL DEFAULT 0 CHECK (reserved >= 0),
                    used BIGINT NOT NULL DEFAULT 0 CHECK (used >= 0)
                )
                """,
                """
                CREATE TABLE credit_day (
                    workspace_id TEXT NOT NULL REFERENCES workspace (id),
                    day BIGINT NOT NULL,
                    used BIGINT NOT NULL CHECK (used >= 0),
                    PRIMARY KEY (workspace_id, day)
                )
                """,
            ],
            down: ["DROP TABLE credit_day", "DROP TABLE credit_balance", "DROP TABLE credit_entry"])
    ]
}
