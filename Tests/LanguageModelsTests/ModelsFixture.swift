import LanguageModels
import Logging
import ModelServers
import Synchronization
import TestSupport

extension SpokenProtocol {
    var kind: ProviderKind {
        switch self {
        case .openAIChat: .openAIChat
        case .openAIResponses: .openAIResponses
        case .anthropic: .anthropic
        case .gemini: .gemini
        }
    }
}

/// A server that stands in for a provider, and a client of it.
struct ModelsFixture: Sendable {
    let server: ModelServer
    let client: ModelClient
    let provider: ProviderConfiguration

    static let key = "sk-test-0123456789abcdef"

    static func run(
        _ speaks: SpokenProtocol, kind: ProviderKind? = nil, retries: RetryPolicy = .quick,
        sizes: ModelSizeLimits = ModelSizeLimits(), limits: (inout ProviderConfiguration.Limits) -> Void = { _ in },
        structured: StructuredOutput = .native, logger: Logger = .quiet,
        _ body: @escaping @Sendable (ModelsFixture) async throws -> Void
    ) async throws {
        let server = try await ModelServer.start(speaking: speaks, key: key)
        var bounds = ProviderConfiguration.Limits()
        limits(&bounds)
        let provider = ProviderConfiguration(
            id: "one", kind: kind ?? speaks.kind, baseURL: server.baseURL, model: "test-model",
            key: ProviderKey(key), structured: structured, limits: bounds)
        let client = try ModelClient(provider, policy: .unlimited, sizes: sizes, retries: retries, logger: logger)
        let fixture = ModelsFixture(server: server, client: client, provider: provider)
        do {
            try await withTimeLimit(.seconds(120)) { try await body(fixture) }
        } catch {
            try? await server.stop()
            throw error
        }
        try await server.stop()
    }

    /// Asks for an answer, and gathers what is handed on.
    func ask(_ request: ModelRequest = ModelRequest("Hello?")) async -> Asked {
        let deltas = Shared<[ModelDelta]>([])
        do {
            let answer = try await client.answer(request, model: "test-model") { delta in
                deltas.update { $0.append(delta) }
            }
            return Asked(answer: answer, error: nil, deltas: deltas.value)
        } catch {
            return Asked(answer: nil, error: error as? ModelError, deltas: deltas.value)
        }
    }

    struct Asked: Sendable {
        let answer: ModelAnswer?
        let error: ModelError?
        let deltas: [ModelDelta]

        var text: String {
            deltas.map { if case .text(let text) = $0 { text } else { "" } }.joined()
        }
    }
}

extension RetryPolicy {
    /// Waits of a millisecond.
    static let quick = RetryPolicy(attempts: 3, base: .milliseconds(1))
    static let once = RetryPolicy(attempts: 1)
}

extension ModelServer {
    /// Waits until something is seen.
    func wait(for event: ModelServerEvent, in events: AsyncStream<ModelServerEvent>) async throws {
        for await seen in events where seen == event { return }
        throw TimeLimitExceeded()
    }
}
