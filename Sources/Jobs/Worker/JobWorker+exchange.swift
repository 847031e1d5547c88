import Logging
import Storage
import Synchronization

/// A run that is over, with what is to be stored of it; taken from its context once.
struct Ended: Sendable {
    let context: RunContext
    var settlement: RunSettlement
    /// Whether the run has ended its job itself.
    let isFinished: Bool

    var run: RunID { context.run }
    /// Whether others may wait for what the run held.
    var hasLane: Bool { context.job.lane != nil || context.job.gate != nil }
}

/// What one exchange with the database brought.
struct Exchanged: Sendable {
    var ended: [RunID: JobRecord] = [:]
    var claimed: [ClaimedRun] = []
    /// The milliseconds until the next scheduled job is due.
    var untilDue: Int64?
}

/// What is asked of the database.
struct ExchangeRequest: Sendable {
    var session: WorkerID?
    var limit = 0
    var kinds: Set<String> = []
    var promotes = false
}

extension JobWorker {
    /// The most runs that are claimed or ended in one transaction.
    static let batchLimit = 256
    /// How long ends are gathered while many runs go on.
    private static let gathering = Duration.milliseconds(1)

    /// Brings the ends of runs to the database and claims new ones, both in one transaction, until the worker has
    /// stopped and nothing runs.
    ///
    /// While one exchange is with the database, handlers go on, and the next exchange takes all that ended meanwhile. A
    /// slot is free when the end of its run is committed.
    func exchange(on thread: BeatThread) async {
        let rest = Pulse()
        var stored = Backlog()
        var nextLook = SuspendingClock.now
        var nextDue = SuspendingClock.now
        var hasMore = false
        var drainEnd: SuspendingClock.Instant?
        while true {
            let isCancelled = Task.isCancelled
            let now = SuspendingClock.now
            if isStopping || isCancelled {
                let end = drainEnd ?? now.advanced(by: options.drain)
                drainEnd = end
                if now >= end || isCancelled { for context in contexts { context.stop(.shutdown) } }
                // why: a cancelled task cannot wait any more.
                if isCancelled { for context in contexts { context.deliver(nil) } }
                if runCount == 0 { return }
            }
            stored.take(takeReturned())
            if stored.isEmpty || now >= stored.retryAt { stored.take(takeEnded(stored.count)) }
            if stored.isReady(now), isWorthGathering(stored.count), !isCancelled {
                await rest.wait(upTo: Self.gathering, on: thread)
                stored.take(takeEnded(stored.count))
            }
            let isReady = stored.isReady(now) || (isCancelled && !stored.isEmpty)
            var request = ExchangeRequest()
            if drainEnd == nil {
                let isTold = takeSignal()
                hasMore = hasMore || isTold || now >= nextLook
                let free = slots - runCount + (isReady ? stored.count : 0)
                if hasMore || (isReady && stored.hasLanes) {
                    (request.kinds, request.limit) = admitted(min(free, Self.batchLimit))
                }
                request.promotes = isTold || now >= nextLook || now >= nextDue
                if request.limit > 0 || request.promotes {
                    guard let session = state.withLock({ $0.session?.id }) else {
                        await restartSession(on: thread)
                        continue
                    }
                    request.session = session
                }
            }
            guard isReady || request.session != nil else {
                if isCancelled { return }
                var wakeAt = drainEnd ?? min(nextLook, nextDue)
                if !stored.isEmpty { wakeAt = min(wakeAt, stored.retryAt) }
                if let drainEnd, now >= drainEnd { wakeAt = now.advanced(by: .seconds(1)) }
                await pulse.wait(upTo: wakeAt - now, on: thread)
                continue
            }
            let batch = isReady ? stored.items : []
            do {
                beginExchange(mayHaveMore: hasMore)
                defer { endExchange() }
                let result = try await send(batch, request)
                finish(batch, result)
                if isReady { stored = Backlog() }
                for run in result.claimed { start(run) }
                guard request.session != nil else { continue }
                if request.limit > 0 { hasMore = result.claimed.count == request.limit }
                // Jitter keeps many workers from looking at the same moment.
                nextLook = now.advanced(by: options.poll * Double.random(in: 0.75...1.25))
                if request.promotes {
                    nextDue = result.untilDue.map { now.advanced(by: .milliseconds(max(0, $0))) } ?? .distantFuture(now)
                }
            } catch is SessionLost {
                if let session = request.session { leaveSession(session) }
            } catch {
                if batch.isEmpty {
                    logger.error("Jobs could not be claimed", metadata: ["error": "\(error)"])
                    nextLook = now.advanced(by: options.poll)
                    nextDue = nextLook
                    hasMore = false
                } else {
                    stored.items = await storeOneByOne(batch, after: error)
                    let isHopeless = isCancelled || (isStopping && stored.pause > .seconds(1))
                    if case StorageError.closed = error { drop(&stored) } else if isHopeless { drop(&stored) }
                    stored.postpone(from: .now)
                }
            }
        }
    }

    /// Ends that are to be stored, and when.
    private struct Backlog {
        var items: [Ended] = []
        var retryAt = SuspendingClock.now
        var pause = Duration.zero

        var isEmpty: Bool { items.isEmpty }
        var count: Int { items.count }
        var hasLanes: Bool { items.contains(where: \.hasLane) }

