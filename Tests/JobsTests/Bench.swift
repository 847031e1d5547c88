import Events
import Foundation
import Storage
import Synchronization
import TestSupport

@testable import Jobs

/// Work that does nothing by itself.
struct Errand: JobPayload, Hashable {
    static let kind = "test.errand"
    static let policy = JobPolicy(
        maxAttempts: 3, timeLimit: .seconds(60),
        backoff: JobBackoff(first: .seconds(4), longest: .seconds(60), jitter: 0))
    var text = "bread"
}

/// A clock that moves when a test says so.
final class ManualClock: Sendable {
    private let state = Mutex((wall: Int64(1_000_000), lease: Int64(5_000), era: "boot 1"))

    func advance(_ milliseconds: Int64) {
        state.withLock { state in
            state.wall += milliseconds
            state.lease += milliseconds
        }
    }

    /// The machine was switched off and on.
    func reboot() {
        state.withLock { state in
            state.lease = 0
            state.era = "boot 2"
        }
    }

    var clock: JobClock {
        JobClock(
            wall: { [self] _ in state.withLock { $0.wall } },
            lease: { [self] _ in
                state.withLock { JobClock.LeaseInstant(era: $0.era, milliseconds: $0.lease) }
            })
    }
}

/// A queue in a database of its own, with a clock that stands still.
struct Bench: Sendable {
    let database: Database
    let queue: JobQueue
    let clock: ManualClock
    let workspace = WorkspaceID()
    /// What the transitions were, in order, as the hook saw them.
    let moves: Recorder

    final class Recorder: Sendable {
        private let moves = Mutex<[JobRecord]>([])

        func add(_ job: JobRecord) { moves.withLock { $0.append(job) } }
        var all: [JobRecord] { moves.withLock { $0 } }
        func states(of id: JobID) -> [JobState] { all.filter { $0.id == id }.map(\.state) }
    }

    init(database: Database, clock: ManualClock = ManualClock(), userLimit: UserLimit? = nil) {
        let moves = Recorder()
        self.database = database
        self.clock = clock
        self.moves = moves
        var queue = JobQueue(
            database: database, events: EventLog(database: database),
            onTransition: [
                { tx, job in tx.afterCommit { moves.add(job) } }
            ], clock: clock.clock)
        queue.userLimit = userLimit
        self.queue = queue
    }

    @discardableResult
    func enqueue(
        _ text: String = "bread", lane: LaneKey? = nil, jobClass: JobClass? = nil, scheduledAt: Date? = nil,
        uniqueKey: String? = nil, project: ProjectID? = nil, user: UserID? = nil
    ) async throws -> JobRecord {
        try await database.write { [queue, workspace] tx in
            try queue.enqueue(
                Errand(text: text), workspace: workspace, project: project, user: user, lane: lane, jobClass: jobClass,
                scheduledAt: scheduledAt, uniqueKey: uniqueKey, in: tx)
        }
    }

    func beginSession(place: String? = nil) async throws -> WorkerID {
        let id = WorkerID()
        try await database.write { [queue] tx in try queue.begin(id, slots: 4, place: place, lease: 30_000, in: tx) }
        return id
    }

    @discardableResult
    func claim(_ limit: Int = 10, kinds: Set<String>? = nil, as session: WorkerID) async throws -> [ClaimedRun] {
        try await database.write { [queue] tx in
            try queue.promoteDue(in: tx)
            return try queue.claim(limit, kinds: kinds, session: session, in: tx)
        }
    }

    /// Claims one run under a new session.
    func claimOne() async throws -> ClaimedRun {
        let runs = try await claim(1, as: beginSession())
        guard let run = runs.first else { throw NothingToClaim() }
        return run
    }

    @discardableResult
    func end(_ run: ClaimedRun, as ending: RunEnding = .succeeded(nil)) async throws -> JobRecord {
        try await database.write { [queue] tx in try queue.end(run.job.run, as: ending, in: tx) }
    }

    func job(_ id: JobID) async throws -> JobRecord { try await queue.job(id, workspace: workspace) }

    func context(_ run: ClaimedRun) -> RunContext {
        RunContext(run, queue: queue, timeLimit: .seconds(60), watcher: Nobody())
    }

    @discardableResult
    func rescue(gone: [WorkerID] = []) async throws -> Int {
        try await queue.rescue(gone: gone)
    }

    func events() async throws -> [Event] {
        try await EventLog(database: database).read(after: 0, workspace: workspace, limit: 100_000)
    }
}

struct NothingToClaim: Error {}

/// Hears of a run, and does nothing.
struct Nobody: RunWatcher {
    func hasReport() {}
    func stopped(_ context: RunContext) {}
    func ended(_ context: RunContext) {}
}

let jobTables = EventsSchema.migrations + JobsSchema.migrations

func withBench<T>(userLimit: UserLimit? = nil, _ body: (Bench) async throws -> T) async throws -> T {
    try await withDatabase(migrations: jobTables) { database in
        try await body(Bench(database: database, userLimit: userLimit))
    }
}
