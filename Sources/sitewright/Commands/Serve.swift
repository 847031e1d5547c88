import App
import ArgumentParser
import Foundation

/// Runs the server.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the server: console, API, previews and workers.",
        discussion: """
            Settings come from these options, then SITEWRIGHT_* variables, then sitewright.yaml in the current folder. \
            Docs/OPERATIONS.md lists them all.
            """)

    @Option(help: "The folder of the database and of all sites. It is made where it is missing.")
    var data: String?

    @Option(
        help:
            "The URL of a PostgreSQL database; without it, a SQLite file in the data folder. A URL with a password is better kept in SITEWRIGHT_DATABASE_URL."
    )
    var database: String?

    @Option(help: "The port.")
    var port: Int?

    @Option(help: "The address to listen on. Beyond loopback, previews need a domain: --preview-domain.")
    var host: String?

    @Option(help: "The domain below which each preview is a host of its own.")
    var previewDomain: String?

    @Flag(help: "Allow plain HTTP beyond loopback. Passwords and cookies then travel in the clear.")
    var insecureHttp = false

    @Option(help: "What this process does: web, worker or all. A web node needs no tools; see also “work”.")
    var role: String?

    @Option(help: "The seconds that a stop may take before what runs is given back to the queue.")
    var stopWithin: Int?

    func run() async throws {
        var given: [String: String] = [:]
        given["data"] = data
        given["database.url"] = database
        given["port"] = port.map(String.init)
        given["host"] = host
        given["preview.domain"] = previewDomain
        given["role"] = role
        given["stop.within"] = stopWithin.map(String.init)
        if insecureHttp { given["insecure.http"] = "true" }
        do {
            let configuration = try await AppConfiguration.read(given: given)
            try await SitewrightServer(configuration: configuration).run()
        } catch let error as StartProblem {
            throw CommandFailure(error.description)
        }
    }
}
