import Testing

@testable import LanguageModels

@Suite struct RouterStateTests {
    @Test func aBreakerOpensRestsAndTriesOne() {
        var breaker = CircuitBreaker(threshold: 2, shortest: .seconds(10), longest: .seconds(15))
        func enter(_ seconds: Int) -> Bool { breaker.enter(at: .seconds(seconds)) }
        #expect(enter(0))
        breaker.end(.failed, at: .zero)
        #expect(enter(1))
        breaker.end(.worked, at: .seconds(1))
        // A success forgets the failures before it.
        for second in [2, 3] {
            #expect(enter(second))
            breaker.end(.failed, at: .seconds(second))
        }
        #expect(!enter(12) && breaker.retryAfter(at: .seconds(12)) == .seconds(1))
        #expect(enter(13))
        // One trial at a time.
        #expect(!enter(13))
        breaker.end(.undecided, at: .seconds(13))
        #expect(enter(13))
        breaker.end(.failed, at: .seconds(13))
        // The second rest is longer, up to the longest.
        #expect(!enter(27) && enter(28))
        breaker.end(.worked, at: .seconds(28))
        #expect(breaker.state == .closed(failures: 0))
    }

    @Test func aCallThatBeganBeforeTheRestDoesNotProlongIt() {
        var breaker = CircuitBreaker(threshold: 1, shortest: .seconds(10))
        _ = breaker.enter(at: .zero)
        _ = breaker.enter(at: .zero)
        breaker.end(.failed, at: .zero)
        breaker.end(.failed, at: .seconds(9))
        #expect(breaker.state == .open(until: .seconds(10)))
    }

    @Test func aThrottleCountsWhatItLetsThrough() {
        var throttle = Throttle()
        var limits = RateLimits()
        limits.requests = RateLimits.Allowance(remaining: 2, resetAfter: .seconds(10))
        limits.tokens = RateLimits.Allowance(remaining: 1_000, resetAfter: .seconds(30))
        throttle.learn(limits, at: .zero)
        #expect(throttle.wait(tokens: 400, at: .zero) == nil)
        throttle.take(tokens: 400, at: .zero)
        throttle.take(tokens: 400, at: .zero)
        #expect(throttle.wait(tokens: 100, at: .seconds(1)) == .seconds(9))
        #expect(throttle.wait(tokens: 400, at: .seconds(1)) == .seconds(29))
        #expect(throttle.wait(tokens: 100, at: .seconds(10)) == nil)
        #expect(throttle.wait(tokens: 9_999_999, at: .seconds(30)) == nil)
        throttle.block(for: nil, at: .seconds(40))
        #expect(throttle.wait(tokens: 1, at: .seconds(40)) == .seconds(5))
    }

    @Test func placesAreGivenInOrderAndComeBack() async throws {
        let places = CallPlaces(1)
        try await places.enter()
        let cancelled = Task { try await places.enter() }
        cancelled.cancel()
        let result = await cancelled.result
        #expect(throws: CancellationError.self) { try result.get() }
        places.leave()
        for _ in 0..<3 {
            try await places.enter()
            places.leave()
        }
    }
}
