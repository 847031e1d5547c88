/// One step in the history of the schema.
public struct Migration: Sendable {
    /// The permanent name, such as `jobs-1`: what is recorded as done.
    public let name: String
    let up: [SQL]
    let down: [SQL]

    /// - Parameters:
    ///   - up: The statements that make the step, one each.
    ///   - down: The statements that undo it; a step without them cannot be undone.
    public init(_ name: String, up: [SQL], down: [SQL] = []) {
        self.name = name
        self.up = up
        self.down = down
    }
}

extension Database {
    /// Runs the migrations that this database has not had, in the order given, each in a transaction with its record.
    /// - Throws: ``StorageError/newerSchema(unknownMigrations:)`` where it has had one that is not among them: the
    ///   database belongs to a newer version, and nothing is changed.
    public func migrate(_ migrations: [Migration]) async throws {
        let names = migrations.map(\.name)
        guard Set(names).count == names.count else {
            throw StorageError.malformed("Two migrations have the same name.")
        }
        let done = try await write { tx in
            try tx.prepareToMigrate()
            try tx.execute(
                "CREATE TABLE IF NOT EXISTS migration (position \(.countedKey), name TEXT NOT NULL UNIQUE, applied_at BIGINT NOT NULL)"
            )
            return try Self.done(in: tx)
        }
        let unknown = done.filter { !names.contains($0) }
        guard unknown.isEmpty else { throw StorageError.newerSchema(unknownMigrations: unknown) }
        for migration in migrations where !done.contains(migration.name) {
            try await write { tx in
                try tx.prepareToMigrate()
                // Another process may have run it meanwhile.
                guard try !Self.done(in: tx).contains(migration.name) else { return }
                for statement in migration.up { try tx.execute(statement) }
                try tx.execute(
                    "INSERT INTO migration (name, applied_at) VALUES (\(migration.name), \(tx.nowMilliseconds))")
            }
        }
    }

    /// Undoes the newest `count` migrations, the last one first.
    /// - Throws: ``StorageError/malformed(_:)`` where one of them cannot be undone; those after it stay undone.
    public func undo(_ count: Int, of migrations: [Migration]) async throws {
        let done = try await read { try Self.done(in: $0) }
        for name in done.suffix(count).reversed() {
            guard let migration = migrations.first(where: { $0.name == name }), !migration.down.isEmpty else {
                throw StorageError.malformed("The migration “\(name)” cannot be undone.")
            }
            try await write { tx in
                try tx.prepareToMigrate()
                for statement in migration.down { try tx.execute(statement) }
                try tx.execute("DELETE FROM migration WHERE name = \(name)")
            }
        }
    }

    private static func done(in tx: Transaction) throws -> [String] {
        try tx.query("SELECT name FROM migration ORDER BY position").map { try $0.get("name") }
    }
}
