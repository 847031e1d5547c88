public import Storage
import Synchronization

/// What a handler has of its run.
///
/// All it writes is checked against the run: a run that is not the current one any more, because its job was given to
/// another worker or its lane was taken by force, can store nothing.
public final class RunContext: Sendable {
    /// The most lines that wait to be stored; of more, only the number is kept.
    private static let pendingLimit = 1_000

    private struct State {
        var shown = RunReport.Progress(percent: 0, step: "")
        var report = RunReport()
        var droppedLines = 0
        var isReporting = false
        var stop: RunStop?
        /// When the run was told to stop.
        var stoppedAt: SuspendingClock.Instant?
        var end: RunEnd?
        var isEnded = false
        var isFinished = false
        var task: Task<Void, Never>?
    }

    /// The job as it was when the run began.
    public let job: JobRecord
    /// The fence of the job's lane, to be stored with whatever the run makes for it; nil without an exclusive lane.
    public let fence: Int64?
    /// When the run will be told to stop.
    public let deadline: SuspendingClock.Instant
    let queue: JobQueue
    private let watcher: any RunWatcher
    private let state = Mutex(State())

    init(_ run: ClaimedRun, queue: JobQueue, timeLimit: Duration, watcher: any RunWatcher) {
        self.job = run.job
        self.fence = run.fence
        self.deadline = SuspendingClock.now.advanced(by: timeLimit)
        self.queue = queue
        self.watcher = watcher
    }

    /// The number of the run: 1 for the first.
    public var runNo: Int64 { job.runNo }

    /// Whether the run should stop: it was cancelled, takes too long, lost its job, or the program ends. The task is
    /// cancelled as well.
    public var isCancelled: Bool { state.withLock { $0.stop != nil } }

    /// Shows how far the run is, from 0 to 100, and what it does. Told at most five times a second; it never goes back.
    public func progress(_ percent: Int, step: String) {
        let step = LogText.shortLine(step)
        let isNew = state.withLock { state in
            let progress = RunReport.Progress(percent: max(state.shown.percent, min(percent, 100)), step: step)
            guard progress != state.shown else { return false }
            if step != state.shown.step, !step.isEmpty {
                state.report.steps.append(.init(at: WallClock.milliseconds(), percent: progress.percent, text: step))
            }
            state.shown = progress
            state.report.progress = progress
            return true
        }
        if isNew { watcher.hasReport() }
    }

    /// Appends to the job's log. Terminal codes are removed, and the start of a very long line or log is kept.
    public func log(_ text: String, level: JobLogLevel = .info) {
        let at = WallClock.milliseconds()
        let lines = LogText.lines(of: text).map { RunReport.Line(at: at, level: level, text: $0) }
        state.withLock { state in
            let room = max(0, Self.pendingLimit - state.report.lines.count)
            state.report.lines += lines.prefix(room)
            state.droppedLines += max(0, lines.count - room)
        }
        watcher.hasReport()
    }

    /// Runs `body` in a transaction that the run may write in.
    /// - Throws: ``StaleRun`` where it may not; nothing is stored then.
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        do {
            return try await queue.database.write { tx in
                do { try self.check(in: tx) } catch is StaleRun { throw Refused() }
                return try body(tx)
            }
        } catch is Refused {
            stop(.lost)
            throw StaleRun()
        }
    }

    /// This run is stale; a body may throw ``StaleRun`` about something else.
    private struct Refused: Error {}

    /// Makes sure, in the caller's transaction, that the run may write.
    /// - Throws: ``StaleRun``.
    public func check(in tx: Transaction) throws {
        try queue.check(job, fence: fence, in: tx)
    }

    /// Completes the job in the transaction of its effect, so that the one is never without the other. The handler then
    /// returns ``JobOutcome/finished``.
    /// - Throws: ``StaleRun``.
    public func finish(in tx: Transaction, result: (any Encodable & Sendable)? = nil) throws {
        try check(in: tx)
        try queue.end(run, as: .succeeded(result.map { try JSONValue(encoding: $0) }), isLocked: true, in: tx)
        tx.afterCommit { self.state.withLock { $0.isFinished = true } }
    }
}

// MARK: For the worker

/// Who is told what happens to runs; it must only hand on.
protocol RunWatcher: Sendable {
    /// A run has something to report.
    func hasReport()
    /// A run was told to stop.
    func stopped(_ context: RunContext)
    /// A run is over, and what it reported is stored: once for each run.
    func ended(_ context: RunContext)
}

/// How a handler came back.
enum RunEnd: Sendable {
    case outcome(JobOutcome)
    case threw(any Error)
}

extension RunContext {
    var run: RunID { job.run }
    var stopReason: RunStop? { state.withLock { $0.stop } }
    var stoppedAt: SuspendingClock.Instant? { state.withLock { $0.stoppedAt } }
    var end: RunEnd? { state.withLock { $0.end } }
    /// Whether the handler is done, or is not waited for any more.
    var isOver: Bool { state.withLock { $0.isEnded } }
    var isFinished: Bool { state.withLock { $0.isFinished } }

    /// Takes the task of the handler, to be cancelled when the run is told to stop.
    func attach(_ task: Task<Void, Never>) {
        let isStopped = state.withLock { state in
            if !state.isEnded { state.task = task }
            return state.stop != nil
        }
        if isStopped { task.cancel() }
    }

    /// Tells the run to stop; the first reason stays, except that a lost run is lost.
    func stop(_ reason: RunStop) {
        let (isNew, task) = state.withLock { state in
            if state.stop == nil || reason == .lost { state.stop = reason }
            guard state.stoppedAt == nil, !state.isEnded else { return (false, nil as Task<Void, Never>?) }
            state.stoppedAt = .now
            return (true, state.task)
        }
        task?.cancel()
        if isNew { watcher.stopped(self) }
    }

    /// Keeps how the handler ended, for the worker to settle; nil for one that did not come back in time.
    func deliver(_ end: RunEnd?) {
        let isOver = state.withLock { state in
            guard !state.isEnded else { return false }
            state.end = end
            state.isEnded = true
            state.task = nil
            return !state.isReporting
        }
        if isOver { watcher.ended(self) }
    }

    /// Takes what is to be stored, or nil; ``reported(_:)`` must follow. A run that is over reports with its end.
    func takeReport() -> RunReport? {
        state.withLock { state in
            guard !state.isReporting, !state.isEnded else { return nil }
            let report = Self.take(from: &state)
            state.isReporting = report != nil
            return report
        }
    }

    /// Says that a report was stored, or gives back one that was not.
    func reported(_ unstored: RunReport?) {
        let isOver = state.withLock { state in
            state.isReporting = false
            if let unstored {
                state.report.lines = unstored.lines + state.report.lines
                state.report.steps = unstored.steps + state.report.steps
                state.report.progress = state.report.progress ?? unstored.progress
            }
            return state.isEnded
        }
        if isOver { watcher.ended(self) }
    }

    /// Takes the rest, when the handler is done.
    func takeLastReport() -> RunReport {
        state.withLock { Self.take(from: &$0) ?? RunReport() }
    }

    private static func take(from state: inout State) -> RunReport? {
        if state.droppedLines > 0 {
            let mark = "… \(state.droppedLines) lines came too fast and were left out."
            state.report.lines.append(.init(at: WallClock.milliseconds(), level: .warning, text: mark))
            state.droppedLines = 0
        }
        guard !state.report.isEmpty else { return nil }
        defer { state.report = RunReport() }
        return state.report
    }
}
