import Foundation
import Storage
import TestSupport
import Testing

private struct Refusal: Error {}

@Suite("Database")
struct DatabaseTests {
    @Test func whatIsWrittenIsThereAfterReopening() async throws {
        try await withTemporaryFolder { folder in
            let first = try await openDatabase(in: folder, migrations: [.notes])
            try await first.addNote("kept")
            try await first.close()
            let second = try await openDatabase(in: folder, migrations: [.notes])
            #expect(try await second.texts() == ["kept"])
            try await second.close()
        }
    }

    /// A copy of the files in the middle of a write is what a killed process leaves.
    @Test(.enabled(if: TestDatabase.isSQLite)) func aKilledProcessLosesNothingThatWasCommitted() async throws {
        try await withTemporaryFolder { folder in
            let (running, left) = (folder.appending(path: "running"), folder.appending(path: "left"))
            let database = try await openDatabase(in: running, migrations: [.notes])
            for index in 0..<20 { try await database.addNote("\(index)") }
            let (started, mayGoOn) = (Signal<Void>(), Gate())
            async let unfinished: Void = database.write { tx in
                try tx.addNote("unfinished")
                started.send()
                try mayGoOn.blockUntilOpen()
            }
            try await started.next()
            try FileManager.default.copyItem(at: running, to: left)
            mayGoOn.open()
            try await unfinished
            try await database.close()
            let restarted = try await openDatabase(in: left, migrations: [.notes])
            let texts = try await restarted.texts()
            #expect(texts == (0..<20).map(String.init).sorted())
            try await restarted.close()
        }
    }

    @Test(.enabled(if: TestDatabase.isSQLite)) func everyCommitWaitsForTheDisk() async throws {
        try await withDatabase { database in
            let (synchronous, foreignKeys) = try await database.write { tx in
                (
                    try tx.first("PRAGMA synchronous")?.get("synchronous", as: Int.self),
                    try tx.first("PRAGMA foreign_keys")?.get("foreign_keys", as: Int.self)
                )
            }
            #expect(synchronous == 2)
            #expect(foreignKeys == 1)
            let mode = try await database.read {
                try $0.first("PRAGMA journal_mode")?.get("journal_mode", as: String.self)
            }
            #expect(mode == "wal")
        }
    }

