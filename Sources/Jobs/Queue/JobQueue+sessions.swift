public import Foundation
public import Storage

public enum WorkerEntity {}
/// The name of one worker from its start to its end; a worker that starts again gets a new one.
public typealias WorkerID = ID<WorkerEntity>

/// A worker that is running.
public struct WorkerRecord: Sendable, Hashable, Codable, Identifiable {
    public let id: WorkerID
    /// The operating system's number of its process.
    public let process: Int
    public let slots: Int
    public let startedAt: Date
}

extension JobQueue {
    /// The workers that are running, the oldest first.
    public func workers() async throws -> [WorkerRecord] {
        try await database.read { tx in
            try tx.query(
                "SELECT id, process, slots, started_at FROM worker_session WHERE ended_at IS NULL ORDER BY id"
            ).map { row in
                try WorkerRecord(
                    id: row.get("id"), process: row.get("process"), slots: row.get("slots"),
                    startedAt: Date(milliseconds: row.get("started_at")))
            }
        }
    }

    func begin(_ session: WorkerID, slots: Int, place: String?, lease: Int64, in tx: Transaction) throws {
        let instant = try clock.lease(tx)
        try tx.execute(
            """
            INSERT INTO worker_session (id, era, lease_until, place, process, slots, started_at)
            VALUES (\(session), \(instant.era), \(instant.milliseconds + lease), \(place),
                \(Int(ProcessInfo.processInfo.processIdentifier)), \(slots), \(clock.wall(tx)))
            """)
    }

    /// Renews the lease of a session, and with it that of all its runs.
    /// - Returns: the runs that are its own, and whether each is to be cancelled.
    /// - Throws: ``SessionLost``.
    func renew(_ session: WorkerID, lease: Int64, in tx: Transaction) throws -> [RunID: Bool] {
        let instant = try clock.lease(tx)
        let renewed = try tx.execute(
            """
            UPDATE worker_session SET lease_until = \(instant.milliseconds + lease), era = \(instant.era)
            WHERE id = \(session) AND ended_at IS NULL
            """)
        guard renewed == 1 else { throw SessionLost() }
        let rows = try tx.query(
            "SELECT id, run_no, cancel_requested FROM job WHERE state = 'running' AND session_id = \(session)")
        return try Dictionary(
            rows.map { try (RunID(job: $0.get("id"), number: $0.get("run_no")), $0.get("cancel_requested")) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Ends a session. What it still runs is rescued by the next who looks.
    func end(_ session: WorkerID, in tx: Transaction) throws {
        try tx.execute(
            "UPDATE worker_session SET ended_at = \(clock.wall(tx)) WHERE id = \(session) AND ended_at IS NULL")
    }

    /// The sessions that are not ended and were begun at a place, on the boot that the clock names.
    func sessions(at place: String, in tx: Transaction) throws -> [WorkerID] {
        try tx.query(
            """
            SELECT id FROM worker_session
            WHERE ended_at IS NULL AND place = \(place) AND era = \(clock.lease(tx).era)
            """
        ).map { try $0.get("id") }
    }
}
