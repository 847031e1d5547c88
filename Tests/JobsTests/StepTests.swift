import Storage
import TestSupport
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1)))
struct StepTests {
    private func store(_ steps: [RunReport.Step], of run: ClaimedRun, in bench: Bench) async throws {
        try await bench.database.write { tx in
            try bench.queue.store(RunReport(steps: steps), of: run.job.run, in: tx)
        }
    }

    @Test func stepsOfTheNewestRunAreKeptInOrder() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let first = try await bench.claimOne()
            try await store([.init(at: 1, percent: 5, text: "Reading")], of: first, in: bench)
            try await bench.end(first, as: .givenBack(after: 0))
            let second = try await bench.claimOne()
            try await store([.init(at: 10, percent: 5, text: "Reading\tslowly")], of: second, in: bench)
            try await store(
                [.init(at: 20, percent: 40, text: "Writing\nmuch"), .init(at: 30, percent: 90, text: "Done")],
                of: second, in: bench)
            let steps = try await bench.queue.steps(of: [first.job.id])[first.job.id]
            #expect(steps?.map(\.text) == ["Reading\tslowly", "Writing much", "Done"])
            #expect(steps?.map(\.percent) == [5, 40, 90])
            #expect(steps?.map(\.startedAt.milliseconds) == [10, 20, 30])
            #expect(try await bench.queue.steps(of: []).isEmpty)
        }
    }

    @Test func stepsBeyondTheLimitAreLeftOut() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            let text = String(repeating: "a", count: 200)
            for number in 0..<200 {
                try await store([.init(at: Int64(number), percent: 1, text: text)], of: run, in: bench)
            }
            let steps = try await bench.queue.steps(of: [run.job.id])[run.job.id] ?? []
            #expect(steps.count > 50 && steps.count < 200)
            #expect(steps.map(\.startedAt.milliseconds) == (0..<Int64(steps.count)).map { $0 })
        }
    }

    @Test func lastStepsOfARunThatFinishesItselfAreKept() async throws {
        try await withWorkerBench { bench in
            var handlers = JobHandlers()
            handlers.register(Chore.self) { _, run in
                run.progress(10, step: "Sweeping")
                run.progress(40, step: "Sweeping")
                run.progress(90, step: "Polishing")
                try await run.write { tx in try run.finish(in: tx) }
                return .finished
            }
            try await running(bench.worker(handlers)) {
                let job = try await bench.enqueue(Chore(text: "floor"))
                try await bench.wait(for: .succeeded, of: job.id)
            }
            // The worker has stopped, so that all it had to tell is stored.
            let job = try #require(try await bench.queue.list(workspace: bench.workspace).first)
            let steps = try await bench.queue.steps(of: [job.id])[job.id]
            #expect(steps?.map(\.text) == ["Sweeping", "Polishing"])
            #expect(try await bench.queue.usualDuration(of: "no.such.kind") == nil)
        }
    }
}
