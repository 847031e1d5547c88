import Logging
import Metrics
import Storage
import Synchronization

extension JobWorker {
    /// Sees one run through, from its start to its last write.
    func perform(_ context: RunContext) async {
        // why: a handler that does not listen to its cancellation must hold neither its slot nor the shutdown, and a
        // task group waits for all its children. The task ends with the handler, whose later writes are refused.
        let task = Task(executorPreference: threads) { [handlers] in context.deliver(await handlers.run(context)) }
        var giveUpAt: SuspendingClock.Instant?
        while context.end == nil {
            let now = SuspendingClock.now
            if Task.isCancelled { context.stop(.shutdown) }
            if now >= context.deadline { context.stop(.timeLimit) }
            let leaseEnd = state.withLock { $0.leaseEnd }
            if now >= leaseEnd { context.stop(.lost) }
            var wakeAt = min(context.deadline, leaseEnd)
            if context.stopReason != nil {
                task.cancel()
                let end = giveUpAt ?? now.advanced(by: options.grace)
                giveUpAt = end
                // why: a cancelled task cannot wait any more.
                if now >= end || Task.isCancelled { break }
                wakeAt = end
            }
            await context.pulse.wait(upTo: wakeAt - now)
        }
        await settle(context)
        state.withLock { _ = $0.runs.removeValue(forKey: context.run) }
        options.admission?.ended(context.job)
        pulse.signal()
    }

    /// Stores how the run ended, again and again until it is stored or somebody else has.
    private func settle(_ context: RunContext) async {
        while context.isReporting, !Task.isCancelled { await context.pulse.wait(upTo: .seconds(1)) }
        var ending = ending(of: context)
        var report = context.takeLastReport()
        var pause = Duration.milliseconds(50)
        while true {
            do {
                try await store(ending, report, of: context)
                return
            } catch is StaleRun {
                logger.notice("A run was stale when it ended", metadata: metadata(of: context))
                return
            } catch StorageError.closed {
                return
            } catch {
                logger.error(
                    "The end of a run could not be stored", metadata: metadata(of: context, ["error": "\(error)"]))
                if !Self.mayPass(error) {
                    ending = .failed(.internalError)
                    report = RunReport()
                }
                // What is left is rescued, once this process has ended.
                if Task.isCancelled || (isStopping && pause > .seconds(1)) { return }
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, .seconds(5))
            }
        }
    }

    /// Whether the same write may work later; else it is what is written that cannot be stored.
    private static func mayPass(_ error: any Error) -> Bool {
        switch error as? StorageError {
        case .diskFull, .busy, .readOnly, .closed, .commitFailed, .commitUnknown, .unreachable, .notWritable,
            .inputOutput,
            .interrupted:
            true
        case .corrupt, .constraint, .malformed, .newerSchema, nil: false
        }
    }

    private func store(_ ending: RunEnding, _ report: RunReport, of context: RunContext) async throws {
        let run = context.run
        if context.isFinished {
            try await queue.database.write { [queue] tx in
                try queue.append(report.steps, of: run, in: tx)
                try queue.append(report.lines, of: run, in: tx)
            }
            count(context, as: .succeeded)
            return
        }
        let job = try await queue.database.write { [queue] tx in
            try queue.store(report, of: run, in: tx)
            return try queue.end(run, as: ending, in: tx)
        }
        count(context, as: job.state)
    }

    /// What the handler's answer, or the reason why it was stopped, means for the job. Work that is done counts,
    /// whatever else happened; any other end of a run that was told to stop is taken for obedience.
    func ending(of context: RunContext) -> RunEnding {
        let policy = handlers.policy(of: context.job.kind)
        let backoff = policy.backoff.delay(afterAttempt: context.job.attempts, chance: .random(in: 0...1))
        if case .outcome(.done(let result)) = context.end {
            guard let result else { return .succeeded(nil) }
            guard let json = try? JSONValue(encoding: result) else { return .failed(.unencodableResult) }
            return .succeeded(json)
        }
        switch context.stopReason {
        case .cancelled: return .cancelled(nil)
        case .timeLimit: return .retried(after: backoff, .timeLimit)
        // A run that is lost cannot even be given back; one that was only thought to be, must be.
        case .shutdown, .lost: return .givenBack(after: 0)
        case nil: break
        }
        switch context.end {
        case .outcome(.retry(let delay, let reason)):
            return .retried(after: delay?.milliseconds ?? backoff, .temporary(reason))
        case .outcome(.snooze(let delay)): return .givenBack(after: delay.milliseconds)
        case .outcome(.fail(let failure)), .threw(let failure as JobFailure): return .failed(failure)
        case .outcome(.cancel(let reason)): return .cancelled(.cancelled(reason))
        case .outcome(.finished): return .failed(.unfinished)
        case .threw(let error):
            logger.error("A handler threw", metadata: metadata(of: context, ["error": "\(error)"]))
            return .retried(after: backoff, .internalError)
        case .outcome(.done), nil: return .givenBack(after: 0)
        }
    }

    private func count(_ context: RunContext, as state: JobState) {
        let kind = ("kind", context.job.kind)
        Counter(label: "sitewright_job_runs_total", dimensions: [kind, ("state", state.rawValue)]).increment()
        let time = WallClock.milliseconds() - (context.job.startedAt?.milliseconds ?? WallClock.milliseconds())
        guard state == .succeeded, time >= 0 else { return }
        Metrics.Timer(label: "sitewright_job_run_seconds", dimensions: [kind]).recordMilliseconds(time)
        self.state.withLock { $0.durations[context.job.kind, default: []].append(time) }
    }

    func metadata(of context: RunContext, _ more: Logger.Metadata = [:]) -> Logger.Metadata {
        var metadata = more
        metadata["job"] = "\(context.job.id)"
        metadata["kind"] = "\(context.job.kind)"
        metadata["run"] = "\(context.runNo)"
        return metadata
    }

    // MARK: Reports

    /// Stores what the runs report, all of them in one transaction, at most five times a second.
    func storeReports() async {
        while !Task.isCancelled {
            await reportPulse.wait()
            await storeReportsOnce()
            try? await Task.sleep(for: .milliseconds(200))
        }
    }

    func storeReportsOnce() async {
        let reports = contexts.compactMap { context in context.takeReport().map { (context, $0) } }
        guard !reports.isEmpty else { return }
        do {
            let stale = try await queue.database.write { [queue] tx in
                var stale: Set<RunID> = []
                for (context, report) in reports {
                    do {
                        try queue.store(report, of: context.run, in: tx)
                    } catch is StaleRun {
                        stale.insert(context.run)
                    }
                }
                return stale
            }
            for (context, report) in reports {
                let isStale = stale.contains(context.run)
                // why: a run that has finished its own job is no longer current either; its last lines are not lost.
                context.reported(isStale ? report : nil)
                if isStale { context.stop(.lost) }
            }
        } catch {
            logger.error("Progress could not be stored", metadata: ["error": "\(error)"])
            for (context, report) in reports { context.reported(report) }
            reportPulse.signal()
        }
    }
}
