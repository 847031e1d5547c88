public import Metrics
import Synchronization

/// Keeps what the program measures, and writes it in Prometheus' text format.
///
/// Install it with `MetricsSystem.bootstrap`, and whatever any module counts through swift-metrics is at `/metrics`.
/// Series are never forgotten, so dimensions must have few values: routes, not paths; kinds, not ids.
public final class MetricsRegistry: MetricsFactory {
    private let series = Mutex<[Series.Key: Series]>([:])

    public init() {}

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(label, dimensions, .counter)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(label, dimensions, .gauge)
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        series(label, dimensions, aggregate ? .histogram : .gauge)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(label + "_seconds", dimensions, .histogram)
    }

    // Handlers are shared by all who ask for the same series, so nothing ends with one of them.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// All series, grouped by name, in order.
    public var text: String {
        let all = series.withLock { Array($0.values) }
        var text = ""
        for (name, family) in Dictionary(grouping: all, by: \.key.name).sorted(by: { $0.key < $1.key }) {
            text += "# TYPE \(name) \(family[0].kind.rawValue)\n"
            for one in family.sorted(by: { $0.key.labels < $1.key.labels }) { text += one.lines }
        }
        return text
    }

    func series(_ label: String, _ dimensions: [(String, String)], _ kind: Series.Kind) -> Series {
        let key = Series.Key(label, dimensions, kind)
        return series.withLock { series in
            if let found = series[key] { return found }
            let new = Series(key: key, kind: kind)
            series[key] = new
            return new
        }
    }
}
