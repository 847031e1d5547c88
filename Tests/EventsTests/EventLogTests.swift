import Storage
import TestSupport
import Testing

@testable import Events

private struct Refusal: Error {}

@Suite("Event log")
struct EventLogTests {
    @Test func eventsAreReadInOrderWithAllTheyCarry() async throws {
        try await withDatabase(migrations: EventsSchema.migrations, configure: { $0.clock = { 1_700_000_000_123 } }) {
            database in
            let log = EventLog(database: database)
            let scope = EventScope(workspace: WorkspaceID(), project: ProjectID(), job: JobID(), user: UserID())
            let small = EventScope(workspace: scope.workspace)
            try await database.write { tx in
                try log.append("job.succeeded", scope: scope, body: Note(number: 1), in: tx)
                try log.append("project.renamed", scope: small, body: ["name": "Ünï\u{0}"], in: tx)
            }
            let events = try await log.read(after: 0, workspace: nil, limit: 10)
            let expected = [
                Event(
                    position: 1, kind: "job.succeeded", scope: scope, body: #"{"number":1}"#,
                    atMilliseconds: 1_700_000_000_123),
                Event(
                    position: 2, kind: "project.renamed", scope: small, body: #"{"name":"Ünï\u0000"}"#,
                    atMilliseconds: 1_700_000_000_123),
            ]
            #expect(events == expected)
        }
    }

    @Test func anEventIsThereOnlyWithItsChange() async throws {
        try await withLog { test in
            let (log, workspace) = (test.log, test.workspace)
            await #expect(throws: Refusal.self) {
                try await test.database.write { tx in
                    try log.append("note", scope: EventScope(workspace: workspace), body: Note(number: 1), in: tx)
                    throw Refusal()
                }
            }
            let head = try await log.head()
            #expect(head == 0)
        }
    }

    @Test func readingIsPagedAndByWorkspace() async throws {
        try await withLog { test in
            let other = WorkspaceID()
            for number in 0..<6 { try await test.append(number, to: number % 2 == 0 ? nil : other) }
            let page = try await test.log.read(after: 1, workspace: nil, limit: 2).map(\.position)
            #expect(page == [2, 3])
            let own = try await test.log.read(after: 1, workspace: test.workspace, limit: 9).map(\.position)
            #expect(own == [3, 5])
            let foreign = try await test.log.read(after: 0, workspace: WorkspaceID(), limit: 9)
            #expect(foreign.isEmpty)
        }
    }

    @Test func aBodyMustBeAnObject() async throws {
        try await withLog { test in
            let (log, workspace) = (test.log, test.workspace)
            await #expect(throws: StorageError.self) {
                try await test.database.write { tx in
                    try log.append("note", scope: EventScope(workspace: workspace), body: [1, 2], in: tx)
                }
            }
        }
    }

    @Test func theEpochStaysUntilANewOneBegins() async throws {
        try await withTemporaryFolder { folder in
            let first = try await openDatabase(in: folder, migrations: EventsSchema.migrations)
            let epoch = try await EventLog(database: first).epoch()
            try await first.close()
            let second = try await openDatabase(in: folder, migrations: EventsSchema.migrations)
            let log = EventLog(database: second)
            let same = try await log.epoch()
            try await log.beginEpoch()
            let next = try await log.epoch()
            #expect(same == epoch && next != epoch)
            try await second.close()
        }
    }

    @Test func pruningKeepsTheNewestAndNeverReusesAPosition() async throws {
        try await withLog { test in
            try await test.append(0..<10)
            try await test.log.prune(keeping: 3)
            let kept = try await test.log.read(after: 0, workspace: nil, limit: 99).map(\.position)
            #expect(kept == [8, 9, 10])
            try await test.log.prune(keeping: 0)
            let head = try await test.log.head()
            #expect(head == 10)
            try await test.append(11)
            let next = try await test.log.read(after: 0, workspace: nil, limit: 99).map(\.position)
            #expect(next == [11])
            try await test.log.prune(keeping: 50)
            let still = try await test.log.head()
            #expect(still == 11)
        }
    }

    @Test func pruningByAgeRemovesOnlyTheStartOfTheLog() async throws {
        let times = Shared<[Int64]>([100, 300, 200, 400])
        let clock: @Sendable () -> Int64 = {
            let now = times.value.first ?? 0
            times.update { $0 = Array($0.dropFirst()) }
            return now
        }
        try await withTemporaryFolder { folder in
            let database = try await openDatabase(in: folder, migrations: EventsSchema.migrations)
            try await database.close()
            let reopened = try await openDatabase(in: folder, migrations: EventsSchema.migrations) { $0.clock = clock }
            let log = EventLog(database: reopened)
            for number in 0..<4 {
                try await reopened.write { tx in
                    try log.append("n", scope: EventScope(workspace: WorkspaceID()), body: Note(number: number), in: tx)
                }
            }
            try await log.prune(before: 250)
            let kept = try await log.read(after: 0, workspace: nil, limit: 9).map(\.atMilliseconds)
            #expect(kept == [300, 200, 400])
            try await log.prune(before: 1_000)
            let left = try await log.read(after: 0, workspace: nil, limit: 9)
            #expect(left.isEmpty)
            try await reopened.close()
        }
    }

    @Test(.enabled(if: TestDatabase.isSQLite)) func anIndexServesTheReadsInOrder() async throws {
        try await withLog { test in
            try await test.append(0..<100)
            for workspace in [nil, test.workspace] {
                let query = EventLog.selection(after: 5, workspace: workspace, limit: 10)
                let plan = try await test.database.read { tx in
                    try tx.query("EXPLAIN QUERY PLAN \(query)").map { try $0.get("detail", as: String.self) }
                }
                let index = workspace == nil ? "INTEGER PRIMARY KEY" : "INDEX event_by_workspace"
                #expect(plan.count == 1)
                #expect(plan.first?.hasPrefix("SEARCH event USING \(index)") == true, "\(plan)")
            }
        }
    }
}

@Suite("Event cursors")
struct EventCursorTests {
    @Test func textIsReadBack() {
        let cursor = EventCursor(epoch: "abc", position: 42)
        #expect(cursor.description == "abc:42")
        #expect(EventCursor("abc:42") == cursor)
    }

    @Test(arguments: [
        "", ":", "abc", "abc:", ":5", "abc:-1", "abc:+5", "abc:05", "a:b:5", "abc:5 ", "abc:99999999999999999999",
    ])
    func otherTextsAreNoCursors(text: String) {
        #expect(EventCursor(text) == nil)
    }
}
