import ArgumentParser
import Events
import Foundation
import Jobs
import Logging
import Storage

/// The processes that `make chaos` starts, kills, stops and cuts off. What they do is checked from outside.
@main
struct Chaos: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chaos", abstract: "One of the processes of the crash harness; Tests/Chaos/chaos.py drives them.",
        subcommands: [Produce.self, Work.self, Watch.self, Report.self])
}

/// What every process is told.
struct WorldOptions: ParsableArguments {
    @Option(help: "The file of an SQLite database, or the URL of a PostgreSQL one.")
    var database: String

    @Option(help: "The workspace of all jobs.")
    var workspace: String

    @Option(help: "The folder of the ledgers, outside of the database.")
    var folder: String

    @Option(help: "The name of the process: that of its ledger. One that is started again has the same.")
    var name: String

    /// Opens the database and brings its tables up to date.
    func open() async throws -> World {
        guard let workspace = WorkspaceID(workspace) else { throw ValidationError("\(workspace) is no ID.") }
        let isServer = database.hasPrefix("postgres://") || database.hasPrefix("postgresql://")
        let options: DatabaseOptions =
            isServer ? try .postgres(url: database) : .sqlite(file: URL(filePath: database))
        var logger = Logger(label: name) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let database = try await Database.open(options, logger: logger)
        try await database.migrate(EventsSchema.migrations + JobsSchema.migrations + Effect.migrations)
        let log = EventLog(database: database)
        return World(
            database: database, log: log, queue: JobQueue(database: database, events: log), workspace: workspace,
            folder: URL(filePath: folder), name: name, logger: logger)
    }
}

/// What every process has.
struct World: Sendable {
    let database: Database
    let log: EventLog
    let queue: JobQueue
    let workspace: WorkspaceID
    let folder: URL
    let name: String
    let logger: Logger

    func ledger() throws -> Ledger { try Ledger(folder.appending(path: "\(name).ledger")) }
}
