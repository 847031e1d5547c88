import Foundation
import TestSupport
import Testing

@testable import Storage

private struct Refusal: Error {}

/// What only PostgreSQL does.
@Suite("PostgreSQL", .enabled(if: TestDatabase.isPostgres))
struct PostgresTests {
    @Test func valuesKeepTheirTypesInTables() async throws {
        let table: SQL = """
            CREATE TABLE thing (small INTEGER, big BIGINT, name TEXT, bytes \(.bytes), size DOUBLE PRECISION, flag INTEGER)
            """
        try await withDatabase(migrations: [Migration("thing-1", up: [table])]) { database in
            let rows: [[SQLValue]] = [
                [.integer(1), .integer(.max), .text("a\"b\\c,{}"), .blob([0, 255]), .real(0.1), .integer(1)],
                [.integer(-2), .integer(.min), .text(""), .blob([]), .integer(3), .null],
                [.null, .null, .null, .null, .null, .null],
            ]
            let columns = ["small", "big", "name", "bytes", "size", "flag"]
            let found = try await database.write { tx in
                try tx.insert(into: "thing", columns: columns, rows: rows)
                try tx.insert(into: "thing", columns: ["small", "big"], rows: [[.null, .null]])
                return try tx.query("SELECT * FROM thing ORDER BY big")
            }
            #expect(found.count == 4)
            #expect(found[0].values == [.integer(-2), .integer(.min), .text(""), .blob([]), .real(3), .null])
            #expect(found[1].values == rows[0])
            let sum = try await database.read {
                try $0.first("SELECT SUM(big) AS s, AVG(small) AS a, 2 > 1 AS t FROM thing")
            }
            #expect(sum?.values == [.integer(-1), .real(-0.5), .integer(1)])
        }
    }

