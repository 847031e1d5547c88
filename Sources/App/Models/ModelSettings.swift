import Authoring
import Configuration
import Foundation
import LanguageModels
import Yams

/// The providers of models that whoever runs the server has set up, and how models are asked.
///
/// They are a file of their own, because lists of providers and prices do not fit into single settings:
///
/// ```yaml
/// providers:
///   - id: anthropic
///     kind: anthropic
///     model: claude-sonnet-4-5
///     key_variable: ANTHROPIC_API_KEY   # the environment variable that holds the key
///   - id: here
///     kind: ollama                      # openai, openai-chat, anthropic, gemini, ollama, llama.cpp, vllm,
///     base_url: http://127.0.0.1:11434/v1   # openrouter or openai-compatible
///     models: {plan: qwen3:8b, write: qwen3-coder:30b}
///     limits: {concurrency: 1, first_token: 120}
/// order:
///   repair: [here, anthropic]           # plan, write, repair and translate; else in the order of the list
/// prices:
///   currency: USD
///   entries:
///     - {model: claude-sonnet-*, price: {input: 3, output: 15, cached: 0.3}}   # of a million tokens
/// budgets: {day: 5, month: 60}          # of each workspace
/// writing:
///   context: 24000                      # tokens of the site that are sent with a turn
///   answer: 16000                       # tokens of an answer
///   repairs: 3                          # how often a model is asked to put its answer right
///   bespoke: true                       # whether new sites get components of their own
///   credits: 2                          # credits for a thousand tokens, up to the price of the work; else that price
///   formats: {qwen*: blocks}            # tags, blocks or udiff, for models that write one of them better
/// ```
struct ModelSettings: Sendable, Decodable {
    var configuration: ModelConfiguration
    var writing: WritingSettings

    static let none = ModelSettings(configuration: ModelConfiguration(providers: []), writing: WritingSettings())

    private enum CodingKeys: String, CodingKey { case providers, writing }

    /// Where a provider's key is, beside what ``ProviderConfiguration`` reads.
    private struct KeyPlace: Decodable {
        var id: String
        var key_variable: String?
    }

    private init(configuration: ModelConfiguration, writing: WritingSettings) {
        self.configuration = configuration
        self.writing = writing
    }

    init(from decoder: any Decoder) throws {
        configuration = try ModelConfiguration(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        writing = try container.decodeIfPresent(WritingSettings.self, forKey: .writing) ?? WritingSettings()
        let places = try container.decodeIfPresent([KeyPlace].self, forKey: .providers) ?? []
        for (index, place) in places.enumerated() {
            guard let name = place.key_variable else { continue }
            let text = ProcessInfo.processInfo.environment[name] ?? ""
            guard let key = ProviderKey(text) else {
                throw StartProblem(
                    "The provider “\(place.id)” takes its key from the variable \(name), which is not set.")
            }
            configuration.providers[index].key = key
        }
    }

    /// Reads the file that the setting `models.file` (`SITEWRIGHT_MODELS_FILE`) names; without it there are no providers
    /// but those of workspaces.
    /// - Throws: ``StartProblem`` that names the place in the file.
    static func read(_ reader: ConfigReader) throws -> ModelSettings {
        guard let path = reader.string(forKey: "models.file"), !path.isEmpty else { return .none }
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw StartProblem("The file of models “\(path)” cannot be read.")
        }
        do {
            return try YAMLDecoder().decode(ModelSettings.self, from: text)
        } catch let problem as StartProblem {
            throw problem
        } catch DecodingError.dataCorrupted(let context) where context.underlyingError is StartProblem {
            throw context.underlyingError as? StartProblem ?? StartProblem("The file of models cannot be read.")
        } catch let error as DecodingError {
            throw StartProblem("The file of models “\(path)” cannot be used: \(Self.words(of: error))")
        } catch {
            throw StartProblem("The file of models “\(path)” cannot be used: \(error)")
        }
    }

    private static func words(of error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined().drop { $0 == "." }.description
        }
        return switch error {
        case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(place(context.codingPath)) has a value of another kind than is needed."
        case .dataCorrupted(let context): "\(place(context.codingPath)): \(context.debugDescription)"
        @unknown default: "\(error)"
        }
    }
}
