import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite struct ThreadSemaphoreTests {
    @Test func signalThatCameBeforeLetsThrough() {
        let semaphore = ThreadSemaphore()
        semaphore.signal()
        #expect(semaphore.wait(for: .zero))
        #expect(!semaphore.wait(for: .zero))
    }

    @Test func waitEndsWhenItsTimeHasPassed() {
        let began = ContinuousClock.now
        #expect(!ThreadSemaphore().wait(for: .milliseconds(20)))
        #expect(ContinuousClock.now - began >= .milliseconds(20))
    }

    @Test(arguments: [Duration.seconds(Int64.max / 2), .seconds(-5)])
    func anyTimeLimitIsTaken(limit: Duration) {
        let semaphore = ThreadSemaphore()
        semaphore.signal()
        #expect(semaphore.wait(for: limit))
    }

    @Test func eachSignalLetsOneThreadThrough() async throws {
        let semaphore = ThreadSemaphore()
        let passed = Signal<Void>()
        for _ in 0..<8 {
            Thread.detachNewThread {
                for _ in 0..<1_000 { semaphore.wait() }
                passed.send()
            }
        }
        for _ in 0..<8_000 { semaphore.signal() }
        _ = try await passed.next(8)
        #expect(!semaphore.wait(for: .zero))
    }
}
