import SiteModel
import Storage
import TestSupport
import Testing

private enum Shade: String, SQLBindable, SQLDecodable {
    case light, dark
}

@Suite("Statements and rows")
struct SQLTests {
    @Test func valuesOfEveryTypeAreReadBack() async throws {
        let id = ProjectID()
        let digest = Digest(of: [1, 2, 3])
        let path = try FilePath("src/main.tsx")
        let nothing: Int? = nil
        try await withDatabase { database in
            let row = try await database.read { tx in
                try tx.first(
                    """
                    SELECT \(7) AS i, \(Int64.max) AS big, \(true) AS b, \(0.5) AS d, \("aé😀") AS t, \([UInt8]([0, 1])) AS bytes,
                    \(id) AS id, \(digest) AS digest, \(path) AS path, \(nothing) AS n, \(Shade.dark) AS shade
                    """)
            }
            let values = try #require(row)
            #expect(try values.get("i") == 7)
            #expect(try values.get("big") == Int64.max)
            #expect(try values.get("b") == true)
            #expect(try values.get("d") == 0.5)
            #expect(try values.get("t") == "aé😀")
            #expect(try values.get("bytes") == [UInt8]([0, 1]))
            #expect(try values.get("id") == id)
            #expect(try values.get("digest") == digest)
            #expect(try values.get("path") == path)
            #expect(try values.get("n", as: Int?.self) == nil)
            #expect(try values.get("shade") == Shade.dark)
            #expect(try values.get("i", as: Int?.self) == 7)
        }
    }

    @Test func aValueCannotChangeTheStatement() async throws {
        let hostile = "'); DROP TABLE note; --"
        try await withDatabase(migrations: [.notes]) { database in
            try await database.write { try $0.execute("INSERT INTO note (text) VALUES (\(hostile))") }
            let rows = try await database.read { try $0.query("SELECT text FROM note WHERE text = \(hostile)") }
            let texts: [String] = try rows.map { try $0.get("text") }
            #expect(texts == [hostile])
        }
    }

    @Test func manyValuesAreBoundAsOne() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let found = try await database.write { tx -> [Int64] in
                for text in ["a", "b", "c"] { try tx.addNote(text) }
                let chosen = ["a", "c", "'); DROP TABLE note; --"]
                let none: [String] = []
                let ids: [Int64] = try tx.query("SELECT id FROM note WHERE text IN \(each: chosen)").map {
                    try $0.get("id")
                }
                let nothing = try tx.query("SELECT id FROM note WHERE text IN \(each: none)")
                return try tx.query("SELECT id FROM note WHERE id IN \(each: ids)").map { try $0.get("id") }
                    + nothing.map { try $0.get("id") }
            }
            #expect(found.count == 2)
        }
    }

    @Test func manyRowsAreInsertedAtOnce() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let rows = (0..<2_500).map { [SQLValue.text("note \($0 % 2_000)"), .integer(Int64($0))] }
            let count = try await database.write { tx in
                try tx.insert(
                    into: "note", columns: ["text", "size"], rows: rows, conflict: "ON CONFLICT (text) DO NOTHING")
            }
            let texts = try await database.texts()
            #expect(count == 2_000)
            #expect(texts.count == 2_000)
            let isRefused = try await database.write { tx in
                do {
                    try tx.insert(into: "note", columns: ["text"], rows: [[.text("x"), .integer(1)]])
                    return false
                } catch StorageError.malformed { return true }
            }
            #expect(isRefused)
        }
    }

    @Test func piecesKeepTheirValues() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let texts = try await database.write { tx -> [String] in
                for text in ["a", "b", "c", "d"] { try tx.execute("INSERT INTO note (text) VALUES (\(text))") }
                let isLate: SQL = "text > \("a")"
                let isListed: SQL = "text IN \(list: ["a", "b", "d"])"
                return try tx.query(
                    "SELECT text FROM note WHERE \(isLate) AND \(isListed) ORDER BY text \(raw: "DESC") LIMIT \(5)"
                ).map { try $0.get("text") }
            }
            #expect(texts == ["d", "b"])
        }
    }

    @Test func anEmptyListMatchesNothing() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let found = try await database.write { tx in
                try tx.execute("INSERT INTO note (text) VALUES (\("a"))")
                return try tx.query("SELECT * FROM note WHERE text IN \(list: [String]())").count
            }
            #expect(found == 0)
        }
    }

    @Test func aTextWithNULIsRefusedAndNotCut() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            await #expect(throws: StorageError.malformed("A text with a NUL character cannot be stored.")) {
                try await database.write { try $0.execute("INSERT INTO note (text) VALUES (\("before\u{0}after"))") }
            }
            await #expect(throws: StorageError.self) {
                try await database.write { try $0.execute("SELECT 1 \(raw: "\u{0}") garbage") }
            }
            let texts = try await database.texts()
            #expect(texts.isEmpty)
        }
    }

    @Test func jsonIsReadBackAlsoWithNULAndForNothing() async throws {
        struct Body: Codable, Equatable { var name: String, count: Int? }
        let body = Body(name: "a\u{0}b", count: 2)
        try await withDatabase { database in
            let found = try await database.read {
                try $0.first("SELECT \(json: body) AS body, NULL AS empty, 'no' AS bad")
            }
            let row = try #require(found)
            #expect(try row.json("body") == body)
            #expect(try row.json("empty", as: Body?.self) == nil)
            #expect(throws: StorageError.self) { try row.json("bad", as: Body.self) }
            #expect(try row.get("body") == #"{"count":2,"name":"a\u0000b"}"#)
        }
    }

    @Test func wrongTypesAndColumnsAreNamed() async throws {
        try await withDatabase { database in
            let found = try await database.read { try $0.first("SELECT 'x' AS name, NULL AS empty, 3 AS flag") }
            let row = try #require(found)
            #expect(throws: StorageError.malformed("The result has no column “nam”.")) {
                try row.get("nam", as: String.self)
            }
            #expect(throws: StorageError.self) { try row.get("name", as: Int.self) }
            #expect(throws: StorageError.self) { try row.get("empty", as: String.self) }
            #expect(throws: StorageError.self) { try row.get("flag", as: Bool.self) }
            #expect(throws: StorageError.self) { try row.get("name", as: Shade.self) }
            #expect(throws: StorageError.self) { try row.get("name", as: ProjectID.self) }
        }
    }

    @Test func changedRowsAreCounted() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let counts = try await database.write { tx in
                [
                    try tx.execute("INSERT INTO note (text) VALUES ('a'), ('b'), ('c')"),
                    try tx.execute("UPDATE note SET size = 5 WHERE text IN ('a', 'b')"),
                    try tx.execute("DELETE FROM note WHERE text = 'none'"),
                    try tx.execute("CREATE TABLE other (id INTEGER)"),
                ]
            }
            #expect(counts == [3, 2, 0, 0])
        }
    }

    @Test func returnedRowsOfAWriteAreRead() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            let ids = try await database.write { tx in
                try tx.query("INSERT INTO note (text) VALUES ('a'), ('b') RETURNING id").map {
                    try $0.get("id", as: Int.self)
                }
            }
            #expect(ids.sorted() == [1, 2])
        }
    }

    @Test func severalStatementsInOneAreRefused() async throws {
        try await withDatabase(migrations: [.notes]) { database in
            await #expect(throws: (any Error).self) {
                try await database.write { try $0.execute("DELETE FROM note; DROP TABLE note") }
            }
            let texts = try await database.texts()
            #expect(texts.isEmpty)
        }
    }
}
