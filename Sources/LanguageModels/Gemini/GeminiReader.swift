/// Reads Gemini's stream: each event is a whole response with the next pieces, and the stream just ends.
struct GeminiReader: AnswerReader {
    private(set) var model: String?
    private var callCount = 0
    private var reason: String?
    private var hasContent = false

    mutating func read(_ event: ServerSentEvent) throws -> [ModelDelta] {
        let tree = try json(event)
        if tree["error"] != nil {
            throw GeminiAPI.failure(tree, status: nil, limits: RateLimits(), model: model ?? "")
        }
        if model == nil { model = tree["modelVersion"]?.string }
        var deltas: [ModelDelta] = []
        if let usage = tree["usageMetadata"] { deltas.append(.usage(Self.usage(usage))) }
        if let block = tree["promptFeedback"]?["blockReason"]?.string {
            throw ModelFailure(.refused("the prompt was blocked (\(block))"))
        }
        guard let candidate = tree["candidates"]?.elements.first else { return deltas }
        for part in candidate["content"]?["parts"]?.elements ?? [] { read(part, into: &deltas) }
        if let reason = candidate["finishReason"]?.string { self.reason = reason }
        return deltas
    }

    mutating func end() throws -> [ModelDelta] {
        switch reason {
        case nil: throw ModelFailure(.truncated, retry: .later)
        case "STOP": break
        case "MAX_TOKENS": return [.end(.length)]
        case "MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "TOO_MANY_TOOL_CALLS":
            throw ModelFailure(.malformed("the model called a tool wrongly"), retry: .later)
        case "OTHER": throw ModelFailure(.refused(nil))
        case let reason?: throw ModelFailure(.refused("it stopped for \(reason)"))
        }
        guard hasContent else { throw ModelFailure(.malformed("the answer is empty"), retry: .later) }
        return [.end(callCount > 0 ? .toolCalls : .finished)]
    }

    private mutating func read(_ part: JSONTree, into deltas: inout [ModelDelta]) {
        if let call = part["functionCall"] {
            let index = callCount
            callCount += 1
            hasContent = true
            let id = call["id"]?.string ?? "call_\(index)"
            deltas.append(.toolCall(index: index, id: id, name: call["name"]?.string ?? ""))
            deltas.append(.toolArguments(index: index, call["args"]?.text ?? "{}"))
            if let signature = part["thoughtSignature"]?.string {
                deltas.append(.toolSignature(index: index, signature))
            }
        } else if let text = part["text"]?.string, !text.isEmpty {
            let isThought = part["thought"]?.bool == true
            if !isThought { hasContent = true }
            deltas.append(isThought ? .reasoning(text) : .text(text))
        }
    }

    /// The thoughts are not among the candidates' tokens, and the cached ones are among the prompt's.
    private static func usage(_ found: JSONTree) -> ModelUsage {
        let cached = found["cachedContentTokenCount"]?.integer ?? 0
        let thoughts = found["thoughtsTokenCount"]?.integer ?? 0
        return ModelUsage(
            input: (found["promptTokenCount"]?.integer ?? 0) - cached, cached: cached,
            output: (found["candidatesTokenCount"]?.integer ?? 0) + thoughts, reasoning: thoughts)
    }
}
