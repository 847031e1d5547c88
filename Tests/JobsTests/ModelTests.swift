import Events
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Jobs

/// Random histories of a queue, compared with the rules after every step.
struct ModelTests {
    /// The only moves that there are.
    static let moves: Set<[JobState]> = [
        [.scheduled, .ready], [.scheduled, .parked], [.parked, .ready], [.ready, .running], [.ready, .parked],
        [.running, .succeeded], [.running, .failed], [.running, .cancelled], [.running, .scheduled],
        [.scheduled, .cancelled], [.parked, .cancelled], [.ready, .cancelled], [.failed, .ready], [.failed, .parked],
    ]

    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let lanes = [LaneKey(rawValue: "ordered"), LaneKey(rawValue: "loose"), LaneKey(rawValue: "wide")]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func noHistoryBreaksTheRules(seed: UInt64) async throws {
        try await withBench { bench in
            var dice = Dice(state: seed)
            try await bench.database.write { tx in
                try tx.execute("CREATE TABLE effect (job_id TEXT NOT NULL UNIQUE)")
                try bench.queue.setUp(Self.lanes[1], capacity: 1, isOrdered: false, in: tx)
                try bench.queue.setUp(Self.lanes[2], capacity: 2, isOrdered: false, in: tx)
            }
            var sessions: [WorkerID] = []
            var runs: [ClaimedRun] = []
            var ids: [JobID] = []
            for _ in 0..<400 {
                // Two jobs of one moment would be ordered by their random names.
                bench.clock.advance(1)
                try await step(bench, &dice, &sessions, &runs, &ids)
                try await checkRules(bench)
            }
            try await finishAll(bench)
            try checkHistories(bench)
        }
    }

    private func step(
        _ bench: Bench, _ dice: inout Dice, _ sessions: inout [WorkerID], _ runs: inout [ClaimedRun],
        _ ids: inout [JobID]
    ) async throws {
        let workspace = bench.workspace
        let queue = bench.queue
        switch Int.random(in: 0..<14, using: &dice) {
        case 0...3:
            let later = Int.random(in: 0..<6, using: &dice) == 0
            let job = try await bench.enqueue(
                lane: (Self.lanes + [nil]).randomElement(using: &dice) ?? nil,
                jobClass: JobClass.allCases.randomElement(using: &dice),
                scheduledAt: later
                    ? Date(timeIntervalSince1970: 1_000 + Double.random(in: 0..<400, using: &dice)) : nil,
                uniqueKey: Int.random(in: 0..<4, using: &dice) == 0 ? "key" : nil)
            ids.append(job.id)
        case 4:
            sessions.append(try await bench.beginSession())
        case 5, 6:
            guard let session = sessions.randomElement(using: &dice) else { return }
            do {
                runs += try await bench.claim(Int.random(in: 1...3, using: &dice), as: session)
            } catch is SessionLost {
                sessions.removeAll { $0 == session }
            }
        case 7, 8, 9:
            // Runs of the past are among them: what they try must be refused.
            let recent = Int.random(in: 0..<4, using: &dice) > 0 ? runs.suffix(3) : runs[...]
            guard let run = recent.randomElement(using: &dice) else { return }
            try await endRandomly(run, bench, &dice)
        case 10:
            guard let id = ids.randomElement(using: &dice) else { return }
            try await queue.cancel(id, workspace: workspace)
        case 11:
            guard let id = ids.randomElement(using: &dice) else { return }
            do {
                if Bool.random(using: &dice) {
                    try await queue.retry(id, workspace: workspace)
                } else {
                    let jobClass = JobClass.allCases.randomElement(using: &dice) ?? .normal
                    try await queue.setPriority(id, to: jobClass, workspace: workspace)
                }
            } catch is JobRefusal {
                return
            }
        case 12:
            if Int.random(in: 0..<4, using: &dice) > 0 { try await renew(sessions, in: bench) }
            bench.clock.advance(Int64.random(in: 0...35_000, using: &dice))
            if Bool.random(using: &dice) { try await bench.rescue() }
        default:
            if Int.random(in: 0..<3, using: &dice) == 0, let session = sessions.randomElement(using: &dice) {
                try await bench.rescue(gone: [session])
            } else if let lane = Self.lanes.randomElement(using: &dice) {
                try await bench.database.write { tx in _ = try queue.forceUnlock(lane, in: tx) }
            }
        }
    }

    private func renew(_ sessions: [WorkerID], in bench: Bench) async throws {
        try await bench.database.write { tx in
            for session in sessions {
                do { _ = try bench.queue.renew(session, lease: 30_000, in: tx) } catch is SessionLost { continue }
            }
        }
    }

    private func endRandomly(_ run: ClaimedRun, _ bench: Bench, _ dice: inout Dice) async throws {
        let context = bench.context(run)
        let isCurrent = try await bench.job(run.job.id).run == run.job.run
        let endings: [RunEnding] = [
            .failed(.internalError), .cancelled(nil), .givenBack(after: 1_000),
            .retried(after: 5_000, .temporary("again")),
        ]
        let ending = endings.randomElement(using: &dice)
        let succeeds = Bool.random(using: &dice)
        do {
            try await context.write { tx in
                if succeeds {
                    try tx.execute("INSERT INTO effect VALUES (\(run.job.id))")
                    try context.finish(in: tx)
                } else if let ending {
                    try bench.queue.end(run.job.run, as: ending, in: tx)
                }
            }
            #expect(isCurrent)
        } catch is StaleRun {
            return
        }
    }

