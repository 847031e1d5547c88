/// An error as OpenAI and its kin tell it, in an answer or in the middle of a stream.
struct OpenAIProblem: Sendable {
    var code = ""
    var type = ""
    var message = ""
    private var isModeration = false

    /// - Parameter tree: `{error: {…}}`, `{error: "…"}`, or the error itself.
    init(_ tree: JSONTree) {
        let error = tree["error"] ?? tree
        code = error["code"]?.code ?? ""
        type = error["type"]?.string ?? ""
        message = error["message"]?.string ?? error.string ?? ""
        isModeration = error["metadata"]?["reasons"] != nil
    }

    init(reply: ModelCallReply) {
        if let tree = try? JSONTree(json: reply.body), case .object = tree {
            self.init(tree)
        } else {
            self.init(.string(reply.body))
        }
        if message.isEmpty { message = "status \(reply.status)" }
    }

    /// - Parameter status: Nil in the middle of a stream; a number as code is then taken for it.
    func failure(
        status: Int?, limits: RateLimits, model: String, forbidsByModeration: Bool = false
    ) -> ModelFailure {
        if let failure = failureByName(limits: limits, model: model) { return failure }
        if isTooLong { return ModelFailure(.tooLong) }
        switch status ?? Int(code) ?? 0 {
        case 401: return ModelFailure(.badKey)
        case 402: return ModelFailure(.noQuota)
        case 403: return ModelFailure(forbidsByModeration || isModeration ? .refused(message) : .badKey)
        case 404: return ModelFailure(model.isEmpty ? .rejected(message) : .noModel(model))
        case 408, 409: return ModelFailure(.overloaded, retry: .later)
        case 413: return ModelFailure(.tooLong)
        case 429: return ModelFailure(.rateLimited(retryAfter: limits.retryAfter), retry: .later)
        case 500...599: return ModelFailure(.overloaded, retry: .later)
        case 0 where type != "invalid_request_error": return ModelFailure(.overloaded, retry: .later)
        case 300..<400: return ModelFailure(.unreachable("it points to another address"))
        default: return ModelFailure(.rejected(message))
        }
    }

    private func failureByName(limits: RateLimits, model: String) -> ModelFailure? {
        for name in [code, type] {
            switch name {
            case "invalid_api_key", "authentication_error", "account_deactivated": return ModelFailure(.badKey)
            case "insufficient_quota", "billing_hard_limit_reached", "billing_not_active":
                return ModelFailure(.noQuota)
            case "context_length_exceeded", "exceed_context_size_error", "string_above_max_length":
                return ModelFailure(.tooLong)
            case "content_policy_violation", "moderation_blocked", "content_filter", "invalid_prompt",
                "image_content_policy_violation":
                return ModelFailure(.refused(message))
            case "model_not_found": return ModelFailure(.noModel(model))
            case "rate_limit_exceeded":
                return ModelFailure(.rateLimited(retryAfter: limits.retryAfter), retry: .later)
            case "server_error", "overloaded_error", "unavailable_error", "server_is_overloaded", "slow_down":
                return ModelFailure(.overloaded, retry: .later)
            default: continue
            }
        }
        return nil
    }

    /// Servers without a code of their own say it in words.
    private var isTooLong: Bool {
        let words = message.lowercased()
        return [
            "maximum context length", "context length exceeded", "exceeds the available context size",
            "prompt is too long", "exceeds the context window", "larger than the context",
        ].contains { words.contains($0) }
    }
}
