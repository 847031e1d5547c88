import ArgumentParser
import NIOHTTP1

/// Makes a project from a sentence.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Make a site from a sentence.")

    @Argument(help: "What the site is for, in your own words.")
    var prompt: String

    @Option(help: "A number that decides what the prompt leaves open. Another number is another design.")
    var seed: UInt64?

    @Option(help: "How many designs to make, to choose from (1 to 4). Each is a version; “revert” chooses one.")
    var directions: Int?

    @OptionGroup var connection: Connection

    private struct Request: Encodable {
        var prompt: String
        var seed: UInt64?
        var directions: Int?
    }

    func run() async throws {
        try await Work(connection: connection).run { client in
            try await client.send(
                .POST, "/api/projects", body: Request(prompt: prompt, seed: seed, directions: directions))
        }
    }
}
