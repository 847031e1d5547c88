import Events
import Storage
import TestSupport
import Testing

struct EventPruningTests {
    /// A log with `count` events, a second apart from 1,000 on.
    private func withLog(_ count: Int, _ body: (EventLog, Database) async throws -> Void) async throws {
        try await withDatabase(migrations: EventsSchema.migrations) { database in
            let workspace = WorkspaceID()
            try await database.write { tx in
                try tx.insert(
                    into: "event", columns: ["kind", "workspace_id", "body", "happened_at"],
                    rows: (0..<count).map {
                        [.text("k"), workspace.sqlValue, .text("{}"), .integer(Int64(1_000 + $0))]
                    })
            }
            try await body(EventLog(database: database), database)
        }
    }

    private func positions(_ log: EventLog) async throws -> [Int64] {
        try await log.read(after: 0, workspace: nil, limit: 100_000).map(\.position)
    }

    @Test func oldEventsGoInBatches() async throws {
        try await withLog(100) { log, _ in
            let old = try await log.prune(before: 1_030, keeping: 1_000, batch: 7)
            #expect(old == 30)
            let rest = try await positions(log)
            #expect(rest == Array(31...100))
            let again = try await log.prune(before: 1_030, keeping: 1_000)
            #expect(again == 0)
        }
    }

    @Test func moreThanTheNumberGoHoweverYoung() async throws {
        try await withLog(100) { log, _ in
            let tooMany = try await log.prune(before: 0, keeping: 10, batch: 1_000)
            #expect(tooMany == 90)
            let rest = try await positions(log)
            #expect(rest == Array(91...100))
        }
    }

    @Test func wholeLogMayGoAndItsEndStaysKnown() async throws {
        try await withLog(20) { log, database in
            let all = try await log.prune(before: 9_000, keeping: 1_000, batch: 3)
            #expect(all == 20)
            let isEmpty = try await positions(log).isEmpty
            #expect(isEmpty)
            try await database.write { tx in
                try log.append("k", scope: EventScope(workspace: WorkspaceID()), body: ["a": 1], in: tx)
            }
            let new = try await positions(log)
            #expect(new == [21])
        }
    }

    @Test func pruningStopsWhenItIsTold() async throws {
        try await withLog(20) { log, _ in
            let none = try await log.prune(before: 9_000, keeping: 1_000, batch: 3) { false }
            #expect(none == 0)
            let left = try await positions(log).count
            #expect(left == 20)
        }
    }

    @Test func readerBehindThePrunedPartIsTold() async throws {
        try await withLog(20) { log, _ in
            let hub = EventHub(log: log, logger: .quiet)
            let epoch = try await log.epoch()
            _ = try await log.prune(before: 1_010, keeping: 1_000)
            let behind = try await hub.subscribe(workspace: nil, after: EventCursor(epoch: epoch, position: 5))
            var iterator = behind.makeAsyncIterator()
            guard case .reset = await iterator.next() else {
                Issue.record("A reader that missed events was not told.")
                return
            }
        }
    }
}
