public import Storage

/// The tables of users, workspaces, memberships and of what proves an identity.
///
/// `users` is the one table in the plural: the singular is a reserved word of PostgreSQL.
public enum AccountsSchema {
    public static let migrations: [Migration] = [
        Migration(
            "accounts-1",
            up: [
                """
                CREATE TABLE users (
                    id TEXT PRIMARY KEY,
                    name TEXT NOT NULL,
                    email TEXT UNIQUE,
                    password_hash TEXT,
                    created_at BIGINT NOT NULL,
                    disabled_at BIGINT
                )
                """,
                """
                CREATE TABLE workspace (
                    id TEXT PRIMARY KEY,
                    slug TEXT NOT NULL UNIQUE,
                    name TEXT NOT NULL,
                    created_at BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE membership (
                    workspace_id TEXT NOT NULL REFERENCES workspace (id),
                    user_id TEXT NOT NULL REFERENCES users (id),
                    role TEXT NOT NULL CHECK (role IN ('owner', 'admin', 'editor', 'viewer')),
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (workspace_id, user_id)
                )
                """,
                "CREATE INDEX membership_of_user ON membership (user_id, created_at)",
                """
                CREATE TABLE session (
                    id TEXT PRIMARY KEY,
                    secret_hash TEXT NOT NULL UNIQUE,
                    user_id TEXT NOT NULL REFERENCES users (id),
                    workspace_id TEXT NOT NULL REFERENCES workspace (id),
                    created_at BIGINT NOT NULL,
                    used_at BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX session_of_user ON session (user_id)",
                "CREATE INDEX session_expiry ON session (expires_at)",
                """
                CREATE TABLE sign_in_link (
                    secret_hash TEXT PRIMARY KEY,
                    user_id TEXT NOT NULL REFERENCES users (id),
                    created_at BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL,
                    used_at BIGINT
                )
                """,
                "CREATE INDEX sign_in_link_expiry ON sign_in_link (expires_at)",
                """
                CREATE TABLE api_token (
                    id TEXT PRIMARY KEY,
                    secret_hash TEXT NOT NULL UNIQUE,
                    user_id TEXT NOT NULL REFERENCES users (id),
                    workspace_id TEXT NOT NULL REFERENCES workspace (id),
                    name TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    used_at BIGINT,
                    revoked_at BIGINT
                )
                """,
                "CREATE INDEX api_token_of_user ON api_token (workspace_id, user_id, id)",
            ],
            down: [
                "DROP TABLE api_token", "DROP TABLE sign_in_link", "DROP TABLE session", "DROP TABLE membership",
                "DROP TABLE workspace", "DROP TABLE users",
            ]),
        Migration(
            "accounts-2",
            up: ["ALTER TABLE workspace ADD COLUMN plan TEXT CHECK (plan IN ('free', 'plus'))"],
            down: ["ALTER TABLE workspace DROP COLUMN plan"]),
    ]
}