    private func checkRules(_ bench: Bench) async throws {
        try await bench.database.read { tx in
            for lane in Self.lanes {
                let row = try tx.first("SELECT capacity FROM lane WHERE key = \(lane)")
                guard let capacity: Int = try row?.get("capacity") else { continue }
                let count = { (condition: SQL) in
                    try tx.query("SELECT id FROM job WHERE lane = \(lane) AND \(condition)").count
                }
                let holders = try count("slot IS NOT NULL")
                #expect(holders <= capacity)
                #expect(try count("state IN ('ready', 'running') AND slot IS NULL") == 0)
                // Nobody waits beside a free slot.
                #expect(try holders == capacity || count("state = 'parked'") == 0)
            }
            let orphans = try tx.query(
                """
                SELECT id FROM job WHERE state = 'running' AND session_id NOT IN
                (SELECT id FROM worker_session WHERE ended_at IS NULL)
                """)
            #expect(orphans.isEmpty)
            let undone = try tx.query(
                "SELECT job_id FROM effect WHERE job_id NOT IN (SELECT id FROM job WHERE state = 'succeeded')")
            #expect(undone.isEmpty)
        }
    }

    /// Works until nothing is left, and finds that everything ends.
    private func finishAll(_ bench: Bench) async throws {
        bench.clock.advance(10_000_000)
        try await bench.rescue()
        let session = try await bench.beginSession()
        for _ in 0..<200 {
            let runs = try await bench.claim(as: session)
            for run in runs { try await bench.end(run) }
            if runs.isEmpty { bench.clock.advance(10_000) }
        }
        let live = try await bench.queue.list(
            workspace: bench.workspace, filter: JobFilter(states: [.scheduled, .ready, .parked, .running]))
        #expect(live.isEmpty)
    }

    private func checkHistories(_ bench: Bench) throws {
        var last: [JobID: JobRecord] = [:]
        var reached: Set<JobState> = []
        for job in bench.moves.all {
            reached.insert(job.state)
            if let before = last[job.id] {
                #expect(Self.moves.contains([before.state, job.state]), "\(before.state) → \(job.state)")
                #expect(job.runNo == before.runNo + (job.state == .running ? 1 : 0))
            } else {
                #expect([.scheduled, .ready, .parked].contains(job.state))
            }
            last[job.id] = job
        }
        #expect(reached == Set(JobState.allCases), "The history is too tame to prove anything.")
    }

    /// Two workers, each with a connection of its own, and those who cancel and add jobs, all at the same time.
    @Test func twoWorkersNeverRunOneLaneAtTheSameTime() async throws {
        let folder = try TemporaryFolder()
        let one = try await openDatabase(in: folder.url, migrations: jobTables)
        let two = try await openDatabase(in: folder.url, migrations: jobTables)
        let benches = [Bench(database: one), Bench(database: two)]
        let lane = LaneKey.project(ProjectID())
        let inside = Inside()
        var ids: [JobID] = []
        for _ in 0..<40 {
            ids.append(
                try await one.write { tx in
                    try benches[0].queue.enqueue(Errand(), workspace: benches[0].workspace, lane: lane, in: tx).id
                })
        }
        let jobs = ids
        try await withThrowingTaskGroup(of: Void.self) { group in
            for bench in benches {
                group.addTask {
                    let session = try await bench.beginSession()
                    while true {
                        for run in try await bench.claim(2, as: session) {
                            #expect(inside.enter() == 0)
                            inside.leave()
                            // A cancellation may come first; then the run ends so.
                            let isCancelled = try await bench.queue.record(run.job.id).cancelRequested
                            try await bench.end(run, as: isCancelled ? .cancelled(nil) : .succeeded(nil))
                        }
                        let live = try await bench.database.read { tx in
                            try tx.query("SELECT id FROM job WHERE finished_at IS NULL").count
                        }
                        if live == 0 { return }
                    }
                }
            }
            group.addTask {
                for id in jobs.reversed() where id.description.utf8.last.map({ $0 % 3 == 0 }) == true {
                    try await benches[0].queue.cancel(id, workspace: benches[0].workspace)
                }
            }
            try await group.waitForAll()
        }
        let final = try await benches[0].queue.list(workspace: benches[0].workspace, limit: 100)
        #expect(final.count == 40)
        #expect(final.allSatisfy { $0.state == .succeeded || $0.state == .cancelled })
        try await one.close()
        try await two.close()
    }
}

/// How many are in a lane.
private final class Inside: Sendable {
    private let count = Mutex(0)

    /// - Returns: how many were there before.
    func enter() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}

extension JobQueue {
    fileprivate func record(_ id: JobID) async throws -> JobRecord {
        try await database.read { tx in
            guard let job = try record(id, in: tx) else { throw JobRefusal.unknownJob }
            return job
        }
    }
}
