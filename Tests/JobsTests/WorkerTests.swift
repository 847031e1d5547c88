import Events
import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1)))
struct WorkerTests {
    private func handlers(
        _ handle: @escaping @Sendable (Chore, RunContext) async throws -> JobOutcome
    ) -> JobHandlers {
        var handlers = JobHandlers()
        handlers.register(Chore.self, handle)
        handlers.register(Patience.self) { _, run in try await handle(Chore(), run) }
        return handlers
    }

    @Test func jobIsRunAndItsResultStored() async throws {
        try await withWorkerBench { bench in
            let worker = bench.worker(
                handlers { chore, run in
                    run.progress(50, step: "sweeping")
                    run.log("sweeping the \(chore.text)")
                    return .done(result: ["swept": chore.text])
                })
            try await running(worker) {
                let job = try await bench.enqueue(Chore(text: "floor"))
                let done = try await bench.wait(for: .succeeded, of: job.id)
                #expect(done.result?.text == #"{"swept":"floor"}"#)
                #expect(done.progress == 100)
                let log = try await bench.queue.logs(of: job.id)
                #expect(log.map(\.text) == ["sweeping the floor"])
            }
            #expect(try await bench.queue.workers().isEmpty)
        }
    }

    @Test func poisonJobsFailWithAReasonAndTheLoopLives() async throws {
        try await withWorkerBench { bench in
            let worker = bench.worker(handlers { _, _ in .done(result: nil) }) { $0.unknownKindGrace = .zero }
            try await running(worker) {
                let unknown = try await bench.enqueue(Errand())
                await worker.beat()
                #expect(try await bench.wait(for: .failed, of: unknown.id).error?.code == "UNKNOWN_KIND")
                let draft = JobDraft(
                    kind: Chore.kind, payload: JSONValue(text: #"{"text":7}"#), workspace: bench.workspace)
                _ = try await bench.database.write { tx in try bench.queue.enqueue(draft, in: tx) }
                #expect(try await bench.wait(for: .failed, of: draft.id).error?.code == "UNDECODABLE_PAYLOAD")
                let good = try await bench.enqueue(Chore())
                try await bench.wait(for: .succeeded, of: good.id)
            }
        }
    }

    @Test func workerThatIsAskedToStopEnds() async throws {
        try await withWorkerBench { bench in
            let worker = bench.worker(handlers { _, _ in .done(result: nil) })
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await worker.run() }
                let job = try await bench.enqueue(Chore())
                try await bench.wait(for: .succeeded, of: job.id)
                let record = try #require(try await bench.queue.workers().first)
                #expect(record.kinds == [Chore.kind, Patience.kind])
                #expect(record.slots == 2 && record.running.isEmpty && !record.host.isEmpty)
                #expect(try await bench.queue.requestStop(of: record.id))
                try await group.waitForAll()
            }
            #expect(try await bench.queue.workers().isEmpty)
            #expect(try await !bench.queue.requestStop(of: WorkerID()))
        }
    }

    @Test func endThatCannotBeStoredFailsTheJobAndTheLoopLives() async throws {
        try await withWorkerBench { bench in
            let worker = bench.worker(
                handlers { chore, run in
                    run.progress(10, step: "a\u{0}b")
                    run.log("c\u{0}d")
                    if chore.text == "odd" { return .fail(JobFailure(code: "ODD", message: "e\u{0}f")) }
                    return .done(result: chore.text)
                })
            try await running(worker) {
                let odd = try await bench.enqueue(Chore(text: "odd"))
                let failed = try await bench.wait(for: .failed, of: odd.id)
                #expect(failed.error == JobFailure(code: "ODD", message: "ef"))
                #expect(failed.step == "ab")
                let refused = try await bench.enqueue(Chore(text: "refused"))
                #expect(try await bench.wait(for: .failed, of: refused.id).error?.code == "INTERNAL_ERROR")
                let zero = try await bench.enqueue(Chore(text: "\u{0}"))
                try await bench.wait(for: .succeeded, of: zero.id)
            }
        }
    }

    @Test func throwingHandlerIsTriedAgainUntilItsAttemptsAreUsed() async throws {
        struct Broken: Error {}
        try await withWorkerBench { bench in
            let runs = Signal<Int64>()
            let worker = bench.worker(
                handlers { _, run in
                    runs.send(run.runNo)
                    throw Broken()
                })
            try await running(worker) {
                let job = try await bench.enqueue(Chore())
                #expect(try await bench.wait(for: .failed, of: job.id).error?.code == "INTERNAL_ERROR")
            }
            #expect(try await runs.next(3) == [1, 2, 3])
        }
    }

    @Test(arguments: [
        (JobOutcome.retry(after: .milliseconds(1), reason: "later"), JobState.scheduled),
        (.snooze(.seconds(60)), .scheduled),
        (.fail(JobFailure(code: "NO", message: "No.")), .failed),
        (.cancel(reason: "Not wanted."), .cancelled),
        (.finished, .failed),
    ])
    func outcomeDecidesTheState(outcome: JobOutcome, state: JobState) async throws {
        try await withWorkerBench { bench in
            try await running(bench.worker(handlers { _, _ in outcome })) {
                let job = try await bench.enqueue(Chore())
                try await bench.wait(for: state, of: job.id)
            }
        }
    }

    @Test func runThatFinishesItsJobItselfKeepsItsLog() async throws {
        try await withWorkerBench { bench in
            let worker = bench.worker(
                handlers { _, run in
                    run.log("before")
                    try await run.write { tx in try run.finish(in: tx, result: "done") }
                    run.log("after")
                    return .finished
                })
            let id = JobID()
            try await running(worker) {
                _ = try await bench.database.write { tx in
                    try bench.queue.enqueue(Chore(), workspace: bench.workspace, id: id, in: tx)
                }
                try await bench.wait(for: .succeeded, of: id)
            }
            #expect(try await bench.queue.logs(of: id).map(\.text) == ["before", "after"])
            #expect(try await bench.job(id).result?.text == #""done""#)
        }
    }

