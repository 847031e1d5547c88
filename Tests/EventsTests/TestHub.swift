import Events
import Storage
import TestSupport

struct Note: Codable, Sendable {
    var number: Int
}

/// A log in a database of its own, with a hub that runs as long as the body.
struct TestHub: Sendable {
    let database: Database
    let log: EventLog
    let hub: EventHub
    let workspace = WorkspaceID()

    /// Appends an event and returns its cursor.
    func append(_ number: Int, to workspace: WorkspaceID? = nil) async throws {
        try await append([number], to: workspace)
    }

    /// Appends events in one transaction.
    func append(_ numbers: some Sequence<Int> & Sendable, to workspace: WorkspaceID? = nil) async throws {
        let scope = EventScope(workspace: workspace ?? self.workspace)
        try await database.write { [log] tx in
            for number in numbers { try log.append("note", scope: scope, body: Note(number: number), in: tx) }
        }
    }

    func cursor(at position: Int64) async throws -> EventCursor {
        EventCursor(epoch: try await log.epoch(), position: position)
    }
}

func withLog(_ body: (TestHub) async throws -> Void) async throws {
    try await withDatabase(migrations: EventsSchema.migrations) { database in
        let log = EventLog(database: database)
        try await body(TestHub(database: database, log: log, hub: EventHub(log: log, logger: .quiet)))
    }
}

/// Runs `body` beside a hub. It is told of new events only by the database, unless `limits` make it poll.
func withHub(
    _ configure: (inout EventHub.Limits) -> Void = { _ in }, _ body: @escaping @Sendable (TestHub) async throws -> Void
) async throws {
    var limits = EventHub.Limits()
    limits.poll = .seconds(3_600)
    configure(&limits)
    let chosen = limits
    try await withDatabase(migrations: EventsSchema.migrations) { database in
        let log = EventLog(database: database)
        let hub = EventHub(log: log, limits: chosen, logger: .quiet)
        try await withThrowingTaskGroup { group in
            group.addTask { try await hub.run() }
            defer { group.cancelAll() }
            let test = TestHub(database: database, log: log, hub: hub)
            try await withTimeLimit(.seconds(60)) { try await body(test) }
        }
    }
}

extension EventSubscription.Iterator {
    /// The next delivery.
    mutating func delivery() async throws -> EventDelivery {
        guard let delivery = await next() else { throw EndOfEvents() }
        return delivery
    }

    /// The numbers of the next events.
    mutating func numbers(_ count: Int) async throws -> [Int] {
        var numbers: [Int] = []
        while numbers.count < count { numbers.append(try await delivery().number) }
        return numbers
    }
}

struct EndOfEvents: Error {}

extension EventDelivery {
    /// The number that the event reports, or -1 for a reset.
    var number: Int {
        get throws {
            guard case .event(let event, _) = self else { return -1 }
            return try JSONText.decode(Note.self, from: event.body).number
        }
    }
}
