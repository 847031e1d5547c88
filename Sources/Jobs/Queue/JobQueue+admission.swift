import Storage

/// The lanes and gates in which a move made room, or to which it brought a job.
struct JobLines {
    var lanes: Set<LaneKey> = []
    var gates: Set<LaneKey> = []

    init(lane: LaneKey? = nil, gate: LaneKey? = nil) {
        add(lane: lane, gate: gate)
    }

    mutating func add(lane: LaneKey?, gate: LaneKey?) {
        if let lane { lanes.insert(lane) }
        if let gate { gates.insert(gate) }
    }

    mutating func add(_ job: JobRecord) { add(lane: job.lane, gate: job.gate) }

    mutating func add(_ other: JobLines) {
        lanes.formUnion(other.lanes)
        gates.formUnion(other.gates)
    }
}

// A job takes a slot of its lane first, and then one of its gate: what waits for a gate keeps the lane, what waits for a
// lane has no slot anywhere. So nobody waits in a circle, and what is parked is in one line only.
//
// Every transaction locks rows in the same order: lanes, jobs, gates, kinds, the session. Lanes and gates are locked by
// key, jobs by id. Where an admission meets a job that another transaction has locked, it goes past it: that one admits
// too before it commits. So does a claim, a rescue and the promotion of due jobs.
extension JobQueue {
    struct Lane {
        let capacity: Int
        let isOrdered: Bool
    }

    /// The lane, made where there is none, and locked until the transaction ends, so that slots are counted in peace.
    func lock(_ key: LaneKey, in tx: Transaction) throws -> Lane {
        let row = try tx.first(
            """
            INSERT INTO lane (key) VALUES (\(key)) ON CONFLICT (key) DO UPDATE SET key = excluded.key
            RETURNING capacity, is_ordered
            """)
        guard let row else { throw StorageError.malformed("The lane \(key) was neither made nor found.") }
        return try Lane(capacity: row.get("capacity"), isOrdered: row.get("is_ordered"))
    }

