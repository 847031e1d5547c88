/// OpenAI's Chat Completions, and the servers that speak it in dialects.
struct OpenAIChatAPI: ModelAPI {
    let dialect: ChatDialect

    func request(
        _ request: ModelRequest, model: String, key: String?, structured: StructuredOutput
    ) -> ModelCallRequest {
        var call = ModelCallRequest(path: "/chat/completions")
        call.headers = Self.headers(key: key) + [("accept", "text/event-stream")]
        var body: JSONTree = ["model": .string(model), "stream": true]
        body[dialect.maxTokens] = .integer(request.maxTokens)
        if dialect.asksForUsage { body["stream_options"] = ["include_usage": true] }
        if let temperature = request.temperature { body["temperature"] = .number(temperature) }
        if !request.stop.isEmpty { body["stop"] = .array(request.stop.prefix(4).map { .string($0) }) }
        let isInWords = structured == .words || dialect.shapeExcludesTools && !request.tools.isEmpty
        body["messages"] = messages(of: request, system: isInWords ? request.systemWithShape : request.system)
        if let output = request.output, !isInWords { body["response_format"] = format(of: output) }
        if !request.tools.isEmpty {
            body["tools"] = .array(request.tools.map(tool))
            if let choice = Self.choice(request.toolChoice), dialect.readsToolChoice { body["tool_choice"] = choice }
        }
        for member in dialect.more { body[member.name] = member.value }
        call.body = body
        return call
    }

    func reader(for request: ModelRequest, structured: StructuredOutput) -> any AnswerReader {
        OpenAIChatReader(dialect: dialect)
    }

    func failure(_ reply: ModelCallReply, limits: RateLimits, model: String) -> ModelFailure {
        OpenAIProblem(reply: reply).failure(
            status: reply.status, limits: limits, model: model, forbidsByModeration: dialect.forbidsByModeration)
    }

    func probe(key: String?) -> ModelCallRequest {
        ModelCallRequest(method: "GET", path: dialect.probe, headers: Self.headers(key: key))
    }

    func models(in probe: JSONTree) -> [String]? { Self.models(in: probe) }

    static func models(in probe: JSONTree) -> [String]? {
        guard case .array(let entries)? = probe["data"] else { return nil }
        return entries.compactMap { $0["id"]?.string }
    }

    static func headers(key: String?) -> [(name: String, value: String)] {
        key.map { [("authorization", "Bearer \($0)")] } ?? []
    }

    static func choice(_ choice: ToolChoice) -> JSONTree? {
        switch choice {
        case .automatic: nil
        case .any: "required"
        case .none: "none"
        case .named(let name): ["type": "function", "function": ["name": .string(name)]]
        }
    }

    private func tool(_ tool: ModelTool) -> JSONTree {
        var function: JSONTree = ["name": .string(tool.name), "description": .string(tool.summary)]
        function["parameters"] = (dialect.isStrict ? SchemaDialect.strict : .plain).apply(tool.parameters)
        if dialect.isStrict { function["strict"] = true }
        return ["type": "function", "function": function]
    }

    private func format(of output: OutputSchema) -> JSONTree {
        var format: JSONTree = ["name": .string(output.name)]
        format["schema"] = (dialect.isStrict ? SchemaDialect.strict : .plain).apply(output.schema)
        if dialect.isStrict { format["strict"] = true }
        return ["type": "json_schema", "json_schema": format]
    }

    private func messages(of request: ModelRequest, system: String?) -> JSONTree {
        var messages: [JSONTree] = []
        if let system { messages.append(["role": "system", "content": .string(system)]) }
        for turn in request.turns {
            switch turn.role {
            case .user: messages += Self.userMessages(turn)
            case .assistant: messages.append(Self.assistantMessage(turn))
            }
        }
        return .array(messages)
    }

    /// The results of calls are messages of their own, before what the person says.
    private static func userMessages(_ turn: ModelTurn) -> [JSONTree] {
        var results: [JSONTree] = []
        var content: [JSONTree] = []
        for part in turn.parts {
            switch part {
            case .text(let text): content.append(["type": "text", "text": .string(text)])
            case .image(let image):
                content.append(["type": "image_url", "image_url": ["url": .string(image.dataURL)]])
            case .toolResult(let result):
                results.append([
                    "role": "tool", "tool_call_id": .string(result.id), "content": .string(result.text),
                ])
            case .toolCall: break
            }
        }
        // A text alone is sent as such: some servers read nothing else.
        if content.count == 1, let text = content[0]["text"] {
            results.append(["role": "user", "content": text])
        } else if !content.isEmpty {
            results.append(["role": "user", "content": .array(content)])
        }
        return results
    }

    private static func assistantMessage(_ turn: ModelTurn) -> JSONTree {
        var text = ""
        var calls: [JSONTree] = []
        for part in turn.parts {
            switch part {
            case .text(let piece): text += piece
            case .toolCall(let call):
                calls.append([
                    "id": .string(call.id), "type": "function",
                    "function": ["name": .string(call.name), "arguments": .string(call.arguments)],
                ])
            case .image, .toolResult: break
            }
        }
        var message: JSONTree = [
            "role": "assistant", "content": text.isEmpty && !calls.isEmpty ? .null : .string(text),
        ]
        if !calls.isEmpty { message["tool_calls"] = .array(calls) }
        return message
    }
}
