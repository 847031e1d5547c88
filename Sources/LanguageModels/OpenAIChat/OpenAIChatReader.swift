/// Reads the chunks of a Chat Completions stream.
struct OpenAIChatReader: AnswerReader {
    let dialect: ChatDialect
    private(set) var model: String?
    private var reason: String?
    private var refusal = ""
    private var usage: ModelUsage?
    /// By the index that the provider gives a call, ours.
    private var calls: [Int: Int] = [:]
    private var callCount = 0

    init(dialect: ChatDialect) {
        self.dialect = dialect
    }

    mutating func read(_ event: ServerSentEvent) throws -> [ModelDelta] {
        if event.data.trimmingPrefix(while: \.isWhitespace).hasPrefix("[DONE]") { return try finished() }
        let chunk = try json(event)
        if event.name == "error" || chunk["error"] != nil || chunk["object"]?.string == "error" {
            throw OpenAIProblem(chunk).failure(
                status: nil, limits: RateLimits(), model: model ?? "",
                forbidsByModeration: dialect.forbidsByModeration)
        }
        if model == nil { model = chunk["model"]?.string }
        var deltas: [ModelDelta] = []
        if let found = chunk["usage"], case .object = found {
            let usage = Self.usage(found)
            self.usage = usage
            deltas.append(.usage(usage))
        } else if let timings = chunk["timings"], usage == nil {
            // llama.cpp's own count, where it gives no other.
            deltas.append(
                .usage(
                    ModelUsage(
                        input: timings["prompt_n"]?.integer ?? 0, cached: timings["cache_n"]?.integer ?? 0,
                        output: timings["predicted_n"]?.integer ?? 0)))
        }
        // One answer is asked for; a server that sends more is read as far as the first.
        guard let choice = chunk["choices"]?.elements.first(where: { ($0["index"]?.integer ?? 0) == 0 }) else {
            return deltas
        }
        if let delta = choice["delta"] ?? choice["message"] { try read(delta, into: &deltas) }
        if let reason = choice["finish_reason"]?.string { self.reason = reason }
        return deltas
    }

    mutating func end() throws -> [ModelDelta] {
        guard reason != nil, !dialect.endsWithDone else { throw ModelFailure(.truncated, retry: .later) }
        return try finished()
    }

    private mutating func read(_ delta: JSONTree, into deltas: inout [ModelDelta]) throws {
        if let text = dialect.reasoningFields.lazy.compactMap({ delta[$0]?.string }).first, !text.isEmpty {
            deltas.append(.reasoning(text))
        }
        if let text = delta["content"]?.string, !text.isEmpty { deltas.append(.text(text)) }
        if let text = delta["refusal"]?.string { refusal += text }
        for (position, call) in (delta["tool_calls"]?.elements ?? []).enumerated() {
            let key = call["index"]?.integer ?? position
            let function = call["function"]
            if calls[key] == nil || call["index"] == nil {
                guard let name = function?["name"]?.string, !name.isEmpty else {
                    throw ModelFailure(.malformed("a tool call has no name"))
                }
                calls[key] = callCount
                let id = call["id"]?.string ?? "call_\(callCount)"
                deltas.append(.toolCall(index: callCount, id: id, name: name))
                callCount += 1
            }
            guard let index = calls[key], let arguments = function?["arguments"] else { continue }
            // Some servers send an object instead of its text.
            let piece = arguments.string ?? arguments.text
            if !piece.isEmpty { deltas.append(.toolArguments(index: index, piece)) }
        }
    }

    private func finished() throws -> [ModelDelta] {
        if !refusal.isEmpty { throw ModelFailure(.refused(refusal)) }
        switch reason {
        case "content_filter": throw ModelFailure(.refused(nil))
        case "error": throw ModelFailure(.overloaded, retry: .later)
        case "length": return [.end(.length)]
        case "tool_calls", "function_call": return [.end(.toolCalls)]
        default: return [.end(callCount > 0 ? .toolCalls : .finished)]
        }
    }

    private static func usage(_ found: JSONTree) -> ModelUsage {
        let cached = found["prompt_tokens_details"]?["cached_tokens"]?.integer ?? 0
        return ModelUsage(
            input: (found["prompt_tokens"]?.integer ?? 0) - cached, cached: cached,
            output: found["completion_tokens"]?.integer ?? 0,
            reasoning: found["completion_tokens_details"]?["reasoning_tokens"]?.integer ?? 0)
    }
}
