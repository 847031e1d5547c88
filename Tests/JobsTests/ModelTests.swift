import Events
import Foundation
import Storage
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

    /// Other work that does nothing by itself.
    private struct Chore: JobPayload {
        static let kind = "test.chore"
        static let policy = Errand.policy
    }

    private static let kinds = [Errand.kind, Chore.kind]
    private static let users = [UserID(), UserID(), UserID()]
    private static let userLimit = 2

    /// What a history has made so far, and what is set by hand.
    private struct History {
        var sessions: [WorkerID] = []
        var runs: [ClaimedRun] = []
        var ids: [JobID] = []
        var paused: Set<String> = []
        var isAllPaused = false
        var limits: [String: Int] = [:]
    }

    /// `SITEWRIGHT_TEST_SEED` repeats a history that failed; `SITEWRIGHT_TEST_STEPS` makes histories longer.
    private static let environment = ProcessInfo.processInfo.environment
    private static let seeds: [UInt64] =
        environment["SITEWRIGHT_TEST_SEED"].flatMap(UInt64.init).map { [$0] } ?? [1, 2, 3, 4]
    private static let steps = environment["SITEWRIGHT_TEST_STEPS"].flatMap(Int.init) ?? 700

    @Test(arguments: seeds)
    func noHistoryBreaksTheRules(seed: UInt64) async throws {
        try await withBench(userLimit: UserLimit(jobs: Self.userLimit)) { bench in
            var dice = Dice(state: seed)
            try await bench.database.write { tx in
                try tx.execute("CREATE TABLE effect (job_id TEXT NOT NULL UNIQUE)")
                try bench.queue.setUp(Self.lanes[1], capacity: 1, isOrdered: false, in: tx)
                try bench.queue.setUp(Self.lanes[2], capacity: 2, isOrdered: false, in: tx)
            }
            var history = History()
            for number in 0..<Self.steps {
                // Two jobs of one moment would be ordered by their random names.
                bench.clock.advance(1)
                do {
                    try await step(bench, &dice, &history)
                } catch {
                    Issue.record("Seed \(seed), step \(number): \(error)")
                    return
                }
                let broken = try await brokenRules(bench)
                #expect(broken.isEmpty, "Seed \(seed), step \(number)")
                guard broken.isEmpty else { return }
            }
            try await finishAll(bench, history)
            try checkHistories(bench)
        }
    }

    private func step(_ bench: Bench, _ dice: inout Dice, _ history: inout History) async throws {
        let workspace = bench.workspace
        let queue = bench.queue
        switch Int.random(in: 0..<16, using: &dice) {
        case 0...3:
            try await enqueue(bench, &dice, &history)
        case 4:
            history.sessions.append(try await bench.beginSession())
        case 5, 6:
            try await claim(bench, &dice, &history)
        case 7, 8:
            // Runs of the past are among them: what they try must be refused.
            let recent = Int.random(in: 0..<4, using: &dice) > 0 ? history.runs.suffix(3) : history.runs[...]
            guard let run = recent.randomElement(using: &dice) else { return }
            try await endRandomly(run, bench, &dice)
        case 9:
            try await endTogether(bench, &dice, history)
        case 10:
            guard let id = history.ids.randomElement(using: &dice) else { return }
            try await queue.cancel(id, workspace: workspace)
        case 11:
            guard let id = history.ids.randomElement(using: &dice) else { return }
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
            if Int.random(in: 0..<4, using: &dice) > 0 { try await renew(history.sessions, in: bench) }
            bench.clock.advance(Int64.random(in: 0...35_000, using: &dice))
            if Bool.random(using: &dice) { try await bench.rescue() }
        case 13:
            try await steer(bench, &dice, &history)
        case 14:
            guard Int.random(in: 0..<4, using: &dice) == 0 else { return }
            try await queue.retryAll(workspace: workspace)
        default:
            if Int.random(in: 0..<3, using: &dice) == 0, let session = history.sessions.randomElement(using: &dice) {
                try await bench.rescue(gone: [session])
            } else if let lane = Self.lanes.randomElement(using: &dice) {
                try await bench.database.write { tx in _ = try queue.forceUnlock(lane, in: tx) }
            }
        }
    }

    /// One job, or several in one transaction.
    private func enqueue(_ bench: Bench, _ dice: inout Dice, _ history: inout History) async throws {
        let count = Int.random(in: 0..<5, using: &dice) == 0 ? 3 : 1
        var drafts: [JobDraft] = []
        for _ in 0..<count {
            let isLater = Int.random(in: 0..<6, using: &dice) == 0
            let lane = (Self.lanes + [nil]).randomElement(using: &dice) ?? nil
            let user = (Self.users + [nil]).randomElement(using: &dice) ?? nil
            let jobClass = JobClass.allCases.randomElement(using: &dice)
            let scheduledAt =
                isLater ? Date(timeIntervalSince1970: 1_000 + Double.random(in: 0..<400, using: &dice)) : nil
            let key = Int.random(in: 0..<4, using: &dice) == 0 ? "key" : nil
            let id = JobID(milliseconds: Int64(history.ids.count + drafts.count))
            let draft =
                Bool.random(using: &dice)
                ? try JobDraft(
                    Errand(), workspace: bench.workspace, user: user, lane: lane, jobClass: jobClass,
                    scheduledAt: scheduledAt, uniqueKey: key, id: id)
                : try JobDraft(
                    Chore(), workspace: bench.workspace, user: user, lane: lane, jobClass: jobClass,
                    scheduledAt: scheduledAt, uniqueKey: key, id: id)
            drafts.append(draft)
        }
        let asked = drafts
        history.ids += try await bench.database.write { tx in try bench.queue.enqueue(asked, in: tx).map(\.id) }
    }

    /// Claims, and finds that it got just the best of those that may run.
    private func claim(_ bench: Bench, _ dice: inout Dice, _ history: inout History) async throws {
        guard let session = history.sessions.randomElement(using: &dice) else { return }
        let limit = Int.random(in: 1...4, using: &dice)
        try await bench.database.write { tx in _ = try bench.queue.promoteDue(in: tx) }
        let expected = history.isAllPaused ? [] : try await best(limit, bench, history)
        do {
            let claimed = try await bench.claim(limit, as: session)
            #expect(claimed.map(\.job.id) == expected)
            history.runs += claimed
        } catch is SessionLost {
            history.sessions.removeAll { $0 == session }
        }
    }

    /// The model of a claim: the ready jobs in order, without paused kinds, and of limited kinds as many as there is
    /// room for.
    private func best(_ limit: Int, _ bench: Bench, _ history: History) async throws -> [JobID] {
        let (ready, running) = try await bench.database.read { tx in
            let ready = try tx.query("SELECT id, kind FROM job WHERE state = 'ready' ORDER BY rank, id")
                .map { try (id: $0.get("id", as: JobID.self), kind: $0.get("kind", as: String.self)) }
            let running: [String] = try tx.query("SELECT kind FROM job WHERE state = 'running'")
                .map { try $0.get("kind") }
            return (ready, running)
        }
        var room = history.limits
        for kind in running { room[kind]? -= 1 }
        var best: [JobID] = []
        for job in ready where best.count < limit && !history.paused.contains(job.kind) {
            if let left = room[job.kind] {
                guard left > 0 else { continue }
                room[job.kind] = left - 1
            }
            best.append(job.id)
        }
        return best
    }

    /// Pauses or resumes a kind or all, or limits a kind.
    private func steer(_ bench: Bench, _ dice: inout Dice, _ history: inout History) async throws {
        guard let kind = Self.kinds.randomElement(using: &dice) else { return }
        switch Int.random(in: 0..<6, using: &dice) {
        case 0:
            try await bench.queue.pause(kind: kind)
            history.paused.insert(kind)
        case 1, 2:
            try await bench.queue.resume(kind: kind)
            history.paused.remove(kind)
            try await bench.queue.resume(kind: nil)
            history.isAllPaused = false
        case 3:
            try await bench.queue.pause(kind: nil)
            history.isAllPaused = true
        default:
            let limit = [nil, 1, 2, 3].randomElement(using: &dice) ?? nil
            try await bench.database.write { tx in try bench.queue.setLimit(limit, kind: kind, in: tx) }
            history.limits[kind] = limit
        }
    }

    /// Ends several runs in one transaction, stale ones among them, as a worker does.
    private func endTogether(_ bench: Bench, _ dice: inout Dice, _ history: History) async throws {
        var settlements: [RunSettlement] = []
        for run in history.runs.suffix(6) where Bool.random(using: &dice) {
            let endings: [RunEnding] = [
                .succeeded(nil), .failed(.internalError), .failed(.internalError), .givenBack(after: 500),
                .retried(after: 2_000, .temporary("again")),
            ]
            guard let ending = endings.randomElement(using: &dice) else { continue }
            settlements.append(RunSettlement(job: run.job, ending: ending, report: RunReport()))
        }
        var current: Set<RunID> = []
        for settlement in settlements {
            let job = try await bench.job(settlement.job.id)
            if job.run == settlement.job.run, job.state == .running { current.insert(job.run) }
        }
        let promotes = Bool.random(using: &dice)
        let batch = settlements
        let ended = try await bench.database.write { tx in
            try bench.queue.end(batch, promotingDue: promotes, in: tx)
        }
        #expect(Set(ended.keys) == current)
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

    /// The rules that hold after every step, and do not.
    private func brokenRules(_ bench: Bench) async throws -> [String] {
        try await bench.database.read { tx in
            var broken: [String] = []
            let lines =
                Self.lanes.map { (key: $0, column: "lane", slot: "slot") }
                + Self.users.map { (key: LaneKey(rawValue: "user:\($0)"), column: "gate", slot: "gate_slot") }
            for line in lines {
                let row = try tx.first("SELECT capacity FROM lane WHERE key = \(line.key)")
                guard let capacity: Int = try row?.get("capacity") else { continue }
                let count = { (condition: SQL) in
                    try tx.query("SELECT id FROM job WHERE \(condition)").count
                }
                let mine: SQL = "\(raw: line.column) = \(line.key)"
                let holders = try count("\(mine) AND \(raw: line.slot) IS NOT NULL")
                if holders > capacity { broken.append("\(line.key) has \(holders) holders") }
                if try count("\(mine) AND \(raw: line.slot) IS NULL AND state IN ('ready', 'running')") > 0 {
                    broken.append("\(line.key) is passed by")
                }
                if try holders < capacity && count("waits_for = \(line.key)") > 0 {
                    broken.append("A job waits beside a free slot of \(line.key)")
                }
            }
            let orphans = try tx.query(
                """
                SELECT id FROM job WHERE state = 'running' AND session_id NOT IN
                (SELECT id FROM worker_session WHERE ended_at IS NULL)
                """)
            if !orphans.isEmpty { broken.append("A job runs under nobody") }
            let undone = try tx.query(
                "SELECT job_id FROM effect WHERE job_id NOT IN (SELECT id FROM job WHERE state = 'succeeded')")
            if !undone.isEmpty { broken.append("An effect is stored of a job that has not succeeded") }
            return broken
        }
    }

    /// Works until nothing is left, and finds that everything ends.
    private func finishAll(_ bench: Bench, _ history: History) async throws {
        for kind in Self.kinds + [nil] { try await bench.queue.resume(kind: kind) }
        try await bench.database.write { tx in
            for kind in Self.kinds { try bench.queue.setLimit(nil, kind: kind, in: tx) }
        }
        bench.clock.advance(10_000_000)
        try await bench.rescue()
        let session = try await bench.beginSession()
        for _ in 0..<300 {
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
}
