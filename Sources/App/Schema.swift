import Accounts
import Events
import Foundation
import Jobs
import Logging
import Notifications
import Sites
import Storage
import Web

/// The tables of all modules, in the order in which they came to be.
enum Schema {
    static let migrations: [Migration] =
        EventsSchema.migrations + AccountsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations
        + IdempotencySchema.migrations + NotificationsSchema.migrations + ScheduleSchema.migrations
        + UpkeepSchema.migrations

    /// Opens a data folder's database, with all tables as this program knows them.
    /// - Throws: ``StartProblem`` in words.
    static func open(_ folder: DataFolder, logger: Logger) async throws -> Database {
        do {
            let database = try await Database.open(.sqlite(file: folder.database), logger: logger)
            try await database.migrate(migrations)
            return database
        } catch let error as StorageError {
            throw StartProblem("The database \(folder.database.path) cannot be used: \(error.description)")
        }
    }
}
