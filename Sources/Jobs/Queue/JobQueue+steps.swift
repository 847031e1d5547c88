import Foundation
public import Storage

/// Steps stand in one text of the job's body, a line each: run, time, percent, words. They are few, are only added
/// to, and are always read together.
extension JobQueue {
    /// How many characters of steps are kept; what comes later is left out.
    static let stepsLimit = 20_000

    /// The steps of the newest run of each of these jobs, in order. Jobs without any are not in the result.
    public func steps(of ids: [JobID]) async throws -> [JobID: [JobStep]] {
        guard !ids.isEmpty else { return [:] }
        return try await database.read { tx in
            let rows = try tx.query("SELECT job_id, steps FROM job_body WHERE job_id IN \(list: ids) AND steps <> ''")
            return try Dictionary(
                rows.map { row in try (row.get("job_id"), Self.newestRun(in: row.get("steps"))) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// How long runs of a kind took lately, in milliseconds; nil where none has ended yet.
    public func usualDuration(of kind: String) async throws -> Int64? {
        try await database.read { tx in
            try tx.first("SELECT mean_ms FROM job_duration WHERE kind = \(kind)")?.get("mean_ms")
        }
    }

    func append(_ steps: [RunReport.Step], of run: RunID, in tx: Transaction) throws {
        guard !steps.isEmpty else { return }
        let lines = Self.stepLines(steps, of: run)
        try tx.execute(
            """
            UPDATE job_body SET steps = steps || \(lines)
            WHERE job_id = \(run.job) AND LENGTH(steps) + \(lines.count) <= \(Self.stepsLimit)
            """)
    }

    static func stepLines(_ steps: [RunReport.Step], of run: RunID) -> String {
        var lines = ""
        for step in steps {
            let isPlain = !step.text.utf8.contains { $0 < 0x20 || $0 >= 0x80 }
            let text = isPlain ? step.text : step.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            lines += "\(run.number)\t\(step.at)\t\(step.percent)\t\(text)\n"
        }
        return lines
    }

    private static func newestRun(in text: String) -> [JobStep] {
        var run: Substring = ""
        var steps: [JobStep] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let at = Int64(parts[1]), let percent = Int(parts[2]) else { continue }
            if parts[0] != run {
                run = parts[0]
                steps = []
            }
            steps.append(JobStep(text: String(parts[3]), percent: percent, startedAt: Date(milliseconds: at)))
        }
        return steps
    }
}
