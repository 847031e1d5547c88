import Events
import Foundation
import Storage
import TestSupport

@testable import Jobs

/// Work that fails as its text says.
struct Chore: JobPayload, Hashable {
    static let kind = "test.chore"
    static let policy = JobPolicy(
        maxAttempts: 3, timeLimit: .milliseconds(300),
        backoff: JobBackoff(first: .milliseconds(1), longest: .milliseconds(2), jitter: 0))
    var text = ""
}

/// A chore that may take its time.
struct Patience: JobPayload {
    static let kind = "test.patience"
}

/// A queue with a real clock, which says when a job reaches a state.
struct WorkerBench: Sendable {
    let database: Database
    let queue: JobQueue
    let workspace = WorkspaceID()
    let folder: URL
    let changes = Signal<JobRecord>()

    struct Refused: Error {}

    /// - Parameter transition: Called in the transaction of every change of a job's state.
    init(
        database: Database, folder: URL, transition: @escaping @Sendable (JobRecord) throws -> Void = { _ in }
    ) {
        self.database = database
        self.folder = folder
        let changes = self.changes
        self.queue = JobQueue(
            database: database, events: EventLog(database: database),
            onTransition: [
                { tx, job in
                    if job.result?.text == #""refused""# { throw Refused() }
                    try transition(job)
                    tx.afterCommit { changes.send(job) }
                }
            ])
    }

    @discardableResult
    func enqueue(_ payload: some JobPayload, lane: LaneKey? = nil) async throws -> JobRecord {
        try await database.write { [queue, workspace] tx in
            try queue.enqueue(payload, workspace: workspace, lane: lane, in: tx)
        }
    }

    func worker(_ handlers: JobHandlers, slots: Int = 2, configure: (inout JobWorkerOptions) -> Void = { _ in })
        -> JobWorker
    {
        var options = JobWorkerOptions(sessionFolder: folder.appending(path: "workers"))
        options.drain = .milliseconds(100)
        options.grace = .milliseconds(200)
        configure(&options)
        return JobWorker(queue: queue, handlers: handlers, slots: slots, options: options, logger: .quiet)
    }

    /// Waits until a job reaches a state.
    @discardableResult
    func wait(for state: JobState, of id: JobID) async throws -> JobRecord {
        while true {
            let job = try await changes.next()
            if job.id == id, job.state == state { return job }
        }
    }

    func job(_ id: JobID) async throws -> JobRecord { try await queue.job(id, workspace: workspace) }
}

func withWorkerBench<T>(
    transition: @escaping @Sendable (JobRecord) throws -> Void = { _ in }, _ body: (WorkerBench) async throws -> T
) async throws -> T {
    try await withTemporaryFolder { folder in
        let database = try await openDatabase(in: folder, migrations: jobTables)
        let result = try await body(WorkerBench(database: database, folder: folder, transition: transition))
        try await database.close()
        return result
    }
}

/// Runs a worker as long as `body` runs, then stops it gracefully.
func running(_ worker: JobWorker, _ body: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await worker.run() }
        do {
            try await body()
        } catch {
            worker.stop()
            throw error
        }
        worker.stop()
        try await group.waitForAll()
    }
}
