/// For whom a call is made: names that the owner of the data knows.
public struct ModelCallContext: Sendable, Hashable {
    public var workspace: String
    public var user: String?
    public var project: String?

    public init(workspace: String, user: String? = nil, project: String? = nil) {
        self.workspace = workspace
        self.user = user
        self.project = project
    }
}

/// A call that has ended, well or not.
public struct ModelCall: Sendable, Hashable {
    public var context: ModelCallContext
    public var task: ModelTask
    /// The id of the provider.
    public var provider: String
    /// The model as it was asked for.
    public var model: String
    public var usage: ModelUsage
    /// Whether the tokens were counted by the provider; otherwise they are estimated.
    public var isCounted: Bool
    /// Nil where the price of the model is not known.
    public var cost: Money?
    /// Nil where it worked; `cancelled`, or the code of a ``ModelError``.
    public var problem: String?
    /// How many times the request was sent.
    public var attempts: Int
    public var duration: Duration
    /// Until the first piece of the answer.
    public var firstToken: Duration?
}

/// Keeps what calls have used. Whoever owns the data implements it.
public protocol ModelRecorder: Sendable {
    /// A call has ended. Called once for each, also where its task was cancelled: the record must not be lost to that.
    func record(_ call: ModelCall) async
}

/// Knows what was spent. Whoever owns the data implements it.
public protocol ModelSpending: Sendable {
    /// What a workspace has spent in the day or month, in UTC, that it is now.
    func spent(by workspace: String, in period: BudgetPeriod) async throws -> Money
}

/// An answer, and who gave it.
public struct RoutedAnswer: Sendable {
    public var answer: ModelAnswer
    /// The id of the provider.
    public var provider: String
    public var model: String
    /// Nil where the price of the model is not known.
    public var cost: Money?
}

/// What a caller is told while the router works.
public enum RouterEvent: Sendable, Hashable {
    /// This provider is asked, with this model.
    case asking(provider: String, model: String)
    /// It was left for the next one.
    case left(provider: String, ModelError)
    case delta(ModelDelta)
}
