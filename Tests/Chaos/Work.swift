import ArgumentParser
import Foundation
import Jobs
import ServiceLifecycle
import Storage
import UnixSignals

/// Runs jobs until it is told to stop.
struct Work: AsyncParsableCommand {
    @OptionGroup var options: WorldOptions

    @Option(help: "How many jobs run at the same time.")
    var slots = 4

    @Option(help: "How many milliseconds the worker may be silent.")
    var lease = 3_000

    @Flag(help: "A mistake on purpose: does not listen, and stores effects whether or not the run is stale.")
    var ignoreStaleness = false

    func run() async throws {
        let world = try await options.open()
        let handler = DeedHandler(world: world, ledger: try world.ledger(), ignoresStaleness: ignoreStaleness)
        var handlers = JobHandlers()
        handlers.register(Deed.self) { deed, run in try await handler.run(deed, run) }
        var limits = JobWorkerOptions(sessionFolder: world.folder.appending(path: "sessions"))
        limits.lease = .milliseconds(lease)
        limits.drain = .seconds(2)
        limits.grace = .seconds(1)
        limits.poll = .milliseconds(500)
        let worker = JobWorker(
            queue: world.queue, handlers: handlers, slots: slots, options: limits, logger: world.logger)
        try await ServiceGroup(
            services: [worker], gracefulShutdownSignals: [.sigterm], logger: world.logger
        ).run()
        try await world.database.close()
    }
}
