import Accounts
import Foundation
import Sites
import Storage
import TestSupport
import Testing

@testable import App
@testable import Jobs

/// Over random work, failures, cancels, rescues, retries, batched ends and transactions that are undone, the sum of the
/// entries is the balance, nothing is charged for work that came to nothing, and nothing stays set aside.
@Suite(.serialized) struct CreditPropertyTests {
    private struct Crash: Error {}

    @Test(.timeLimit(.minutes(4)), arguments: [40, nil] as [Int64?])
    func entriesAlwaysGiveTheBalance(daily: Int64?) async throws {
        let seed = UInt64.random(in: 1..<1_000_000)
        print(
            "credit property test: seed \(seed), daily \(daily.map(String.init) ?? "none"), \(TestDatabase.isPostgres ? "PostgreSQL" : "SQLite")"
        )
        try await CreditWorld.run(daily: daily) { world in
            var storm = CreditStorm(world: world, seed: seed)
            for step in 0..<250 {
                try await storm.step()
                guard step.isMultiple(of: 5) else { continue }
                let faults = try await world.faults()
                #expect(faults.isEmpty, "seed \(seed), step \(step): \(faults)")
                if !faults.isEmpty { return }
            }
            try await storm.endAll()
            #expect(try await world.faults() == [], "seed \(seed)")
            for workspace in world.workspaces {
                #expect(try await world.credits.kept(of: workspace).reserved == 0, "seed \(seed)")
            }
            print("  \(storm.told)")
            #expect(storm.counts.values.allSatisfy { $0 > 0 }, "seed \(seed): \(storm.told)")
        }
    }
}

/// Does one thing after the other, by chance.
private struct CreditStorm {
    let world: CreditWorld
    var chance: Chance
    var running: [ClaimedRun] = []
    var session: WorkerID?
    /// How often each thing was done.
    var counts: [String: Int] = [
        "accepted": 0, "undone": 0, "succeeded": 0, "failed": 0, "cancelled": 0, "sent back": 0, "rescued": 0,
        "retried": 0,
    ]

    private struct Crash: Error {}

    init(world: CreditWorld, seed: UInt64) {
        self.world = world
        chance = Chance(seed: seed)
    }

