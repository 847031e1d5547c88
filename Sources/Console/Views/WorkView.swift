import Foundation
import Jobs
import Sites
import Storage

/// The job that is at work on a project, or the last one that was.
struct WorkView {
    var id: String
    var heading: String
    /// It has not ended.
    var isActive: Bool
    var isCancelling: Bool
    var isDone: Bool
    var isFailed: Bool
    /// What there is to say under the heading.
    var note: String?
    var progress: Int
    /// What is being done, or what is waited for.
    var now: String?
    /// How long it will still take, in words; nil where nobody can know.
    var left: String?
    var steps: [StepLine]
    var hasSteps: Bool
    var error: String?
    /// The version that it made.
    var version: Int?
    /// The version to go back to where its change is not wanted.
    var undo: Int?
    var hasLog: Bool
    var log: [LogLine]

    struct StepLine {
        var text: String
        /// How long it took; nil while it is being done.
        var time: String?
        var isCurrent: Bool
    }

    struct LogLine {
        var at: String
        var atISO: String
        var text: String
        var isWarning: Bool
    }

    init(_ job: JobRecord, _ facts: ProjectFacts, words: Words) {
        let work = facts.work
        let made = Self.version(of: job)
        let isUnchanged = job.state == .succeeded && job.kind == SiteEdit.kind && made == nil
        id = job.id.description
        isActive = !job.state.isFinal
        isCancelling = isActive && job.cancelRequested
        isDone = job.state == .succeeded
        isFailed = job.state == .failed
        heading = words[Self.heading(of: job, isUnchanged: isUnchanged)]
        progress = job.progress
        now = isActive ? Self.now(job, work, words) : nil
        left = isActive && !isCancelling && !work.isPaused ? Self.left(work.left, words) : nil
        steps = isUnchanged ? [] : Self.lines(work.steps, of: job, words)
        hasSteps = !steps.isEmpty
        error = isFailed ? job.error.map { words.sentence($0.message) } : nil
        version = made
        undo = made.flatMap { Self.undo($0, facts) }
        switch job.state {
        case .succeeded where isUnchanged: note = words["project_work_unchanged_note"]
        case .succeeded:
            note = Self.seconds(from: job.startedAt, to: job.finishedAt, words).map {
                words("project_work_took", ["time": $0])
            }
        case .cancelled, .failed: note = words[facts.build == nil ? "project_work_nothing" : "project_work_last_good"]
        default: note = nil
        }
        hasLog = !work.log.isEmpty
        log = work.log.map { line in
            let moment = Moment(line.at)
            let isWarning = line.level == .warning || line.level == .error
            return LogLine(at: moment.clock, atISO: moment.iso, text: line.text, isWarning: isWarning)
        }
    }

    private static func heading(of job: JobRecord, isUnchanged: Bool) -> String {
        let kind = [SiteGeneration.kind: "generate", SiteEdit.kind: "edit"][job.kind] ?? "build"
        switch job.state {
        case .succeeded: return isUnchanged ? "project_work_unchanged" : "project_work_done_\(kind)"
        case .failed: return "project_work_failed"
        case .cancelled: return "project_work_cancelled"
        default: return "project_work_\(kind)"
        }
    }

    private static func now(_ job: JobRecord, _ work: ProjectFacts.Work, _ words: Words) -> String {
        if job.state == .running { return job.step.isEmpty ? words["state_starting"] : words.step(job.step) }
        if work.isPaused { return words["project_work_paused"] }
        if let error = job.error { return words("project_work_again", ["why": words.sentence(error.message)]) }
        if job.waitsForGate { return words["project_work_gate"] }
        if let position = work.position, position > 0 {
            let isExact = position < JobQueue.positionLimit
            return isExact ? words.count("project_work_position", position) : words["project_work_position_many"]
        }
        return words["state_waiting"]
    }

    /// Seconds up to two minutes, then minutes; a second more than is left, so that it never ends too late.
    private static func left(_ milliseconds: Int64?, _ words: Words) -> String? {
        guard let milliseconds else { return nil }
        guard milliseconds > -2_000 else { return words["project_work_longer"] }
        let seconds = Int(max(0, milliseconds) / 1_000) + 1
        return seconds < 120
            ? words.count("project_seconds_left", seconds) : words.count("project_minutes_left", seconds / 60)
    }

    /// The steps with how long each took.
    static func lines(_ steps: [JobStep], of job: JobRecord, _ words: Words) -> [StepLine] {
        steps.enumerated().map { index, step in
            let next = index + 1 < steps.count ? steps[index + 1].startedAt : job.finishedAt
            return StepLine(
                text: words.step(step.text), time: seconds(from: step.startedAt, to: next, words),
                isCurrent: next == nil && job.state == .running)
        }
    }

    /// A time in seconds: `0.9 s`.
    static func seconds(from start: Date?, to end: Date?, _ words: Words) -> String? {
        guard let start, let end else { return nil }
        let tenths = max(1, Int((end.timeIntervalSince(start) * 10).rounded()))
        return words("project_seconds", ["n": "\(tenths / 10).\(tenths % 10)"])
    }

    /// What stood before `version`, if that is the newest and nothing is under way.
    private static func undo(_ version: Int, _ facts: ProjectFacts) -> Int? {
        guard facts.mayEdit, facts.lock == nil, version == facts.project.head else { return nil }
        // Of several designs one is chosen; what stood before the last of them is only another one.
        guard !facts.conversation.messages.contains(where: { $0.choices.contains(version) }) else { return nil }
        return facts.versions.first { $0.number == version }?.parent
    }

    /// The part of a job's result that says which version it made.
    private struct Outcome: Decodable {
        var version: Int?
    }

    static func version(of job: JobRecord) -> Int? {
        (try? job.result?.decode(Outcome.self))?.version
    }
}
