import Storage
import TestSupport
import Testing

@Suite("Migrations")
struct MigrationTests {
    private static let first = Migration("test-1", up: ["CREATE TABLE a (x INTEGER)"], down: ["DROP TABLE a"])
    private static let second = Migration("test-2", up: ["INSERT INTO a (x) VALUES (1)"], down: ["DELETE FROM a"])

    private static let tables = SQL.dialect(
        sqlite: "sqlite_master",
        postgres: "(SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()) AS tables")

    @Test func eachRunsOnceAlsoAfterReopening() async throws {
        try await withTemporaryFolder { folder in
            let database = try await openDatabase(in: folder, migrations: [Self.first, Self.second])
            try await database.migrate([Self.first, Self.second])
            try await database.close()
            let reopened = try await openDatabase(in: folder, migrations: [Self.first, Self.second])
            let rows = try await reopened.rowsOfA()
            #expect(rows == 1)
            try await reopened.close()
        }
    }

    @Test func aNewOneOfAnEarlierModuleRunsToo() async throws {
        try await withDatabase(migrations: [Self.first, .notes]) { database in
            try await database.migrate([Self.first, Self.second, .notes])
            let rows = try await database.rowsOfA()
            #expect(rows == 1)
        }
    }

    @Test func aDatabaseOfANewerVersionIsRefusedUnchanged() async throws {
        try await withDatabase(migrations: [Self.first, .notes]) { database in
            await #expect(throws: StorageError.newerSchema(unknownMigrations: ["notes-1"])) {
                try await database.migrate([Self.first, Self.second])
            }
            let rows = try await database.rowsOfA()
            #expect(rows == 0)
            let sentence = StorageError.newerSchema(unknownMigrations: ["notes-1"]).description
            #expect(sentence.contains("newer version") && sentence.contains("notes-1"))
        }
    }

    @Test func oneThatFailsLeavesNothingOfItself() async throws {
        let broken = Migration("broken-1", up: ["CREATE TABLE b (x INTEGER)", "CREATE TABLE nonsense ("])
        try await withDatabase(migrations: [Self.first]) { database in
            await #expect(throws: StorageError.self) { try await database.migrate([Self.first, broken]) }
            let tables = try await database.read {
                try $0.query("SELECT 1 FROM \(Self.tables) WHERE name = 'b'").count
            }
            #expect(tables == 0)
            try await database.migrate([Self.first, Migration("broken-1", up: ["CREATE TABLE b (x INTEGER)"])])
        }
    }

    @Test func twoOfOneNameAreRefused() async throws {
        try await withDatabase { database in
            await #expect(throws: StorageError.self) { try await database.migrate([Self.first, Self.first]) }
        }
    }

    @Test func theNewestAreUndoneFirst() async throws {
        try await withDatabase(migrations: [Self.first, Self.second]) { database in
            try await database.undo(1, of: [Self.first, Self.second])
            let rows = try await database.rowsOfA()
            #expect(rows == 0)
            try await database.migrate([Self.first, Self.second])
            try await database.undo(2, of: [Self.first, Self.second])
            let tables = try await database.read {
                try $0.query("SELECT 1 FROM \(Self.tables) WHERE name = 'a'").count
            }
            #expect(tables == 0)
        }
    }

    @Test func oneWithoutAWayBackCannotBeUndone() async throws {
        let oneWay = Migration("one-way-1", up: ["CREATE TABLE c (x INTEGER)"])
        try await withDatabase(migrations: [oneWay]) { database in
            await #expect(throws: StorageError.self) { try await database.undo(1, of: [oneWay]) }
        }
    }

    @Test func twoProcessesThatStartTogetherRunEachOnce() async throws {
        try await withTemporaryFolder { folder in
            let databases = [try await openDatabase(in: folder), try await openDatabase(in: folder)]
            try await withThrowingTaskGroup { group in
                for database in databases {
                    group.addTask { try await database.migrate([Self.first, Self.second, .notes]) }
                }
                try await group.waitForAll()
            }
            let rows = try await databases[0].rowsOfA()
            #expect(rows == 1)
            for database in databases { try await database.close() }
        }
    }
}

extension Database {
    fileprivate func rowsOfA() async throws -> Int {
        try await read { try $0.query("SELECT x FROM a").count }
    }
}
