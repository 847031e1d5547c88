import Storage

extension Migration {
    /// A table to write to, and one whose constraint is checked only at the commit.
    static let notes = Migration(
        "notes-1",
        up: [
            "CREATE TABLE note (id \(.countedKey), text TEXT NOT NULL, size BIGINT NOT NULL DEFAULT 0 CHECK (size >= 0))",
            "CREATE UNIQUE INDEX note_by_text ON note (text)",
            "CREATE TABLE answer (id \(.countedKey), note BIGINT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)",
            "CREATE TABLE tag (id \(.countedKey), note BIGINT NOT NULL REFERENCES note (id))",
        ],
        down: ["DROP TABLE tag", "DROP TABLE answer", "DROP TABLE note"])
}

extension Database {
    func addNote(_ text: String) async throws {
        try await write { try $0.addNote(text) }
    }

    /// The texts of all committed notes, sorted.
    func texts() async throws -> [String] {
        try await read { try $0.query("SELECT text FROM note ORDER BY text").map { try $0.get("text") } }
    }
}

extension Transaction {
    func addNote(_ text: String) throws {
        try execute("INSERT INTO note (text) VALUES (\(text))")
    }
}
