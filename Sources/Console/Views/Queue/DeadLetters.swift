import Foundation
import Jobs
import Storage

/// Which dead letters are asked for.
struct DeadAsked {
    var kind = ""
    var error = ""
    var since: Since?
    var before: JobID?

    /// How far back.
    enum Since: String, CaseIterable {
        case hour = "1h"
        case day = "24h"
        case week = "7d"

        var seconds: TimeInterval {
            switch self {
            case .hour: 3_600
            case .day: 86_400
            case .week: 604_800
            }
        }
    }

    var isFiltered: Bool { !kind.isEmpty || !error.isEmpty || since != nil }

    /// - Parameter now: When it is asked.
    func filter(now: Date = Date()) -> JobFilter {
        JobFilter(
            states: [.failed], kind: kind.isEmpty ? nil : kind, errorCode: error.isEmpty ? nil : error,
            from: since.map { now.addingTimeInterval(-$0.seconds) })
    }

    func address(before: JobID? = nil, more: [String] = []) -> String {
        var parts: [String] = []
        if !kind.isEmpty { parts.append("kind=\(kind.forQuery)") }
        if !error.isEmpty { parts.append("error=\(error.forQuery)") }
        if let since { parts.append("since=\(since.rawValue)") }
        if let before { parts.append("before=\(before)") }
        parts += more
        return "/queue/failed" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}

/// Jobs that failed for good: grouped by what went wrong, and one by one.
struct DeadLetters {
    var groups: [Group]
    var hasGroups: Bool
    var lines: [JobLine]
    var isEmpty: Bool
    var isFiltered: Bool
    var kind: String
    var error: String
    var since: String
    var kindChoices: [QueueJobs.Choice]
    var sinceChoices: [QueueJobs.Choice]
    /// How many there are, in words.
    var number: String
    var retryAll: String
    var older: String?
    var newest: String?

    /// Failures of one kind with one code.
    struct Group {
        var kind: String
        var error: String
        var tone: String
        var name: String
        /// What the newest of them said.
        var message: String
        var number: String
        var retry: String
        var address: String
        var since: String
        var at: String
        var atISO: String
    }

    static let pageSize = 25

    /// - Parameters:
    ///   - all: The newest that fit, up to the limit of a bulk retry and one more.
    ///   - page: Those of this page, one more where there is more.
    init(
        _ asked: DeadAsked, all: [JobRecord], page: [JobRecord], _ facts: QueueFacts, _ names: JobNames, words: Words
    ) {
        struct Fault: Hashable {
            var kind: String
            var error: String
        }
        let limit = JobQueue.bulkLimit
        let counted = all.prefix(limit)
        let isMore = all.count > limit
        groups = Dictionary(grouping: counted) { Fault(kind: $0.kind, error: $0.error?.code ?? "") }
            .map { fault, jobs in
                let newest = jobs.max { ($0.finishedAt ?? $0.createdAt) < ($1.finishedAt ?? $1.createdAt) }
                let moment = Moment(newest?.finishedAt ?? newest?.createdAt ?? Date())
                return Group(
                    kind: fault.kind, error: fault.error, tone: KindTone.of(fault.kind), name: words.kind(fault.kind),
                    message: words.sentence(newest?.error?.message ?? "").firstLine,
                    number: words.count("queue_times", jobs.count), retry: words.count("queue_retry_these", jobs.count),
                    address: DeadAsked(kind: fault.kind, error: fault.error, since: asked.since).address(),
                    since: asked.since?.rawValue ?? "", at: moment.words, atISO: moment.iso)
            }
            .sorted { $0.atISO > $1.atISO }
        hasGroups = !groups.isEmpty
        let shown = page.prefix(Self.pageSize)
        lines = shown.map { JobLine($0, names, words: words) }
        isEmpty = lines.isEmpty
        isFiltered = asked.isFiltered
        kind = asked.kind
        error = asked.error
        since = asked.since?.rawValue ?? ""
        kindChoices = facts.figures.kinds.filter { $0.failed > 0 || $0.kind == asked.kind }.map {
            QueueJobs.Choice(value: $0.kind, label: words.kind($0.kind), isChosen: $0.kind == asked.kind)
        }
        sinceChoices = DeadAsked.Since.allCases.map {
            QueueJobs.Choice(
                value: $0.rawValue, label: words["queue_since_\($0.rawValue)"], isChosen: $0 == asked.since)
        }
        number = isMore ? words("queue_dead_more", ["n": "\(limit)"]) : words.count("queue_dead", counted.count)
        retryAll =
            isMore ? words("queue_retry_first", ["n": "\(limit)"]) : words.count("queue_retry_all", counted.count)
        older = page.count > Self.pageSize ? shown.last.map { asked.address(before: $0.id) } : nil
        newest = asked.before == nil ? nil : asked.address()
    }
}
