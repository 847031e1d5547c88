/// One provider's protocol: pure translation, without I/O.
protocol ModelAPI: Sendable {
    /// The request that asks for a streamed answer.
    func request(_ request: ModelRequest, model: String, key: String?, structured: StructuredOutput) -> ModelCallRequest

    /// Reads one answer.
    func reader(for request: ModelRequest, structured: StructuredOutput) -> any AnswerReader

    /// What an answer with a status of error means.
    func failure(_ reply: ModelCallReply, limits: RateLimits, model: String) -> ModelFailure

    /// A request that costs nothing and fails with a wrong key.
    func probe(key: String?) -> ModelCallRequest

    /// The models that the answer to the probe names; nil where it names none.
    func models(in probe: JSONTree) -> [String]?

    /// Whether stop texts have to be found here, because the protocol has no word for them.
    var findsStopTexts: Bool { get }
}

extension ModelAPI {
    var findsStopTexts: Bool { false }
}

/// How a provider is asked for an answer of a given shape.
public enum StructuredOutput: String, Sendable, Hashable, Codable {
    /// By the provider's own means, which hold the model to the schema.
    case native
    /// By a tool that the model must call: for models that are older than the provider's own means.
    case tool
    /// By words only: for servers that have no means.
    case words
    /// By Gemini's older `responseSchema`.
    case legacy
}

extension ModelRequest {
    /// The system text, with the wanted shape in words.
    var systemWithShape: String? {
        guard let output else { return system }
        let words =
            "Answer with one JSON object and nothing else: no sentence before or after it, no code fence. It follows this JSON schema:\n"
            + output.schema.text
        return [system, words].compactMap(\.self).joined(separator: "\n\n")
    }
}
