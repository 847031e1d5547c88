/// What a model says, whatever the protocol: a server puts it into the frames of its own.
public struct AnswerScript: Sendable, Codable {
    /// The text, as the pieces in which it is sent.
    public var pieces: [String]
    /// What it thinks before.
    public var reasoning: [String] = []
    public var calls: [Call] = []
    public var ending = Ending.finished
    public var inputTokens = 12
    public var cachedTokens = 0
    public var outputTokens = 34

    public struct Call: Sendable, Codable {
        public var name: String
        /// JSON text, as the pieces in which it is sent.
        public var arguments: [String]

        public init(name: String, arguments: [String]) {
            self.name = name
            self.arguments = arguments
        }
    }

    public enum Ending: String, Sendable, Codable { case finished, length, refused, calls }

    public init(_ pieces: [String], calls: [Call] = [], ending: Ending = .finished) {
        self.pieces = pieces
        self.calls = calls
        self.ending = ending
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        pieces = try values.decodeIfPresent([String].self, forKey: .pieces) ?? []
        reasoning = try values.decodeIfPresent([String].self, forKey: .reasoning) ?? []
        calls = try values.decodeIfPresent([Call].self, forKey: .calls) ?? []
        ending = try values.decodeIfPresent(Ending.self, forKey: .ending) ?? .finished
        inputTokens = try values.decodeIfPresent(Int.self, forKey: .inputTokens) ?? 12
        cachedTokens = try values.decodeIfPresent(Int.self, forKey: .cachedTokens) ?? 0
        outputTokens = try values.decodeIfPresent(Int.self, forKey: .outputTokens) ?? 34
    }

    /// The whole text.
    public var text: String { pieces.joined() }
}

/// One answer of a server to one request.
public struct ScriptedReply: Sendable, Codable {
    public var status = 200
    public var headers: [String: String] = [:]
    /// What is said, in the frames of the protocol.
    public var answer: AnswerScript?
    /// The body as it is, instead of an answer.
    public var body: String?
    /// An error in the middle of the stream, after so many frames of the answer, by the provider's name for it.
    public var errorAfter: Int?
    public var errorName = "overloaded_error"
    /// Bytes in each piece that is sent; nil for a frame each.
    public var split: Int?
    /// The connection is cut after so many bytes.
    public var cutAt: Int?
    /// Milliseconds before each piece.
    public var drip = 0
    /// After so many frames nothing more comes, until the server is released.
    public var holdAfter: Int?
    /// The longest frame is repeated for ever.
    public var isEndless = false
    /// Signs of life without content are sent for ever after ``holdAfter``, each so many milliseconds.
    public var keepAlive: Int?

    public init() {}

    public static func answer(_ answer: AnswerScript) -> ScriptedReply {
        var reply = ScriptedReply()
        reply.answer = answer
        return reply
    }

    public static func text(_ pieces: String...) -> ScriptedReply { .answer(AnswerScript(pieces)) }

    /// An error by its status and the name that the provider has for it.
    public static func failure(_ status: Int, _ name: String = "", headers: [String: String] = [:]) -> ScriptedReply {
        var reply = ScriptedReply()
        reply.status = status
        reply.errorName = name
        reply.headers = headers
        return reply
    }

    /// The same with something changed.
    public func with(_ change: (inout ScriptedReply) -> Void) -> ScriptedReply {
        var reply = self
        change(&reply)
        return reply
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        status = try values.decodeIfPresent(Int.self, forKey: .status) ?? 200
        headers = try values.decodeIfPresent([String: String].self, forKey: .headers) ?? [:]
        answer = try values.decodeIfPresent(AnswerScript.self, forKey: .answer)
        body = try values.decodeIfPresent(String.self, forKey: .body)
        errorAfter = try values.decodeIfPresent(Int.self, forKey: .errorAfter)
        errorName = try values.decodeIfPresent(String.self, forKey: .errorName) ?? "overloaded_error"
        split = try values.decodeIfPresent(Int.self, forKey: .split)
        cutAt = try values.decodeIfPresent(Int.self, forKey: .cutAt)
        drip = try values.decodeIfPresent(Int.self, forKey: .drip) ?? 0
        holdAfter = try values.decodeIfPresent(Int.self, forKey: .holdAfter)
        isEndless = try values.decodeIfPresent(Bool.self, forKey: .isEndless) ?? false
        keepAlive = try values.decodeIfPresent(Int.self, forKey: .keepAlive)
    }
}
