import Foundation
import Jobs

/// Bars over time, drawn by the server. The numbers stand in a table beside it for those who do not see it.
struct QueueChart {
    static let width = 600.0
    static let height = 120.0

    var title: String
    /// What the bars stand for, in a sentence.
    var help: String
    /// The number of this moment, as it is printed large; nil where there is none.
    var now: String?
    /// What the highest bar stands for.
    var top: String
    /// What the chart shows, for those who do not see it.
    var spoken: String
    var bars: [Bar]
    var legend: [Legend]
    var isEmpty: Bool

    struct Bar {
        var tone: String
        var x: String
        var y: String
        var width: String
        var height: String
    }

    struct Legend {
        var tone: String
        var label: String
        var value: String?
    }

    /// One part of a bar, from below.
    struct Piece {
        var tone: String
        var value: Double
    }

    /// - Parameters:
    ///   - columns: The pieces of each bar, the oldest first.
    ///   - top: What the height stands for, in words.
    init(
        _ title: String, help: String, now: String? = nil, columns: [[Piece]], legend: [Legend],
        words: Words, top: (Double) -> String
    ) {
        self.title = title
        self.help = help
        self.now = now
        self.legend = legend
        let highest = columns.map { $0.reduce(0) { $0 + $1.value } }.max() ?? 0
        isEmpty = highest <= 0
        self.top = top(highest)
        spoken = words("queue_chart_spoken", ["title": title, "top": top(highest)])
        let step = Self.width / Double(max(1, columns.count))
        bars = columns.enumerated().flatMap { index, pieces in
            var bottom = Self.height
            return pieces.filter { $0.value > 0 }.map { piece in
                // What is there must be seen, however small it is.
                let height = max(2, piece.value / highest * (Self.height - 4))
                bottom -= height
                return Bar(
                    tone: piece.tone, x: Self.number(Double(index) * step + step * 0.1), y: Self.number(max(0, bottom)),
                    width: Self.number(step * 0.8), height: Self.number(height))
            }
        }
    }

    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// The colours of kinds: the same on every chart.
enum KindTone {
    private static let known = ["site.generate", "site.edit", "site.build", "site.check", "schedule.task"]

    static func of(_ kind: String) -> String { "tone-\((known.firstIndex(of: kind) ?? known.count) + 1)" }

    /// The order in which kinds are shown: those that people ask for first.
    static func comes(_ one: String, before other: String) -> Bool {
        let places = [one, other].map { known.firstIndex(of: $0) ?? known.count }
        return (places[0], one) < (places[1], other)
    }
}
