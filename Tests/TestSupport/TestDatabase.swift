public import Foundation
import Logging
public import Storage

/// Runs `body` with a new database in a file of its own, migrated, and closes it afterwards.
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
        return result
    } catch {
        try? await database.close()
        throw error
    }
}

/// Opens the database `test.sqlite` in a folder, for tests that open it more than once.
public func openDatabase(
    in folder: URL, migrations: [Migration] = [], configure: (inout DatabaseOptions) -> Void = { _ in }
) async throws -> Database {
    var options = DatabaseOptions.sqlite(file: folder.appending(path: "test.sqlite"))
    configure(&options)
    let database = try await Database.open(options, logger: .quiet)
    try await database.migrate(migrations)
    return database
}