        func isReady(_ now: SuspendingClock.Instant) -> Bool { !items.isEmpty && now >= retryAt }

        mutating func take(_ more: [Ended]) { items += more }

        mutating func postpone(from now: SuspendingClock.Instant) {
            guard !items.isEmpty else {
                self = Backlog()
                return
            }
            pause = pause == .zero ? .milliseconds(50) : min(pause * 2, .seconds(5))
            retryAt = now.advanced(by: pause)
        }
    }

    private func takeEnded(_ already: Int) -> [Ended] {
        state.withLock { $0.takeEnded(atMost: Self.batchLimit - already) }.map(ended)
    }

    /// What is to be stored of a run that is over.
    func ended(_ context: RunContext) -> Ended {
        Ended(
            context: context,
            settlement: RunSettlement(
                job: context.job, ending: ending(of: context), report: context.takeLastReport()),
            isFinished: context.isFinished)
    }

    /// Whether many more runs are likely to end in a moment, so that they can be stored together.
    private func isWorthGathering(_ count: Int) -> Bool {
        count < 32 && state.withLock { $0.runs.count - count >= 32 && $0.ended.count < 32 }
    }

    private func takeSignal() -> Bool {
        state.withLock { state in
            defer { state.mayClaim = false }
            return state.mayClaim
        }
    }

    func send(_ batch: [Ended], _ request: ExchangeRequest) async throws -> Exchanged {
        try await queue.database.write { [queue] tx in
            var result = Exchanged()
            for item in batch where item.isFinished {
                try queue.append(item.settlement.report.steps, of: item.run, in: tx)
                try queue.append(item.settlement.report.lines, of: item.run, in: tx)
            }
            let settlements = batch.filter { !$0.isFinished }.map(\.settlement)
            let promotes = request.promotes && request.session != nil
            if !settlements.isEmpty || promotes {
                result.ended = try queue.end(settlements, promotingDue: promotes, in: tx)
            }
            guard let session = request.session else { return result }
            if request.promotes {
                result.untilDue = try queue.nextDue(in: tx).map { try $0 - queue.clock.wall(tx) }
            }
            if request.limit > 0 {
                result.claimed = try queue.claim(request.limit, kinds: request.kinds, session: session, in: tx)
            }
            return result
        }
    }

    /// Forgets runs whose end is committed, or is nobody's business any more.
    func finish(_ batch: [Ended], _ result: Exchanged) {
        guard !batch.isEmpty else { return }
        var counted: [(context: RunContext, state: JobState)] = []
        counted.reserveCapacity(batch.count)
        for item in batch {
            if item.isFinished {
                counted.append((item.context, .succeeded))
            } else if let job = result.ended[item.run] {
                counted.append((item.context, job.state))
            } else {
                logger.notice("A run was stale when it ended", metadata: metadata(of: item.context))
            }
        }
        count(counted)
        forget(batch)
    }

    /// Stores ends each by itself, after they could not be stored together.
    ///
    /// What can never be stored fails its job instead, so that it does not hold the others up.
    /// - Returns: those that are still to be stored.
    private func storeOneByOne(_ batch: [Ended], after error: any Error) async -> [Ended] {
        guard !Self.mayPass(error) else {
            log(error, batch)
            return batch
        }
        var left: [Ended] = []
        for var item in batch {
            do {
                finish([item], try await send([item], ExchangeRequest()))
            } catch {
                log(error, [item])
                if !Self.mayPass(error) {
                    item.settlement.ending = .failed(.internalError)
                    item.settlement.report = RunReport()
                }
                left.append(item)
            }
        }
        return left
    }

    /// Gives up ends that cannot be stored now: they are rescued, once this process has ended.
    private func drop(_ backlog: inout Backlog) {
        forget(backlog.items)
        backlog.items = []
    }

    private func forget(_ items: [Ended]) {
        state.withLock { state in
            for item in items { state.runs.removeValue(forKey: item.run) }
        }
        for item in items { options.admission?.ended(item.context.job) }
    }

    /// The part of what the worker wants that it may claim now.
    func admitted(_ limit: Int) -> (kinds: Set<String>, limit: Int) {
        guard let admission = options.admission, limit > 0 else { return (kinds, limit) }
        let claimable = admission.claimable(kinds, atMost: limit)
        return (claimable.kinds, min(limit, claimable.limit))
    }

    private func log(_ error: any Error, _ batch: [Ended]) {
        logger.error(
            "The end of a run could not be stored",
            metadata: ["runs": "\(batch.map { "\($0.run.job)" }.joined(separator: " "))", "error": "\(error)"])
    }

    /// Whether the same write may work later; else it is what is written that cannot be stored.
    private static func mayPass(_ error: any Error) -> Bool {
        switch error as? StorageError {
        case .diskFull, .busy, .readOnly, .closed, .commitFailed, .commitUnknown, .unreachable, .notWritable,
            .inputOutput, .interrupted:
            true
        case .corrupt, .constraint, .malformed, .newerSchema, nil: false
        }
    }
}

extension SuspendingClock.Instant {
    /// A moment that does not come.
    fileprivate static func distantFuture(_ now: Self) -> Self { now.advanced(by: .seconds(86_400)) }
}
