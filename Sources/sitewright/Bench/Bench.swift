import ArgumentParser

/// Measures what the design promises, on this machine and as it is now.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure prompts, builds, serving, the job queue, live events, contents and edits on this machine.",
        discussion: "Each measurement works in a data folder or database of its own.",
        subcommands: [
            BenchPrompt.self, BenchBuild.self, BenchServe.self, BenchQueue.self, BenchEvents.self, BenchWatch.self,
            BenchBlobs.self, BenchPatch.self, BenchEdits.self,
        ])
}

/// Durations in milliseconds, and what is said about them.
struct Samples: Codable, Sendable {
    var count: Int
    var p50: Double
    var p99: Double
    var max: Double

    /// - Parameter values: At least one; in milliseconds.
    init(_ values: [Double]) {
        let sorted = values.sorted()
        func rank(_ share: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            // The nearest rank: the smallest value that at least this share of all does not exceed.
            return sorted[
                Swift.min(sorted.count - 1, Swift.max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
        }
        count = sorted.count
        p50 = Self.tenths(rank(0.5))
        p99 = Self.tenths(rank(0.99))
        max = Self.tenths(sorted.last ?? 0)
    }

    var text: String { "p50 \(p50) ms, p99 \(p99) ms, worst \(max) ms (\(count))" }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

/// How long `work` takes, in milliseconds.
func timed(_ work: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await work()
    return milliseconds(clock.now - start)
}
