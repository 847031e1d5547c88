import App
import ArgumentParser
import Foundation

/// Runs jobs and serves nothing.
struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work",
        abstract: "Run jobs of a database, without a console.",
        discussion: """
            With SQLite, a worker must run on the machine of the server and on its data folder. SIGTERM lets runs end and \
            gives back the rest, a second signal stops at once, SIGUSR1 claims nothing more and ends when all runs have.
            """)

    @Option(help: "The data folder of the server.")
    var data: String?

    @Option(help: "How many jobs run at once.")
    var slots: Int?

    @Option(help: "Where to tell health and figures, such as 127.0.0.1:9090. Without it, nowhere.")
    var healthAddress: String?

    @Option(help: "The seconds that a stop may take before what runs is given back to the queue.")
    var stopWithin: Int?

    func run() async throws {
        var given = ["role": "worker"]
        given["data"] = data
        given["slots"] = slots.map(String.init)
        given["health.address"] = healthAddress
        given["stop.within"] = stopWithin.map(String.init)
        do {
            let configuration = try await AppConfiguration.read(given: given)
            try await SitewrightServer(configuration: configuration).run()
        } catch let error as StartProblem {
            throw CommandFailure(error.description)
        }
    }
}
