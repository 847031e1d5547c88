/// Why there is no answer, by what a person can do about it.
public enum ModelError: Error, Sendable, Hashable {
    /// The provider does not accept the key: give it another one.
    case badKey
    /// The account has no money or quota left: add some.
    case noQuota
    /// The provider has no such model for this key: name another one.
    case noModel(String)
    /// The request is longer than the model reads: ask for less.
    case tooLong
    /// The model or its provider will not answer this; with its words, if any.
    case refused(String?)
    /// The provider has no capacity now: try later.
    case overloaded
    /// Too many requests; one is worth making after this time, if it is known.
    case rateLimited(retryAfter: Duration?)
    /// Nothing came for too long.
    case timedOut(ModelPhase)
    /// The answer broke off before its end.
    case truncated
    /// The provider could not be reached, and why.
    case unreachable(String)
    /// The answer was not what the protocol says.
    case malformed(String)
    /// The answer was larger than is allowed.
    case tooLarge
    /// The provider did not accept the request, with its words.
    case rejected(String)
    /// The provider's address is one that this server does not call.
    case forbiddenAddress(String)
    /// What may be spent in this period is spent.
    case budgetSpent(BudgetPeriod)
    /// No provider is set up for the task.
    case noProvider
}

/// What was waited for.
public enum ModelPhase: String, Sendable, Hashable, Codable {
    /// The connection.
    case connecting
    /// The first piece of the answer.
    case firstToken
    /// The next piece of the answer.
    case betweenTokens
    /// The whole answer.
    case wholeAnswer
}

/// The time for which a budget is set, in UTC.
public enum BudgetPeriod: String, Sendable, Hashable, Codable, CaseIterable { case day, month }

extension ModelError {
    /// A stable name, for logs, metrics and tables.
    public var code: String {
        switch self {
        case .badKey: "bad_key"
        case .noQuota: "no_quota"
        case .noModel: "no_model"
        case .tooLong: "too_long"
        case .refused: "refused"
        case .overloaded: "overloaded"
        case .rateLimited: "rate_limited"
        case .timedOut: "timed_out"
        case .truncated: "truncated"
        case .unreachable: "unreachable"
        case .malformed: "malformed"
        case .tooLarge: "too_large"
        case .rejected: "rejected"
        case .forbiddenAddress: "forbidden_address"
        case .budgetSpent: "budget_spent"
        case .noProvider: "no_provider"
        }
    }

    /// Whether the provider is at fault, so that it should be left alone for a while.
    var isOfProvider: Bool {
        switch self {
        case .badKey, .noQuota, .overloaded, .timedOut, .truncated, .unreachable, .malformed: true
        case .noModel, .tooLong, .refused, .rateLimited, .tooLarge, .rejected, .forbiddenAddress, .budgetSpent,
            .noProvider:
            false
        }
    }

    /// Whether another provider may do better. A refusal is not taken elsewhere: the person should know of it.
    var allowsFallback: Bool {
        switch self {
        case .refused, .budgetSpent, .noProvider: false
        default: true
        }
    }
}

extension ModelError: CustomStringConvertible {
    /// A sentence for people. It never holds a key.
    public var description: String {
        switch self {
        case .badKey: "The provider does not accept the key. Give it a new one."
        case .noQuota: "The provider's account has nothing left. Add credit or raise its limit there."
        case .noModel(let name): "The provider has no model “\(name)” for this key. Choose another one."
        case .tooLong: "The request is longer than this model can read. Ask for less, or choose a larger model."
        case .refused(let words):
            words.map { "The model will not answer this: \($0)" } ?? "The model will not answer this."
        case .overloaded: "The provider has no capacity at the moment. Try again later."
        case .rateLimited(let wait):
            wait.map { "The provider allows no more requests now. Try again in \(max(1, $0.wholeSeconds)) s." }
                ?? "The provider allows no more requests now. Try again later."
        case .timedOut(.connecting): "The provider could not be reached in time."
        case .timedOut(.firstToken): "The provider did not begin to answer in time."
        case .timedOut(.betweenTokens): "The provider stopped in the middle of its answer."
        case .timedOut(.wholeAnswer): "The answer took longer than is allowed."
        case .truncated: "The answer broke off before its end."
        case .unreachable(let reason): "The provider cannot be reached: \(reason)"
        case .malformed(let reason): "The provider's answer cannot be read: \(reason)"
        case .tooLarge: "The answer is larger than is allowed."
        case .rejected(let words): "The provider did not accept the request: \(words)"
        case .forbiddenAddress(let host): "“\(host)” has an address that this server does not call."
        case .budgetSpent(.day): "What may be spent on models today is spent."
        case .budgetSpent(.month): "What may be spent on models this month is spent."
        case .noProvider: "No provider of models is set up for this."
        }
    }
}

extension Duration {
    /// Rounded up.
    var wholeSeconds: Int64 { components.seconds + (components.attoseconds > 0 ? 1 : 0) }
}
