/// OpenAI's Responses.
struct OpenAIResponsesAPI: ModelAPI {
    func request(
        _ request: ModelRequest, model: String, key: String?, structured: StructuredOutput
    ) -> ModelCallRequest {
        var call = ModelCallRequest(path: "/responses")
        call.headers = OpenAIChatAPI.headers(key: key) + [("accept", "text/event-stream")]
        // Nothing is kept there: the conversation is sent whole each time.
        var body: JSONTree = ["model": .string(model), "stream": true, "store": false]
        let isInWords = structured == .words
        if let system = isInWords ? request.systemWithShape : request.system { body["instructions"] = .string(system) }
        body["input"] = .array(request.turns.flatMap(Self.items))
        body["max_output_tokens"] = .integer(request.maxTokens)
        if let temperature = request.temperature { body["temperature"] = .number(temperature) }
        if let output = request.output, !isInWords {
            body["text"] = [
                "format": [
                    "type": "json_schema", "name": .string(output.name),
                    "schema": SchemaDialect.strict.apply(output.schema), "strict": true,
                ]
            ]
        }
        if !request.tools.isEmpty {
            body["tools"] = .array(
                request.tools.map {
                    [
                        "type": "function", "name": .string($0.name), "description": .string($0.summary),
                        "parameters": SchemaDialect.strict.apply($0.parameters), "strict": true,
                    ]
                })
            switch request.toolChoice {
            case .automatic: break
            case .any: body["tool_choice"] = "required"
            case .none: body["tool_choice"] = "none"
            case .named(let name): body["tool_choice"] = ["type": "function", "name": .string(name)]
            }
        }
        call.body = body
        return call
    }

    func reader(for request: ModelRequest, structured: StructuredOutput) -> any AnswerReader {
        OpenAIResponsesReader()
    }

    func failure(_ reply: ModelCallReply, limits: RateLimits, model: String) -> ModelFailure {
        OpenAIProblem(reply: reply).failure(status: reply.status, limits: limits, model: model)
    }

    func probe(key: String?) -> ModelCallRequest {
        ModelCallRequest(method: "GET", path: "/models", headers: OpenAIChatAPI.headers(key: key))
    }

    func models(in probe: JSONTree) -> [String]? { OpenAIChatAPI.models(in: probe) }

    /// The protocol has no stop texts.
    var findsStopTexts: Bool { true }

    /// Calls and their results are items beside the messages.
    private static func items(_ turn: ModelTurn) -> [JSONTree] {
        var items: [JSONTree] = []
        var content: [JSONTree] = []
        for part in turn.parts {
            switch part {
            case .text(let text):
                let type: JSONTree = turn.role == .user ? "input_text" : "output_text"
                content.append(["type": type, "text": .string(text)])
            case .image(let image):
                content.append(["type": "input_image", "image_url": .string(image.dataURL)])
            case .toolCall(let call):
                items.append([
                    "type": "function_call", "call_id": .string(call.id), "name": .string(call.name),
                    "arguments": .string(call.arguments),
                ])
            case .toolResult(let result):
                items.append([
                    "type": "function_call_output", "call_id": .string(result.id), "output": .string(result.text),
                ])
            }
        }
        guard !content.isEmpty else { return items }
        let message: JSONTree = ["role": .string(turn.role.rawValue), "content": .array(content)]
        return turn.role == .user ? items + [message] : [message] + items
    }
}
