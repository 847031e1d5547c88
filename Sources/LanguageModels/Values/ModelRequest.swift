/// What a model is asked.
public struct ModelRequest: Sendable, Hashable {
    /// What holds for the whole conversation.
    public var system: String?
    /// The conversation so far; the last turn is the user's.
    public var turns: [ModelTurn]
    /// What the model may call.
    public var tools: [ModelTool] = []
    public var toolChoice = ToolChoice.automatic
    /// The shape of the answer; nil for text.
    public var output: OutputSchema?
    /// How long the answer may be, in tokens.
    public var maxTokens: Int
    /// Nil for the model's own; some models accept nothing else.
    public var temperature: Double?
    /// Texts at which the answer ends; they are not part of it.
    public var stop: [String] = []

    public init(system: String? = nil, turns: [ModelTurn], maxTokens: Int = 8_192) {
        self.system = system
        self.turns = turns
        self.maxTokens = maxTokens
    }

    /// Asks one question.
    public init(system: String? = nil, _ question: String, maxTokens: Int = 8_192) {
        self.init(system: system, turns: [.user(question)], maxTokens: maxTokens)
    }

    /// About how many tokens the request has: a token is taken for four bytes of text, and an image for a thousand.
    ///
    /// Used before a call, where no provider has counted yet.
    public var estimatedTokens: Int {
        var bytes = (system?.utf8.count ?? 0) + (output?.schema.text.utf8.count ?? 0)
        for tool in tools { bytes += tool.name.utf8.count + tool.summary.utf8.count + tool.parameters.text.utf8.count }
        for part in turns.flatMap(\.parts) {
            switch part {
            case .text(let text): bytes += text.utf8.count
            case .image: bytes += 4_000
            case .toolCall(let call): bytes += call.name.utf8.count + call.arguments.utf8.count
            case .toolResult(let result): bytes += result.text.utf8.count
            }
        }
        return bytes / 4 + 4 * turns.count
    }
}

/// Whether the model must call a tool.
public enum ToolChoice: Sendable, Hashable {
    case automatic
    /// It must call one of them.
    case any
    /// It must call this one.
    case named(String)
    case none
}

/// One turn of a conversation.
public struct ModelTurn: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable { case user, assistant }

    public var role: Role
    public var parts: [ModelPart]

    public init(_ role: Role, _ parts: [ModelPart]) {
        self.role = role
        self.parts = parts
    }

    public static func user(_ text: String) -> ModelTurn { ModelTurn(.user, [.text(text)]) }
    public static func assistant(_ text: String) -> ModelTurn { ModelTurn(.assistant, [.text(text)]) }
}

/// A piece of a turn.
public enum ModelPart: Sendable, Hashable {
    case text(String)
    case image(ModelImage)
    /// What the model called: in turns of the assistant.
    case toolCall(ToolCall)
    /// What came of a call: in turns of the user.
    case toolResult(ToolResult)
}

/// A picture that a model looks at.
public struct ModelImage: Sendable, Hashable {
    /// `image/png`, `image/jpeg`, `image/webp` or `image/gif`.
    public var mediaType: String
    /// The bytes of the file in base 64.
    public var base64: String

    public init(mediaType: String, base64: String) {
        self.mediaType = mediaType
        self.base64 = base64
    }

    var dataURL: String { "data:\(mediaType);base64,\(base64)" }
}
