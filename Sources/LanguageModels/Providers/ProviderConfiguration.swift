/// What a model is asked for.
public enum ModelTask: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
    /// A plan of a site.
    case plan
    /// Files and edits.
    case write
    /// Putting an edit right.
    case repair
    case translate
}

/// A provider as the configuration describes it.
public struct ProviderConfiguration: Sendable, Hashable, Codable {
    /// The name by which it is spoken of: lower-case letters, digits, `.`, `_` and `-`.
    public var id: String
    public var kind: ProviderKind
    /// Nil for the kind's own.
    public var baseURL: String?
    /// The model for each task.
    public var models: [ModelTask: String]
    /// The model for tasks that ``models`` does not name.
    public var model: String?
    public var key: ProviderKey?
    public var structured: StructuredOutput
    public var limits: Limits

    private enum CodingKeys: String, CodingKey {
        case id, kind, models, model, key, structured, limits
        case baseURL = "base_url"
    }

    /// How much is asked of a provider at most. Each is in seconds, a number, or the default.
    public struct Limits: Sendable, Hashable, Codable {
        /// Calls at the same time.
        public var concurrency: Int?
        /// Seconds until the connection is made.
        public var connect: Double?
        /// Seconds until the first piece of the answer.
        public var firstToken: Double?
        /// Seconds between two pieces.
        public var betweenTokens: Double?
        /// Seconds of the whole answer.
        public var whole: Double?
        /// How many times a request is sent.
        public var attempts: Int?

        public init() {}

        private enum CodingKeys: String, CodingKey {
            case concurrency, connect, whole, attempts
            case firstToken = "first_token"
            case betweenTokens = "between_tokens"
        }

        var times: ModelTimeLimits {
            let standard = ModelTimeLimits()
            func seconds(_ value: Double?, _ standard: Duration) -> Duration {
                guard let value, value > 0, value < 86_400 else { return standard }
                return .milliseconds(Int64(value * 1_000))
            }
            return ModelTimeLimits(
                connect: seconds(connect, standard.connect), firstToken: seconds(firstToken, standard.firstToken),
                betweenTokens: seconds(betweenTokens, standard.betweenTokens), whole: seconds(whole, standard.whole))
        }
    }

    public init(
        id: String, kind: ProviderKind, baseURL: String? = nil, model: String? = nil,
        models: [ModelTask: String] = [:], key: ProviderKey? = nil, structured: StructuredOutput = .native,
        limits: Limits = Limits()
    ) {
        self.id = id
        self.kind = kind
        self.baseURL = baseURL
        self.model = model
        self.models = models
        self.key = key
        self.structured = structured
        self.limits = limits
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        kind = try container.decode(ProviderKind.self, forKey: .kind)
        baseURL = try container.decodeIfPresent(String.self, forKey: .baseURL)
        model = try container.decodeIfPresent(String.self, forKey: .model)
        models = try container.decodeIfPresent([ModelTask: String].self, forKey: .models) ?? [:]
        key = try container.decodeIfPresent(ProviderKey.self, forKey: .key)
        structured = try container.decodeIfPresent(StructuredOutput.self, forKey: .structured) ?? .native
        limits = try container.decodeIfPresent(Limits.self, forKey: .limits) ?? Limits()
    }

    /// The model for a task; nil where the provider is not meant for it.
    public func model(for task: ModelTask) -> String? { models[task] ?? model }
}

/// A key in clear, in memory only: its text is in no description and in nothing that is encoded.
public struct ProviderKey: Sendable, Hashable, Codable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    let text: String

    /// Nil where it cannot be a key: empty, longer than 4096 bytes, or with anything but visible ASCII.
    public init?(_ text: String) {
        guard (1...4_096).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let key = ProviderKey(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "This cannot be a key.")
        }
        self = key
    }

    /// Writes only ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Its last four characters; of a short key none.
    public var description: String { "…" + (text.utf8.count >= 12 ? text.suffix(4) : "") }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// All providers, in which order they are asked for each task, and what may be spent.
public struct ModelConfiguration: Sendable, Hashable, Codable {
    public var providers: [ProviderConfiguration]
    /// The ids of providers for each task, the first one first. A task that is not named asks them in their order.
    public var order: [ModelTask: [String]]
    public var prices: PriceTable
    public var budgets: Budgets

    /// What a workspace may spend; nil for any amount. Calls of models without a price do not count.
    public struct Budgets: Sendable, Hashable, Codable {
        public var day: Money?
        public var month: Money?

        public init(day: Money? = nil, month: Money? = nil) {
            self.day = day
            self.month = month
        }

        func limit(of period: BudgetPeriod) -> Money? {
            switch period {
            case .day: day
            case .month: month
            }
        }
    }

    public init(
        providers: [ProviderConfiguration], order: [ModelTask: [String]] = [:], prices: PriceTable = PriceTable(),
        budgets: Budgets = Budgets()
    ) {
        self.providers = providers
        self.order = order
        self.prices = prices
        self.budgets = budgets
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        providers = try container.decodeIfPresent([ProviderConfiguration].self, forKey: .providers) ?? []
        order = try container.decodeIfPresent([ModelTask: [String]].self, forKey: .order) ?? [:]
        prices = try container.decodeIfPresent(PriceTable.self, forKey: .prices) ?? PriceTable()
        budgets = try container.decodeIfPresent(Budgets.self, forKey: .budgets) ?? Budgets()
    }

    /// The providers for a task with the model of each, the first choice first.
    func choices(for task: ModelTask) -> [(provider: ProviderConfiguration, model: String)] {
        let ids = order[task] ?? providers.map(\.id)
        return ids.compactMap { id in
            guard let provider = providers.first(where: { $0.id == id }), let model = provider.model(for: task) else {
                return nil
            }
            return (provider, model)
        }
    }
}
