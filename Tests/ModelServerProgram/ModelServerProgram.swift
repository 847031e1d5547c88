import ArgumentParser
import Foundation
import ModelServers
import NIOPosix

/// Stands in for a provider of models, for tests that are not written in Swift.
@main
struct ModelServerProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model-server",
        abstract: "Stands in for providers of models.",
        subcommands: [Serve.self, Bench.self], defaultSubcommand: Serve.self)
}

/// Serves until whoever started it closes its standard input.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Speaks one provider's protocol on a loopback port and answers as a script says.",
        discussion: "Prints its base address. Routes below /__control change the script and tell what was seen.")

    @Option(help: "openai-chat, openai, anthropic or gemini.")
    var speaks: String = "openai-chat"

    @Option(help: "The port; 0 for any that is free.")
    var port: Int = 0

    @Option(help: "The key that is accepted; any without it.")
    var key: String?

    @Option(help: "A JSON file with an array of replies.")
    var script: String?

    func run() async throws {
        guard let speaks = SpokenProtocol(rawValue: speaks) else {
            throw ValidationError("There is no protocol “\(speaks)”.")
        }
        let server = try await ModelServer.start(speaking: speaks, key: key, port: port)
        if let script {
            let data = try Data(contentsOf: URL(fileURLWithPath: script))
            server.reply(try JSONDecoder().decode([ScriptedReply].self, from: data))
        }
        FileHandle.standardOutput.write(Data("\(server.baseURL)\n".utf8))
        // Until it is killed, or whoever started it has gone: its standard input ends then.
        try await NIOThreadPool.singleton.runIfActive {
            while readLine() != nil {}
        }
        try await server.stop()
    }
}
