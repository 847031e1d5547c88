import ArgumentParser
import Foundation
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

    @Option(help: "What is to come of it: build changes the site, plan proposes a plan, ask answers a question.")
    var mode: Mode?

    @Option(help: "Who does it. Without it the built-in designer does what it understands, and a model the rest.")
    var by: Hand?

    @Option(name: .customLong("image"), help: "A picture that the words are about; may be given four times.")
    var images: [String] = []

    enum Mode: String, ExpressibleByArgument, CaseIterable, Encodable { case build, plan, ask }
    enum Hand: String, ExpressibleByArgument, CaseIterable, Encodable { case designer, model }

    @OptionGroup var connection: Connection

    private struct Request: Encodable {
        var text: String
        var when_busy: String?
        var mode: Mode?
        var by: Hand?
        var images: [Data]?
    }

    func run() async throws {
        let pictures = try images.map { path in
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("The picture “\(path)” cannot be read.")
            }
            return data
        }
        let path = "/api/projects/\(try pathSegment(project))/edit"
        try await Work(connection: connection).run { client in
            try await client.send(
                .POST, path,
                body: Request(
                    text: text, when_busy: queue ? "queue" : nil, mode: mode, by: by,
                    images: pictures.isEmpty ? nil : pictures))
        }
    }
}
