/// Anthropic's Messages.
struct AnthropicAPI: ModelAPI {
    /// From this length on, the system text is worth keeping in the provider's cache.
    private static let cachedSystemBytes = 4_096

    func request(
        _ request: ModelRequest, model: String, key: String?, structured: StructuredOutput
    ) -> ModelCallRequest {
        var call = ModelCallRequest(path: "/messages")
        call.headers = Self.headers(key: key) + [("accept", "text/event-stream")]
        var body: JSONTree = ["model": .string(model), "max_tokens": .integer(request.maxTokens), "stream": true]
        let system = structured == .words ? request.systemWithShape : request.system
        if let system {
            var block: JSONTree = ["type": "text", "text": .string(system)]
            if system.utf8.count >= Self.cachedSystemBytes { block["cache_control"] = ["type": "ephemeral"] }
            body["system"] = [block]
        }
        body["messages"] = .array(request.turns.map(Self.message))
        if let temperature = request.temperature { body["temperature"] = .number(temperature) }
        if !request.stop.isEmpty { body["stop_sequences"] = .array(request.stop.map { .string($0) }) }
        var tools = request.tools.map { tool in
            Self.tool(tool.name, tool.summary, tool.parameters)
        }
        var choice = Self.choice(request.toolChoice)
        switch (request.output, structured) {
        case (let output?, .native), (let output?, .legacy):
            body["output_config"] = [
                "format": ["type": "json_schema", "schema": SchemaDialect.closed.apply(output.schema)]
            ]
        case (let output?, .tool):
            tools.append(Self.tool(output.name, "The answer. Call it once.", output.schema))
            choice = ["type": "tool", "name": .string(output.name)]
        default: break
        }
        if !tools.isEmpty {
            body["tools"] = .array(tools)
            if let choice { body["tool_choice"] = choice }
        }
        call.body = body
        return call
    }

    func reader(for request: ModelRequest, structured: StructuredOutput) -> any AnswerReader {
        AnthropicReader(answerTool: structured == .tool ? request.output?.name : nil)
    }

    func failure(_ reply: ModelCallReply, limits: RateLimits, model: String) -> ModelFailure {
        Self.failure((try? JSONTree(json: reply.body)) ?? .null, status: reply.status, limits: limits, model: model)
    }

    func probe(key: String?) -> ModelCallRequest {
        ModelCallRequest(method: "GET", path: "/models?limit=1000", headers: Self.headers(key: key))
    }

    func models(in probe: JSONTree) -> [String]? { OpenAIChatAPI.models(in: probe) }

    private static func headers(key: String?) -> [(name: String, value: String)] {
        [("anthropic-version", "2023-06-01")] + (key.map { [("x-api-key", $0)] } ?? [])
    }

    private static func tool(_ name: String, _ summary: String, _ schema: JSONTree) -> JSONTree {
        ["name": .string(name), "description": .string(summary), "input_schema": schema]
    }

    private static func choice(_ choice: ToolChoice) -> JSONTree? {
        switch choice {
        case .automatic: nil
        case .any: ["type": "any"]
        case .none: ["type": "none"]
        case .named(let name): ["type": "tool", "name": .string(name)]
        }
    }

    /// The results of calls come first: anything before them is an error.
    private static func message(_ turn: ModelTurn) -> JSONTree {
        var results: [JSONTree] = []
        var content: [JSONTree] = []
        for part in turn.parts {
            switch part {
            case .text(let text): content.append(["type": "text", "text": .string(text)])
            case .image(let image):
                content.append([
                    "type": "image",
                    "source": [
                        "type": "base64", "media_type": .string(image.mediaType), "data": .string(image.base64),
                    ],
                ])
            case .toolCall(let call):
                content.append([
                    "type": "tool_use", "id": .string(call.id), "name": .string(call.name),
                    "input": (try? JSONTree(json: call.arguments)) ?? [:],
                ])
            case .toolResult(let result):
                results.append([
                    "type": "tool_result", "tool_use_id": .string(result.id), "content": .string(result.text),
                    "is_error": .bool(result.isError),
                ])
            }
        }
        return ["role": .string(turn.role.rawValue), "content": .array(results + content)]
    }

    /// - Parameter status: Nil in the middle of a stream.
    static func failure(_ tree: JSONTree, status: Int?, limits: RateLimits, model: String) -> ModelFailure {
        let error = tree["error"] ?? tree
        let message = error["message"]?.string ?? status.map { "status \($0)" } ?? "no reason given"
        let words = message.lowercased()
        switch (error["type"]?.string ?? "", status ?? 0) {
        case ("overloaded_error", _), ("api_error", _), ("timeout_error", _), ("conflict_error", _):
            return ModelFailure(.overloaded, retry: .later)
        case ("authentication_error", _), ("permission_error", _): return ModelFailure(.badKey)
        case ("billing_error", _): return ModelFailure(.noQuota)
        case ("not_found_error", _): return ModelFailure(model.isEmpty ? .rejected(message) : .noModel(model))
        case ("request_too_large", _): return ModelFailure(.tooLong)
        case ("rate_limit_error", _), (_, 429):
            // Without a time to come back, a limit of money was reached.
            let isSpent = error["details"]?["error_code"]?.string == "enforced_spend_limit_reached"
            if isSpent || status != nil && limits.retryAfter == nil { return ModelFailure(.noQuota) }
            return ModelFailure(.rateLimited(retryAfter: limits.retryAfter), retry: .later)
        case ("invalid_request_error", _):
            if words.contains("prompt is too long") || words.contains("context limit") { return ModelFailure(.tooLong) }
            if words.contains("credit balance") || words.contains("spend limit") || words.contains("usage limits") {
                return ModelFailure(.noQuota)
            }
            return ModelFailure(.rejected(message))
        case (_, 401), (_, 403): return ModelFailure(.badKey)
        case (_, 402): return ModelFailure(.noQuota)
        case (_, 404): return ModelFailure(model.isEmpty ? .rejected(message) : .noModel(model))
        case (_, 413): return ModelFailure(.tooLong)
        case (_, 408), (_, 409), (_, 500...599), (_, 0): return ModelFailure(.overloaded, retry: .later)
        case (_, 300..<400): return ModelFailure(.unreachable("it points to another address"))
        default: return ModelFailure(.rejected(message))
        }
    }
}
