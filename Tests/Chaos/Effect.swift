import Storage

/// What a run leaves in the database: a row, which nothing but the queue's own care keeps from being there twice.
struct Effect: Sendable {
    var job: JobID
    var run: Int64
    var lane: String?
    var fence: Int64?
    var number: Int
    /// Whether it is the one that the whole job is about.
    var isFinal: Bool
    var process: Int

    static let migrations = [
        Migration(
            "chaos-1",
            up: [
                """
                CREATE TABLE chaos_effect (
                    position \(.countedKey), job_id TEXT NOT NULL, run_no BIGINT NOT NULL, lane TEXT,
                    lane_position BIGINT, fence BIGINT, number INTEGER NOT NULL, is_final INTEGER NOT NULL,
                    process INTEGER NOT NULL
                )
                """,
                // Counts the effects of a lane in the order of their commits.
                "CREATE TABLE chaos_lane (lane TEXT PRIMARY KEY, position BIGINT NOT NULL)",
            ])
    ]

    func insert(in tx: Transaction) throws {
        var place: Int64?
        if let lane {
            place = try tx.first(
                """
                INSERT INTO chaos_lane (lane, position) VALUES (\(lane), 1)
                ON CONFLICT (lane) DO UPDATE SET position = chaos_lane.position + 1 RETURNING position
                """)?.get("position")
        }
        try tx.execute(
            """
            INSERT INTO chaos_effect (job_id, run_no, lane, lane_position, fence, number, is_final, process) VALUES
            (\(job), \(run), \(lane), \(place), \(fence), \(number), \(isFinal ? 1 : 0), \(process))
            """)
    }
}
