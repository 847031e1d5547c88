public import Logging
public import ServiceLifecycle
import Storage

/// Makes room where the disk runs short, and says on waiting jobs that they wait for it.
public struct GovernorService: Service {
    let governor: Governor
    let queue: JobQueue
    let interval: Duration
    let makeRoom: @Sendable () async -> Void
    let logger: Logger

    /// - Parameter makeRoom: Removes what can be made again. It is called whenever a disk is below its floor.
    public init(
        governor: Governor, queue: JobQueue, interval: Duration = .seconds(5), logger: Logger,
        makeRoom: @escaping @Sendable () async -> Void
    ) {
        self.governor = governor
        self.queue = queue
        self.interval = interval
        self.logger = logger
        self.makeRoom = makeRoom
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await check()
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// Looks once. Room is made first; only what is still short then is told.
    func check() async {
        governor.refresh()
        if governor.isShortOfDisk {
            await makeRoom()
            governor.refresh()
        }
        governor.record()
        let isShort = governor.isShortOfDisk
        do {
            let count = try await queue.database.write { [queue, kinds = governor.diskKinds] tx in
                try queue.markDiskWaits(kinds: kinds, isShort: isShort, in: tx)
            }
            if count > 0, isShort { logger.warning("Jobs wait for room on the disk", metadata: ["jobs": "\(count)"]) }
            if count > 0, !isShort { queue.database.wake(JobQueue.wakeUps) }
        } catch {
            logger.error("Jobs could not be told to wait for the disk", metadata: ["error": "\(error)"])
        }
    }
}

extension JobQueue {
    /// What a ready job says it does while no machine has room on its disk for it.
    public static let waitingForDisk = "Waiting for disk space"
    /// How long a job must have been ready before it says so: another machine may take it meanwhile.
    private static let patience: Int64 = 2_000
    /// How many jobs are told in one transaction.
    private static let batch = 200

    /// Marks the first ready jobs of these kinds as waiting for the disk, or takes the marks away.
    /// - Returns: how many jobs were told.
    func markDiskWaits(kinds: [String], isShort: Bool, in tx: Transaction) throws -> Int {
        var ids: [JobID] = []
        for kind in kinds where ids.count < Self.batch {
            let mark: SQL =
                isShort
                ? "step = '' AND available_at <= \(try clock.wall(tx) - Self.patience)"
                : "step = \(Self.waitingForDisk)"
            ids += try tx.query(
                """
                SELECT id FROM job WHERE state = 'ready' AND kind = \(kind) AND \(mark)
                ORDER BY rank, id LIMIT \(Self.batch - ids.count)
                """
            ).map { try $0.get("id") }
        }
        let step = isShort ? Self.waitingForDisk : ""
        for id in ids {
            let changed = try tx.execute("UPDATE job SET step = \(step) WHERE id = \(id) AND state = 'ready'")
            if changed > 0, let job = try record(id, in: tx) { try tell([job], in: tx) }
        }
        return ids.count
    }
}

extension JobRecord {
    /// What the job waits for besides its turn: `disk`, or nil.
    public var waitsFor: String? {
        state == .ready && step == JobQueue.waitingForDisk ? "disk" : nil
    }
}
