public import Foundation
import Logging
import SiteModel
public import Storage

/// Which engine the tests run on: SQLite, or PostgreSQL where `SITEWRIGHT_TEST_DATABASE` has the URL of a server.
public enum TestDatabase {
    static let url = ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }

    /// Whether PostgreSQL is used: for tests of what only it does.
    public static let isPostgres = url != nil
    /// Whether SQLite is used: for tests of its files, its locks and its one writer.
    public static let isSQLite = url == nil

    /// The database of a folder: a file in it, or a schema on the server that is named after it.
    public static func options(in folder: URL) async throws -> DatabaseOptions {
        guard let url else { return .sqlite(file: folder.appending(path: "test.sqlite")) }
        let schema = schema(of: folder)
        try await server.value.write { try $0.execute("CREATE SCHEMA IF NOT EXISTS \(raw: schema)") }
        return try .postgres(url: url + (url.contains("?") ? "&" : "?") + "options=-csearch_path%3D" + schema)
    }

    /// Removes what a folder's database left on the server.
    static func remove(_ folder: URL) async {
        guard isPostgres else { return }
        let schema = schema(of: folder)
        _ = try? await server.value.write { try $0.execute("DROP SCHEMA IF EXISTS \(raw: schema) CASCADE") }
    }

    /// The server itself, to make and remove schemas.
    private static let server = Task {
        var options = try DatabaseOptions.postgres(url: url ?? "")
        options.busySeconds = 60
        return try await Database.open(options, logger: .quiet)
    }

    private static func schema(of folder: URL) -> String {
        "t_" + Digest(of: Array(folder.standardizedFileURL.path.utf8)).hex.prefix(24)
    }
}

/// Runs `body` with a new database of its own, migrated, and closes it afterwards.
/// - Parameter configure: Changes the options before the database is opened, such as its clock.
@discardableResult
public func withDatabase<T>(
    migrations: [Migration] = [],
    configure: (inout DatabaseOptions) -> Void = { _ in },
    _ body: (Database) async throws -> T
) async throws -> T {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let database = try await openDatabase(in: folder.url, migrations: migrations, configure: configure)
    do {
        let result = try await body(database)
        try await database.close()
        await TestDatabase.remove(folder.url)
        return result
    } catch {
        try? await database.close()
        await TestDatabase.remove(folder.url)
        throw error
    }
}

/// Opens the database of a folder, for tests that open it more than once.
public func openDatabase(
    in folder: URL, migrations: [Migration] = [], configure: (inout DatabaseOptions) -> Void = { _ in }
) async throws -> Database {
    var options = try await TestDatabase.options(in: folder)
    configure(&options)
    let database = try await Database.open(options, logger: .quiet)
    try await database.migrate(migrations)
    return database
}
