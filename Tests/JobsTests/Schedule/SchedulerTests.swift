import Events
import Foundation
import Storage
import TestSupport
import Testing

@testable import Jobs

let scheduleTables = jobTables + ScheduleSchema.migrations

func withSchedule<T>(_ body: (Bench) async throws -> T) async throws -> T {
    try await withDatabase(migrations: scheduleTables) { database in try await body(Bench(database: database)) }
}

@Suite(.timeLimit(.minutes(1)))
struct SchedulerTests {
    private static let minute: Int64 = 60_000

    private func task(_ name: String = "sweep", _ timing: ScheduleTiming = .every(.seconds(60))) -> ScheduledTask {
        ScheduledTask(name, timing) { _ in .done(result: nil) }
    }

    private func scheduler(_ bench: Bench, _ tasks: [ScheduledTask]) -> Scheduler {
        Scheduler(queue: bench.queue, tasks: tasks, lease: .seconds(20), logger: .quiet)
    }

    private func jobs(_ bench: Bench) async throws -> [ScheduledWork] {
        try await bench.queue.list(workspace: ScheduledWork.workspace).reversed().map {
            try $0.payload.decode(ScheduledWork.self)
        }
    }

    /// Ends all jobs that wait.
    private func finishAll(_ bench: Bench) async throws {
        for run in try await bench.claim(100, as: try await bench.beginSession()) { try await bench.end(run) }
    }

    @Test func eachOccurrenceIsEnqueuedOnceWhoeverAsks() async throws {
        try await withSchedule { bench in
            let (one, two) = (scheduler(bench, [task()]), scheduler(bench, [task()]))
            // The clock stands at 1,000 s; a task that is new begins with its next occurrence.
            for _ in 0..<3 {
                await one.tick()
                await two.tick()
            }
            let isQuiet = try await jobs(bench).isEmpty
            #expect(isQuiet)
            bench.clock.advance(Self.minute)
            for _ in 0..<3 {
                await one.tick()
                await two.tick()
            }
            let enqueued = try await jobs(bench)
            #expect(enqueued == [ScheduledWork(task: "sweep", occurrence: 1_020_000)])
        }
    }

    @Test func missedOccurrencesBecomeOne() async throws {
        try await withSchedule { bench in
            let scheduler = scheduler(bench, [task()])
            await scheduler.tick()
            bench.clock.advance(10 * Self.minute)
            await scheduler.tick()
            let occurrences = try await jobs(bench).map(\.occurrence)
            #expect(occurrences == [1_560_000])
        }
    }

    @Test func occurrenceIsLeftOutWhileTheLastIsAtWork() async throws {
        try await withSchedule { bench in
            let scheduler = scheduler(bench, [task(), task("other")])
            await scheduler.tick()
            bench.clock.advance(Self.minute)
            await scheduler.tick()
            // One of them hangs.
            let session = try await bench.beginSession()
            let runs = try await bench.claim(10, as: session)
            #expect(runs.count == 2)
            let other = try #require(runs.first { $0.job.payload.text.contains("other") })
            try await bench.end(other)
            bench.clock.advance(Self.minute)
            await scheduler.tick()
            let names = try await jobs(bench).map(\.task).sorted()
            #expect(names == ["other", "other", "sweep"])
            let records = try await bench.queue.scheduledTasks()
            #expect(records.map(\.name) == ["other", "sweep"])
            #expect(records.map(\.skipped) == [0, 1])
            #expect(records.last?.state == .running)
        }
    }

