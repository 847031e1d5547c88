import Storage

extension JobQueue {
    /// Stands for all kinds in the table of kinds: the whole queue.
    static let everyKind = "*"

    /// What is out of the ordinary with some kinds.
    struct KindMarks {
        var paused: Set<String> = []
        /// How many jobs of a kind may run at the same time.
        var limits: [String: Int] = [:]
    }

    func marks(in tx: Transaction) throws -> KindMarks {
        var marks = KindMarks()
        let rows = try tx.query(
            "SELECT kind, is_paused, running_limit FROM job_kind WHERE is_paused = 1 OR running_limit IS NOT NULL")
        for row in rows {
            let kind: String = try row.get("kind")
            if try row.get("is_paused") { marks.paused.insert(kind) }
            marks.limits[kind] = try row.get("running_limit")
        }
        return marks
    }

    /// All kinds that jobs were ever enqueued of.
    func allKinds(in tx: Transaction) throws -> Set<String> {
        Set(try tx.query("SELECT kind FROM job_kind").map { try $0.get("kind") }).subtracting([Self.everyKind])
    }

    /// How many more jobs of each limited kind may run. The kinds are locked until the transaction ends, so that two
    /// who claim do not both take the last place.
    func room(under limits: [String: Int], in tx: Transaction) throws -> [String: Int] {
        guard !limits.isEmpty else { return [:] }
        let kinds = limits.keys.sorted()
        _ = try tx.query("SELECT kind FROM job_kind WHERE kind IN \(each: kinds) ORDER BY kind\(.forUpdate)")
        let rows = try tx.query(
            "SELECT kind, COUNT(*) AS runs FROM job WHERE state = 'running' AND kind IN \(each: kinds) GROUP BY kind")
        let running: [String: Int] = try Dictionary(
            rows.map { try ($0.get("kind"), $0.get("runs")) }, uniquingKeysWith: { first, _ in first })
        return limits.reduce(into: [:]) { room, limit in
            room[limit.key] = max(0, limit.value - (running[limit.key] ?? 0))
        }
    }
}
