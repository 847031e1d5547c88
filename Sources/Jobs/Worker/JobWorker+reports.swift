import Logging
import Storage

extension JobWorker {
    /// Stores what the runs report, all of them in one transaction, at most five times a second.
    func storeReports(on thread: BeatThread) async {
        let rest = Pulse()
        while !Task.isCancelled {
            await reportPulse.wait()
            await storeReportsOnce()
            await rest.wait(upTo: .milliseconds(200), on: thread)
        }
    }

    func storeReportsOnce() async {
        // Jobs are locked by id.
        let reports = contexts.sorted { $0.run.job < $1.run.job }
            .compactMap { context in context.takeReport().map { (context, $0) } }
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
