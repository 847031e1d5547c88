import Logging
import Metrics
import Storage
import Synchronization

extension JobWorker {
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

    func count(_ ended: [(context: RunContext, state: JobState)]) {
        struct Label: Hashable {
            let kind: String
            let state: JobState
        }
        var counts: [Label: Int] = [:]
        var durations: [String: [Int64]] = [:]
        let now = WallClock.milliseconds()
        for (context, state) in ended {
            let kind = context.job.kind
            counts[Label(kind: kind, state: state), default: 0] += 1
            let time = now - (context.job.startedAt?.milliseconds ?? now)
            if state == .succeeded, time >= 0 { durations[kind, default: []].append(time) }
        }
        for (label, count) in counts {
            Counter(
                label: "sitewright_job_runs_total", dimensions: [("kind", label.kind), ("state", label.state.rawValue)]
            ).increment(by: count)
        }
        for (kind, times) in durations {
            let timer = Metrics.Timer(label: "sitewright_job_run_seconds", dimensions: [("kind", kind)])
            for time in times { timer.recordMilliseconds(time) }
        }
        state.withLock { state in
            // Of very many short ones a sample is enough.
            for (kind, times) in durations { state.durations[kind, default: []] += times.prefix(64) }
        }
    }

    func metadata(of context: RunContext, _ more: Logger.Metadata = [:]) -> Logger.Metadata {
        var metadata = more
        metadata["job"] = "\(context.job.id)"
        metadata["kind"] = "\(context.job.kind)"
        metadata["run"] = "\(context.runNo)"
        return metadata
    }
}