    /// Locks lanes that jobs are of, in the order in which everybody does.
    func lock(_ keys: Set<LaneKey>, in tx: Transaction) throws {
        guard !keys.isEmpty else { return }
        let order = SQL.dialect(sqlite: "", postgres: #" COLLATE "C""#)
        _ = try tx.query(
            """
            SELECT key FROM lane WHERE key IN \(each: keys.map(\.rawValue)) ORDER BY key\(order)\(.forUpdate)
            """)
    }

    /// Locks the lane that a job is of, before the job itself is written.
    func lockLane(of job: JobID, in tx: Transaction) throws {
        _ = try tx.first("SELECT key FROM lane WHERE key = (SELECT lane FROM job WHERE id = \(job))\(.forUpdate)")
    }

    /// Locks a job, whose lane is locked, so that nobody claims or ends it meanwhile.
    func lock(_ job: JobID, in tx: Transaction) throws {
        _ = try tx.first("SELECT id FROM job WHERE id = \(job)\(.forUpdate)")
    }

    /// Lets parked jobs of lanes and gates go on, best rank first, as far as there are slots.
    ///
    /// Where there are none, a job that has not run yet gives its slot to a better one of a higher class. Call it once,
    /// last, in every transaction that frees a slot or brings a job to a line.
    /// - Parameter silentAbout: Jobs whose changes of state the caller tells.
    /// - Returns: the jobs that are ready now, and were not.
    @discardableResult
    func admit(_ lines: JobLines, silentAbout quiet: Set<JobID> = [], in tx: Transaction) throws -> Admission {
        var admission = Admission()
        var gates = lines.gates
        for key in lines.lanes.sorted(by: { $0.rawValue < $1.rawValue }) {
            try admit(to: key, as: .lane, &admission, &gates, in: tx)
        }
        // Lanes bring more jobs to gates, and gates never any to lanes.
        var none: Set<LaneKey> = []
        for key in gates.sorted(by: { $0.rawValue < $1.rawValue }) {
            try admit(to: key, as: .gate, &admission, &none, in: tx)
        }
        for id in admission.moved where !quiet.contains(id) { try announce(id, in: tx) }
        return admission
    }

    /// What an admission did.
    struct Admission {
        /// Jobs that are ready, and were not.
        var ready: Set<JobID> = []
        /// Jobs that hold a slot of their lane, and did not.
        var inLane: Set<JobID> = []
        /// The jobs whose state is another, in order.
        fileprivate(set) var moved: [JobID] = []

        fileprivate mutating func move(_ id: JobID) {
            if !moved.contains(id) { moved.append(id) }
        }
    }

    private enum Line {
        case lane, gate
    }

    private func admit(
        to key: LaneKey, as line: Line, _ admission: inout Admission, _ gates: inout Set<LaneKey>, in tx: Transaction
    ) throws {
        let capacity = try lock(key, in: tx).capacity
        let slots: SQL =
            line == .lane
            ? "SELECT slot FROM job WHERE lane = \(key) AND slot IS NOT NULL"
            : "SELECT gate_slot AS slot FROM job WHERE gate = \(key) AND gate_slot IS NOT NULL"
        var taken: Set<Int> = Set(try tx.query(slots).map { try $0.get("slot") })
        var hands: Int64 = 0
        while let best = try bestParked(in: key, tx) {
            if let slot = (0..<capacity).first(where: { !taken.contains($0) }) {
                taken.insert(slot)
                if line == .lane {
                    hands += 1
                    admission.inLane.insert(best.id)
                    if let gate = best.gate {
                        gates.insert(gate)
                        try tx.execute("UPDATE job SET slot = \(slot), waits_for = gate WHERE id = \(best.id)")
                        continue
                    }
                }
                let column: SQL = line == .lane ? "slot" : "gate_slot"
                try tx.execute(
                    "UPDATE job SET state = 'ready', \(column) = \(slot), waits_for = NULL WHERE id = \(best.id)")
                admission.ready.insert(best.id)
                admission.move(best.id)
            } else if let yielding = try yielding(to: best, in: key, as: line, tx) {
                taken.remove(yielding.slot)
                let slots: SQL = line == .lane ? "slot = NULL, gate_slot = NULL" : "gate_slot = NULL"
                try tx.execute(
                    "UPDATE job SET state = 'parked', \(slots), waits_for = \(key) WHERE id = \(yielding.id)")
                if line == .lane {
                    admission.inLane.remove(yielding.id)
                    if let gate = yielding.gate { gates.insert(gate) }
                }
                admission.ready.remove(yielding.id)
                if yielding.isReady { admission.move(yielding.id) }
            } else {
                break
            }
        }
        // With the lane, what it protects changes hands: whatever earlier runs still do for it is refused.
        if hands > 0 { try tx.execute("UPDATE lane SET fence = fence + \(hands) WHERE key = \(key)") }
    }

    /// Adds one to the fence.
    /// - Returns: the new fence.
    @discardableResult
    func raiseFence(of key: LaneKey, in tx: Transaction) throws -> Int64 {
        try tx.execute("UPDATE lane SET fence = fence + 1 WHERE key = \(key)")
        return try fence(of: key, in: tx)
    }

    /// The rank of a job that joins an ordered lane: behind all that are in it.
    func rank(behindAllOf key: LaneKey, atLeast rank: Int64, in tx: Transaction) throws -> Int64 {
        let rows =
            try tx.query("SELECT rank FROM job WHERE lane = \(key) AND slot IS NOT NULL")
            + tx.query(
                """
                SELECT rank FROM job WHERE waits_for = \(key) AND state = 'parked' ORDER BY rank DESC, id DESC LIMIT 1
                """)
        let last: Int64? = try rows.map { try $0.get("rank") }.max()
        return max(rank, last.map { $0 + 1 } ?? rank)
    }

    private struct Parked {
        let id: JobID
        let rank: Int64
        let jobClass: Int
        let gate: LaneKey?
    }

    /// The best of those who wait for a lane or gate.
    static func parked(in key: LaneKey) -> SQL {
        """
        SELECT id, rank, class, gate FROM job WHERE waits_for = \(key) AND state = 'parked'
        ORDER BY rank, id LIMIT 1\(.skipLocked)
        """
    }

    private func bestParked(in key: LaneKey, _ tx: Transaction) throws -> Parked? {
        try tx.first(Self.parked(in: key)).map {
            try Parked(id: $0.get("id"), rank: $0.get("rank"), jobClass: $0.get("class"), gate: $0.get("gate"))
        }
    }

    private struct Yielding {
        let id: JobID
        let slot: Int
        let gate: LaneKey?
        let isReady: Bool
    }

    /// A job that holds a slot, has not run yet, and is of a lower class than one that waits.
    private func yielding(to best: Parked, in key: LaneKey, as line: Line, _ tx: Transaction) throws -> Yielding? {
        let holders: SQL =
            line == .lane
            ? "lane = \(key) AND slot IS NOT NULL AND state IN ('ready', 'parked')"
            : "gate = \(key) AND gate_slot IS NOT NULL AND state = 'ready'"
        let slot: SQL = line == .lane ? "slot" : "gate_slot AS slot"
        return try tx.first(
            """
            SELECT id, \(slot), gate, state FROM job WHERE \(holders) AND run_no = 0
                AND class > \(best.jobClass) AND rank > \(best.rank)
            ORDER BY rank DESC, id DESC LIMIT 1\(.skipLocked)
            """
        ).map {
            try Yielding(
                id: $0.get("id"), slot: $0.get("slot"), gate: $0.get("gate"),
                isReady: $0.get("state", as: JobState.self) == .ready)
        }
    }
}
