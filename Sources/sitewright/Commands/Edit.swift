import ArgumentParser
import NIOHTTP1

/// Changes a site by a message in plain words.
struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "edit", abstract: "Change a site in plain words.")

    @Argument(help: "The project's slug or id.")
    var project: String

    @Argument(help: "What should change, such as “add opening hours and make it darker”.")
    var text: String

    @Flag(help: "Wait in line where somebody is at work on the project, instead of an error.")
    var queue = false

    @OptionGroup var connection: Connection

    private struct Request: Encodable {
        var text: String
        var when_busy: String?
    }

    func run() async throws {
        let path = "/api/projects/\(try pathSegment(project))/edit"
        try await Work(connection: connection).run { client in
            try await client.send(.POST, path, body: Request(text: text, when_busy: queue ? "queue" : nil))
        }
    }
}
