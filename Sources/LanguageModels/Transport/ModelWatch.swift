import Synchronization

/// Watches that an answer comes in time.
final class ModelWatch: Sendable {
    private struct State {
        var phase = ModelPhase.firstToken
        /// Since when the phase waits; nil while the receiver of a piece has its turn.
        var since: ContinuousClock.Instant?
    }

    private let limits: ModelTimeLimits
    private let start: ContinuousClock.Instant
    private let state: Mutex<State>

    init(_ limits: ModelTimeLimits) {
        self.limits = limits
        start = .now
        state = Mutex(State(since: start))
    }

    /// The receiver has its turn: its time is not the provider's.
    func pause() { state.withLock { $0.since = nil } }

    /// The next piece is waited for.
    func resume(hasContent: Bool) {
        state.withLock { state in
            if hasContent { state.phase = .betweenTokens }
            state.since = .now
        }
    }

    /// As ``resume(hasContent:)``, where what came was no content: the wait goes on as if it had not come.
    func resume(since: ContinuousClock.Instant?) { state.withLock { $0.since = since } }

    var waitingSince: ContinuousClock.Instant? { state.withLock { $0.since } }

    /// Returns when something took too long, with what.
    /// - Throws: `CancellationError`.
    func lateness() async throws -> ModelPhase {
        // Looked at now and then: the limit of the next phase may end before that of this one.
        let shortest = min(limits.firstToken, limits.betweenTokens, limits.whole)
        let interval = max(.milliseconds(5), min(.seconds(1), shortest / 10))
        while true {
            let now = ContinuousClock.now
            if now - start >= limits.whole { return .wholeAnswer }
            let state = state.withLock { $0 }
            if let since = state.since {
                let limit = state.phase == .firstToken ? limits.firstToken : limits.betweenTokens
                if now - since >= limit { return state.phase }
            }
            try await ContinuousClock().sleep(for: interval)
        }
    }
}
