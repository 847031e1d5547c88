import Jobs

/// The kinds of jobs, each of which can be paused.
struct QueueKinds {
    var isAllPaused: Bool
    var kinds: [Kind]
    var isEmpty: Bool

    struct Kind {
        var kind: String
        var name: String
        var tone: String
        var isPaused: Bool
        /// How it is doing, in words.
        var state: String
        var stateTone: String
        var waiting: String
        var running: String
        var failed: String?
        var scheduled: String?
        var usual: String?
        var limit: String?
        /// Nobody takes it.
        var isUnserved: Bool
    }

    init(_ facts: QueueFacts, words: Words) {
        isAllPaused = facts.figures.isPaused
        kinds = facts.figures.kinds.sorted { KindTone.comes($0.kind, before: $1.kind) }.map { Kind($0, facts, words) }
        isEmpty = kinds.isEmpty
    }
}

extension QueueKinds.Kind {
    fileprivate init(_ figures: KindFigures, _ facts: QueueFacts, _ words: Words) {
        kind = figures.kind
        name = words.kind(figures.kind)
        tone = KindTone.of(figures.kind)
        isPaused = figures.isPaused
        isUnserved = figures.workers == 0
        if figures.isPaused || facts.figures.isPaused {
            state = words["queue_state_paused"]
            stateTone = "busy"
        } else if let refusal = facts.refusals[figures.kind], figures.ready > 0 {
            state = words["queue_waiting_\(refusal.rawValue)"]
            stateTone = "busy"
        } else if figures.workers == 0 {
            state = words["queue_kind_unserved"]
            stateTone = "bad"
        } else {
            state = words["queue_kind_open"]
            stateTone = "good"
        }
        waiting = words.many(figures.waiting)
        running = words.many(figures.running)
        failed = figures.failed > 0 ? words.many(figures.failed) : nil
        scheduled = figures.scheduled > 0 ? words.many(figures.scheduled) : nil
        usual = figures.meanDuration.map(words.span)
        limit = figures.runningLimit.map(String.init)
    }
}
