public import Foundation
public import Storage

public enum WorkerEntity {}
/// The name of one worker from its start to its end; a worker that starts again gets a new one.
public typealias WorkerID = ID<WorkerEntity>

/// A worker that is running.
public struct WorkerRecord: Sendable, Hashable, Codable, Identifiable {
    public let id: WorkerID
    /// The name of its machine.
    public let host: String
    /// The operating system's number of its process.
    public let process: Int
    /// The kinds of jobs that it takes.
    public let kinds: [String]
    /// How many jobs it runs at the same time.
    public let slots: Int
    /// The jobs that it runs now, up to its slots.
    public let running: [JobID]
    public let startedAt: Date
    /// Its last heartbeat.
    public let seenAt: Date
    /// Whether it was asked to stop, and has not yet.
    public let isStopping: Bool

    /// The share of its slots that are taken, 0 to 1.
    public var load: Double { Double(running.count) / Double(max(1, slots)) }
}

extension JobQueue {
    /// Woken when a worker is asked to stop.
    static let workerWakeUps = Channel("workers")

    /// The workers that are running, the oldest first.
    public func workers() async throws -> [WorkerRecord] {
        try await database.read { tx in
            var running: [WorkerID: [JobID]] = [:]
            for row in try tx.query("SELECT session_id, id FROM job WHERE state = 'running' ORDER BY id") {
                running[try row.get("session_id"), default: []].append(try row.get("id"))
            }
            return try tx.query(
                """
                SELECT id, host, process, kinds, slots, started_at, seen_at, stop_requested FROM worker_session
                WHERE ended_at IS NULL ORDER BY id
                """
            ).map { row in
                let id: WorkerID = try row.get("id")
                return try WorkerRecord(
                    id: id, host: row.get("host"), process: row.get("process"), kinds: row.json("kinds"),
                    slots: row.get("slots"), running: running[id] ?? [],
                    startedAt: Date(milliseconds: row.get("started_at")),
                    seenAt: Date(milliseconds: row.get("seen_at")), isStopping: row.get("stop_requested"))
            }
        }
    }

    /// Asks a worker to stop gracefully: it does so when it hears of it, at its next heartbeat at the latest.
    /// - Returns: whether there is such a worker.
    @discardableResult
    public func requestStop(of worker: WorkerID, in tx: Transaction) throws -> Bool {
        tx.wake(Self.workerWakeUps)
        return try tx.execute(
            "UPDATE worker_session SET stop_requested = 1 WHERE id = \(worker) AND ended_at IS NULL") > 0
    }

    /// Asks a worker to stop, in a transaction of its own.
    @discardableResult
    public func requestStop(of worker: WorkerID) async throws -> Bool {
        try await database.write { tx in try requestStop(of: worker, in: tx) }
    }

    func isAskedToStop(_ session: WorkerID, in tx: Transaction) throws -> Bool {
        try tx.first("SELECT stop_requested FROM worker_session WHERE id = \(session)")?.get("stop_requested") ?? false
    }

    func begin(
        _ session: WorkerID, slots: Int, kinds: Set<String> = [], place: String?, lease: Int64, in tx: Transaction
    ) throws {
        let instant = try clock.lease(tx)
        let now = try clock.wall(tx)
        let process = ProcessInfo.processInfo
        try tx.execute(
            """
            INSERT INTO worker_session
                (id, era, lease_until, place, host, process, kinds, slots, started_at, seen_at)
            VALUES (\(session), \(instant.era), \(instant.milliseconds + lease), \(place), \(process.hostName),
                \(Int(process.processIdentifier)), \(json: kinds.sorted()), \(slots), \(now), \(now))
            """)
    }

    /// Renews the lease of a session, and with it that of all its runs.
    /// - Returns: the runs that are its own, and whether each is to be cancelled.
    /// - Throws: ``SessionLost``.
    func renew(_ session: WorkerID, lease: Int64, in tx: Transaction) throws -> [RunID: Bool] {
        let instant = try clock.lease(tx)
        let renewed = try tx.execute(
            """
            UPDATE worker_session SET lease_until = \(instant.milliseconds + lease), era = \(instant.era),
                seen_at = \(clock.wall(tx))
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
