import TestSupport
import Testing

@testable import Storage

private struct Refusal: Error {}

/// Writes that wait while the writer is held up, and so share the next transaction.
@Suite("Group commit", .enabled(if: TestDatabase.isSQLite))
struct GroupCommitTests {
    @Test func resultsAndActionsWaitForTheCommit() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let released = Shared(0)
            let (inSecond, mayGoOn) = (Signal<Void>(), Gate())
            try await database.group { group in
                group.add { tx in
                    try tx.addNote("first")
                    tx.afterCommit { released.update { $0 += 1 } }
                }
                group.add { tx in
                    #expect(try tx.query("SELECT * FROM note").count == 1)
                    inSecond.send()
                    try mayGoOn.blockUntilOpen()
                }
                group.whileRunning {
                    try await inSecond.next()
                    #expect(released.value == 0)
                    #expect(try await database.texts() == [])
                    mayGoOn.open()
                }
            }
            #expect(released.value == 1)
            #expect(try await database.texts() == ["first"])
        }
    }

    @Test func aWriteThatFailsUndoesOnlyItself() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let results = try await database.group { group in
                group.add { try $0.addNote("before") }
                group.add { tx in
                    try tx.addNote("undone")
                    throw Refusal()
                }
                group.add { tx in
                    try tx.addNote("before")
                }
                group.add { try $0.addNote("after") }
            }
            #expect(results.map(\.isSuccess) == [true, false, false, true])
            #expect(results[1].error is Refusal)
            guard case .constraint? = results[2].error as? StorageError else {
                Issue.record("A name that a neighbour took is not a broken constraint.")
                return
            }
            #expect(try await database.texts() == ["after", "before"])
        }
    }

    @Test func aFailedCommitFailsEveryWrite() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let runs = Shared(0)
            let released = Shared(0)
            let results = try await database.group { group in
                group.add { tx in
                    runs.update { $0 += 1 }
                    try tx.addNote("first")
                    tx.afterCommit { released.update { $0 += 1 } }
                }
                // The constraint is deferred, so nothing fails before the commit.
                group.add { try $0.execute("INSERT INTO answer (note) VALUES (999)") }
                group.add { tx in
                    try tx.addNote("third")
                    throw Refusal()
                }
            }
            #expect(results.count == 3)
            for result in results {
                guard case .commitFailed? = result.error as? StorageError else {
                    Issue.record("\(result) is not a failed commit.")
                    continue
                }
            }
            #expect(runs.value == 1)
            #expect(released.value == 0)
            #expect(try await database.texts() == [])
            try await database.addNote("later")
            #expect(try await database.texts() == ["later"])
        }
    }

    @Test func aFullDatabaseFailsOnlyTheWriteThatDoesNotFit() async throws {
        try await withDatabase(migrations: [.notes], configure: { $0.maximumPages = 40 }) { database in
            let runs = Shared([0, 0, 0, 0])
            let released = Shared<[Int]>([])
            let results = try await database.group { group in
                for index in 0..<4 {
                    group.add { tx in
                        runs.update { $0[index] += 1 }
                        tx.afterCommit { released.update { $0.append(index) } }
                        let size = index == 2 ? 500_000 : 10
                        try tx.addNote("\(index)" + String(repeating: "x", count: size))
                    }
                }
            }
            #expect(results.map(\.isSuccess) == [true, true, false, true])
            #expect(results[2].error as? StorageError == .diskFull)
            #expect(runs.value == [2, 2, 2, 1])
            #expect(released.value == [0, 1, 3])
            let kept = try await database.texts().map { $0.prefix(1) }
            #expect(kept == ["0", "1", "3"])
        }
    }

    @Test func aClosureCannotHideThatTheDatabaseIsFull() async throws {
        try await withDatabase(migrations: [.notes], configure: { $0.maximumPages = 40 }) { database in
            let results = try await database.group { group in
                group.add { try $0.addNote("small") }
                group.add { tx in
                    try? tx.addNote(String(repeating: "x", count: 500_000))
                    try? tx.addNote("outside of any transaction")
                }
            }
            #expect(results.map(\.isSuccess) == [true, false])
            #expect(results[1].error as? StorageError == .diskFull)
            #expect(try await database.texts() == ["small"])
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible))
    func aFullDiskLosesNothingThatWasAccepted() async throws {
        let disk = try SmallDisk(kilobytes: 2_048)
        let database = try await openDatabase(in: disk.url, migrations: [.notes])
        try await database.addNote("accepted")
        let large = String(repeating: "x", count: 4_000_000)
        let results = try await database.group { group in
            group.add { try $0.addNote("neighbour") }
            group.add { try $0.addNote(large) }
        }
        #expect(results[1].error as? StorageError == .diskFull)
        let kept = results[0].isSuccess ? ["accepted", "neighbour"] : ["accepted"]
        #expect(try await database.texts() == kept)
        try await database.addNote("later")
        try await database.close()
        let reopened = try await openDatabase(in: disk.url, migrations: [.notes])
        #expect(try await reopened.texts() == (kept + ["later"]).sorted())
        try await reopened.close()
    }

    @Test func anInterruptRunsTheWritesAgainOneByOne() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let runs = Shared([0, 0])
            let isInterrupted = Shared(false)
            let (started, mayGoOn) = (Signal<Void>(), Gate())
            let results = try await database.group { group in
                group.add { tx in
                    runs.update { $0[0] += 1 }
                    try tx.addNote("neighbour")
                }
                group.add { tx in
                    let isFirst = runs.update { $0[1] += 1 }[1] == 1
                    guard isFirst else { return try tx.addNote("again") }
                    started.send()
                    defer {
                        isInterrupted.update { $0 = true }
                        try? mayGoOn.blockUntilOpen()
                    }
                    try tx.execute(
                        """
                        INSERT INTO note (text) WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
                        SELECT x FROM n
                        """)
                }
                group.whileRunning {
                    try await started.next()
                    let engine = try #require(database.engine as? SQLiteEngine)
                    while !isInterrupted.value {
                        engine.interrupt()
                        await Task.yield()
                    }
                    mayGoOn.open()
                }
            }
            #expect(results.map(\.isSuccess) == [true, true])
            #expect(runs.value == [2, 2])
            #expect(try await database.texts() == ["again", "neighbour"])
        }
    }

    @Test func closingFinishesTheWritesThatWereAccepted() async throws {
        try await withTemporaryFolder { folder in
            let database = try await openDatabase(in: folder, migrations: [.notes])
            let results = try await database.group { group in
                for index in 0..<5 { group.add { try $0.addNote("\(index)") } }
                group.whileRunning { try await database.close() }
            }
            let errors = results.compactMap(\.error)
            #expect(errors.isEmpty)
            let reopened = try await openDatabase(in: folder, migrations: [.notes])
            #expect(try await reopened.texts() == ["0", "1", "2", "3", "4"])
            try await reopened.close()
        }
    }
}
