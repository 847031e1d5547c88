/// Reads the events of a Responses stream. It ends with a terminal event, not with `[DONE]`.
struct OpenAIResponsesReader: AnswerReader {
    private(set) var model: String?
    private var refusal = ""
    /// By the index of an item among the output, that of its call.
    private var calls: [Int: Int] = [:]
    /// The calls whose arguments came in pieces.
    private var piecemeal: Set<Int> = []

    mutating func read(_ event: ServerSentEvent) throws -> [ModelDelta] {
        if event.data.hasPrefix("[DONE]") { return [] }
        let tree = try json(event)
        switch tree["type"]?.string ?? event.name ?? "" {
        case "response.created", "response.in_progress":
            if let name = tree["response"]?["model"]?.string { model = name }
        case "response.output_text.delta":
            if let text = tree["delta"]?.string, !text.isEmpty { return [.text(text)] }
        case "response.reasoning_summary_text.delta", "response.reasoning_text.delta":
            if let text = tree["delta"]?.string, !text.isEmpty { return [.reasoning(text)] }
        case "response.refusal.delta": refusal += tree["delta"]?.string ?? ""
        case "response.output_item.added": return try added(tree)
        case "response.function_call_arguments.delta":
            guard let index = calls[place(tree)], let piece = tree["delta"]?.string, !piece.isEmpty else { return [] }
            piecemeal.insert(index)
            return [.toolArguments(index: index, piece)]
        case "response.function_call_arguments.done":
            guard let index = calls[place(tree)], !piecemeal.contains(index),
                let arguments = tree["arguments"]?.string, !arguments.isEmpty
            else { return [] }
            piecemeal.insert(index)
            return [.toolArguments(index: index, arguments)]
        case "response.completed": return try ended(tree, as: calls.isEmpty ? .finished : .toolCalls)
        case "response.incomplete":
            guard tree["response"]?["incomplete_details"]?["reason"]?.string != "content_filter" else {
                throw ModelFailure(.refused(refusal.isEmpty ? nil : refusal))
            }
            return try ended(tree, as: .length)
        case "response.failed":
            throw OpenAIProblem(tree["response"] ?? tree).failure(
                status: nil, limits: RateLimits(), model: model ?? "")
        case "error": throw OpenAIProblem(tree).failure(status: nil, limits: RateLimits(), model: model ?? "")
        default: break
        }
        return []
    }

    mutating func end() throws -> [ModelDelta] { throw ModelFailure(.truncated, retry: .later) }

    private func place(_ tree: JSONTree) -> Int { tree["output_index"]?.integer ?? -1 }

    private mutating func added(_ tree: JSONTree) throws -> [ModelDelta] {
        guard let item = tree["item"], item["type"]?.string == "function_call", calls[place(tree)] == nil else {
            return []
        }
        guard let name = item["name"]?.string else { throw ModelFailure(.malformed("a tool call has no name")) }
        let index = calls.count
        calls[place(tree)] = index
        return [
            .toolCall(index: index, id: item["call_id"]?.string ?? item["id"]?.string ?? "call_\(index)", name: name)
        ]
    }

    private func ended(_ tree: JSONTree, as reason: StopReason) throws -> [ModelDelta] {
        if !refusal.isEmpty { throw ModelFailure(.refused(refusal)) }
        guard let usage = tree["response"]?["usage"] else { return [.end(reason)] }
        let cached = usage["input_tokens_details"]?["cached_tokens"]?.integer ?? 0
        let counted = ModelUsage(
            input: (usage["input_tokens"]?.integer ?? 0) - cached, cached: cached,
            output: usage["output_tokens"]?.integer ?? 0,
            reasoning: usage["output_tokens_details"]?["reasoning_tokens"]?.integer ?? 0)
        return [.usage(counted), .end(reason)]
    }
}
