import Accounts
import Events
import Foundation
import Storage
import Synchronization
import TestSupport

@testable import App
@testable import Jobs
@testable import Sites

/// Chance that is the same for the same seed.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

/// A queue whose work costs credits, as the program wires it, without a worker: the tests do what workers do.
struct CreditWorld: Sendable {
    let database: Database
    let credits: Credits
    let queue: JobQueue
    let workspaces: [WorkspaceID]
    private let wall: Shared<Int64>

    static let edit: Int64 = 2
    static let generate: Int64 = 5

    static func run(
        daily: Int64?, _ body: @escaping @Sendable (CreditWorld) async throws -> Void
    ) async throws {
        try await withDatabase(migrations: Schema.migrations) { database in
            try await body(try await CreditWorld(database: database, daily: daily))
        }
    }

    private init(database: Database, daily: Int64?) async throws {
        self.database = database
        let accounts = Accounts(database: database)
        let (owner, first) = try await accounts.ensureOwner()
        workspaces = [first.id, try await accounts.makeWorkspace(name: "Other", owner: owner.id).id]
        let wall = Shared(Int64(1_790_000_000_000))
        self.wall = wall
        credits = Credits(
            database: database,
            options: .init(daily: daily, prices: [SiteEdit.kind: Self.edit, SiteGeneration.kind: Self.generate]),
            now: { wall.value })
        queue = JobQueue(
            database: database, events: EventLog(database: database), onAcceptance: [credits.reservingForJobs],
            onTransition: [credits.followingJobs],
            clock: JobClock(
                wall: { _ in wall.value }, lease: { _ in JobClock.LeaseInstant(era: "test", milliseconds: wall.value) }
            ))
    }

    func advance(_ milliseconds: Int64) { wall.update { $0 += milliseconds } }

    // MARK: Drafts

    func edit(in workspace: WorkspaceID, lane: LaneKey? = nil) throws -> JobDraft {
        try JobDraft(
            SiteEdit(project: ProjectID(), message: MessageID(), wish: TurnWish("darker")), workspace: workspace,
            lane: lane)
    }

    func generation(in workspace: WorkspaceID, directions: Int? = nil) throws -> JobDraft {
        try JobDraft(
            SiteGeneration(
                project: ProjectID(), message: MessageID(), prompt: "A bakery", seed: nil, directions: directions),
            workspace: workspace)
    }

    func free(in workspace: WorkspaceID) throws -> JobDraft {
        try JobDraft(SiteBuild(project: ProjectID(), version: 1), workspace: workspace)
    }

    // MARK: Looking

    /// How many jobs there are, by their state.
    func jobs() async throws -> [(id: JobID, state: JobState, kind: String, run: Int64)] {
        try await database.read { tx in
            try tx.query("SELECT id, state, kind, run_no FROM job ORDER BY id").map {
                try ($0.get("id"), $0.get("state"), $0.get("kind"), $0.get("run_no"))
            }
        }
    }

    /// The entries of all workspaces, by their job.
    func entries() async throws -> [JobID: [CreditEntry]] {
        var found: [CreditEntry] = []
        for workspace in workspaces {
            var last: CreditEntryID?
            while true {
                let page = try await credits.entries(of: workspace, before: last, limit: 500)
                found += page
                guard page.count == 500 else { break }
                last = page.last?.id
            }
        }
        return Dictionary(grouping: found.filter { $0.job != nil }) { $0.job ?? JobID() }
    }

    /// What is wrong with the ledger; empty where all is well.
    func faults() async throws -> [String] {
        var faults: [String] = []
        for workspace in workspaces {
            let kept = try await credits.kept(of: workspace)
            let recomputed = try await credits.recomputed(of: workspace)
            if kept != recomputed { faults.append("kept \(kept), recomputed \(recomputed)") }
            if kept.granted < 0 || kept.reserved < 0 { faults.append("below zero: \(kept)") }
            if let daily = credits.options.daily, let most = kept.days.values.max(), most > daily {
                faults.append("more than a day gives: \(most)")
            }
        }
        let entries = try await entries()
        for job in try await jobs() {
            let own = entries[job.id] ?? []
            let closed = Set(own.compactMap(\.closes))
            let open = own.filter { $0.kind == .reserve && !closed.contains($0.id) }
            if open.count != (job.state.isFinal || job.kind == SiteBuild.kind ? 0 : 1) {
                faults.append("a job that is \(job.state) has \(open.count) open reservations")
            }
            let used = own.reduce(0) { $0 + $1.used }
            if job.state != .succeeded, used != 0 { faults.append("a job that is \(job.state) was charged \(used)") }
            if used + own.reduce(0, { $0 + $1.change }) != open.reduce(0, { $0 + $1.change }) {
                faults.append("the entries of a job do not add up")
            }
        }
        return faults
    }
}
