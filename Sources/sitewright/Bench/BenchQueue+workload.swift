import Events
import Foundation
import Jobs
import Logging
import Storage
import Subprocess
import Synchronization
import SystemPackage

/// Work that does nothing but say how far it is.
struct BenchChore: JobPayload {
    static let kind = "bench.chore"
    var number: Int
}

/// Work that nobody in the bench does.
struct BenchIdle: JobPayload {
    static let kind = "bench.idle"
    var number: Int
}

/// A queue in a database of its own, and what is measured on it.
struct QueueBench: Sendable {
    /// The folder of the workers' locks, and of the database where that is a file.
    let place: String
    /// The database of the run, where it is on a server.
    let url: String?
    private let database: Database
    private let queue: JobQueue
    private let workspace: WorkspaceID
    /// Counts the jobs that are done, once that is committed.
    private let done: DoneCount

    /// Makes a database and its tables, and removes them afterwards.
    /// - Returns: what `body` returns.
    static func run<Result: Sendable>(
        _ place: BenchDatabase, _ body: @Sendable (QueueBench) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitewright-queue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await place.withOwnSchema { url in
            try await join(place.engine, url: url, place: folder.path, body)
        }
    }

    static func join<Result: Sendable>(
        _ engine: BenchEngine, url: String?, place: String, _ body: @Sendable (QueueBench) async throws -> Result
    ) async throws -> Result {
        let options: DatabaseOptions =
            switch engine {
            case .sqlite: .sqlite(file: URL(filePath: place).appending(path: "queue.sqlite"))
            case .postgres: try .postgres(url: url ?? "")
            }
        let database = try await Database.open(options, logger: Logger(label: "bench"))
        do {
            try await database.migrate(EventsSchema.migrations + JobsSchema.migrations)
            let result = try await body(QueueBench(place: place, url: url, database: database))
            try await database.close()
            return result
        } catch {
            try? await database.close()
            throw error
        }
    }

    private init(place: String, url: String?, database: Database) {
        let done = DoneCount()
        self.place = place
        self.url = url
        self.database = database
        self.done = done
        self.workspace = WorkspaceID()
        queue = JobQueue(
            database: database, events: EventLog(database: database),
            onTransition: [
                { tx, job in
                    if job.state == .succeeded { tx.afterCommit { done.add() } }
                }
            ])
    }

    // MARK: In

    func enqueue(_ count: Int, batch: Int) async throws {
        try await enqueue(count, batch: batch) { number in
            try JobDraft(BenchChore(number: number), workspace: workspace)
        }
    }

    /// Fills a lane whose first job nobody takes.
    func park(_ count: Int, batch: Int) async throws {
        let lane = LaneKey(rawValue: "bench:stuck")
        try await enqueue(count, batch: batch) { number in
            try JobDraft(BenchIdle(number: number), workspace: workspace, lane: lane)
        }
    }

    private func enqueue(_ count: Int, batch: Int, _ draft: (Int) throws -> JobDraft) async throws {
        // Two transactions are under way at a time: while the database stores one, this process writes the next.
        var stored: [Task<Void, any Error>] = []
        for first in stride(from: 0, to: count, by: batch) {
            let drafts = try (first..<min(first + batch, count)).map(draft)
            if stored.count == 2 { try await stored.removeFirst().value }
            stored.append(
                Task { [database, queue] in
                    _ = try await database.write { tx in try queue.enqueue(drafts, in: tx).count }
                })
        }
        for task in stored { try await task.value }
    }

    /// The median time to find the place of the last job, in milliseconds.
    func positionTime() async throws -> Double {
        let newest = try await queue.list(workspace: workspace, limit: 1)
        guard let last = newest.first else { return 0 }
        var times: [Double] = []
        for _ in 0..<21 {
            times.append(try await timed { _ = try await queue.position(of: last.id) })
        }
        return (times.sorted()[10] * 100).rounded() / 100
    }

    // MARK: Out

    private func handlers(_ started: @escaping @Sendable () -> Void = {}) -> JobHandlers {
        var handlers = JobHandlers()
        handlers.register(BenchChore.self) { _, run in
            started()
            run.progress(50, step: "half way")
            return .done(result: nil)
        }
        return handlers
    }

    private func worker(_ handlers: JobHandlers, slots: Int) -> JobWorker {
        let folder = URL(filePath: place).appending(path: "workers")
        var logger = Logger(label: "bench")
        logger.logLevel = .warning
        return JobWorker(
            queue: queue, handlers: handlers, slots: slots, kinds: handlers.kinds,
            options: JobWorkerOptions(sessionFolder: folder), logger: logger)
    }

