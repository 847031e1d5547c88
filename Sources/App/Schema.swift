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
        + UpkeepSchema.migrations + ProviderSchema.migrations + CreditsSchema.migrations

    /// Opens the database of the configuration, with all tables as this program knows them.
    /// - Throws: ``StartProblem`` in words.
    static func open(_ configuration: AppConfiguration, in folder: DataFolder, logger: Logger) async throws -> Database
    {
        let database = try await connect(configuration, in: folder, logger: logger)
        do {
            try await database.migrate(migrations)
            return database
        } catch {
            try? await database.close()
            throw problem(of: error, configuration, in: folder)
        }
    }

    /// Opens the database as it is.
    /// - Throws: ``StartProblem`` in words.
    static func connect(
        _ configuration: AppConfiguration, in folder: DataFolder, logger: Logger
    ) async throws -> Database {
        do {
            let options = try configuration.databaseURL.map(options) ?? .sqlite(file: folder.database)
            return try await Database.open(options, logger: logger)
        } catch {
            throw problem(of: error, configuration, in: folder)
        }
    }

    /// The options for the URL of a database.
    /// - Throws: ``StartProblem`` that does not repeat the URL.
    static func options(_ url: String) throws -> DatabaseOptions {
        do {
            return try .postgres(url: url)
        } catch let error as StorageError {
            throw StartProblem("“database.url” cannot be used. \(error.description)")
        }
    }

    /// What a person reads about an error, without the URL and its password.
    static func problem(of error: any Error, _ configuration: AppConfiguration, in folder: DataFolder) -> any Error {
        guard let error = error as? StorageError else { return error }
        let place = configuration.databaseURL == nil ? "The database \(folder.database.path)" : "The database"
        return StartProblem("\(place) cannot be used: \(error.description)")
    }
}
