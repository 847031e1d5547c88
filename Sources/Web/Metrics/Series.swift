import Metrics
import Synchronization

/// One measured series: a counter, a gauge or a histogram, with fixed labels.
final class Series: Sendable {
    enum Kind: String, Hashable, Sendable { case counter, gauge, histogram }

    /// The name and the labels, as they are written.
    struct Key: Hashable, Sendable {
        var name: String
        var labels: String

        init(_ label: String, _ dimensions: [(String, String)], _ kind: Kind) {
            let plain = Self.plain(label)
            name = kind == .counter && !plain.hasSuffix("_total") ? plain + "_total" : plain
            labels = dimensions.map { "\(Self.plain($0))=\"\(Self.escaped($1))\"" }.joined(separator: ",")
        }

        /// Only what Prometheus takes in a name.
        private static func plain(_ name: String) -> String {
            String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" })
        }

        private static func escaped(_ value: String) -> String {
            value.reduce(into: "") { text, character in
                switch character {
                case "\\": text += "\\\\"
                case "\"": text += "\\\""
                case "\n": text += "\\n"
                default: text.append(character)
                }
            }
        }
    }

    private struct State {
        var sum = 0.0
        var count: UInt64 = 0
        var buckets = [UInt64](repeating: 0, count: Series.bounds.count)
    }

    /// The upper bounds of a histogram's buckets, in seconds where it is a timer.
    static let bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

    let key: Key
    let kind: Kind
    private let state = Mutex(State())

    init(key: Key, kind: Kind) {
        self.key = key
        self.kind = kind
    }

    func add(_ amount: Double) { state.withLock { $0.sum += amount } }

    func replace(_ value: Double) { state.withLock { $0.sum = value } }

    func observe(_ value: Double) {
        guard kind == .histogram else { return replace(value) }
        let bucket = Self.bounds.firstIndex { value <= $0 }
        state.withLock { state in
            state.sum += value
            state.count += 1
            if let bucket { state.buckets[bucket] += 1 }
        }
    }

    /// The lines of this series, each with its line end.
    var lines: String {
        let state = state.withLock { $0 }
        let plain = key.labels.isEmpty ? "" : "{\(key.labels)}"
        guard kind == .histogram else { return "\(key.name)\(plain) \(Self.number(state.sum))\n" }
        let start = key.labels.isEmpty ? "" : key.labels + ","
        var text = ""
        var below: UInt64 = 0
        for (bound, count) in zip(Self.bounds, state.buckets) {
            below += count
            text += "\(key.name)_bucket{\(start)le=\"\(Self.number(bound))\"} \(below)\n"
        }
        text += "\(key.name)_bucket{\(start)le=\"+Inf\"} \(state.count)\n"
        text += "\(key.name)_sum\(plain) \(Self.number(state.sum))\n"
        text += "\(key.name)_count\(plain) \(state.count)\n"
        return text
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}

extension Series: CounterHandler, MeterHandler, RecorderHandler, TimerHandler {
    func increment(by amount: Int64) { add(Double(amount)) }
    func reset() { replace(0) }
    func set(_ value: Int64) { replace(Double(value)) }
    func set(_ value: Double) { replace(value) }
    func increment(by amount: Double) { add(amount) }
    func decrement(by amount: Double) { add(-amount) }
    func record(_ value: Int64) { observe(Double(value)) }
    func record(_ value: Double) { observe(value) }
    func recordNanoseconds(_ duration: Int64) { observe(Double(duration) / 1e9) }
}
