import Authoring
import Building
import Designer
import Events
import Foundation
import Jobs
import Logging
import ServiceLifecycle
import Sites
import Storage

/// The part of the program that works: what a process without work does without.
///
/// It is one service, because a group ends its services one after the other, and all workers must stop at the same time.
struct Workforce: Service {
    let handlers: JobHandlers
    let builder: SiteBuilder
    let scheduler: Scheduler
    let governorService: GovernorService
    let workers: [JobWorker]

    static func workerOptions(_ configuration: AppConfiguration, folder: DataFolder, governor: Governor)
        -> JobWorkerOptions
    {
        var options = JobWorkerOptions(sessionFolder: folder.workers)
        options.admission = governor
        // What is left of the time is for runs that are told to stop, and for giving back.
        options.drain = configuration.stopWithin * 7 / 10
        options.grace = min(.seconds(5), configuration.stopWithin * 2 / 10)
        return options
    }

    init(
        _ configuration: AppConfiguration, handlers: JobHandlers, upkeep: Upkeep, scheduler: Scheduler,
        governor: Governor, options: JobWorkerOptions, logger: Logger
    ) {
        self.handlers = handlers
        self.builder = upkeep.builder
        let queue = upkeep.queue
        self.scheduler = scheduler
        governorService = GovernorService(governor: governor, queue: queue, logger: logger) { [builder] in
            // A tenth of the cache first costs least; where that is not enough, the next look takes all.
            let removed = builder.tidy(cacheTo: 0.1)
            if removed.bytes == 0 { builder.tidy(cacheTo: 0) }
        }
        let apart: Set = [SiteCheck.kind, ScheduledWork.kind]
        workers = [
            // What somebody waits for.
            JobWorker(
                queue: queue, handlers: handlers, slots: configuration.slots,
                kinds: handlers.kinds.subtracting(apart), options: options, logger: logger),
            // Types are checked one site at a time: it takes seconds of a processor, and nobody's build may wait for it.
            JobWorker(
                queue: queue, handlers: handlers, slots: 1, kinds: [SiteCheck.kind], options: options, logger: logger),
            // Upkeep, two at a time: a task that hangs holds up no other.
            JobWorker(
                queue: queue, handlers: handlers, slots: 2, kinds: [ScheduledWork.kind], options: options,
                logger: logger),
        ]
    }

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await scheduler.run() }
            group.addTask { try await governorService.run() }
            for worker in workers { group.addTask { try await worker.run() } }
            try await group.waitForAll()
        }
    }
}
