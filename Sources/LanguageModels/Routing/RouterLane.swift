import Synchronization

/// One provider as the router sees it: its client, and what is known of its state.
final class RouterLane: Sendable {
    let client: ModelClient
    let places: CallPlaces
    private let state: Mutex<(breaker: CircuitBreaker, throttle: Throttle)>

    init(client: ModelClient, concurrency: Int, breaker: CircuitBreaker) {
        self.client = client
        places = CallPlaces(concurrency)
        state = Mutex((breaker, Throttle()))
    }

    var id: String { client.provider.id }

    enum Admission: Sendable {
        case admitted
        /// Its rate is used up for this time.
        case throttled(Duration)
        /// It has failed too often and rests.
        case resting(Duration?)
    }

    /// Lets a call in, or says why not. Whoever is let in reports with ``end(_:limits:at:)``.
    func admit(tokens: Int, at now: Duration) -> Admission {
        state.withLock { state in
            if let wait = state.throttle.wait(tokens: tokens, at: now) { return .throttled(wait) }
            guard state.breaker.enter(at: now) else { return .resting(state.breaker.retryAfter(at: now)) }
            state.throttle.take(tokens: tokens, at: now)
            return .admitted
        }
    }

    /// - Parameter error: Nil where the call worked; `CancellationError` and errors of the caller decide nothing.
    func end(_ error: (any Error)?, limits: RateLimits, at now: Duration) {
        state.withLock { state in
            state.throttle.learn(limits, at: now)
            switch error {
            case nil: state.breaker.end(.worked, at: now)
            case ModelError.rateLimited(let wait)?:
                state.throttle.block(for: wait, at: now)
                state.breaker.end(.undecided, at: now)
            case let error as ModelError: state.breaker.end(error.isOfProvider ? .failed : .undecided, at: now)
            default: state.breaker.end(.undecided, at: now)
            }
        }
    }
}
