import ArgumentParser
import Foundation
import Logging
import Storage

/// Which database a bench runs on, and how it says what it found.
struct BenchDatabase: ParsableArguments {
    @Option(help: "sqlite or postgres.")
    var engine = BenchEngine.sqlite

    @Option(help: "The database of PostgreSQL: postgres://user@host/name.")
    var url: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What the help of a command says of it.
    static let discussion = """
        SQLite works in a new file, durable at every commit. PostgreSQL works in a new schema of the database that \
        --url names, and drops it afterwards.
        """

    func validate() throws {
        if engine == .postgres, url == nil { throw ValidationError("--engine postgres needs --url.") }
        if engine == .sqlite, url != nil { throw ValidationError("--url goes with --engine postgres.") }
    }

    /// Makes a schema of its own where the database is on a server, and drops it however `body` ends.
    ///
    /// `body` gets the URL of that schema, or nil where the database is a file.
    func withOwnSchema<Result: Sendable>(
        _ body: @Sendable (_ url: String?) async throws -> Result
    ) async throws -> Result {
        guard engine == .postgres, let url else { return try await body(nil) }
        let schema = "bench_\(UInt32.random(in: .min ... .max))"
        let server = try await Database.open(.postgres(url: url), logger: Logger(label: "bench"))
        try await server.write { try $0.execute("CREATE SCHEMA \(raw: schema)") }
        do {
            let result = try await body(url + (url.contains("?") ? "&" : "?") + "options=-csearch_path%3D" + schema)
            try await server.write { try $0.execute("DROP SCHEMA \(raw: schema) CASCADE") }
            try await server.close()
            return result
        } catch {
            _ = try? await server.write { try $0.execute("DROP SCHEMA \(raw: schema) CASCADE") }
            try? await server.close()
            throw error
        }
    }
}

/// The engines of the database.
enum BenchEngine: String, ExpressibleByArgument, CaseIterable {
    case sqlite, postgres
}
