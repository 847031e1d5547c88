import Synchronization

/// Notes how the steps of one build go, and reports it.
final class StepRecorder: Sendable {
    private struct State {
        var reports: [StepReport] = []
        var warnings: [Diagnostic] = []
    }

    private let report: @Sendable (BuildProgress) async -> Void
    private let expected: Double
    private let state = Mutex(State())

    /// - Parameter expected: How many steps there will be.
    init(expecting expected: Int, report: @escaping @Sendable (BuildProgress) async -> Void) {
        self.expected = Double(max(expected, 1))
        self.report = report
    }

    var reports: [StepReport] { state.withLock { $0.reports } }
    var warnings: [Diagnostic] { state.withLock { $0.warnings } }

    func warn(_ diagnostics: [Diagnostic]) {
        state.withLock { $0.warnings += diagnostics }
    }

    /// Answers a step from the cache, or runs it and stores what it made.
    func step(
        _ name: BuildStep, key: StepKey, cache: BuildCache, _ body: () async throws -> CacheEntry
    ) async throws -> CacheEntry {
        let key = key.digest
        return try await step(name) {
            if let entry = cache.entry(key) { return (entry, true) }
            let entry = try await body()
            cache.store(entry, for: key)
            return (entry, false)
        }
    }

    /// Runs a step whose result says whether it was made before.
    func step<Result>(
        _ name: BuildStep, _ body: () async throws -> (Result, isCached: Bool)
    ) async throws -> Result {
        let clock = ContinuousClock()
        let started = clock.now
        await report(BuildProgress(step: name.title, fraction: fraction, log: []))
        let (result, isCached) = try await body()
        let spent = (clock.now - started) / .milliseconds(1)
        state.withLock {
            $0.reports.append(StepReport(name: name, milliseconds: (spent * 10).rounded() / 10, isCached: isCached))
        }
        let line = "\(name.rawValue): \(isCached ? "unchanged" : "\(Int(spent)) ms")"
        await report(BuildProgress(step: name.title, fraction: fraction, log: [line]))
        return result
    }

    private var fraction: Double {
        min(Double(state.withLock { $0.reports.count }) / expected, 1)
    }
}
