import Events
import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1)))
struct QueueTurnTests {
    private func turn(_ bench: WorkerBench, slots: Int = 2, _ handlers: JobHandlers) -> QueueTurn {
        QueueTurn(
            queue: bench.queue, handlers: handlers, slots: slots,
            options: JobWorkerOptions(sessionFolder: bench.folder.appending(path: "workers")), logger: .quiet)
    }

    private func handlers(_ handle: @escaping @Sendable (Patience, RunContext) async throws -> JobOutcome)
        -> JobHandlers
    {
        var handlers = JobHandlers()
        handlers.register(Patience.self, handle)
        return handlers
    }

    @Test func turnEndsWhenNothingIsLeft() async throws {
        try await withWorkerBench { bench in
            for _ in 0..<5 { try await bench.enqueue(Patience()) }
            let report = try await turn(bench, handlers { _, _ in .done(result: nil) }).take(
                for: .seconds(50), jobs: 100)
            #expect(report.started == 5)
            #expect(report.states == ["succeeded": 5])
            #expect(report.isIdle)
            #expect(report.milliseconds < 30_000)
        }
    }

    @Test func turnStartsNoMoreThanItWasToldTo() async throws {
        try await withWorkerBench { bench in
            for _ in 0..<5 { try await bench.enqueue(Patience()) }
            let report = try await turn(bench, slots: 4, handlers { _, _ in .done(result: nil) }).take(
                for: .seconds(50), jobs: 3)
            #expect(report.started == 3)
            #expect(!report.isIdle)
        }
    }

    @Test func whatIsNotDoneInTimeIsGivenBack() async throws {
        try await withWorkerBench { bench in
            let job = try await bench.enqueue(Patience())
            let turn = turn(
                bench,
                handlers { _, _ in
                    await Task.waitForCancellation()
                    throw CancellationError()
                })
            let report = try await turn.take(for: .milliseconds(300), jobs: 10)
            #expect(report.started == 1)
            #expect(!report.isIdle)
            let left = try await bench.job(job.id)
            #expect(left.state == .scheduled || left.state == .ready)
            #expect(left.attempts == 0)
            #expect(try await bench.queue.workers().isEmpty)
        }
    }

    @Test func twoTurnsShareTheWork() async throws {
        try await withWorkerBench { bench in
            for _ in 0..<20 { try await bench.enqueue(Patience()) }
            let turn = turn(bench, handlers { _, _ in .done(result: nil) })
            async let one = turn.take(for: .seconds(50), jobs: 100)
            async let two = turn.take(for: .seconds(50), jobs: 100)
            let reports = try await [one, two]
            #expect(reports.reduce(0) { $0 + $1.started } == 20)
        }
    }
}
