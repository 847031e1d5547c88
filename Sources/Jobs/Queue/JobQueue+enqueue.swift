public import Foundation
public import Storage
import Synchronization

extension JobQueue {
    /// Accepts a job in the caller's transaction: it is durable when that is committed, and never runs if it is not.
    ///
    /// - Parameters:
    ///   - lane: The line that the job waits in, beside the queue's own; nil for none.
    ///   - jobClass: How soon it should run; nil for the class of the payload's policy.
    ///   - scheduledAt: The earliest time to run; nil for now. Until then the job holds no slot of its lane.
    ///   - uniqueKey: While a job with the same key waits or runs in the workspace, that job is returned and no new one
    ///     is made: its ``JobRecord/id`` is then not `id`.
    /// - Throws: ``JobRefusal/payloadTooLarge(_:)``.
    public func enqueue<Payload: JobPayload>(
        _ payload: Payload, workspace: WorkspaceID, project: ProjectID? = nil, user: UserID? = nil,
        lane: LaneKey? = nil, jobClass: JobClass? = nil, scheduledAt: Date? = nil, uniqueKey: String? = nil,
        id: JobID = JobID(), in tx: Transaction
    ) throws -> JobRecord {
        try enqueue(
            JobDraft(
                payload, workspace: workspace, project: project, user: user, lane: lane, jobClass: jobClass,
                scheduledAt: scheduledAt, uniqueKey: uniqueKey, id: id),
            in: tx)
    }

    func enqueue(_ draft: JobDraft, in tx: Transaction) throws -> JobRecord {
        guard let job = try enqueue([draft], in: tx).first else { throw JobRefusal.unknownJob }
        return job
    }

    /// Accepts many jobs in the caller's transaction, a thousand or so at a time.
    /// - Returns: the jobs, in the order of the drafts; for a draft whose unique key is taken, the job that has it.
    /// - Throws: ``JobRefusal/payloadTooLarge(_:)``, and then none is accepted.
    @discardableResult
    public func enqueue(_ drafts: [JobDraft], in tx: Transaction) throws -> [JobRecord] {
        for draft in drafts where draft.payload.text.utf8.count > JobDraft.payloadLimit {
            throw JobRefusal.payloadTooLarge(draft.payload.text.utf8.count)
        }
        let now = try clock.wall(tx)
        var lines = try Lines(of: drafts, queue: self, tx)
        var jobs: [JobRecord] = []
        jobs.reserveCapacity(drafts.count)
        var new: [Int] = []
        for draft in drafts {
            if let key = draft.uniqueKey, let twin = try live(key, draft.workspace, among: jobs, in: tx) {
                jobs.append(twin)
                continue
            }
            let availableAt = max(now, draft.scheduledAt?.milliseconds ?? now)
            let isLater = availableAt > now
            let gate = userLimit?.gate(of: draft)
            // A job of a lane or gate arrives parked, and admit(_:) lets it go on at once where there is room.
            let state: JobState = isLater ? .scheduled : draft.lane == nil && gate == nil ? .ready : .parked
            let rank = try lines.rank(of: draft, isLater: isLater, availableAt: availableAt)
            let job = JobRecord(
                draft, gate: gate, state: state, rank: rank, availableAt: availableAt, createdAt: now)
            if draft.uniqueKey != nil {
                guard try insert([job], in: tx) > 0 else {
                    // Somebody else was faster.
                    guard let key = job.uniqueKey, let twin = try live(key, job.workspace, among: [], in: tx) else {
                        throw JobRefusal.unknownJob
                    }
                    jobs.append(twin)
                    continue
                }
            }
            new.append(jobs.count)
            jobs.append(job)
        }
        try insert(new.map { jobs[$0] }.filter { $0.uniqueKey == nil }, in: tx)
        try tx.insert(
            into: "job_body", columns: ["job_id", "payload"],
            rows: new.map { [jobs[$0].id.sqlValue, .text(jobs[$0].payload.text)] })
        try admitNew(new, of: &jobs, in: tx)
        try register(Set(new.map { jobs[$0].kind }), in: tx)
        let isWaiting = new.count == 1 && jobs[new[0]].state != .scheduled
        let position = isWaiting ? try position(of: jobs[new[0]].id, in: tx) : nil
        let accepted = new.map { jobs[$0] }
        try announce(accepted, position: position, in: tx)
        try self.accepted(accepted, in: tx)
        return jobs
    }