    @Test func leaderThatStallsIsReplacedAndItsLateWritesAreRefused() async throws {
        try await withSchedule { bench in
            let (old, new) = (scheduler(bench, [task()]), scheduler(bench, [task()]))
            await old.tick()
            await new.tick()
            #expect(old.currentTerm == 1)
            #expect(new.currentTerm == nil)
            // The lease of the old one runs out while it sleeps.
            bench.clock.advance(Self.minute)
            await new.tick()
            #expect(new.currentTerm == 2)
            let byNew = try await jobs(bench).count
            #expect(byNew == 1)
            try await finishAll(bench)
            bench.clock.advance(10_000)
            await #expect(throws: Scheduler.NotLeading.self) {
                try await old.enqueue(task("late", .every(.seconds(1))), term: 1)
            }
            await old.tick()
            #expect(old.currentTerm == nil)
            let afterOld = try await jobs(bench).count
            #expect(afterOld == 1)
        }
    }

    @Test func leaderThatSleptItselfBeginsANewTerm() async throws {
        try await withSchedule { bench in
            let scheduler = scheduler(bench, [task()])
            await scheduler.tick()
            bench.clock.advance(Self.minute)
            await scheduler.tick()
            #expect(scheduler.currentTerm == 2)
            bench.clock.advance(5_000)
            await scheduler.tick()
            #expect(scheduler.currentTerm == 2)
            bench.clock.reboot()
            await scheduler.tick()
            #expect(scheduler.currentTerm == 3)
        }
    }

    @Test func taskThatCannotBeEnqueuedHoldsUpNoOther() async throws {
        try await withSchedule { bench in
            // A text with a NUL can be stored nowhere.
            let scheduler = scheduler(bench, [task("a\u{0}b"), task("good")])
            await scheduler.tick()
            bench.clock.advance(Self.minute)
            await scheduler.tick()
            let names = try await jobs(bench).map(\.task)
            #expect(names == ["good"])
            #expect(scheduler.currentTerm != nil)
        }
    }

    @Test func clockThatIsSetBackStopsNothing() async throws {
        try await withSchedule { bench in
            let scheduler = scheduler(bench, [task()])
            await scheduler.tick()
            bench.clock.advance(100 * Self.minute)
            await scheduler.tick()
            try await finishAll(bench)
            bench.clock.advance(-90 * Self.minute)
            await scheduler.tick()
            bench.clock.advance(Self.minute)
            await scheduler.tick()
            let count = try await jobs(bench).count
            #expect(count == 2)
        }
    }

    @Test func stoppedSchedulerHandsItsLeaseOver() async throws {
        try await withSchedule { bench in
            let (one, two) = (scheduler(bench, [task()]), scheduler(bench, [task()]))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await one.run() }
                while one.currentTerm == nil { await Task.yield() }
                group.cancelAll()
                try await group.waitForAll()
            }
            await two.tick()
            #expect(two.currentTerm == 2)
        }
    }

    @Test func tasksRunAsOrdinaryJobs() async throws {
        try await withTemporaryFolder { folder in
            let database = try await openDatabase(in: folder, migrations: scheduleTables)
            let bench = WorkerBench(database: database, folder: folder)
            let runs = Signal<String>()
            let tasks = [
                ScheduledTask("now", .every(.seconds(3_600)), runsAtOnce: true) { _ in
                    runs.send("now")
                    return .done(result: ["removed": 3])
                }
            ]
            var handlers = JobHandlers()
            handlers.register(tasks)
            let scheduler = Scheduler(queue: bench.queue, tasks: tasks, logger: .quiet)
            try await running(bench.worker(handlers)) {
                await scheduler.tick()
                let name = try await runs.next()
                #expect(name == "now")
                let unknown = try await bench.enqueue(ScheduledWork(task: "gone", occurrence: 1))
                let code = try await bench.wait(for: .failed, of: unknown.id).error?.code
                #expect(code == "UNKNOWN_TASK")
            }
            let state = try await bench.queue.scheduledTasks().first?.state
            #expect(state == .succeeded)
            try await database.close()
        }
    }

    // MARK: When tasks are due

    @Test func jitterMovesAnOccurrenceButNeverOutOfItsInterval() {
        let timing = ScheduleTiming.every(.seconds(60), jitter: .seconds(59))
        var offsets: Set<Int64> = []
        for minute in Int64(100)..<200 {
            let start = minute * Self.minute
            // The first millisecond at which the occurrence is due.
            let due = (0..<60_000).first { timing.newest(of: "a", at: start + Int64($0)) == start }
            guard let due else {
                Issue.record("The occurrence of minute \(minute) is never due.")
                continue
            }
            #expect(due <= 59_000)
            #expect(timing.newest(of: "a", at: start + Int64(due) - 1) == start - Self.minute)
            offsets.insert(Int64(due))
        }
        #expect(offsets.count > 50)
    }

    @Test(
        arguments: [
            (0, nil), (3 * 3_600_000 - 1, nil), (3 * 3_600_000, 3 * 3_600_000),
            (86_400_000, 3 * 3_600_000), (86_400_000 + 3 * 3_600_000, 86_400_000 + 3 * 3_600_000),
        ] as [(Int64, Int64?)])
    func dailyTaskIsDueAtItsTimeOfDay(now: Int64, newest: Int64?) {
        #expect(ScheduleTiming.daily(at: .seconds(3 * 3_600)).newest(of: "day", at: now) == newest)
    }
}
