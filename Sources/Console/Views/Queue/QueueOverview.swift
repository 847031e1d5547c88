import Foundation
import Jobs
import Web

/// How the queue is doing and did lately, as charts.
struct QueueOverview {
    var isPaused: Bool
    var windows: [Link]
    var charts: [QueueChart]
    var from: String
    var fromISO: String
    var isCut: Bool
    var rows: [Row]
    var hasRows: Bool

    struct Link {
        var label: String
        var address: String
        var isCurrent: Bool
    }

    /// One part of the time, in numbers.
    struct Row {
        var at: String
        var atISO: String
        var waiting: String
        var running: String
        var succeeded: Int
        var failed: Int
        var median: String
        var slow: String
    }

    init(_ facts: QueueFacts, _ history: QueueHistory, window: QueueWindow, words: Words) {
        isPaused = facts.figures.isPaused
        windows = QueueWindow.allCases.map { one in
            Link(
                label: words["queue_window_\(one.rawValue)"], address: "/queue?window=\(one.rawValue)",
                isCurrent: one == window)
        }
        charts = [
            Self.kinds(
                "waiting", facts, history, \.waiting, { $0.waiting }, words),
            Self.kinds("running", facts, history, \.running, { $0.running }, words), Self.ended(history, words),
            Self.starts(history, words),
        ]
        let start = Moment(history.parts.first?.start ?? Date())
        from = start.words
        fromISO = start.iso
        isCut = history.isCut
        rows = history.parts.reversed().filter(\.isEventful).map { Row($0, words) }
        hasRows = !rows.isEmpty
    }

    private static func kinds(
        _ name: String, _ facts: QueueFacts, _ history: QueueHistory,
        _ field: KeyPath<QueueHistory.Part, [String: Int]>,
        _ now: (KindFigures) -> Int, _ words: Words
    ) -> QueueChart {
        let shown = history.kinds.sorted(by: KindTone.comes).filter { kind in
            history.parts.contains { $0[keyPath: field][kind] != nil }
        }
        let numbers = Dictionary(facts.figures.kinds.map { ($0.kind, now($0)) }) { first, _ in first }
        return QueueChart(
            words["queue_chart_\(name)"], help: words["queue_chart_\(name)_help"],
            now: words.many(numbers.values.reduce(0, +)),
            columns: history.parts.map { part in
                shown.map { QueueChart.Piece(tone: KindTone.of($0), value: Double(part[keyPath: field][$0] ?? 0)) }
            },
            legend: shown.map {
                QueueChart.Legend(tone: KindTone.of($0), label: words.kind($0), value: words.many(numbers[$0] ?? 0))
            }, words: words, top: { "\(Int($0))" })
    }

    private static func ended(_ history: QueueHistory, _ words: Words) -> QueueChart {
        let succeeded = history.parts.reduce(0) { $0 + $1.succeeded }
        let failed = history.parts.reduce(0) { $0 + $1.failed }
        return QueueChart(
            words["queue_chart_ended"], help: words["queue_chart_ended_help"], now: "\(succeeded + failed)",
            columns: history.parts.map { part in
                [
                    QueueChart.Piece(tone: "tone-bad", value: Double(part.failed)),
                    QueueChart.Piece(tone: "tone-1", value: Double(part.succeeded)),
                ]
            },
            legend: [
                QueueChart.Legend(tone: "tone-1", label: words["queue_state_succeeded"], value: "\(succeeded)"),
                QueueChart.Legend(tone: "tone-bad", label: words["queue_state_failed"], value: "\(failed)"),
            ], words: words, top: { "\(Int($0))" })
    }

    private static func starts(_ history: QueueHistory, _ words: Words) -> QueueChart {
        QueueChart(
            words["queue_chart_starts"], help: words["queue_chart_starts_help"],
            now: history.parts.last { $0.startMedian != nil }?.startMedian.map(words.span),
            columns: history.parts.map { part in
                let median = Double(part.startMedian ?? 0)
                return [
                    QueueChart.Piece(tone: "tone-1", value: median),
                    QueueChart.Piece(tone: "tone-faint", value: max(0, Double(part.startSlow ?? 0) - median)),
                ]
            },
            legend: [
                QueueChart.Legend(tone: "tone-1", label: words["queue_chart_median"]),
                QueueChart.Legend(tone: "tone-faint", label: words["queue_chart_slow"]),
            ], words: words, top: { words.span(Int64($0)) })
    }
}

extension QueueHistory.Part {
    fileprivate var isEventful: Bool {
        !waiting.isEmpty || !running.isEmpty || succeeded + failed > 0
    }
}

extension QueueOverview.Row {
    fileprivate init(_ part: QueueHistory.Part, _ words: Words) {
        func list(_ counts: [String: Int]) -> String {
            guard !counts.isEmpty else { return "0" }
            return counts.sorted { KindTone.comes($0.key, before: $1.key) }
                .map { words("queue_count_of_kind", ["kind": words.kind($0.key), "n": "\($0.value)"]) }
                .joined(separator: words["queue_and"])
        }
        let moment = Moment(part.start)
        at = moment.words
        atISO = moment.iso
        waiting = list(part.waiting)
        running = list(part.running)
        succeeded = part.succeeded
        failed = part.failed
        median = part.startMedian.map(words.span) ?? "–"
        slow = part.startSlow.map(words.span) ?? "–"
    }
}