    /// Lets those of new jobs go on for whom there is room in their lanes and gates.
    private func admitNew(_ new: [Int], of jobs: inout [JobRecord], in tx: Transaction) throws {
        let parked = new.filter { jobs[$0].state == .parked }
        guard !parked.isEmpty else { return }
        let places = Dictionary(parked.map { (jobs[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var lines = JobLines()
        for place in parked {
            lines.add(lane: jobs[place].lane, gate: jobs[place].lane == nil ? jobs[place].gate : nil)
        }
        try setUpGates(Set(parked.compactMap { jobs[$0].gate }), in: tx)
        let admission = try admit(lines, silentAbout: Set(places.keys), in: tx)
        for id in admission.ready { if let place = places[id] { jobs[place].state = .ready } }
        for id in admission.inLane { if let place = places[id] { jobs[place].holdsLane = true } }
    }

    /// Makes gates as wide as the limit says.
    private func setUpGates(_ gates: Set<LaneKey>, in tx: Transaction) throws {
        guard let userLimit, !gates.isEmpty else { return }
        try tx.insert(
            into: "lane", columns: ["key", "capacity", "is_ordered", "is_gate"],
            rows: gates.sorted { $0.rawValue < $1.rawValue }.map {
                [.text($0.rawValue), .integer(Int64(userLimit.jobs)), .integer(0), .integer(1)]
            },
            conflict: "ON CONFLICT (key) DO UPDATE SET capacity = excluded.capacity")
    }

    private static let insertedColumns = [
        "id", "workspace_id", "project_id", "user_id", "kind", "state", "class", "rank", "available_at", "lane",
        "max_attempts", "unique_key", "created_at",
    ]
    private static let lineColumns = ["gate", "waits_for"]

    /// - Returns: how many of them were inserted: all, but for those whose unique key is taken.
    @discardableResult
    private func insert(_ jobs: [JobRecord], in tx: Transaction) throws -> Int {
        // Most jobs are of no line, and many come at once.
        let hasLines = jobs.contains { $0.lane != nil || $0.gate != nil }
        let rows = jobs.map { job -> [SQLValue] in
            let values: [SQLValue] = [
                job.id.sqlValue, job.workspace.sqlValue, job.project.sqlValue, job.user.sqlValue, .text(job.kind),
                job.state.sqlValue, job.jobClass.sqlValue, .integer(job.rank),
                .integer(job.scheduledAt.milliseconds), job.lane.sqlValue, .integer(Int64(job.maxAttempts)),
                job.uniqueKey.sqlValue, .integer(job.createdAt.milliseconds),
            ]
            guard hasLines else { return values }
            return values + [job.gate.sqlValue, (job.state == .parked ? job.lane ?? job.gate : nil).sqlValue]
        }
        let columns = Self.insertedColumns + (hasLines ? Self.lineColumns : [])
        // Where nothing can be in the way, PostgreSQL need not look, and writes each row once and not twice to its log.
        guard jobs.contains(where: { $0.uniqueKey != nil }) else {
            return try tx.insert(into: "job", columns: columns, rows: rows)
        }
        return try tx.insert(
            into: "job", columns: columns, rows: rows,
            conflict: """
                ON CONFLICT (workspace_id, unique_key)
                WHERE unique_key IS NOT NULL AND state IN ('scheduled', 'ready', 'parked', 'running') DO NOTHING
                """)
    }

    /// The job that waits or runs with a unique key.
    private func live(
        _ key: String, _ workspace: WorkspaceID, among jobs: [JobRecord], in tx: Transaction
    ) throws -> JobRecord? {
        if let twin = jobs.first(where: { $0.uniqueKey == key && $0.workspace == workspace }) { return twin }
        let row = try tx.first(
            """
            SELECT id FROM job WHERE workspace_id = \(workspace) AND unique_key = \(key)
                AND unique_key IS NOT NULL AND state IN ('scheduled', 'ready', 'parked', 'running')
            """)
        guard let row else { return nil }
        return try record(row.get("id"), in: tx)
    }
}

/// Where new jobs of lanes join.
private struct Lines {
    /// The highest rank in each ordered lane.
    private var last: [LaneKey: Int64] = [:]

    /// Locks the lanes of the drafts, in the order in which everybody does.
    init(of drafts: [JobDraft], queue: JobQueue, _ tx: Transaction) throws {
        for lane in Set(drafts.compactMap(\.lane)).sorted(by: { $0.rawValue < $1.rawValue }) {
            guard try queue.lock(lane, in: tx).isOrdered else { continue }
            last[lane] = try queue.rank(behindAllOf: lane, atLeast: .min, in: tx)
        }
    }

    mutating func rank(of draft: JobDraft, isLater: Bool, availableAt: Int64) throws -> Int64 {
        let rank = draft.jobClass.rank(availableAt: availableAt)
        guard let lane = draft.lane, !isLater, let first = last[lane] else { return rank }
        let joined = max(rank, first)
        last[lane] = joined + 1
        return joined
    }
}

/// The kinds of jobs that this process knows to be in the table of kinds.
final class KnownKinds: Sendable {
    private let kinds = Mutex<Set<String>>([])

    func unknown(among some: Set<String>) -> Set<String> { kinds.withLock { some.subtracting($0) } }

    func add(_ some: Set<String>) { kinds.withLock { $0.formUnion(some) } }
}

extension JobQueue {
    /// Puts kinds into the table of kinds, where position and pause look for them.
    func register(_ kinds: Set<String>, in tx: Transaction) throws {
        let unknown = knownKinds.unknown(among: kinds)
        guard !unknown.isEmpty else { return }
        try tx.insert(
            into: "job_kind", columns: ["kind"], rows: unknown.sorted().map { [.text($0)] },
            conflict: "ON CONFLICT (kind) DO NOTHING")
        tx.afterCommit { [knownKinds] in knownKinds.add(unknown) }
    }
}
