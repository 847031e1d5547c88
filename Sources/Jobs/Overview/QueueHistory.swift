public import Foundation
import Storage

/// How the queue did in a stretch of time, cut into equal parts. It is told by the jobs themselves, so that it is the
/// same whichever process is asked, and is there after a restart.
public struct QueueHistory: Sendable, Hashable {
    /// One part of the time.
    public struct Part: Sendable, Hashable {
        public var start: Date
        /// The most jobs of each kind that waited at the same time.
        public var waiting: [String: Int] = [:]
        /// The most jobs of each kind that ran at the same time.
        public var running: [String: Int] = [:]
        public var succeeded = 0
        public var failed = 0
        public var cancelled = 0
        /// The milliseconds from when jobs could run to their start: half of them waited no longer; nil where none
        /// started.
        public var startMedian: Int64?
        /// Nineteen of twenty waited no longer.
        public var startSlow: Int64?
    }

    public var parts: [Part]
    /// The seconds that a part lasts.
    public var partSeconds: Int
    /// The kinds that occur, by name.
    public var kinds: [String]
    /// Whether there were more jobs than are looked at, so that the older ones are missing.
    public var isCut: Bool
}

extension QueueHistory {
    /// The life of one job, in milliseconds since 1970.
    struct Life {
        var kind: String
        var state: JobState
        /// When it could run.
        var available: Int64
        /// When its newest run started.
        var started: Int64?
        var finished: Int64?
    }

    /// - Parameters:
    ///   - now: The end of the last part.
    ///   - part: How long a part lasts, in milliseconds.
    init(of lives: [Life], until now: Int64, parts count: Int, each part: Int64, isCut: Bool) {
        let first = now - part * Int64(count)
        var parts = (0..<count).map { Part(start: Date(milliseconds: first + part * Int64($0))) }
        var waits: [Int: [Int64]] = [:]
        func index(_ time: Int64) -> Int? {
            time >= first && time <= now ? min(count - 1, Int((time - first) / part)) : nil
        }
        var waiting: [String: [Range<Int64>]] = [:]
        var running: [String: [Range<Int64>]] = [:]
        for life in lives {
            let isRunning = life.state == .running || life.state.isFinal
            let start = isRunning ? life.started : nil
            let end = life.finished ?? now + 1
            // A job that was cancelled while it waited has no start, one that is not due yet does not wait.
            let left = start ?? end
            if life.available < left { waiting[life.kind, default: []].append(life.available..<left) }
            if let start {
                running[life.kind, default: []].append(start..<max(start + 1, end))
                if let place = index(start) { waits[place, default: []].append(max(0, start - life.available)) }
            }
            guard let finished = life.finished, let place = index(finished) else { continue }
            switch life.state {
            case .succeeded: parts[place].succeeded += 1
            case .failed: parts[place].failed += 1
            default: parts[place].cancelled += 1
            }
        }
        for (place, waits) in waits {
            let sorted = waits.sorted()
            parts[place].startMedian = sorted[(sorted.count - 1) / 2]
            parts[place].startSlow = sorted[(sorted.count * 19 + 19) / 20 - 1]
        }
        for (field, spans) in [(\Part.waiting, waiting), (\Part.running, running)] {
            for (kind, spans) in spans {
                for (place, peak) in Self.peaks(spans, first, part, count).enumerated() where peak > 0 {
                    parts[place][keyPath: field][kind] = peak
                }
            }
        }
        self.parts = parts
        partSeconds = Int(part / 1_000)
        kinds = Set(waiting.keys).union(running.keys).sorted()
        self.isCut = isCut
    }

    /// The most spans that hold at the same time, in each part.
    private static func peaks(_ spans: [Range<Int64>], _ first: Int64, _ part: Int64, _ count: Int) -> [Int] {
        let last = first + part * Int64(count)
        var changes: [(time: Int64, by: Int)] = []
        for span in spans where span.upperBound > first && span.lowerBound < last {
            changes.append((max(first, span.lowerBound), 1))
            if span.upperBound < last { changes.append((span.upperBound, -1)) }
        }
        // Who leaves makes room for who comes in the same millisecond.
        changes.sort { ($0.time, $0.by) < ($1.time, $1.by) }
        var peaks = [Int](repeating: 0, count: count)
        var level = 0
        var next = 0
        for place in 0..<count {
            // What holds on from the part before counts, unless it ends with it.
            let start = first + part * Int64(place)
            while next < changes.count, changes[next].time == start, changes[next].by < 0 {
                level -= 1
                next += 1
            }
            peaks[place] = level
            while next < changes.count, changes[next].time < start + part {
                level += changes[next].by
                peaks[place] = max(peaks[place], level)
                next += 1
            }
        }
        return peaks
    }
}

extension JobQueue {
    /// How many jobs the history looks at: the newest.
    static let historyLimit = 20_000
    /// How much older than the history a job may be that is not done.
    private static let historyMargin: Int64 = 86_400_000

    /// The newest jobs, as far as the history looks at them.
    static func lives(since oldest: JobID) -> SQL {
        """
        SELECT kind, state, available_at, started_at, finished_at FROM job
        WHERE id >= \(oldest) ORDER BY id DESC LIMIT \(historyLimit + 1)
        """
    }

    /// How the queue did lately.
    /// - Parameters:
    ///   - count: Into how many parts the time is cut.
    ///   - part: How long one lasts.
    public func history(parts count: Int, each part: Duration) async throws -> QueueHistory {
        try await database.read { tx in
            let now = try clock.wall(tx)
            let part = max(1, part.milliseconds)
            // A job is named when it is made, and the name begins with the time.
            let oldest = JobID(milliseconds: now - part * Int64(count) - Self.historyMargin)
            let rows = try tx.query(Self.lives(since: oldest))
            let lives = try rows.prefix(Self.historyLimit).map { row in
                var values = RowValues(row)
                return try QueueHistory.Life(
                    kind: values.next(), state: values.next(), available: values.next(), started: values.next(),
                    finished: values.next())
            }
            return QueueHistory(
                of: lives, until: now, parts: count, each: part, isCut: rows.count > Self.historyLimit)
        }
    }
}
