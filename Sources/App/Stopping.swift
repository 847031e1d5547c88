import Foundation
import Jobs
import Logging
import ServiceLifecycle
import UnixSignals

/// Ends the program as signals say: SIGTERM and SIGINT gracefully, the second of them at once, and SIGUSR1 lets the
/// process claim nothing more.
struct Stopping: Sendable {
    let group: ServiceGroup
    let governor: Governor?
    /// Whether a process that is drained has nothing else to do, and ends.
    let endsWhenDrained: Bool
    let logger: Logger

    /// Listens until the task is cancelled.
    func listen() async {
        var isStopping = false
        await withTaskGroup(of: Void.self) { tasks in
            for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint, .sigusr1) {
                switch signal {
                case .sigusr1:
                    guard let governor else {
                        logger.notice("This process does no work that could be drained")
                        continue
                    }
                    logger.notice("Draining: nothing more is claimed")
                    governor.drain(true)
                    if endsWhenDrained {
                        tasks.addTask {
                            await waitUntilIdle(governor)
                            await group.triggerGracefulShutdown()
                        }
                    }
                default:
                    guard !isStopping else {
                        // Nothing is lost: what ran is found by its lock and run again.
                        logger.warning("Stopping at once")
                        fflush(nil)
                        _exit(128 + (signal == .sigint ? SIGINT : SIGTERM))
                    }
                    isStopping = true
                    // Services end one after the other; claiming ends now.
                    governor?.drain(true)
                    logger.notice("Stopping; a second signal stops at once")
                    await group.triggerGracefulShutdown()
                }
            }
            tasks.cancelAll()
        }
    }

    /// A claim may be under way when draining begins, so the process must be seen idle for a while.
    private func waitUntilIdle(_ governor: Governor) async {
        var quietLooks = 0
        while quietLooks < 5, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(200))
            quietLooks = governor.status.running.isEmpty ? quietLooks + 1 : 0
        }
    }
}
