import Accounts
import Testing

@Suite struct RateLimiterTests {
    private let time = ManualTime()

    @Test func burstIsAllowedThenOneAtATime() {
        let limiter = RateLimiter(.init(3, each: .seconds(3)), now: { time.uptime })
        #expect((0..<3).allSatisfy { _ in limiter.take("a") == nil })
        #expect(limiter.take("a") == .seconds(1))
        time.advance(by: .milliseconds(500))
        #expect(limiter.take("a") == .milliseconds(500))
        time.advance(by: .milliseconds(500))
        #expect(limiter.take("a") == nil)
        #expect(limiter.take("a") == .seconds(1))
    }

    @Test func restNeverSavesUpMoreThanOneBurst() {
        let limiter = RateLimiter(.init(2, each: .seconds(1)), now: { time.uptime })
        #expect(limiter.take("a") == nil)
        time.advance(by: .seconds(3_600))
        #expect((0..<2).allSatisfy { _ in limiter.take("a") == nil })
        #expect(limiter.take("a") != nil)
    }

    @Test func keysDoNotShareAnAllowance() {
        let limiter = RateLimiter(.init(1, each: .seconds(1)), now: { time.uptime })
        #expect(limiter.take("a") == nil)
        #expect(limiter.take("b") == nil)
        #expect(limiter.take("a") != nil)
        limiter.reset("a")
        #expect(limiter.take("a") == nil)
    }

    @Test func manyKeysDoNotGrowItWithoutEnd() {
        let limiter = RateLimiter(.init(1, each: .seconds(10)), largest: 4, now: { time.uptime })
        for key in ["a", "b", "c"] { _ = limiter.take(key) }
        time.advance(by: .seconds(10))
        #expect(limiter.take("d") == nil)
        // The fifth key makes room among those whose allowance is full again; the one still in use is kept.
        #expect(limiter.take("e") == nil)
        #expect(limiter.take("d") != nil)
    }
    @Test func attackWithManyKeysKeepsItSmallAndOthersLimited() {
        let limiter = RateLimiter(.init(2, each: .seconds(60)), largest: 1_000, now: { time.uptime })
        for _ in 0..<3 { _ = limiter.take("known") }
        for key in 0..<20_000 {
            #expect(limiter.take("key \(key)") == nil)
            // Whoever comes again and again is not forgotten for those who come once.
            if key.isMultiple(of: 100) { #expect(limiter.take("known") != nil) }
        }
        #expect(limiter.size <= 1_000)
    }
}