    @Test func cancelledRunIsToldAndEnds() async throws {
        try await withWorkerBench { bench in
            let started = Signal<JobID>()
            let worker = bench.worker(
                handlers { _, run in
                    started.send(run.job.id)
                    await Task.waitForCancellation()
                    #expect(run.isCancelled)
                    throw CancellationError()
                })
            try await running(worker) {
                let job = try await bench.enqueue(Chore())
                _ = try await started.next()
                try await bench.queue.cancel(job.id, workspace: bench.workspace)
                let cancelled = try await bench.wait(for: .cancelled, of: job.id)
                #expect(cancelled.error?.message == "The job was cancelled.")
            }
        }
    }

    @Test func runThatTakesTooLongIsStoppedAndTriedAgain() async throws {
        try await withWorkerBench { bench in
            let worker = bench.worker(
                handlers { _, run in
                    if run.runNo > 1 { return .done(result: nil) }
                    await Task.waitForCancellation()
                    throw CancellationError()
                })
            try await running(worker) {
                let job = try await bench.enqueue(Chore())
                #expect(try await bench.wait(for: .scheduled, of: job.id).error?.code == "TIME_LIMIT")
                try await bench.wait(for: .succeeded, of: job.id)
            }
        }
    }

    @Test func handlerThatDoesNotListenHoldsNothingUp() async throws {
        try await withWorkerBench { bench in
            let gate = Gate()
            let started = Signal<Void>()
            let refused = Signal<Void>()
            let worker = bench.worker(
                handlers { chore, run in
                    guard chore.text == "deaf" else { return .done(result: nil) }
                    started.send()
                    // A task of its own hears nothing of the cancellation.
                    await Task { try? await gate.wait() }.value
                    await #expect(throws: StaleRun.self) { try await run.write { _ in } }
                    refused.send()
                    return .done(result: nil)
                }, slots: 1)
            let lane = LaneKey(rawValue: "one")
            try await running(worker) {
                let deaf = try await bench.enqueue(Chore(text: "deaf"), lane: lane)
                try await started.next()
                let next = try await bench.enqueue(Chore(text: "next"), lane: lane)
                try await bench.queue.cancel(deaf.id, workspace: bench.workspace)
                try await bench.wait(for: .cancelled, of: deaf.id)
                try await bench.wait(for: .succeeded, of: next.id)
            }
            gate.open()
            try await refused.next()
        }
    }

    @Test func stoppingWorkerGivesBackWhatDoesNotEndWithoutUsingAnAttempt() async throws {
        try await withWorkerBench { bench in
            let started = Signal<JobID>()
            let lane = LaneKey(rawValue: "one")
            let id = JobID()
            let worker = bench.worker(
                handlers { _, run in
                    started.send(run.job.id)
                    await Task.waitForCancellation()
                    return .fail(JobFailure(code: "KILLED", message: "The tool was killed."))
                })
            try await running(worker) {
                _ = try await bench.database.write { tx in
                    try bench.queue.enqueue(Patience(), workspace: bench.workspace, lane: lane, id: id, in: tx)
                }
                _ = try await started.next()
            }
            let job = try await bench.job(id)
            #expect(job.state == .scheduled)
            #expect(job.attempts == 0)
            #expect(job.lostRuns == 0)
            #expect(job.holdsLane)
            #expect(job.error == nil)
            // The next worker takes it at once.
            let next = bench.worker(handlers { _, _ in .done(result: nil) })
            try await running(next) { try await bench.wait(for: .succeeded, of: id) }
        }
    }

    @Test func stoppingWorkerLetsShortRunsEnd() async throws {
        try await withWorkerBench { bench in
            let started = Signal<JobID>()
            let gate = Gate()
            let worker = bench.worker(
                handlers { _, run in
                    started.send(run.job.id)
                    try await gate.wait()
                    return .done(result: nil)
                }
            ) { $0.drain = .seconds(20) }
            let id = JobID()
            try await running(worker) {
                _ = try await bench.database.write { tx in
                    try bench.queue.enqueue(Chore(), workspace: bench.workspace, id: id, in: tx)
                }
                _ = try await started.next()
                worker.stop()
                gate.open()
            }
            #expect(try await bench.job(id).state == .succeeded)
        }
    }

    @Test func progressIsCoalescedAndStatesAreNot() async throws {
        try await withWorkerBench { bench in
            let worker = bench.worker(
                handlers { _, run in
                    for percent in 1...90 {
                        run.progress(percent, step: "step \(percent)")
                        await Task.yield()
                    }
                    run.progress(10, step: "back")
                    return .done(result: nil)
                })
            let began = ContinuousClock.now
            try await running(worker) {
                let job = try await bench.enqueue(Chore())
                let done = try await bench.wait(for: .succeeded, of: job.id)
                #expect(done.step == "back")
                let seconds = (ContinuousClock.now - began) / .seconds(1)
                let events = try await EventLog(database: bench.database).read(
                    after: 0, workspace: bench.workspace, limit: 1_000)
                let running = events.filter { $0.body.contains(#""state":"running""#) }
                // The claim, the last report, and five a second.
                #expect(Double(running.count) <= 3 + 5 * seconds)
                let states = events.filter { !$0.body.contains(#""state":"running""#) }
                #expect(states.count == 2)
            }
        }
    }
}

extension Task where Success == Never, Failure == Never {
    /// Waits until the task is cancelled.
    static func waitForCancellation() async {
        try? await Gate().wait(within: .seconds(60))
    }
}
