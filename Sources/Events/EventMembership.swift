import Storage

/// One subscriber's place in the hub, given up when nobody holds it any more.
final class EventMembership: Sendable {
    /// How many events are read from the log at once.
    static let pageSize = 256

    private let key: Int
    private let workspace: WorkspaceID?
    private let hub: EventHub

    init(key: Int, workspace: WorkspaceID?, hub: EventHub) {
        self.key = key
        self.workspace = workspace
        self.hub = hub
    }

    deinit {
        hub.remove(key)
    }

    /// Says that the subscriber asks for the next event, and whether its subscription still lives.
    func isAlive() -> Bool {
        hub.isAlive(key)
    }

    func cancel() {
        hub.remove(key)
    }

    /// Begins to collect live events, or returns nil where the subscription has ended.
    func join() async -> AsyncStream<Event>? {
        await hub.join(key)
    }

    /// Stops to collect live events for now.
    func leave() {
        hub.leave(key)
    }

    func read(after position: Int64) async -> EventLog.Page? {
        await hub.page(after: position, workspace: workspace)
    }
}
