public import Foundation
public import Storage

/// How much a line of a log matters.
public enum JobLogLevel: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case debug, info, warning, error

    /// Orders by weight: `debug` is the least.
    public static func < (left: JobLogLevel, right: JobLogLevel) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// How much of a job's log is kept: the start, and a line that says where it was cut.
public struct JobLogLimits: Sendable, Hashable {
    public var lines = 5_000
    public var bytes = 1_000_000

    public init() {}
}

/// One line of a job's log.
public struct JobLogLine: Sendable, Hashable, Codable {
    /// Its place in the log, from 1.
    public let number: Int64
    /// The run that wrote it.
    public let runNo: Int64
    public let at: Date
    public let level: JobLogLevel
    public let text: String
}

extension JobQueue {
    /// Woken when lines were stored, or a job has ended: whoever follows a log looks then.
    static let logged = Channel("job-logs")

    /// The times when some job may have new lines, or has ended. Poll now and then as well, as of all wake-ups.
    public func logWakeUps() -> AsyncStream<Void> { database.wakeUps(Self.logged) }

    static let logCutMark = "… The log was cut here: it is longer than is kept."

    /// The lines of a job's log in the order in which they were written.
    /// - Parameters:
    ///   - after: The number of the last line that the caller has.
    ///   - search: Only lines that contain this text, whatever the case of its letters A to Z.
    ///   - level: Only lines that matter at least so much.
    public func logs(
        of id: JobID, after: Int64? = nil, search: String? = nil, level: JobLogLevel? = nil, limit: Int = 500
    ) async throws -> [JobLogLine] {
        try await database.read { tx in
            var condition: SQL = "job_id = \(id) AND number > \(after ?? 0)"
            if let search, !search.isEmpty {
                let pattern = "%\(Self.escaped(search.lowercased()))%"
                condition = "\(condition) AND LOWER(content) LIKE \(pattern) ESCAPE '!'"
            }
            if let level, level > .debug {
                let levels = JobLogLevel.allCases.filter { $0 >= level }.map(\.rawValue)
                condition = "\(condition) AND level IN \(list: levels)"
            }
            return try tx.query(
                """
                SELECT number, run_no, written_at, level, content FROM job_log
                WHERE \(condition) ORDER BY number LIMIT \(max(0, limit))
                """
            ).map(Self.line)
        }
    }

    /// The last lines of a job's log, in their order. Only those are read.
    public func lastLogs(of id: JobID, limit: Int) async throws -> [JobLogLine] {
        try await database.read { tx in
            try tx.query(
                """
                SELECT number, run_no, written_at, level, content FROM job_log
                WHERE job_id = \(id) ORDER BY number DESC LIMIT \(max(0, limit))
                """
            ).map(Self.line).reversed()
        }
    }

    private static func line(_ row: Row) throws -> JobLogLine {
        try JobLogLine(
            number: row.get("number"), runNo: row.get("run_no"), at: Date(milliseconds: row.get("written_at")),
            level: JobLogLevel(rawValue: row.get("level")) ?? .info, text: row.get("content"))
    }

    private static func escaped(_ text: String) -> String {
        String(text.flatMap { "!%_".contains($0) ? ["!", $0] : [$0] })
    }

    /// Appends lines, the first ones first. Of what is over the limits only a mark is kept.
    func append(_ lines: [RunReport.Line], of run: RunID, in tx: Transaction) throws {
        guard !lines.isEmpty else { return }
        let row = try tx.first("SELECT log_lines, log_bytes FROM job_body WHERE job_id = \(run.job)")
        guard let row else { return }
        var count: Int = try row.get("log_lines")
        var bytes: Int = try row.get("log_bytes")
        for line in lines where count <= logLimits.lines {
            let size = line.text.utf8.count
            let isOver = count == logLimits.lines || bytes + size > logLimits.bytes
            try tx.execute(
                """
                INSERT INTO job_log (job_id, number, run_no, written_at, level, content) VALUES
                (\(run.job), \(count + 1), \(run.number), \(line.at), \((isOver ? .warning : line.level).rawValue),
                    \(isOver ? Self.logCutMark : line.text))
                """)
            // A count above the limit says that the mark is there.
            count = isOver ? logLimits.lines + 1 : count + 1
            bytes += size
        }
        try tx.execute("UPDATE job_body SET log_lines = \(count), log_bytes = \(bytes) WHERE job_id = \(run.job)")
        tx.wake(Self.logged)
    }
}
