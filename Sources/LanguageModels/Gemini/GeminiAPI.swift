import Foundation

/// Google's Gemini.
struct GeminiAPI: ModelAPI {
    func request(
        _ request: ModelRequest, model: String, key: String?, structured: StructuredOutput
    ) -> ModelCallRequest {
        let name = model.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", ".", "_"])) ?? ""
        var call = ModelCallRequest(path: "/models/\(name):streamGenerateContent?alt=sse")
        call.headers = Self.headers(key: key)
        var body: JSONTree = ["contents": .array(request.turns.map(Self.content))]
        if let system = structured == .words ? request.systemWithShape : request.system {
            body["systemInstruction"] = ["parts": [["text": .string(system)]]]
        }
        var generation: JSONTree = ["maxOutputTokens": .integer(request.maxTokens)]
        if let temperature = request.temperature { generation["temperature"] = .number(temperature) }
        if !request.stop.isEmpty { generation["stopSequences"] = .array(request.stop.prefix(5).map { .string($0) }) }
        if let output = request.output, structured != .words {
            generation["responseMimeType"] = "application/json"
            if structured == .legacy {
                generation["responseSchema"] = SchemaDialect.openAPI.apply(output.schema)
            } else {
                generation["responseJsonSchema"] = output.schema
            }
        }
        body["generationConfig"] = generation
        if !request.tools.isEmpty {
            let declarations = request.tools.map { tool -> JSONTree in
                let (field, dialect): (String, SchemaDialect) =
                    structured == .legacy ? ("parameters", .openAPI) : ("parametersJsonSchema", .plain)
                return .object([
                    JSONTree.Member("name", .string(tool.name)), JSONTree.Member("description", .string(tool.summary)),
                    JSONTree.Member(field, dialect.apply(tool.parameters)),
                ])
            }
            body["tools"] = [["functionDeclarations": .array(declarations)]]
            if let choice = Self.choice(request.toolChoice) {
                body["toolConfig"] = ["functionCallingConfig": choice]
            }
        }
        call.body = body
        return call
    }

    func reader(for request: ModelRequest, structured: StructuredOutput) -> any AnswerReader { GeminiReader() }

    func failure(_ reply: ModelCallReply, limits: RateLimits, model: String) -> ModelFailure {
        var tree = (try? JSONTree(json: reply.body)) ?? .null
        // Errors of a streamed method may come as an array of one.
        if let first = tree.elements.first { tree = first }
        return Self.failure(tree, status: reply.status, limits: limits, model: model)
    }

    func probe(key: String?) -> ModelCallRequest {
        ModelCallRequest(method: "GET", path: "/models?pageSize=1000", headers: Self.headers(key: key))
    }

    func models(in probe: JSONTree) -> [String]? {
        guard case .array(let entries)? = probe["models"] else { return nil }
        return entries.compactMap { entry in
            entry["name"]?.string.map { $0.hasPrefix("models/") ? String($0.dropFirst(7)) : $0 }
        }
    }

    private static func headers(key: String?) -> [(name: String, value: String)] {
        key.map { [("x-goog-api-key", $0)] } ?? []
    }

    private static func choice(_ choice: ToolChoice) -> JSONTree? {
        switch choice {
        case .automatic: nil
        case .any: ["mode": "ANY"]
        case .none: ["mode": "NONE"]
        case .named(let name): ["mode": "ANY", "allowedFunctionNames": [.string(name)]]
        }
    }

    private static func content(_ turn: ModelTurn) -> JSONTree {
        let parts = turn.parts.map { part -> JSONTree in
            switch part {
            case .text(let text): return ["text": .string(text)]
            case .image(let image):
                return ["inlineData": ["mimeType": .string(image.mediaType), "data": .string(image.base64)]]
            case .toolCall(let call):
                let arguments = (try? JSONTree(json: call.arguments)) ?? [:]
                var part: JSONTree = ["functionCall": ["name": .string(call.name), "args": arguments]]
                if let signature = call.signature { part["thoughtSignature"] = .string(signature) }
                return part
            case .toolResult(let result):
                let field = result.isError ? "error" : "output"
                return [
                    "functionResponse": [
                        "name": .string(result.name),
                        "response": .object([JSONTree.Member(field, .string(result.text))]),
                    ]
                ]
            }
        }
        return ["role": turn.role == .user ? "user" : "model", "parts": .array(parts)]
    }

    static func failure(_ tree: JSONTree, status: Int?, limits: RateLimits, model: String) -> ModelFailure {
        let error = tree["error"] ?? tree
        let message = error["message"]?.string ?? status.map { "status \($0)" } ?? "no reason given"
        let details = error["details"]?.elements ?? []
        switch error["code"]?.integer ?? status ?? 0 {
        case 400:
            // A wrong key is an invalid argument to Gemini.
            let isKey =
                details.contains { $0["reason"]?.string == "API_KEY_INVALID" } || message.contains("API key not")
            if isKey { return ModelFailure(.badKey) }
            if message.contains("input token count") { return ModelFailure(.tooLong) }
            if error["status"]?.string == "FAILED_PRECONDITION" { return ModelFailure(.noQuota) }
            return ModelFailure(.rejected(message))
        case 401, 403: return ModelFailure(.badKey)
        case 404: return ModelFailure(model.isEmpty ? .rejected(message) : .noModel(model))
        case 413: return ModelFailure(.tooLong)
        case 429:
            let wait = details.compactMap { $0["retryDelay"]?.string }.first.flatMap { RateLimits.wait($0) }
            // A limit of nothing, or a wait of hours, is no limit of rate.
            if message.contains("limit: 0") || wait ?? .zero >= .seconds(3_600) { return ModelFailure(.noQuota) }
            guard let wait = limits.retryAfter ?? wait else {
                return ModelFailure(.rateLimited(retryAfter: nil), retry: .later)
            }
            return ModelFailure(.rateLimited(retryAfter: wait), retry: .after(wait))
        case 408, 409, 500...599, 0: return ModelFailure(.overloaded, retry: .later)
        case 300..<400: return ModelFailure(.unreachable("it points to another address"))
        default: return ModelFailure(.rejected(message))
        }
    }
}