    var told: String { counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ") }

    mutating func step() async throws {
        switch Int.random(in: 0..<20, using: &chance) {
        case 0..<6: try await accept()
        case 6..<9: try await claim()
        case 9..<13: try await end()
        case 13..<15: try await cancel()
        case 15: try await lose()
        case 16..<18: try await retry()
        case 18:
            let workspace = world.workspaces.randomElement(using: &chance) ?? world.workspaces[0]
            try await world.credits.grant(Int64.random(in: 1...9, using: &chance), to: workspace, by: nil)
        default: world.advance(Int64.random(in: 1_000...20_000_000, using: &chance))
        }
    }

    private mutating func accept() async throws {
        var drafts: [JobDraft] = []
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
            let workspace = world.workspaces.randomElement(using: &chance) ?? world.workspaces[0]
            let lane = chance.one(in: 2) ? LaneKey(rawValue: "lane \(Int.random(in: 0..<3, using: &chance))") : nil
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: drafts.append(try world.free(in: workspace))
            case 1:
                drafts.append(
                    try world.generation(in: workspace, directions: chance.one(in: 3) ? 3 : nil))
            default: drafts.append(try world.edit(in: workspace, lane: lane))
            }
        }
        let (isUndone, queue, wanted) = (chance.one(in: 4), world.queue, drafts)
        do {
            try await world.database.write { tx in
                try queue.enqueue(wanted, in: tx)
                if isUndone { throw Crash() }
            }
            counts["accepted", default: 0] += drafts.count
        } catch is Crash {
            counts["undone", default: 0] += 1
        } catch CreditsError.quotaExceeded(let shortage) {
            // It says the truth: there is less than it costs.
            #expect(shortage.needed > shortage.standing.available ?? .max)
        }
    }

    private mutating func claim() async throws {
        if session == nil {
            let id = WorkerID()
            try await world.database.write { [queue = world.queue] tx in
                try queue.begin(id, slots: 8, place: nil, lease: 1_000_000_000, in: tx)
            }
            session = id
        }
        guard let session else { return }
        let limit = Int.random(in: 1...6, using: &chance)
        running += try await world.database.write { [queue = world.queue] tx in
            try queue.promoteDue(in: tx)
            return try queue.claim(limit, kinds: nil, session: session, in: tx)
        }
    }

    /// Ends some runs together, with or without the commit.
    private mutating func end() async throws {
        let ended = Array(running.shuffled(using: &chance).prefix(Int.random(in: 1...5, using: &chance)))
        let settlements = ended.map { RunSettlement(job: $0.job, ending: ending(), report: RunReport()) }
        let isUndone = chance.one(in: 5)
        do {
            let after = try await world.database.write { [queue = world.queue] tx in
                let ended = try queue.end(settlements, in: tx)
                if isUndone { throw Crash() }
                return ended
            }
            for job in after.values { count(job) }
            running.removeAll { run in ended.contains { $0.job.id == run.job.id } }
        } catch is Crash {
            counts["undone", default: 0] += 1
        }
    }

    private mutating func ending() -> RunEnding {
        switch Int.random(in: 0..<7, using: &chance) {
        case 0, 1: .succeeded(nil)
        case 2: .succeeded(JSONValue(text: #"{"credits":\#(Int.random(in: -1...9, using: &chance))}"#))
        case 3: .failed(JobFailure(code: "X", message: "Failed."))
        case 4: .cancelled(nil)
        case 5: .retried(after: 1_000, JobFailure(code: "X", message: "Again."))
        default: .givenBack(after: 0)
        }
    }

    private mutating func count(_ job: JobRecord) {
        switch job.state {
        case .succeeded, .failed, .cancelled: counts[job.state.rawValue, default: 0] += 1
        case .scheduled, .ready, .parked, .running: counts["sent back", default: 0] += 1
        }
    }

    private mutating func cancel() async throws {
        let live = try await world.jobs().filter { !$0.state.isFinal }
        guard let job = live.randomElement(using: &chance) else { return }
        let (isUndone, queue) = (chance.one(in: 4), world.queue)
        do {
            try await world.database.write { tx in
                let found = try queue.job(anywhere: job.id, in: tx)
                try queue.cancel(job.id, workspace: found.workspace, in: tx)
                if isUndone { throw Crash() }
            }
            if job.state != .running { counts["cancelled", default: 0] += 1 }
        } catch is Crash {
            counts["undone", default: 0] += 1
        }
    }

    /// The process dies, and another one finds its runs.
    private mutating func lose() async throws {
        guard let session else { return }
        counts["rescued", default: 0] += try await world.queue.rescue(gone: [session])
        self.session = nil
        // What it still wants to end is stale, and changes nothing.
        let stale = running.map {
            RunSettlement(job: $0.job, ending: .succeeded(nil), report: RunReport())
        }
        let ended = try await world.database.write { [queue = world.queue] tx in try queue.end(stale, in: tx) }
        #expect(ended.isEmpty)
        running = []
    }

    private mutating func retry() async throws {
        let dead = try await world.jobs().filter { $0.state == .failed }
        guard let job = dead.randomElement(using: &chance) else { return }
        let queue = world.queue
        do {
            if chance.one(in: 3) {
                let result = try await world.database.write { tx in try queue.retryAnywhere(JobFilter(), in: tx) }
                counts["retried", default: 0] += result.retried.count
            } else {
                let found = try await queue.job(anywhere: job.id)
                try await queue.retry(job.id, workspace: found.workspace)
                counts["retried", default: 0] += 1
            }
        } catch CreditsError.quotaExceeded(let shortage) {
            #expect(shortage.needed > shortage.standing.available ?? .max)
        }
    }

    /// Brings everything to an end.
    mutating func endAll() async throws {
        while true {
            world.advance(100_000_000)
            try await claim()
            let live = try await world.jobs().filter { !$0.state.isFinal }
            guard !live.isEmpty else { return }
            let settlements = running.map {
                RunSettlement(
                    job: $0.job,
                    ending: chance.one(in: 3) ? .failed(JobFailure(code: "X", message: "Failed.")) : .succeeded(nil),
                    report: RunReport())
            }
            _ = try await world.database.write { [queue = world.queue] tx in try queue.end(settlements, in: tx) }
            running = []
        }
    }
}
