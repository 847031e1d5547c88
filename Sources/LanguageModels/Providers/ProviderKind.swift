/// Which protocol a provider speaks, and in which dialect.
public enum ProviderKind: String, Sendable, Hashable, Codable, CaseIterable {
    case openAIChat = "openai-chat"
    case openAIResponses = "openai"
    case anthropic
    case gemini
    case ollama
    case llamaCpp = "llama.cpp"
    case vllm
    case openRouter = "openrouter"
    /// Any other server that speaks OpenAI's Chat Completions.
    case compatible = "openai-compatible"

    /// Where it is, unless the configuration says otherwise; nil where that has to be said.
    public var baseURL: String? {
        switch self {
        case .openAIChat, .openAIResponses: "https://api.openai.com/v1"
        case .anthropic: "https://api.anthropic.com/v1"
        case .gemini: "https://generativelanguage.googleapis.com/v1beta"
        case .ollama: "http://127.0.0.1:11434/v1"
        case .llamaCpp: "http://127.0.0.1:8080/v1"
        case .openRouter: "https://openrouter.ai/api/v1"
        case .vllm, .compatible: nil
        }
    }

    /// Whether it does nothing without a key.
    public var needsKey: Bool {
        switch self {
        case .openAIChat, .openAIResponses, .anthropic, .gemini, .openRouter: true
        case .ollama, .llamaCpp, .vllm, .compatible: false
        }
    }

    var api: any ModelAPI {
        switch self {
        case .openAIChat: OpenAIChatAPI(dialect: .openAI)
        case .openAIResponses: OpenAIResponsesAPI()
        case .anthropic: AnthropicAPI()
        case .gemini: GeminiAPI()
        case .ollama: OpenAIChatAPI(dialect: .ollama)
        case .llamaCpp: OpenAIChatAPI(dialect: .llamaCpp)
        case .vllm: OpenAIChatAPI(dialect: .vllm)
        case .openRouter: OpenAIChatAPI(dialect: .openRouter)
        case .compatible: OpenAIChatAPI(dialect: .compatible)
        }
    }
}
