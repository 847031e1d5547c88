import Foundation
import Storage
import Testing

@testable import Jobs

/// What the lives of jobs say of a stretch of time: ten parts of a second each, from 10 to 20 seconds.
@Suite struct QueueHistoryTests {
    private func history(_ lives: [QueueHistory.Life]) -> QueueHistory {
        QueueHistory(of: lives, until: 20_000, parts: 10, each: 1_000, isCut: false)
    }

    private func life(
        _ state: JobState, available: Int64, started: Int64? = nil, finished: Int64? = nil, kind: String = "a"
    ) -> QueueHistory.Life {
        QueueHistory.Life(kind: kind, state: state, available: available, started: started, finished: finished)
    }

    @Test func aJobWaitsAndThenRuns() {
        let parts = history([life(.succeeded, available: 11_500, started: 13_200, finished: 15_700)]).parts
        #expect(parts.map { $0.waiting["a"] ?? 0 } == [0, 1, 1, 1, 0, 0, 0, 0, 0, 0])
        #expect(parts.map { $0.running["a"] ?? 0 } == [0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
        #expect(parts.map(\.succeeded) == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
        #expect(parts[3].startMedian == 1_700 && parts[3].startSlow == 1_700)
        #expect(parts.filter { $0.startMedian != nil }.count == 1)
    }

    @Test func theMostAtTheSameTimeCounts() {
        // Three one after the other in the same second are never two at once; the fourth overlaps.
        let one = [(12_100, 12_300), (12_300, 12_500), (12_500, 12_900)].map {
            life(.succeeded, available: 12_100, started: $0.0, finished: $0.1)
        }
        #expect(history(one).parts[2].running["a"] == 1)
        #expect(history(one).parts[2].waiting["a"] == 2)
        let two = one + [life(.failed, available: 12_200, started: 12_200, finished: 12_400)]
        #expect(history(two).parts[2].running["a"] == 2)
        #expect(history(two).parts[2].succeeded == 3 && history(two).parts[2].failed == 1)
    }

    @Test func whatBeganBeforeAndWhatGoesOnCount() {
        let parts = history([
            life(.running, available: 1_000, started: 5_000), life(.ready, available: 2_000, kind: "b"),
            life(.succeeded, available: 1_000, started: 2_000, finished: 10_000),
        ]).parts
        #expect(parts.allSatisfy { $0.running["a"] == 1 && $0.waiting["b"] == 1 && $0.waiting["a"] == nil })
        // The end at the very beginning belongs to the first part.
        #expect(parts[0].succeeded == 1)
    }

    @Test func whatIsNotDueDoesNotWait() {
        let parts = history([
            life(.scheduled, available: 90_000, started: 12_000),
            life(.cancelled, available: 14_000, finished: 16_500),
        ]).parts
        #expect(parts.map { $0.waiting["a"] ?? 0 } == [0, 0, 0, 0, 1, 1, 1, 0, 0, 0])
        #expect(parts.allSatisfy { $0.running.isEmpty })
        #expect(parts[6].cancelled == 1)
    }

    @Test func aJobWithoutLengthIsSeen() {
        let parts = history([life(.succeeded, available: 13_000, started: 13_000, finished: 13_000)]).parts
        #expect(parts[3].running["a"] == 1 && parts[3].waiting.isEmpty && parts[3].startMedian == 0)
    }

    @Test func slowStartsAreTheSlowestTwentieth() {
        let lives = (1...100).map { life(.succeeded, available: 15_000 - Int64($0), started: 15_000, finished: 15_001) }
        let part = history(lives).parts[5]
        #expect(part.startMedian == 50 && part.startSlow == 95)
    }

    @Test func nothingIsNothing() {
        let empty = history([])
        #expect(empty.parts.count == 10 && empty.kinds.isEmpty && empty.partSeconds == 1)
        #expect(empty.parts.allSatisfy { $0.running.isEmpty && $0.startMedian == nil })
    }
}
