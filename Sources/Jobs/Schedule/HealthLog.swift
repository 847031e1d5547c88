public import Foundation
import Storage

/// What a check of one part of the program found.
public struct HealthCheck: Sendable, Hashable, Codable {
    /// From the best to the worst.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        case ok
        /// It works, and not as well as it could.
        case degraded
        /// What depends on it does not work.
        case failed

        /// The worse is the greater.
        public static func < (left: State, right: State) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// The part, such as `disk`.
    public var name: String
    public var state: State
    /// What is wrong and what to do, in sentences; empty where all is well.
    public var detail: String

    public init(_ name: String, _ state: State, _ detail: String = "") {
        self.name = name
        self.state = state
        self.detail = detail
    }
}

/// What a check found on one process that works.
public struct NodeHealth: Sendable, Hashable, Codable {
    /// The machine's name and the number of the process, such as `worker-2/4711`.
    public let node: String
    public let name: String
    public let state: HealthCheck.State
    public let detail: String
    /// By the database's clock.
    public let checkedAt: Date
}

extension JobQueue {
    /// How long what a node has found counts: a node that says nothing for longer is gone.
    static let healthLife: Int64 = 300_000

    /// Stores what a node found, in place of all that it found before, and forgets nodes that are gone.
    public func store(_ checks: [HealthCheck], of node: String) async throws {
        try await database.write { tx in
            let now = tx.nowMilliseconds
            try tx.execute("DELETE FROM node_health WHERE node = \(node) OR checked_at < \(now - Self.healthLife)")
            for check in checks {
                try tx.execute(
                    """
                    INSERT INTO node_health (node, name, state, detail, checked_at)
                    VALUES (\(node), \(check.name), \(check.state.rawValue), \(check.detail), \(now))
                    """)
            }
        }
    }

    /// What each node that lives found last, by name and node; empty before the first check.
    public func healthChecks() async throws -> [NodeHealth] {
        try await database.read { tx in
            try tx.query(
                """
                SELECT node, name, state, detail, checked_at FROM node_health
                WHERE checked_at >= \(tx.nowMilliseconds - Self.healthLife) ORDER BY name, node
                """
            ).map { row in
                try NodeHealth(
                    node: row.get("node"), name: row.get("name"),
                    state: HealthCheck.State(rawValue: row.get("state")) ?? .failed, detail: row.get("detail"),
                    checkedAt: Date(milliseconds: row.get("checked_at")))
            }
        }
    }
}
