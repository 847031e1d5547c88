/// Reads the events of a Messages stream.
struct AnthropicReader: AnswerReader {
    private enum Block { case text, thinking, call(Int), answer, other }

    /// The tool whose arguments are the answer.
    private let answerTool: String?
    private(set) var model: String?
    private var blocks: [Int: Block] = [:]
    private var callCount = 0
    private var usage = ModelUsage()
    private var reason: String?

    init(answerTool: String?) {
        self.answerTool = answerTool
    }

    mutating func read(_ event: ServerSentEvent) throws -> [ModelDelta] {
        let tree = try json(event)
        switch tree["type"]?.string ?? event.name ?? "" {
        case "message_start":
            model = tree["message"]?["model"]?.string
            return count(tree["message"]?["usage"])
        case "content_block_start": return try begin(tree)
        case "content_block_delta": return delta(tree)
        case "message_delta":
            if let reason = tree["delta"]?["stop_reason"]?.string { self.reason = reason }
            return count(tree["usage"])
        case "message_stop": return try finished()
        case "error":
            throw AnthropicAPI.failure(tree, status: nil, limits: RateLimits(), model: model ?? "")
        // Also `ping`, and whatever comes to be.
        default: return []
        }
    }

    mutating func end() throws -> [ModelDelta] { throw ModelFailure(.truncated, retry: .later) }

    private mutating func begin(_ tree: JSONTree) throws -> [ModelDelta] {
        let index = tree["index"]?.integer ?? 0
        let block = tree["content_block"]
        switch block?["type"]?.string {
        case "text":
            blocks[index] = .text
            if let text = block?["text"]?.string, !text.isEmpty { return [.text(text)] }
        case "thinking": blocks[index] = .thinking
        case "tool_use":
            guard let name = block?["name"]?.string else { throw ModelFailure(.malformed("a tool call has no name")) }
            if name == answerTool {
                blocks[index] = .answer
                return []
            }
            defer { callCount += 1 }
            blocks[index] = .call(callCount)
            return [.toolCall(index: callCount, id: block?["id"]?.string ?? "call_\(callCount)", name: name)]
        default: blocks[index] = .other
        }
        return []
    }

    private func delta(_ tree: JSONTree) -> [ModelDelta] {
        guard let delta = tree["delta"], let block = blocks[tree["index"]?.integer ?? 0] else { return [] }
        switch (delta["type"]?.string, block) {
        case ("text_delta", _): return delta["text"]?.string.flatMap { $0.isEmpty ? nil : [.text($0)] } ?? []
        case ("thinking_delta", _):
            return delta["thinking"]?.string.flatMap { $0.isEmpty ? nil : [.reasoning($0)] } ?? []
        case ("input_json_delta", .answer):
            return delta["partial_json"]?.string.flatMap { $0.isEmpty ? nil : [.text($0)] } ?? []
        case ("input_json_delta", .call(let index)):
            return delta["partial_json"]?.string
                .flatMap { $0.isEmpty ? nil : [.toolArguments(index: index, $0)] } ?? []
        default: return []
        }
    }

    /// Counts are cumulative: a later one replaces an earlier one, field by field.
    private mutating func count(_ found: JSONTree?) -> [ModelDelta] {
        guard let found else { return [] }
        usage.input = found["input_tokens"]?.integer ?? usage.input
        usage.cached = found["cache_read_input_tokens"]?.integer ?? usage.cached
        usage.cacheWritten = found["cache_creation_input_tokens"]?.integer ?? usage.cacheWritten
        usage.output = found["output_tokens"]?.integer ?? usage.output
        return [.usage(usage)]
    }

    private func finished() throws -> [ModelDelta] {
        switch reason {
        case "refusal": throw ModelFailure(.refused(nil))
        case "max_tokens", "model_context_window_exceeded": return [.end(.length)]
        case "stop_sequence": return [.end(.stopText)]
        case "tool_use": return [.end(callCount > 0 ? .toolCalls : .finished)]
        default: return [.end(.finished)]
        }
    }
}
