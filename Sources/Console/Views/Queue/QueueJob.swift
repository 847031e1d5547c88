import Foundation
import Jobs
import Storage

/// One job: what it does, how it went, and what can be done.
struct QueueJob {
    var id: String
    var name: String
    var kind: String
    var project: String?
    /// Where the project is, where whoever looks may see it.
    var projectAddress: String?
    var workspace: String?
    var state: String
    var stateTone: String
    var isRunning: Bool
    var progress: Int
    var step: String?
    var error: String?
    /// What follows its first line: often code, with marks below it.
    var errorMore: String?
    var errorCode: String?
    /// What was kept of a failed one.
    var isFailed: Bool
    var isPausedNow: Bool
    var mayCancel: Bool
    var facts: [Fact]
    var steps: [WorkView.StepLine]
    var hasSteps: Bool
    var priorities: [Priority]
    var hasPriorities: Bool
    var log: [WorkView.LogLine]
    var hasLog: Bool
    /// Only lines with these words are shown.
    var find: String
    var foundNone: Bool

    struct Fact {
        var label: String
        var value: String
        /// A time, for programs.
        var iso: String?
    }

    struct Priority {
        var value: String
        var label: String
        var isCurrent: Bool
    }

    /// What there is to know about a job.
    struct Known {
        var job: JobRecord
        var person: String?
        var position: Int?
        var steps: [JobStep]
        var log: [JobLogLine]
        var find: String
    }

    init(_ known: Known, _ names: JobNames, words: Words) {
        let job = known.job
        let isPaused = names.isPaused(job.kind)
        id = job.id.description
        name = words.kind(job.kind)
        kind = job.kind
        project = job.project.flatMap { names.projects[$0] } ?? job.task
        projectAddress = job.workspace == names.own ? job.project.map { "/projects/\($0)" } : nil
        workspace = names.workspaces[job.workspace]
        state = words.state(job, isPaused: isPaused)
        stateTone = job.state.tone
        isRunning = job.state == .running
        progress = job.progress
        step = isRunning && !job.step.isEmpty ? words.step(job.step) : nil
        isFailed = job.state == .failed
        let message = job.error.map { words.sentence($0.message) }
        error = message?.firstLine
        errorMore = message?.furtherLines
        errorCode = job.error?.code
        isPausedNow = isPaused && (job.state == .ready || job.state == .parked)
        mayCancel = !job.state.isFinal && !job.cancelRequested
        steps = WorkView.lines(known.steps, of: job, words)
        hasSteps = !steps.isEmpty
        priorities = JobClass.allCases.map {
            Priority(value: "\($0)", label: words["queue_priority_\($0)"], isCurrent: $0 == job.jobClass)
        }
        hasPriorities = !job.state.isFinal
        log = known.log.map { line in
            let moment = Moment(line.at)
            return WorkView.LogLine(
                at: moment.clock, atISO: moment.iso, text: line.text,
                isWarning: line.level == .warning || line.level == .error)
        }
        find = known.find
        hasLog = !log.isEmpty || !find.isEmpty
        foundNone = log.isEmpty && !find.isEmpty
        facts = Self.facts(known, words)
    }

    private static func facts(_ known: Known, _ words: Words) -> [Fact] {
        let job = known.job
        var facts: [Fact] = []
        func add(_ key: String, _ value: String?) {
            if let value { facts.append(Fact(label: words["queue_fact_\(key)"], value: value)) }
        }
        func add(_ key: String, at date: Date?) {
            guard let date else { return }
            let moment = Moment(date)
            facts.append(Fact(label: words["queue_fact_\(key)"], value: moment.words, iso: moment.iso))
        }
        add("person", known.person)
        add(
            "position",
            known.position.map { count in
                count >= JobQueue.positionLimit ? words["queue_ahead_many"] : words.count("queue_ahead", count)
            })
        add("priority", words["queue_priority_\(job.jobClass)"])
        add("attempts", words("queue_attempts", ["n": "\(job.attempts)", "most": "\(job.maxAttempts)"]))
        if job.lostRuns > 0 { add("lost", "\(job.lostRuns)") }
        add("created", at: job.createdAt)
        if job.state == .scheduled { add("scheduled", at: job.scheduledAt) }
        add("started", at: job.startedAt)
        add("finished", at: job.finishedAt)
        if let start = job.startedAt, job.state.isFinal || job.state == .running {
            let wait = Int64(start.timeIntervalSince(job.scheduledAt) * 1_000)
            add("wait", words.span(wait))
            if let end = job.finishedAt { add("took", words.span(Int64(end.timeIntervalSince(start) * 1_000))) }
        }
        return facts
    }
}
