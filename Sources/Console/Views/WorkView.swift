import Foundation
import Jobs
import Sites
import Storage

/// The job that is at work on a project, or the last one that was.
struct WorkView {
    var id: String
    var isGenerate: Bool
    var isEdit: Bool
    var isBuild: Bool
    /// It has not ended.
    var isActive: Bool
    var isRunning: Bool
    var isWaiting: Bool
    var isRetrying: Bool
    var isCancelling: Bool
    var isDone: Bool
    /// It is done and made no version: the words were not understood.
    var isUnchanged: Bool
    var isFailed: Bool
    var isCancelled: Bool
    var progress: Int
    var step: String?
    /// How many jobs run before it; nil where that is none or not known.
    var position: Int?
    var error: String?
    /// How long the last run took.
    var seconds: String?
    var hasLog: Bool
    var log: [LogLine]

    struct LogLine {
        var at: String
        var atISO: String
        var text: String
        var isWarning: Bool
    }

    init(_ job: JobRecord, position: Int?, log lines: [JobLogLine]) {
        id = job.id.description
        isGenerate = job.kind == SiteGeneration.kind
        isEdit = job.kind == SiteEdit.kind
        isBuild = job.kind == SiteBuild.kind
        isActive = !job.state.isFinal
        isRunning = job.state == .running
        isRetrying = isActive && !isRunning && job.error != nil
        isWaiting = isActive && !isRunning && !isRetrying
        isCancelling = isActive && job.cancelRequested
        isDone = job.state == .succeeded
        isUnchanged = isDone && job.kind == SiteEdit.kind && Self.version(of: job) == nil
        isFailed = job.state == .failed
        isCancelled = job.state == .cancelled
        progress = job.progress
        step = job.step.isEmpty ? nil : job.step
        self.position = position.flatMap { $0 > 0 ? $0 : nil }
        error = isDone || isCancelled ? nil : job.error?.message
        seconds = Self.seconds(job)
        hasLog = !lines.isEmpty
        log = lines.map { line in
            let moment = Moment(line.at)
            let isWarning = line.level == .warning || line.level == .error
            return LogLine(at: moment.clock, atISO: moment.iso, text: line.text, isWarning: isWarning)
        }
    }

    private static func seconds(_ job: JobRecord) -> String? {
        guard let start = job.startedAt, let end = job.finishedAt else { return nil }
        let tenths = max(1, Int((end.timeIntervalSince(start) * 10).rounded()))
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The part of a job's result that says which version it made.
    private struct Outcome: Decodable {
        var version: Int?
    }

    private static func version(of job: JobRecord) -> Int? {
        (try? job.result?.decode(Outcome.self))?.version
    }
}
