/// A piece of an answer, as it comes.
public enum ModelDelta: Sendable, Hashable {
    case text(String)
    /// What the model thinks before it answers; it is no part of the answer.
    case reasoning(String)
    /// A call begins; `index` counts the calls of this answer.
    case toolCall(index: Int, id: String, name: String)
    /// The next piece of a call's arguments.
    case toolArguments(index: Int, String)
    /// What a provider wants back with a call.
    case toolSignature(index: Int, String)
    /// All tokens used so far; a later one replaces it.
    case usage(ModelUsage)
    /// The answer is whole: the last delta.
    case end(StopReason)

    /// Whether a person may have seen it, so that the call cannot silently begin again.
    var isContent: Bool {
        switch self {
        case .text, .reasoning, .toolCall, .toolArguments: true
        case .toolSignature, .usage, .end: false
        }
    }
}

/// Why a whole answer ended.
public enum StopReason: String, Sendable, Hashable, Codable {
    /// The model had no more to say.
    case finished
    /// One of the request's texts came.
    case stopText
    /// The model waits for the results of its calls.
    case toolCalls
    /// It was as long as the request allowed.
    case length
}

/// A whole answer.
public struct ModelAnswer: Sendable, Hashable {
    public var text = ""
    public var reasoning = ""
    public var toolCalls: [ToolCall] = []
    public var reason = StopReason.finished
    public var usage = ModelUsage()
    /// Whether the tokens were counted by the provider; otherwise they are estimated from the number of bytes.
    public var isCounted = false
    /// The model as the provider names it, which may be more exact than what was asked for.
    public var model = ""

    public init() {}
}

/// How many tokens a call took.
public struct ModelUsage: Sendable, Hashable, Codable {
    /// Read in full.
    public var input: Int
    /// Read from the provider's cache.
    public var cached: Int
    /// Written to the provider's cache, beside ``input``.
    public var cacheWritten: Int
    /// Written, reasoning included.
    public var output: Int
    /// That part of ``output`` which is no part of the answer.
    public var reasoning: Int

    public init(input: Int = 0, cached: Int = 0, cacheWritten: Int = 0, output: Int = 0, reasoning: Int = 0) {
        self.input = max(0, input)
        self.cached = max(0, cached)
        self.cacheWritten = max(0, cacheWritten)
        self.output = max(0, output)
        self.reasoning = max(0, reasoning)
    }

    public static func + (left: ModelUsage, right: ModelUsage) -> ModelUsage {
        ModelUsage(
            input: left.input + right.input, cached: left.cached + right.cached,
            cacheWritten: left.cacheWritten + right.cacheWritten, output: left.output + right.output,
            reasoning: left.reasoning + right.reasoning)
    }

    /// All tokens.
    public var total: Int { input + cached + cacheWritten + output }
}
