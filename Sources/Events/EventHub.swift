public import Logging
public import ServiceLifecycle
public import Storage
import Synchronization

/// Feeds every live view of the process from the log, with one reader for all of them.
///
/// The reader is woken by each commit of this process that appends an event; a slow poll finds those of others. Run it
/// as a service; on graceful shutdown it ends all subscriptions.
public final class EventHub: Service {
    /// What bounds the hub.
    public struct Limits: Sendable {
        /// How many events wait for one subscriber in memory.
        public var buffer = 256
        /// How long a subscriber whose buffer is full may take nothing before it is ended.
        public var patience: Duration = .seconds(5)
        /// How often to look for events that another process appended.
        public var poll: Duration = .seconds(1)

        public init() {}
    }

    let log: EventLog
    let limits: Limits
    let logger: Logger
    let audience = Mutex(Audience())

    public init(log: EventLog, limits: Limits = Limits(), logger: Logger) {
        self.log = log
        self.limits = limits
        self.logger = logger
    }

    /// Reads and hands out events until it is cancelled or shut down.
    public func run() async throws {
        defer { audience.withLock { $0.close() } }
        let wakeUps = log.database.wakeUps(EventLog.appended)
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                group.addTask { await self.poll() }
                for await _ in wakeUps { await self.handOut() }
                group.cancelAll()
            }
        }
    }

    /// Begins a subscription after a cursor, or at the newest event for nil.
    ///
    /// A cursor of another epoch, of pruned events, or of events that do not exist is answered by
    /// ``EventDelivery/reset(id:)``. Events that are appended once this has returned are delivered, also where the hub
    /// starts to run only later.
    public func subscribe(workspace: WorkspaceID?, after cursor: EventCursor?) async throws -> EventSubscription {
        let bounds = try await log.bounds()
        let isKnown = cursor.map(bounds.reaches) ?? true
        let key = audience.withLock { $0.add(workspace: workspace) }
        return EventSubscription(
            start: isKnown ? cursor ?? bounds.end : bounds.end, startsWithReset: !isKnown,
            membership: EventMembership(key: key, workspace: workspace, hub: self))
    }

    /// As above, from the text of a `Last-Event-ID`; a text that is no cursor is an unknown one.
    public func subscribe(workspace: WorkspaceID?, lastEventID: String?) async throws -> EventSubscription {
        let cursor = lastEventID.map { EventCursor($0) ?? EventCursor(epoch: "", position: 0) }
        return try await subscribe(workspace: workspace, after: cursor)
    }

    /// How many subscriptions there are.
    public var subscriberCount: Int { audience.withLock { $0.listeners.count } }
}
