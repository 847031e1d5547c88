import App
import ArgumentParser
import Foundation

/// Shows and changes the tables of the database, without a running server.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Show the history of the database's tables, run what is missing, or undo the newest steps.",
        subcommands: [Status.self, Up.self, Down.self], defaultSubcommand: Status.self)

    /// Which database.
    struct Place: ParsableArguments {
        @Option(help: "The data folder.")
        var data: String?

        @Option(help: "The URL of the PostgreSQL database; without it, the SQLite file in the data folder.")
        var database: String?

        func history() async throws -> SchemaHistory {
            var given: [String: String] = [:]
            given["data"] = data
            given["database.url"] = database
            return SchemaHistory(configuration: try await AppConfiguration.read(given: given))
        }

        /// Runs `body`, and says what a person can put right.
        func run(_ body: (SchemaHistory) async throws -> Void) async throws {
            do {
                try await body(history())
            } catch let problem as StartProblem {
                throw CommandFailure(problem.description)
            }
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "List every step, and when it was run.")

        @OptionGroup var place: Place

        func run() async throws {
            try await place.run { history in
                let steps = try await history.steps()
                let width = steps.map(\.name.count).max() ?? 0
                for step in steps {
                    let name = step.name.padding(toLength: width, withPad: " ", startingAt: 0)
                    let date = step.appliedAt.map { Date(timeIntervalSince1970: Double($0) / 1_000) }
                    let state = date.map { "done \($0.formatted(.iso8601))" } ?? "not yet run"
                    print("\(name)  \(state)\(step.isKnown ? "" : ", by a newer version")")
                }
                let open = steps.count { $0.appliedAt == nil }
                print(open == 0 ? "The database is up to date." : "\(open) to run: sitewright migrate up")
            }
        }
    }

    struct Up: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "up",
            abstract: "Run what was not run yet. The server does it too when it starts.")

        @OptionGroup var place: Place

        func run() async throws {
            try await place.run { history in
                try await history.up { print("done    \($0)") }
                print("The database is up to date.")
            }
        }
    }

    struct Down: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "down",
            abstract: "Undo the newest steps. What their tables held is lost: make a backup, and stop the server.")

        @OptionGroup var place: Place

        @Option(help: "How many steps.")
        var count = 1

        func validate() throws {
            guard count > 0 else { throw ValidationError("--count is at least 1.") }
        }

        func run() async throws {
            try await place.run { history in
                try await history.down(count) { print("undone  \($0)") }
            }
        }
    }
}
