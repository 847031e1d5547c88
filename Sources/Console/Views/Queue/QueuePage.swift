import Jobs
import Storage

/// A page of those who run the server: a head that all of them share, and what one of them shows.
struct QueuePage {
    var head: Head
    /// Where the page's script asks for its parts again.
    var parts: String
    /// What was just done, in words.
    var done: String?
    var overview: QueueOverview?
    var kinds: QueueKinds?
    var workers: QueueWorkers?
    var jobs: QueueJobs?
    var job: QueueJob?
    var dead: DeadLetters?

    /// Which page.
    enum Place: String, CaseIterable {
        case overview, kinds, workers, jobs, failed

        var address: String { self == .overview ? "/queue" : "/queue/\(rawValue)" }
    }

    struct Head {
        var tabs: [Tab]
        /// How the queue is doing, in a sentence.
        var sentence: String
        var isPaused: Bool
        /// The kinds that are paused by themselves, in words.
        var pausedKinds: String?
        /// Jobs wait and nobody works.
        var hasNobody: Bool
        /// What this machine waits for before it goes on, in sentences.
        var waits: [Wait]
    }

    struct Wait {
        var text: String
    }

    struct Tab {
        var label: String
        var address: String
        var isCurrent: Bool
        var count: String?
    }

    init(_ place: Place, _ facts: QueueFacts, at address: String, words: Words) {
        head = Head(place, facts, words: words)
        parts = address + (address.contains("?") ? "&" : "?") + "view=parts"
    }
}

extension QueuePage.Head {
    init(_ place: QueuePage.Place, _ facts: QueueFacts, words: Words) {
        let kinds = facts.figures.kinds
        let failed = kinds.reduce(0) { $0 + $1.failed }
        let waiting = kinds.reduce(0) { $0 + $1.waiting }
        let running = kinds.reduce(0) { $0 + $1.running }
        tabs = QueuePage.Place.allCases.map { one in
            QueuePage.Tab(
                label: words["queue_tab_\(one.rawValue)"], address: one.address, isCurrent: one == place,
                count: one == .failed && failed > 0 ? words.many(failed) : nil)
        }
        sentence =
            waiting == 0 && running == 0
            ? words["queue_idle"]
            : words("queue_busy", ["running": words.many(running), "waiting": words.many(waiting)])
        isPaused = facts.figures.isPaused
        let paused = kinds.filter(\.isPaused).map { words.kind($0.kind) }
        pausedKinds =
            paused.isEmpty ? nil : words("queue_kinds_paused", ["kinds": paused.joined(separator: words["queue_and"])])
        hasNobody = facts.workers.isEmpty
        let reasons = facts.refusals.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
        waits = Dictionary(grouping: reasons, by: \.0).sorted { $0.key.rawValue < $1.key.rawValue }.map {
            reason, kinds in
            let names = kinds.map { words.kind($0.1) }.joined(separator: words["queue_and"])
            return QueuePage.Wait(text: words("queue_waits_\(reason.rawValue)", ["kinds": names]))
        }
    }
}

/// What every page of the queue is made of.
struct QueueFacts {
    var figures: QueueFigures
    var workers: [WorkerRecord]
    /// The kinds that the process that answers does not claim now, and why.
    var refusals: [String: GovernorRefusal]
}