    @Test func aCollisionRunsTheClosureAgain() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            try await database.write { tx in
                try tx.addNote("a")
                try tx.addNote("b")
            }
            // Each locks what the other wants next: PostgreSQL undoes one of them.
            let runs = Shared(0)
            let (first, second) = (Gate(), Gate())
            let change: @Sendable (String, String, Gate, Gate) async throws -> Void = { one, other, own, its in
                try await database.write { tx in
                    runs.update { $0 += 1 }
                    try tx.execute("UPDATE note SET size = size + 1 WHERE text = \(one)")
                    own.open()
                    try its.blockUntilOpen()
                    try tx.execute("UPDATE note SET size = size + 1 WHERE text = \(other)")
                }
            }
            async let left: Void = change("a", "b", first, second)
            async let right: Void = change("b", "a", second, first)
            try await left
            try await right
            let sizes = try await database.read {
                try $0.query("SELECT size FROM note").map { try $0.get("size", as: Int.self) }
            }
            #expect(sizes == [2, 2])
            #expect(runs.value == 3)
        }
    }

    @Test func aCutConnectionRunsTheClosureAgain() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let runs = Shared(0)
            let actions = Shared(0)
            try await database.write { tx in
                let isFirst = runs.update { $0 += 1 } == 1
                tx.afterCommit { actions.update { $0 += 1 } }
                try tx.addNote("once")
                if isFirst { _ = try? tx.query("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            #expect(runs.value == 2)
            #expect(actions.value == 1)
            let texts = try await database.texts()
            #expect(texts == ["once"])
        }
    }

    @Test func aLostAnswerToACommitIsSaid() async throws {
        // The constraint is checked at the commit, and its check cuts the connection.
        let cut = Migration(
            "cut-1",
            up: [
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """,
                """
                CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON tag DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION cut()
                """,
            ])
        try await withDatabase(migrations: [.notes, cut]) { database in
            let runs = Shared(0)
            do {
                try await database.write { tx in
                    runs.update { $0 += 1 }
                    let note = try tx.first("INSERT INTO note (text) VALUES ('x') RETURNING id")
                    let id: Int64 = try note?.get("id") ?? 0
                    try tx.execute("INSERT INTO tag (note) VALUES (\(id))")
                }
                Issue.record("A commit without an answer was taken for a success.")
            } catch StorageError.commitUnknown {}
            #expect(runs.value == 1)
            try await database.addNote("later")
            let texts = try await database.texts()
            #expect(texts == ["later"])
        }
    }

    @Test func aFailedCommitIsReportedAndStoresNothing() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            do {
                try await database.write { tx in
                    try tx.addNote("x")
                    try tx.execute("INSERT INTO answer (note) VALUES (999)")
                }
                Issue.record("A broken constraint was committed.")
            } catch StorageError.commitFailed {}
            let texts = try await database.texts()
            #expect(texts == [])
        }
    }

    @Test func aReadOnlyServerIsSaid() async throws {
        try await withTemporaryFolder { folder in
            let setUp = try await openDatabase(in: folder, migrations: [.notes])
            try await setUp.close()
            let url = try await TestDatabase.url(in: folder, options: "-cdefault_transaction_read_only=on")
            let database = try await Database.open(.postgres(url: url), logger: .quiet)
            await #expect(throws: StorageError.readOnly) { try await database.addNote("x") }
            let texts = try await database.texts()
            #expect(texts.isEmpty)
            try await database.close()
        }
    }

    @Test func aSlowStatementIsStopped() async throws {
        try await withDatabase(migrations: [.notes], configure: { $0.statementSeconds = 0.2 }) { database in
            await #expect(throws: StorageError.interrupted) {
                try await database.write { tx in
                    try tx.addNote("x")
                    _ = try? tx.query("SELECT pg_sleep(60)")
                }
            }
            let texts = try await database.texts()
            #expect(texts == [])
        }
    }

    @Test func aRowHeldByAnotherIsReportedAsBusy() async throws {
        try await withDatabase(migrations: [.notes], configure: { $0.busySeconds = 0.1 }) { database in
            try await database.addNote("x")
            let (isHeld, mayGoOn) = (Signal<Void>(), Gate())
            async let holder: Void = database.write { tx in
                try tx.execute("UPDATE note SET size = 1")
                isHeld.send()
                try mayGoOn.blockUntilOpen()
            }
            try await isHeld.next()
            await #expect(throws: StorageError.busy) {
                try await database.write { try $0.execute("UPDATE note SET size = 2") }
            }
            mayGoOn.open()
            try await holder
        }
    }

    @Test func waitersAreServedInTheOrderInWhichTheyCame() async throws {
        try await withDatabase(configure: { $0.writers = 1 }) { database in
            let order = Shared<[Int]>([])
            let (isHeld, mayGoOn) = (Signal<Void>(), Gate())
            async let holder: Void = database.write { _ in
                isHeld.send()
                try mayGoOn.blockUntilOpen()
            }
            try await isHeld.next()
            let engine = try #require(database.engine as? PostgresEngine)
            try await withThrowingTaskGroup { group in
                for index in 0..<50 {
                    group.addTask { try await database.write { _ in order.update { $0.append(index) } } }
                    while engine.waitingWrites <= index { await Task.yield() }
                }
                mayGoOn.open()
                try await group.waitForAll()
            }
            try await holder
            #expect(order.value == Array(0..<50))
        }
    }

    @Test func cancelledReadsFreeTheirConnection() async throws {
        try await withDatabase(configure: { $0.readers = 1 }) { database in
            let started = Signal<Void>()
            let slow = Task {
                try await database.read { tx in
                    started.send()
                    _ = try? tx.query("SELECT pg_sleep(600)")
                }
            }
            try await started.next()
            let waiting = Task { try await database.read { try $0.query("SELECT 1").count } }
            let unwanted = Task { try await database.read { try $0.query("SELECT 1").count } }
            unwanted.cancel()
            let refused = await unwanted.result
            #expect(throws: CancellationError.self) { try refused.get() }
            slow.cancel()
            let stopped = await slow.result
            #expect(throws: CancellationError.self) { try stopped.get() }
            let value = try await waiting.value
            #expect(value == 1)
        }
    }

    @Test func aChangedTableDoesNotStrandPreparedStatements() async throws {
        try await withTemporaryFolder { folder in
            let first = try await openDatabase(in: folder, migrations: [.notes]) { $0.readers = 1 }
            let second = try await openDatabase(in: folder, migrations: [.notes])
            try await first.addNote("x")
            let before = try await first.read { try $0.query("SELECT * FROM note").first?.columns.count }
            try await second.write { try $0.execute("ALTER TABLE note ADD COLUMN extra TEXT") }
            let after = try await first.read { try $0.query("SELECT * FROM note").first?.columns.count }
            #expect(before == 3)
            #expect(after == 4)
            try await second.close()
            try await first.close()
        }
    }

    @Test func aWakeUpReachesAnotherProcess() async throws {
        try await withTemporaryFolder { folder in
            let here = try await openDatabase(in: folder, migrations: [.notes])
            let there = try await openDatabase(in: folder, migrations: [.notes])
            // The listener connects on its own time, and wakes everybody once when it does: whoever is woken first, by
            // that or by this, knows that it listens.
            try await wake(Channel("first"), from: here, in: there) { _ in }
            // From now on only what is announced wakes.
            try await wake(Channel("notes for “all”"), from: here, in: there) { try $0.addNote("new") }
            let texts = try await there.texts()
            #expect(texts == ["new"])
            try await here.close()
            try await there.close()
        }
    }

    /// Announces a channel at the end of a write in one process, and waits until the other one is woken.
    private func wake(
        _ channel: Channel, from here: Database, in there: Database,
        writing body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        let wakeUps = there.wakeUps(channel)
        try await here.write { tx in
            try body(tx)
            tx.wake(channel)
        }
        try await withTimeLimit {
            for await _ in wakeUps { return }
            throw TimeLimitExceeded()
        }
    }
}
