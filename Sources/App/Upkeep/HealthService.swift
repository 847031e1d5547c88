import Foundation
import Jobs
import Logging
import ServiceLifecycle

/// Checks, in every process that works, what work depends on: each machine has a disk and tools of its own.
struct HealthService: Service {
    let checks: HealthChecks
    let queue: JobQueue
    let logger: Logger
    var interval = Duration.seconds(60)

    /// What tells this process from all others that share the database.
    static let node = "\(ProcessInfo.processInfo.hostName)/\(ProcessInfo.processInfo.processIdentifier)"

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await check()
                // Processes that began together do not check together.
                try? await Task.sleep(for: interval * Double.random(in: 0.85...1))
            }
        }
        // What it has found says nothing any more. Where this fails, it is forgotten after a while.
        try? await queue.store([], of: Self.node)
    }

    func check() async {
        do {
            try await queue.store(await checks.all(), of: Self.node)
        } catch {
            logger.error("What the health checks found could not be stored", metadata: ["error": "\(error)"])
        }
    }
}
