import ArgumentParser
import Foundation
import NIOHTTP1

/// The providers of models that the workspace has set up.
struct Provider: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider",
        abstract: "Set up providers of models, and try their keys.",
        subcommands: [ProviderList.self, ProviderSet.self, ProviderTestCommand.self, ProviderRemove.self],
        defaultSubcommand: ProviderList.self)
}

/// A provider as the server tells of it.
private struct ProviderAnswer: Decodable {
    var id: String
    var name: String
    var kind: String
    var baseUrl: String?
    var model: String?
    var key: String?
    var problem: String?

    /// As programs read it.
    var line: ProviderLine {
        ProviderLine(id: id, name: name, kind: kind, base_url: baseUrl, model: model, key: key, problem: problem)
    }

    var words: String {
        var words = "\(name)  \(kind)"
        if let model { words += "  \(model)" }
        if let baseUrl { words += "  \(baseUrl)" }
        words += "  key: \(key ?? "none")"
        if let problem { words += "  (\(problem))" }
        return words
    }
}

private struct ProviderLine: Encodable {
    var id: String
    var name: String
    var kind: String
    var base_url: String?
    var model: String?
    var key: String?
    var problem: String?
}

private struct ProviderPage: Decodable {
    var items: [ProviderAnswer]
}

extension APIClient {
    /// The provider of this name.
    fileprivate func provider(named name: String) async throws -> ProviderAnswer {
        let page: ProviderPage = try await send(.GET, "/api/providers")
        guard let found = page.items.first(where: { $0.name == name }) else {
            throw CommandFailure("There is no provider “\(name)”. “sitewright provider list” names them.")
        }
        return found
    }
}

struct ProviderList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the providers.")

    @OptionGroup var connection: Connection

    func run() async throws {
        let page: ProviderPage = try await connection.client().send(.GET, "/api/providers")
        let output = Output(json: connection.json)
        for one in page.items {
            output.line(one.words)
            try output.object(one.line)
        }
        if page.items.isEmpty { output.line("No provider is set up: the built-in designer does the work.") }
    }
}

struct ProviderSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set up a provider, or change it.",
        discussion: "The key is read from standard input, so that it stands in no history of commands.")

    @Argument(help: "Its name in the workspace.")
    var name: String

    @Option(
        help: "openai, openai-chat, anthropic, gemini, ollama, llama.cpp, vllm, openrouter or openai-compatible.")
    var kind: String

    @Option(help: "Its address, where the kind has none of its own.")
    var url: String?

    @Option(help: "The model to ask.")
    var model: String?

    @Flag(help: "Read a key from standard input.")
    var key = false

    @OptionGroup var connection: Connection

    private struct Body: Encodable {
        var name: String
        var kind: String
        var base_url: String?
        var model: String?
        var key: String?
    }

    func run() async throws {
        var secret: String?
        if key {
            secret = readLine()?.trimmingCharacters(in: .whitespaces)
            guard secret?.isEmpty == false else { throw CommandFailure("No key came over standard input.") }
        }
        let saved: ProviderAnswer = try await connection.client().send(
            .POST, "/api/providers", body: Body(name: name, kind: kind, base_url: url, model: model, key: secret))
        let output = Output(json: connection.json)
        output.line(saved.words)
        try output.object(saved.line)
    }
}

struct ProviderTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Try a provider and its key. It costs nothing.")

    @Argument(help: "Its name.")
    var name: String

    @OptionGroup var connection: Connection

    private struct Answer: Codable {
        var works: Bool
        var problem: String?
        var detail: String
        var milliseconds: Int
        var models: [String]
    }

    func run() async throws {
        let client = try connection.client()
        let found = try await client.provider(named: name)
        let answer: Answer = try await client.send(.POST, "/api/providers/\(found.id)/test")
        let output = Output(json: connection.json)
        try output.object(answer)
        guard answer.works else {
            if connection.json { throw ExitCode.failure }
            throw CommandFailure(answer.detail)
        }
        output.line("\(answer.detail) Models: \(answer.models.count), in \(answer.milliseconds) ms.")
    }
}

struct ProviderRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Remove a provider with its key.")

    @Argument(help: "Its name.")
    var name: String

    @OptionGroup var connection: Connection

    func run() async throws {
        let client = try connection.client()
        let found = try await client.provider(named: name)
        _ = try await client.bytes(.DELETE, "/api/providers/\(found.id)")
        Output(json: connection.json).line("Removed “\(name)”.")
    }
}