    @Test func anErrorUndoesTheWholeWriteAndReachesTheCaller() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let didAct = Shared(false)
            await #expect(throws: Refusal.self) {
                try await database.write { tx in
                    try tx.addNote("undone")
                    tx.afterCommit { didAct.update { $0 = true } }
                    throw Refusal()
                }
            }
            let texts = try await database.texts()
            #expect(texts.isEmpty)
            #expect(didAct.value == false)
        }
    }

    @Test func actionsRunBeforeTheCallerGoesOn() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let didAct = Shared(false)
            try await database.write { tx in tx.afterCommit { didAct.update { $0 = true } } }
            #expect(didAct.value)
        }
    }

    @Test(arguments: [
        "INSERT INTO note (text) VALUES ('taken')", "INSERT INTO note (text) VALUES (NULL)",
        "INSERT INTO note (text, size) VALUES ('x', -1)", "INSERT INTO tag (note) VALUES (99)",
    ])
    func brokenConstraintsAreReportedAndTheClosureMayGoOn(statement: String) async throws {
        try await withDatabase(migrations: [.notes]) { database in
            try await database.addNote("taken")
            let error = try await database.write { tx -> StorageError? in
                do {
                    try tx.execute("\(raw: statement)")
                    return nil
                } catch let error as StorageError {
                    try tx.addNote("another")
                    return error
                }
            }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error)) is not about a constraint.")
                return
            }
            #expect(try await database.texts() == ["another", "taken"])
        }
    }

    @Test func aReadCannotWrite() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            await #expect(throws: StorageError.readOnly) {
                try await database.read { try $0.addNote("x") }
            }
        }
    }

    @Test func aReadSeesOneMoment() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let (started, mayGoOn) = (Signal<Void>(), Gate())
            async let counts = database.read { tx in
                let before = try tx.query("SELECT * FROM note").count
                started.send()
                try mayGoOn.blockUntilOpen()
                return [before, try tx.query("SELECT * FROM note").count]
            }
            try await started.next()
            try await database.addNote("meanwhile")
            mayGoOn.open()
            #expect(try await counts == [0, 0])
            #expect(try await database.texts() == ["meanwhile"])
        }
    }

    @Test func aCancelledReadIsInterrupted() async throws {
        try await withDatabase { database in
            let started = Signal<Void>()
            let read = Task {
                try await database.read { tx in
                    started.send()
                    _ = try tx.query(
                        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n")
                }
            }
            try await started.next()
            read.cancel()
            let result = await read.result
            #expect(throws: CancellationError.self) { try result.get() }
            let rows = try await database.read { try $0.query("SELECT 1").count }
            #expect(rows == 1)
        }
    }

    @Test func theClockIsReadOnceATransaction() async throws {
        let ticks = Shared<Int64>(1_000)
        try await withDatabase(configure: { options in
            options.clock = { ticks.update { $0 += 1 } }
        }) { database in
            let (first, second) = try await database.read { ($0.nowMilliseconds, $0.nowMilliseconds) }
            #expect(first == second)
            let next = try await database.read { $0.nowMilliseconds }
            #expect(next == first + 1)
        }
    }

    @Test func aClosedDatabaseSaysSo() async throws {
        try await withTemporaryFolder { folder in
            let database = try await openDatabase(in: folder, migrations: [.notes])
            let wakeUps = database.wakeUps(Channel("any"))
            try await database.close()
            await #expect(throws: StorageError.closed) { try await database.addNote("x") }
            await #expect(throws: StorageError.closed) { try await database.read { try $0.query("SELECT 1").count } }
            try await withTimeLimit { for await _ in wakeUps {} }
        }
    }

    @Test(.enabled(if: TestDatabase.isSQLite)) func aLockHeldByAnotherProcessIsReportedAsBusy() async throws {
        try await withTemporaryFolder { folder in
            let first = try await openDatabase(in: folder, migrations: [.notes])
            let second = try await openDatabase(in: folder, migrations: [.notes]) { $0.busySeconds = 0.05 }
            let (started, mayGoOn) = (Signal<Void>(), Gate())
            async let slow: Void = first.write { tx in
                started.send()
                try mayGoOn.blockUntilOpen()
                try tx.addNote("first")
            }
            try await started.next()
            await #expect(throws: StorageError.busy) { try await second.addNote("second") }
            mayGoOn.open()
            try await slow
            try await second.addNote("third")
            #expect(try await second.texts() == ["first", "third"])
            try await second.close()
            try await first.close()
        }
    }

    @Test func aFolderThatCannotBeMadeIsNamed() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "file")
            try Data("x".utf8).write(to: file)
            await #expect(throws: StorageError.notWritable(path: file.path)) {
                try await Database.open(.sqlite(file: file.appending(path: "test.sqlite")), logger: .quiet)
            }
            await #expect(throws: StorageError.notWritable(path: folder.path)) {
                try await Database.open(.sqlite(file: folder), logger: .quiet)
            }
        }
    }

    @Test func aFileThatIsNoDatabaseIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "test.sqlite")
            try Data(repeating: 65, count: 10_000).write(to: file)
            do {
                _ = try await Database.open(.sqlite(file: file), logger: .quiet)
                Issue.record("A file of letters was taken for a database.")
            } catch StorageError.corrupt {}
        }
    }

    @Test func aChannelWakesThoseWhoWaitAfterTheCommit() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let channel = Channel("notes")
            var wakeUps = database.wakeUps(channel).makeAsyncIterator()
            await #expect(throws: Refusal.self) {
                try await database.write { tx in
                    tx.wake(channel)
                    throw Refusal()
                }
            }
            try await database.write { tx in
                try tx.addNote("new")
                tx.wake(channel)
                tx.wake(channel)
            }
            #expect(await wakeUps.next() != nil)
            #expect(try await database.texts() == ["new"])
        }
    }
}
