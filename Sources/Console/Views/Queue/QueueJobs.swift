import Foundation
import Jobs
import Storage

/// What is known of jobs besides themselves.
struct JobNames {
    var projects: [ProjectID: String] = [:]
    var workspaces: [WorkspaceID: String] = [:]
    /// The workspace of whoever looks, whose name need not be said.
    var own: WorkspaceID
    var paused: Set<String> = []
    var isAllPaused = false

    func isPaused(_ kind: String) -> Bool { isAllPaused || paused.contains(kind) }
}

/// A job in a list.
struct JobLine {
    var id: String
    var address: String
    var tone: String
    var name: String
    /// What it is about.
    var project: String?
    var workspace: String?
    var state: String
    var stateTone: String
    var progress: Int?
    var attempts: String?
    var priority: String?
    var error: String?
    var at: String
    var atISO: String

    init(_ job: JobRecord, _ names: JobNames, words: Words) {
        let moment = Moment(job.finishedAt ?? job.startedAt ?? job.createdAt)
        id = job.id.description
        address = "/queue/jobs/\(job.id)"
        tone = KindTone.of(job.kind)
        name = words.kind(job.kind)
        project = job.project.flatMap { names.projects[$0] } ?? job.task
        workspace = job.workspace == names.own ? nil : names.workspaces[job.workspace]
        state = words.state(job, isPaused: names.isPaused(job.kind))
        stateTone = job.state.tone
        progress = job.state == .running ? job.progress : nil
        attempts = job.attempts > 1 ? words.count("queue_attempt", job.attempts) : nil
        priority = job.jobClass == .normal || job.state.isFinal ? nil : words["queue_priority_\(job.jobClass)"]
        error = job.state == .failed ? job.error.map { words.sentence($0.message).firstLine } : nil
        at = moment.words
        atISO = moment.iso
    }
}

/// Which jobs are asked for.
struct JobsAsked {
    var state: JobState?
    var kind = ""
    var workspace: WorkspaceID?
    var search = ""
    var hasUpkeep = false
    var before: JobID?

    var isFiltered: Bool { state != nil || !kind.isEmpty || workspace != nil || !search.isEmpty || hasUpkeep }

    func address(before: JobID? = nil) -> String {
        var parts: [String] = []
        if let state { parts.append("state=\(state.rawValue)") }
        if !kind.isEmpty { parts.append("kind=\(kind.forQuery)") }
        if let workspace { parts.append("workspace=\(workspace)") }
        if !search.isEmpty { parts.append("q=\(search.forQuery)") }
        if hasUpkeep { parts.append("upkeep=1") }
        if let before { parts.append("before=\(before)") }
        return "/queue/jobs" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}

/// All jobs, with filters.
struct QueueJobs {
    var search: String
    var states: [Choice]
    var kindChoices: [Choice]
    var workspaceChoices: [Choice]
    var hasWorkspaces: Bool
    var hasUpkeep: Bool
    var isFiltered: Bool
    var lines: [JobLine]
    var isEmpty: Bool
    var older: String?
    var newest: String?

    struct Choice {
        var value: String
        var label: String
        var isChosen: Bool
    }

    static let pageSize = 40

    /// - Parameter found: One more than a page where there is more.
    init(_ asked: JobsAsked, found: [JobRecord], _ facts: QueueFacts, _ names: JobNames, words: Words) {
        let shown = found.prefix(Self.pageSize)
        search = asked.search
        states = JobState.allCases.map {
            Choice(value: $0.rawValue, label: words["queue_state_\($0.rawValue)"], isChosen: $0 == asked.state)
        }
        kindChoices = facts.figures.kinds.sorted { KindTone.comes($0.kind, before: $1.kind) }.map {
            Choice(value: $0.kind, label: words.kind($0.kind), isChosen: $0.kind == asked.kind)
        }
        workspaceChoices = names.workspaces.sorted { $0.value < $1.value }.map {
            Choice(value: $0.key.description, label: $0.value, isChosen: $0.key == asked.workspace)
        }
        hasWorkspaces = names.workspaces.count > 1
        hasUpkeep = asked.hasUpkeep
        isFiltered = asked.isFiltered
        lines = shown.map { JobLine($0, names, words: words) }
        isEmpty = lines.isEmpty
        older = found.count > Self.pageSize ? shown.last.map { asked.address(before: $0.id) } : nil
        newest = asked.before == nil ? nil : asked.address()
    }
}

extension JobRecord {
    /// The periodic task that the job does; nil for all other jobs.
    var task: String? {
        guard kind == ScheduledWork.kind else { return nil }
        return (try? payload.decode(ScheduledWork.self))?.task
    }
}

extension String {
    /// The text after its first line end; nil where there is none.
    var furtherLines: String? {
        let rest = drop { !$0.isNewline }.dropFirst()
        return rest.contains { !$0.isWhitespace } ? String(rest) : nil
    }

    /// The text up to its first line end.
    var firstLine: String { split(whereSeparator: \.isNewline).first.map(String.init) ?? self }
}
