import LanguageModels
import ModelServers
import TestSupport

/// What a router tells, and what it is told of money: in memory, for tests of the router alone.
final class TestOwner: ModelRecorder, ModelSpending {
    let calls = Shared<[ModelCall]>([])
    let spent = Shared<[BudgetPeriod: Int64]>([:])

    func record(_ call: ModelCall) async {
        calls.update { $0.append(call) }
        let cost = call.cost?.micros ?? 0
        spent.update { spent in
            for period in BudgetPeriod.allCases { spent[period, default: 0] += cost }
        }
    }

    func spent(by workspace: String, in period: BudgetPeriod) async throws -> Money {
        Money(micros: spent.value[period] ?? 0)
    }
}

/// A time that moves only when it is moved.
final class TestTime: Sendable {
    private let moved = Shared<Duration>(.zero)
    var now: Duration { moved.value }
    func advance(by duration: Duration) { moved.update { $0 += duration } }
}

/// A router with a server for each provider: `a` speaks Anthropic's protocol, `b` Chat Completions.
struct RouterFixture: Sendable {
    let router: ModelRouter
    let first: ModelServer
    let second: ModelServer
    let owner: TestOwner
    let time: TestTime

    static let context = ModelCallContext(workspace: "w", user: "u", project: "p")

    static func run(
        configure: @Sendable (inout ModelConfiguration) -> Void = { _ in },
        options: @Sendable (inout ModelRouter.Options) -> Void = { _ in },
        _ body: @escaping @Sendable (RouterFixture) async throws -> Void
    ) async throws {
        let first = try await ModelServer.start(speaking: .anthropic)
        let second = try await ModelServer.start(speaking: .openAIChat)
        var configuration = ModelConfiguration(providers: [
            ProviderConfiguration(
                id: "a", kind: .anthropic, baseURL: first.baseURL, model: "big", key: ProviderKey("key-a")),
            ProviderConfiguration(id: "b", kind: .compatible, baseURL: second.baseURL, model: "small"),
        ])
        configuration.prices.entries = [
            PriceTable.Entry(
                model: "big", price: ModelPrice(input: Money(micros: 3_000_000), output: Money(micros: 15_000_000)))
        ]
        configure(&configuration)
        var settings = ModelRouter.Options()
        settings.retries = .once
        options(&settings)
        let (owner, time) = (TestOwner(), TestTime())
        let router = try ModelRouter(
            configuration, recorder: owner, spending: owner, options: settings, logger: .quiet, now: { time.now }
        ) { _ in .unlimited }
        let fixture = RouterFixture(router: router, first: first, second: second, owner: owner, time: time)
        var problem: (any Error)?
        do {
            try await withTimeLimit(.seconds(120)) { try await body(fixture) }
        } catch {
            problem = error
        }
        try await first.stop()
        try await second.stop()
        if let problem { throw problem }
    }

    func ask(
        _ task: ModelTask = .write, maxTokens: Int = 100,
        onEvent: @escaping @Sendable (RouterEvent) async throws -> Void = { _ in }
    ) async throws -> RoutedAnswer {
        try await router.answer(
            ModelRequest("Hello?", maxTokens: maxTokens), for: task, context: Self.context, onEvent: onEvent)
    }

    /// The error of a call.
    func error(_ task: ModelTask = .write, maxTokens: Int = 100) async -> ModelError? {
        do {
            _ = try await ask(task, maxTokens: maxTokens)
            return nil
        } catch {
            return error as? ModelError
        }
    }
}
