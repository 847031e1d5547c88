import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

/// What the next start finds after a process ended without a word.
struct CrashTests {
    @Test func orphanIsRescuedAtTheNextStartWithoutWaitingForItsLease() async throws {
        try await withTemporaryFolder { folder in
            let sessions = folder.appending(path: "workers")
            let lane = LaneKey.project(ProjectID())
            let id = JobID()
            let next = JobID()
            let workspace = WorkspaceID()
            // The first life: a claim, and then nothing more. Dropping the lock does what the system does at an end.
            do {
                let database = try await openDatabase(in: folder, migrations: jobTables)
                let bench = Bench(database: database)
                let worker = WorkerID()
                let lock = try SessionLock(worker, in: sessions)
                let place = try SessionLock.place(of: sessions)
                try await database.write { tx in
                    for id in [id, next] {
                        _ = try bench.queue.enqueue(Chore(), workspace: workspace, lane: lane, id: id, in: tx)
                    }
                    let queue = JobQueue(database: database, events: bench.queue.events)
                    try queue.begin(worker, slots: 1, place: place, lease: 3_600_000, in: tx)
                }
                let runs = try await bench.claim(as: worker)
                #expect(runs.map(\.job.id) == [id])
                try await database.close()
                withExtendedLifetime(lock) {}
            }
            // The second life.
            let database = try await openDatabase(in: folder, migrations: jobTables)
            let bench = WorkerBench(database: database, folder: folder)
            var handlers = JobHandlers()
            handlers.register(Chore.self) { _, run in .done(result: run.runNo) }
            try await running(bench.worker(handlers)) {
                let done = try await bench.wait(for: .succeeded, of: id)
                #expect(done.runNo == 2)
                #expect(done.lostRuns == 1)
                try await bench.wait(for: .succeeded, of: next)
            }
            try await database.close()
        }
    }

    @Test func liveWorkerBesideIsNotRobbed() async throws {
        try await withWorkerBench { bench in
            let started = Signal<Int64>()
            let gate = Gate()
            var handlers = JobHandlers()
            handlers.register(Patience.self) { _, run in
                started.send(run.runNo)
                try await gate.wait()
                return .done(result: nil)
            }
            let first = bench.worker(handlers) { $0.drain = .seconds(20) }
            let second = bench.worker(handlers)
            let id = JobID()
            try await running(first) {
                _ = try await bench.database.write { tx in
                    try bench.queue.enqueue(Patience(), workspace: bench.workspace, id: id, in: tx)
                }
                _ = try await started.next()
                try await running(second) {
                    // The end of the second start's rescue is the claim of this one.
                    let other = try await bench.enqueue(Patience())
                    #expect(try await started.next() == 1)
                    #expect(try await bench.queue.workers().count == 2)
                    gate.open()
                    try await bench.wait(for: .succeeded, of: other.id)
                }
            }
            let job = try await bench.job(id)
            #expect(job.state == .succeeded)
            #expect(job.runNo == 1)
        }
    }

    @Test func workerTakenForDeadStopsItsRunsAndBeginsAnew() async throws {
        try await withWorkerBench { bench in
            let started = Signal<Int64>()
            let stopped = Signal<Int64>()
            var handlers = JobHandlers()
            handlers.register(Patience.self) { _, run in
                started.send(run.runNo)
                if run.runNo > 1 { return .done(result: nil) }
                await Task.waitForCancellation()
                stopped.send(run.runNo)
                return .done(result: "too late")
            }
            let worker = bench.worker(handlers)
            try await running(worker) {
                let job = try await bench.enqueue(Patience())
                #expect(try await started.next() == 1)
                let session = try #require(try await bench.queue.workers().first?.id)
                try await bench.queue.rescue(gone: [session])
                await worker.beat()
                #expect(try await stopped.next() == 1)
                let done = try await bench.wait(for: .succeeded, of: job.id)
                #expect(done.runNo == 2)
                #expect(done.result == nil)
                #expect(try await bench.queue.workers().map(\.id) != [session])
            }
        }
    }

    @Test func runThatNobodyKnowsIsGivenBackAtTheSecondHeartbeat() async throws {
        try await withWorkerBench { bench in
            var handlers = JobHandlers()
            handlers.register(Chore.self) { _, _ in .done(result: nil) }
            let worker = bench.worker(handlers, slots: 1) { $0.poll = .seconds(60) }
            try await running(worker) {
                // The worker has looked once its first job is done.
                let first = try await bench.enqueue(Chore())
                try await bench.wait(for: .succeeded, of: first.id)
                let session = try #require(try await bench.queue.workers().first?.id)
                let id = JobID()
                try await bench.database.write { tx in
                    _ = try bench.queue.enqueue(Chore(), workspace: bench.workspace, id: id, in: tx)
                    _ = try bench.queue.claim(1, kinds: nil, session: session, in: tx)
                }
                await worker.beat()
                #expect(try await bench.job(id).state == .running)
                await worker.beat()
                let done = try await bench.wait(for: .succeeded, of: id)
                #expect(done.runNo == 2)
            }
        }
    }

    @Test func heartbeatRunsOnAThreadOfItsOwn() async throws {
        let thread = BeatThread()
        let name = await withTaskGroup(of: String?.self) { group in
            group.addTask(executorPreference: thread) {
                await Pulse().wait(upTo: .milliseconds(1), on: thread)
                return BeatThread.currentName
            }
            return await group.next() ?? nil
        }
        thread.end()
        #expect(name == "jobs heartbeat")
    }
}

extension BeatThread {
    fileprivate static var currentName: String? { Thread.current.name }
}
