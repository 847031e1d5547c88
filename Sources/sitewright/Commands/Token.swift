import App
import ArgumentParser
import Foundation

/// Makes an API token of the owner, without a running server.
struct Token: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Print a new API token of the owner on the last line.")

    @Option(help: "The data folder.")
    var data: String = "data"

    @Option(help: "The URL of the PostgreSQL database, where the server uses one.")
    var database: String?

    @Option(help: "What the token is for, as lists of tokens show it.")
    var name = "made with sitewright token"

    @Flag(help: "Print a one-time sign-in link for the browser instead.")
    var signIn = false

    func run() async throws {
        do {
            var given = ["data": data]
            given["database.url"] = database
            let configuration = try await AppConfiguration.read(given: given)
            let keys = OwnerKeys(configuration: configuration)
            print(signIn ? try await keys.signInLink() : try await keys.token(name: name))
        } catch let error as StartProblem {
            throw CommandFailure(error.description)
        }
    }
}