    private func working(
        _ handlers: JobHandlers, workers: Int, slots: Int, _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        let crew = (0..<workers).map { _ in worker(handlers, slots: slots) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in crew { group.addTask { try await worker.run() } }
            do {
                try await body()
            } catch {
                for worker in crew { worker.stop() }
                throw error
            }
            for worker in crew { worker.stop() }
            try await group.waitForAll()
        }
    }

    /// Works in this process until `count` jobs are done.
    func drain(_ count: Int, workers: Int, slots: Int) async throws {
        try await working(handlers(), workers: workers, slots: slots) { [done] in await done.reach(count) }
    }

    func workUntilEmpty(workers: Int, slots: Int) async throws {
        try await working(handlers(), workers: workers, slots: slots) { try await waitUntilEmpty() }
    }

    private func waitUntilEmpty() async throws {
        while true {
            let isEmpty = try await database.read { tx in
                try tx.first(
                    "SELECT 1 AS one FROM job WHERE finished_at IS NULL AND kind = \(BenchChore.kind) LIMIT 1") == nil
            }
            if isEmpty { return }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Lets other processes of this program work until nothing is left.
    /// - Returns: the milliseconds from their start to the last commit, the start of the processes included.
    func drain(byOthers processes: Int, arguments: [String]) async throws -> Double {
        try await timed {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<processes {
                    group.addTask {
                        let result = try await Subprocess.run(
                            .path(FilePath(CommandLine.arguments[0])), arguments: Arguments(arguments),
                            output: .discarded, error: .string(limit: 1 << 16))
                        guard result.terminationStatus.isSuccess else {
                            throw CommandFailure("A process of the bench failed: \(result.standardError)")
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    // MARK: Single jobs

    /// From the commit that brings a job to an idle worker to the start of its handler.
    func pickUps(_ count: Int, slots: Int) async throws -> Samples {
        let times = Mutex<(committed: ContinuousClock.Instant?, started: [Double])>((nil, []))
        let already = done.count
        let handlers = handlers {
            let now = ContinuousClock.now
            times.withLock { times in
                guard let committed = times.committed else { return }
                times.started.append(milliseconds(now - committed))
            }
        }
        try await working(handlers, workers: 1, slots: slots) {
            for number in 0...count {
                _ = try await database.write { tx in
                    tx.afterCommit { times.withLock { $0.committed = number > 0 ? .now : nil } }
                    return try queue.enqueue(BenchChore(number: number), workspace: workspace, in: tx).id
                }
                await done.reach(already + number + 1)
                // The worker is idle again when its own tasks have come to rest.
                try await Task.sleep(for: .milliseconds(.random(in: 5...15)))
            }
        }
        return Samples(times.withLock { $0.started })
    }

    // MARK: Processor

    /// The seconds of processor time that this process, its ended children, and the processes of a PostgreSQL on this
    /// machine took until now.
    func processorSeconds() async throws -> Double {
        func seconds(_ who: Int32) -> Double {
            var usage = rusage()
            getrusage(who, &usage)
            return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        }
        return try await seconds(0) + seconds(-1) + serverSeconds()
    }

    private func serverSeconds() async throws -> Double {
        guard url != nil else { return 0 }
        let backend: Int? = try await database.read { tx in
            try tx.first("SELECT CAST(pg_backend_pid() AS BIGINT) AS pid")?.get("pid")
        }
        guard let backend, let own = ProcessTimes(Int32(backend)), own.name == "postgres" else { return 0 }
        let names = try FileManager.default.contentsOfDirectory(atPath: "/proc")
        let all = names.compactMap(Int32.init).compactMap { ProcessTimes($0) }
        let server = all.filter { $0.id == own.parent || $0.parent == own.parent }
        // Backends that have ended count with their parent.
        return server.map { $0.seconds + ($0.id == own.parent ? $0.childSeconds : 0) }.reduce(0, +)
    }
}

/// A number that only grows, and can be waited for by one task.
private final class DoneCount: Sendable {
    private struct State {
        var count = 0
        var goal = Int.max
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.count } }

    func add() {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.count += 1
            guard state.count >= state.goal else { return nil }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    func reach(_ goal: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = state.withLock { state in
                if state.count >= goal { return true }
                state.goal = goal
                state.waiting = continuation
                return false
            }
            if isReached { continuation.resume() }
        }
    }
}
