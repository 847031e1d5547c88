public import Storage

/// What became of one turn of a model: what it made, what it took and what should be looked at.
public struct TurnRecord: Hashable, Sendable {
    public var job: JobID?
    /// The version that it made; nil where it changed nothing.
    public var version: Int?
    public var outcome: TurnOutcome
    /// The provider and the model that answered last.
    public var provider: String
    public var model: String
    /// How often a model was asked.
    public var rounds: Int
    public var inputTokens: Int
    public var cachedTokens: Int
    public var outputTokens: Int
    /// In millionths of the currency; nil where no price is known.
    public var costMicros: Int64?
    /// About how many tokens were sent with the first request, and how many might have been.
    public var contextTokens: Int
    public var contextLimit: Int
    /// What was put right without a model, in sentences.
    public var repairs: [String]
    /// What is wrong and was not put right; the site works nevertheless.
    public var warnings: [String]
    /// The files that were changed beyond what was asked for, each with the reason why it is thought so.
    public var beyond: [Beyond]

    /// A file that nobody asked to change.
    public struct Beyond: Hashable, Sendable, Codable {
        public var path: String
        public var reason: String

        public init(path: String, reason: String) {
            self.path = path
            self.reason = reason
        }
    }

    public init(
        job: JobID?, version: Int?, outcome: TurnOutcome, provider: String, model: String, rounds: Int,
        inputTokens: Int, cachedTokens: Int, outputTokens: Int, costMicros: Int64?, contextTokens: Int,
        contextLimit: Int, repairs: [String] = [], warnings: [String] = [], beyond: [Beyond] = []
    ) {
        self.job = job
        self.version = version
        self.outcome = outcome
        self.provider = provider
        self.model = model
        self.rounds = rounds
        self.inputTokens = inputTokens
        self.cachedTokens = cachedTokens
        self.outputTokens = outputTokens
        self.costMicros = costMicros
        self.contextTokens = contextTokens
        self.contextLimit = contextLimit
        self.repairs = repairs
        self.warnings = warnings
        self.beyond = beyond
    }
}

/// How a turn of a model ended.
public enum TurnOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// As the model wrote it.
    case applied
    /// After repairs that needed no model.
    case repaired
    /// After the model was asked again with what was wrong.
    case repairedByModel = "repaired_by_model"
    /// Nothing was changed, and the person was told why.
    case refused
    /// Words only: an answer or a plan.
    case answered
}
