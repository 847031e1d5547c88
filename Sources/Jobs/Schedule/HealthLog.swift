public import Foundation
import Storage

/// What a check of one part of the program found.
public struct HealthCheck: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable {
        case ok
        /// It works, and not as well as it could.
        case degraded
        /// What depends on it does not work.
        case failed
    }

    /// The part, such as `disk`.
    public var name: String
    public var state: State
    /// What is wrong and what to do, in sentences; empty where all is well.
    public var detail: String
    public var checkedAt: Date

    public init(_ name: String, _ state: State, _ detail: String = "", checkedAt: Date = Date()) {
        self.name = name
        self.state = state
        self.detail = detail
        self.checkedAt = checkedAt
    }
}

extension JobQueue {
    /// Stores what checks found, in place of what the same checks found before.
    public func store(_ checks: [HealthCheck]) async throws {
        try await database.write { tx in
            for check in checks {
                try tx.execute(
                    """
                    INSERT INTO health_check (name, state, detail, checked_at)
                    VALUES (\(check.name), \(check.state.rawValue), \(check.detail), \(check.checkedAt.milliseconds))
                    ON CONFLICT (name) DO UPDATE SET state = excluded.state, detail = excluded.detail,
                        checked_at = excluded.checked_at
                    """)
            }
        }
    }

    /// What the newest checks found, by name; empty before the first.
    public func healthChecks() async throws -> [HealthCheck] {
        try await database.read { tx in
            try tx.query("SELECT name, state, detail, checked_at FROM health_check ORDER BY name").map { row in
                try HealthCheck(
                    row.get("name"), HealthCheck.State(rawValue: row.get("state")) ?? .failed, row.get("detail"),
                    checkedAt: Date(milliseconds: row.get("checked_at")))
            }
        }
    }
}
