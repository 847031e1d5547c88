public import Storage

/// What names a provider of models that a workspace has set up.
public enum ProviderEntity {}
public typealias ProviderID = ID<ProviderEntity>

/// The tables of the providers that workspaces set up, and of what models have used.
public enum ProviderSchema {
    public static let migrations: [Migration] = [
        Migration(
            "accounts-providers",
            up: [
                """
                CREATE TABLE provider_key (
                    id \(.idText) PRIMARY KEY,
                    workspace_id TEXT NOT NULL REFERENCES workspace (id),
                    name TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    base_url TEXT,
                    model TEXT,
                    sealed TEXT,
                    hint TEXT NOT NULL,
                    master_key TEXT,
                    created_by TEXT NOT NULL REFERENCES users (id),
                    created_at BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    tested_at BIGINT,
                    problem TEXT,
                    UNIQUE (workspace_id, name),
                    CHECK ((sealed IS NULL) = (master_key IS NULL))
                )
                """,
                "CREATE INDEX provider_key_master ON provider_key (master_key, id)",
                // A row a day for each who and what, however many calls there are. `user_id` and `project_id` are empty
                // where there is none, and refer to nothing: what was spent stays known after they are gone.
                """
                CREATE TABLE model_usage (
                    workspace_id TEXT NOT NULL REFERENCES workspace (id),
                    day \(.idText) NOT NULL,
                    user_id TEXT NOT NULL,
                    project_id TEXT NOT NULL,
                    provider TEXT NOT NULL,
                    model TEXT NOT NULL,
                    task TEXT NOT NULL,
                    calls BIGINT NOT NULL,
                    failed BIGINT NOT NULL,
                    input_tokens BIGINT NOT NULL,
                    cached_tokens BIGINT NOT NULL,
                    output_tokens BIGINT NOT NULL,
                    cost_micros BIGINT NOT NULL,
                    unpriced BIGINT NOT NULL,
                    PRIMARY KEY (workspace_id, day, user_id, project_id, provider, model, task)
                )
                """,
            ],
            down: ["DROP TABLE model_usage", "DROP TABLE provider_key"])
    ]
}
