import Dispatch
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Jobs

/// Everybody locks rows in one order, so that the database never has to break a circle.
struct LockOrderTests {
    /// How often the database ended a transaction because two waited for each other. A connection reports when it closes.
    private func deadlocks(_ database: Database) async throws -> Int64 {
        try await database.write { tx in
            let row = try tx.first("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
            return try row?.get("deadlocks") ?? 0
        }
    }

    @Test(.enabled(if: TestDatabase.isPostgres), .timeLimit(.minutes(2)))
    func endsClaimsCancelsRescuesAndRetriesNeverWaitInACircle() async throws {
        let folder = try TemporaryFolder()
        let observer = try await openDatabase(in: folder.url, migrations: jobTables)
        let before = try await deadlocks(observer)
        var databases: [Database] = []
        for _ in 0..<4 { databases.append(try await openDatabase(in: folder.url, migrations: jobTables)) }
        let first = Bench(database: observer, userLimit: UserLimit(jobs: 3))
        let benches = databases.map { Bench(database: $0, clock: first.clock, userLimit: UserLimit(jobs: 3)) }
        let lanes = (0..<6).map { LaneKey(rawValue: "lane \($0)") }
        try await observer.write { tx in
            for lane in lanes.suffix(3) { try first.queue.setUp(lane, capacity: 2, isOrdered: false, in: tx) }
        }
        let storm = Storm(lanes: lanes, workspace: first.workspace)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, bench) in benches.enumerated() {
                group.addTask { try await storm.enqueue(bench, seed: number) }
                group.addTask { try await storm.work(bench, seed: number) }
                group.addTask { try await storm.interfere(bench, seed: number) }
            }
            try await group.waitForAll()
        }
        for database in databases { try await database.close() }
        let after = try await deadlocks(observer)
        #expect(after == before)
        // Nothing is stuck: whoever waits has somebody before it.
        let stuck = try await observer.read { tx in
            try tx.query(
                """
                SELECT lane.key FROM lane WHERE EXISTS (SELECT 1 FROM job WHERE waits_for = lane.key)
                    AND (SELECT COUNT(*) FROM job WHERE (lane = lane.key AND slot IS NOT NULL)
                        OR (gate = lane.key AND gate_slot IS NOT NULL)) < lane.capacity
                """
            ).count
        }
        #expect(stuck == 0)
        try await observer.close()
    }

    /// The counter counts: two who lock rows in opposite orders make a circle.
    @Test(.enabled(if: TestDatabase.isPostgres), .timeLimit(.minutes(1)))
    func circleIsCounted() async throws {
        let folder = try TemporaryFolder()
        let observer = try await openDatabase(in: folder.url, migrations: jobTables)
        let before = try await deadlocks(observer)
        let keys = [LaneKey(rawValue: "one"), LaneKey(rawValue: "two")]
        try await observer.write { tx in for key in keys { try tx.execute("INSERT INTO lane (key) VALUES (\(key))") } }
        let meeting = Meeting()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in [keys, keys.reversed()] {
                group.addTask {
                    let database = try await openDatabase(in: folder.url, migrations: jobTables)
                    try await database.write { tx in
                        for key in order {
                            _ = try tx.query("SELECT key FROM lane WHERE key = \(key) FOR UPDATE")
                            meeting.arrive()
                        }
                    }
                    try await database.close()
                }
            }
            try await group.waitForAll()
        }
        let after = try await deadlocks(observer)
        #expect(after > before)
        try await observer.close()
    }
}

/// Lets the first two who arrive go on together, and all later ones at once.
private final class Meeting: Sendable {
    private let arrived = Mutex(0)
    private let both = DispatchSemaphore(value: 0)

    func arrive() {
        let number = arrived.withLock { count in
            count += 1
            return count
        }
        if number == 1 { both.wait() } else if number == 2 { both.signal() }
    }
}

