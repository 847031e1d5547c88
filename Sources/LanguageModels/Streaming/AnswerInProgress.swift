import Synchronization

/// What is known of an answer while it comes, also when it breaks off: shared by whoever reads it, counts it and
/// records it.
final class AnswerInProgress: Sendable {
    struct State {
        var answer = ModelAnswer()
        /// Whether anything was handed on that a person may have seen.
        var isShown = false
        /// How many times the request was sent.
        var attempts = 0
        var bytes = 0
        var firstContentAt: ContinuousClock.Instant?
        var limits = RateLimits()
        var isWhole = false
    }

    private let state = Mutex(State())
    private let textLimit: Int

    init(textLimit: Int) {
        self.textLimit = textLimit
    }

    var isShown: Bool { state.withLock { $0.isShown } }
    var attempts: Int { state.withLock { $0.attempts } }
    var limits: RateLimits { state.withLock { $0.limits } }
    var firstContentAt: ContinuousClock.Instant? { state.withLock { $0.firstContentAt } }
    var answer: ModelAnswer { state.withLock { $0.answer } }
    /// Whether any of the request reached a provider that then answered something.
    var hasBegun: Bool { state.withLock { $0.bytes > 0 } }

    func beginAttempt() {
        state.withLock { state in
            state.attempts += 1
            state.answer = ModelAnswer()
            state.bytes = 0
        }
    }

    func learn(_ limits: RateLimits) { state.withLock { $0.limits = limits } }
    func name(_ model: String) { state.withLock { $0.answer.model = model } }

    /// Adds a delta, before it is handed on.
    /// - Throws: ``ModelFailure`` where the answer is too large.
    func add(_ delta: ModelDelta) throws {
        try state.withLock { state in
            switch delta {
            case .text(let text):
                state.answer.text += text
                state.bytes += text.utf8.count
            case .reasoning(let text):
                state.answer.reasoning += text
                state.bytes += text.utf8.count
            case .toolCall(let index, let id, let name):
                guard index == state.answer.toolCalls.count, index < 256 else {
                    throw ModelFailure(.malformed("a tool call is out of order"))
                }
                state.answer.toolCalls.append(ToolCall(id: id, name: name, arguments: ""))
                state.bytes += name.utf8.count
            case .toolArguments(let index, let piece):
                guard state.answer.toolCalls.indices.contains(index) else {
                    throw ModelFailure(.malformed("arguments came without a call"))
                }
                state.answer.toolCalls[index].arguments += piece
                state.bytes += piece.utf8.count
            case .toolSignature(let index, let signature):
                guard state.answer.toolCalls.indices.contains(index) else { return }
                state.answer.toolCalls[index].signature = signature
            case .usage(let usage):
                state.answer.usage = usage
                state.answer.isCounted = true
            case .end(let reason):
                state.answer.reason = reason
                state.isWhole = true
                for index in state.answer.toolCalls.indices where state.answer.toolCalls[index].arguments.isEmpty {
                    state.answer.toolCalls[index].arguments = "{}"
                }
            }
            guard state.bytes <= textLimit else { throw ModelFailure(.tooLarge) }
            if delta.isContent {
                state.isShown = true
                if state.firstContentAt == nil { state.firstContentAt = .now }
            }
        }
    }

    /// Estimates the tokens where the provider did not count them.
    func estimateUsage(of request: ModelRequest) {
        state.withLock { state in
            guard !state.answer.isCounted, state.bytes > 0 else { return }
            state.answer.usage = ModelUsage(input: request.estimatedTokens, output: (state.bytes + 3) / 4)
        }
    }

    /// The whole answer.
    /// - Throws: ``ModelFailure`` where its end did not come.
    func finish() throws -> ModelAnswer {
        try state.withLock { state in
            guard state.isWhole else { throw ModelFailure(.truncated, retry: .later) }
            return state.answer
        }
    }
}
