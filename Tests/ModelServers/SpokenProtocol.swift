import Foundation

/// The protocol that a server speaks.
public enum SpokenProtocol: String, Sendable, Codable, CaseIterable {
    case openAIChat = "openai-chat"
    case openAIResponses = "openai"
    case anthropic
    case gemini

    /// The path below which its routes are.
    public var basePath: String { self == .gemini ? "/v1beta" : "/v1" }

    /// What is wrong with a request as the real provider would see it, with the status and its name for the error.
    func problem(of request: SeenRequest, key: String?) -> (status: Int, name: String)? {
        if let key, request.key != key { return (self == .gemini ? 400 : 401, keyProblem) }
        if request.method == "GET" { return request.path.hasPrefix(basePath + "/") ? nil : (404, notFound) }
        guard request.method == "POST", isAnswerPath(request.path) else { return (404, notFound) }
        guard let body = request.json else { return (400, invalid) }
        let isWhole: Bool =
            switch self {
            case .openAIChat:
                body["model"] is String && body["stream"] as? Bool == true
                    && !(body["messages"] as? [Any] ?? []).isEmpty
            case .openAIResponses:
                body["model"] is String && body["stream"] as? Bool == true && body["input"] != nil
                    && body["messages"] == nil && body["stop"] == nil
            case .anthropic:
                body["model"] is String && body["max_tokens"] is Int && body["stream"] as? Bool == true
                    && !(body["messages"] as? [Any] ?? []).isEmpty && request.headers["anthropic-version"] != nil
            case .gemini: !(body["contents"] as? [Any] ?? []).isEmpty && body["model"] == nil
            }
        return isWhole ? nil : (400, invalid)
    }

    private func isAnswerPath(_ path: String) -> Bool {
        switch self {
        case .openAIChat: path == "/v1/chat/completions"
        case .openAIResponses: path == "/v1/responses"
        case .anthropic: path == "/v1/messages"
        case .gemini: path.hasPrefix("/v1beta/models/") && path.hasSuffix(":streamGenerateContent?alt=sse")
        }
    }

    private var keyProblem: String {
        switch self {
        case .openAIChat, .openAIResponses: "invalid_api_key"
        case .anthropic: "authentication_error"
        case .gemini: "API_KEY_INVALID"
        }
    }
    private var notFound: String { self == .anthropic ? "not_found_error" : "not_found" }
    private var invalid: String { self == .gemini ? "INVALID_ARGUMENT" : "invalid_request_error" }

    /// The body of an error.
    func errorBody(_ status: Int, _ name: String, message: String? = nil) -> String {
        let message = message ?? "There is a problem: \(name)."
        switch self {
        case .openAIChat, .openAIResponses:
            let type = status == 429 ? "requests" : status >= 500 ? "server_error" : "invalid_request_error"
            let code: Any = name.isEmpty ? NSNull() : name
            return json(["error": ["message": message, "type": type, "param": NSNull(), "code": code]])
        case .anthropic:
            return json(["type": "error", "error": ["type": name, "message": message], "request_id": "req_1"])
        case .gemini:
            var error: [String: Any] = ["code": status, "message": message, "status": name]
            if name == "API_KEY_INVALID" {
                error["status"] = "INVALID_ARGUMENT"
                error["message"] = "API key not valid. Please pass a valid API key."
                error["details"] = [["@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": name]]
            }
            if status == 429 {
                error["status"] = "RESOURCE_EXHAUSTED"
                if name.hasSuffix("s") {
                    error["details"] = [["@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": name]]
                }
            }
            return json(["error": error])
        }
    }

    /// The list of models that a probe gets.
    func models(_ names: [String]) -> String {
        switch self {
        case .openAIChat, .openAIResponses:
            json(["object": "list", "data": names.map { ["id": $0, "object": "model", "owned_by": "me"] }])
        case .anthropic: json(["data": names.map { ["type": "model", "id": $0] }, "has_more": false])
        case .gemini: json(["models": names.map { ["name": "models/\($0)"] }])
        }
    }
}

func json(_ value: Any) -> String {
    guard let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]) else { return "null" }
    return String(decoding: data, as: UTF8.self)
}

/// A request as a server saw it.
public struct SeenRequest: Sendable {
    public var method: String
    /// With its query.
    public var path: String
    /// By their lower-case names.
    public var headers: [String: String]
    public var body: String

    /// The key, wherever the protocol has it.
    public var key: String? {
        if let bearer = headers["authorization"] { return String(bearer.dropFirst("Bearer ".count)) }
        return headers["x-api-key"] ?? headers["x-goog-api-key"]
    }

    /// The body as an object.
    public var json: [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any]
    }
}