/// Many who do everything at the same time.
private final class Storm: Sendable {
    private static let rounds = 60
    private let lanes: [LaneKey]
    private let workspace: WorkspaceID
    private let users = (0..<4).map { _ in UserID() }
    private let project = ProjectID()
    private let ids = Mutex<[JobID]>([])

    init(lanes: [LaneKey], workspace: WorkspaceID) {
        self.lanes = lanes
        self.workspace = workspace
    }

    func enqueue(_ bench: Bench, seed: Int) async throws {
        let queue = bench.queue
        for round in 0..<Self.rounds {
            let drafts = try (0..<6).map { index in try draft(round * 7 + index * 5 + seed) }
            try await bench.database.write { [self] tx in
                let jobs = try queue.enqueue(drafts, in: tx).map(\.id)
                ids.withLock { $0 += jobs }
            }
        }
    }

    private func draft(_ number: Int) throws -> JobDraft {
        try JobDraft(
            Errand(), workspace: workspace, project: number % 9 == 0 ? project : nil,
            user: number % 3 == 0 ? nil : users[number % users.count],
            lane: number % 4 == 0 ? nil : lanes[number % lanes.count],
            jobClass: JobClass(rawValue: number % 5) ?? .normal)
    }

    /// A worker that ends what it claimed in batches, in single transactions, or not at all.
    func work(_ bench: Bench, seed: Int) async throws {
        var session = try await bench.beginSession()
        for round in 0..<(Self.rounds * 2) {
            do {
                let runs = try await bench.claim(6, as: session)
                switch (round + seed) % 5 {
                case 0:
                    for run in runs { try await fail(run, bench) }
                case 1:
                    // The process is gone.
                    _ = try await bench.rescue(gone: [session])
                    session = try await bench.beginSession()
                default:
                    try await end(runs, bench)
                }
            } catch is SessionLost {
                session = try await bench.beginSession()
            }
        }
        _ = try await bench.rescue(gone: [session])
    }

    /// As a handler does that ends its job in a transaction of its own.
    private func fail(_ run: ClaimedRun, _ bench: Bench) async throws {
        let queue = bench.queue
        do {
            try await bench.database.write { tx in
                try queue.check(run.job, fence: run.fence, in: tx)
                _ = try queue.end(run.job.run, as: .failed(.internalError), isLocked: true, in: tx)
            }
        } catch is StaleRun {
            return
        }
    }

    private func end(_ runs: [ClaimedRun], _ bench: Bench) async throws {
        let queue = bench.queue
        bench.clock.advance(1)
        let batch = runs.enumerated().map { index, run in
            let ending: RunEnding = index % 3 == 1 ? .retried(after: 1, .temporary("again")) : .succeeded(nil)
            return RunSettlement(job: run.job, ending: ending, report: RunReport())
        }
        try await bench.database.write { tx in _ = try queue.end(batch, promotingDue: true, in: tx) }
    }

    /// Whoever does something by hand meanwhile.
    func interfere(_ bench: Bench, seed: Int) async throws {
        for round in 0..<Self.rounds {
            let known = ids.withLock { Array($0.suffix(40)) }
            guard !known.isEmpty else {
                await Task.yield()
                continue
            }
            let id = known[(round * 11 + seed) % known.count]
            try await bench.database.write { [self] tx in
                do {
                    try meddle((round + seed) % 6, id, bench.queue, tx)
                } catch is JobRefusal {
                    return
                }
            }
            if round % 6 == 2 { _ = try await bench.queue.retryAll(workspace: workspace) }
        }
    }

    private func meddle(_ way: Int, _ id: JobID, _ queue: JobQueue, _ tx: Transaction) throws {
        switch way {
        case 0: try queue.cancelAll(project: project, in: tx)
        case 1: try queue.setPriority(id, to: .urgent, workspace: workspace, in: tx)
        case 2: try queue.retry(id, workspace: workspace, in: tx)
        case 3: try queue.failUnserved(after: 1 << 40, in: tx)
        case 4: try queue.promoteDue(in: tx)
        default: try queue.cancel(id, workspace: workspace, in: tx)
        }
    }
}
