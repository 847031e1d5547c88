import Dispatch
import Events
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Jobs

/// Handlers that do not behave.
@Suite(.timeLimit(.minutes(1)))
struct BlockingTests {
    @Test func handlersThatBlockTheirThreadsHoldNothingUp() async throws {
        try await withWorkerBench { bench in
            let gate = Gate()
            // More than the shared pool has threads, so that one that ran them there would stand still.
            let count = ProcessInfo.processInfo.activeProcessorCount * 2 + 2
            let blocked = Signal<Void>()
            var handlers = JobHandlers()
            handlers.register(Chore.self) { chore, _ in
                guard chore.text == "block" else { return .done(result: nil) }
                blocked.send()
                try gate.blockUntilOpen()
                return .done(result: nil)
            }
            let worker = bench.worker(handlers, slots: count)
            try await running(worker) {
                for _ in 0..<count { try await bench.enqueue(Chore(text: "block")) }
                _ = try await blocked.next(count)
                // The deadline of 300 ms gives the slots back, though the threads are still blocked.
                let good = try await bench.enqueue(Chore(text: "good"))
                try await bench.wait(for: .succeeded, of: good.id)
                #expect(worker.threads.count > count)
                gate.open()
            }
        }
    }

    @Test func handlerThatNeverReturnsLosesItsSlotAndItsAttempts() async throws {
        try await withWorkerBench { bench in
            let gate = Gate()
            var handlers = JobHandlers()
            handlers.register(Chore.self) { chore, _ in
                if chore.text == "never" { try gate.blockUntilOpen() }
                return .done(result: nil)
            }
            try await running(bench.worker(handlers, slots: 1)) {
                let never = try await bench.enqueue(Chore(text: "never"))
                #expect(try await bench.wait(for: .failed, of: never.id).error?.code == "TIME_LIMIT")
                let next = try await bench.enqueue(Chore(text: "next"))
                try await bench.wait(for: .succeeded, of: next.id)
                gate.open()
            }
        }
    }

    @Test func runThatIsOverAndWaitsForTheDatabaseBeyondItsDeadlineHoldsNothingUp() async throws {
        let (stored, deadline) = (Gate(), Signal<SuspendingClock.Instant>())
        try await withWorkerBench(transition: { job in
            if job.result?.text == #""held""# { try stored.blockUntilOpen() }
        }) { bench in
            var handlers = JobHandlers()
            handlers.register(Chore.self) { chore, run in
                deadline.send(run.deadline)
                return .done(result: chore.text)
            }
            try await running(bench.worker(handlers, slots: 1)) {
                let held = try await bench.enqueue(Chore(text: "held"))
                // Until the deadlines are looked at, while the end is with the database.
                try await SuspendingClock().sleep(until: deadline.next().advanced(by: .milliseconds(50)))
                stored.open()
                try await bench.wait(for: .succeeded, of: held.id)
                let next = try await bench.enqueue(Chore(text: "next"))
                try await bench.wait(for: .succeeded, of: next.id)
            }
        }
    }

    @Test func whatAHandlerLeaksIsSeenAndNothingHeavyIsAddedToIt() async throws {
        try await withWorkerBench { bench in
            let machine = try RecordedMachine(RecordedMachine.host, RecordedMachine.none)
            var limits = GovernorLimits()
            limits.pressure = 100
            limits.weights = [Patience.kind: JobWeight(processor: 0.1, memory: 100 << 20)]
            let governor = Governor(limits: limits, reader: machine.reader(), freshness: .zero)
            let leaked = Signal<Void>()
            let gate = Gate()
            var handlers = JobHandlers()
            handlers.register(Patience.self) { _, _ in
                // The process has grown to 1.95 GB while this one runs.
                try machine.write("VmRSS:\t2044723 kB\nCpus_allowed_list:\t0-1\n", to: "/proc/self/status")
                leaked.send()
                try await gate.wait()
                return .done(result: nil)
            }
            handlers.register(Errand.self) { _, _ in .done(result: nil) }
            try await running(bench.worker(handlers, slots: 4) { $0.admission = governor }) {
                let first = try await bench.enqueue(Patience())
                try await leaked.next()
                let second = try await bench.enqueue(Patience())
                let light = try await bench.enqueue(Errand())
                try await bench.wait(for: .succeeded, of: light.id)
                #expect(try await bench.job(second.id).state == .ready)
                #expect(governor.status.waiting[Patience.kind] == .memory)
                gate.open()
                try await bench.wait(for: .succeeded, of: first.id)
                try await bench.wait(for: .succeeded, of: second.id)
            }
        }
    }

    @Test func threadsThatRestEndAndOthersTakeTheirPlace() async throws {
        let threads = RunThreads(limit: 8, rest: .milliseconds(20))
        for round in 0..<200 {
            let sum = await withTaskGroup(of: Int.self) { group in
                for number in 0..<20 {
                    group.addTask(executorPreference: threads) {
                        await Task.yield()
                        return number
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(sum == 190, "round \(round)")
        }
        #expect(threads.count <= 8)
        while threads.count > 0 { await Task.yield() }
    }
}
