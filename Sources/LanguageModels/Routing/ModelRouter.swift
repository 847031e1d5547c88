public import Logging
import Synchronization

/// Asks the providers in the order of the configuration until one answers.
///
/// It keeps no data: what was spent it asks, and what was used it tells. Its state, one for each provider, lives in
/// memory: make one router for a process, or for a workspace with keys of its own.
public final class ModelRouter: Sendable {
    /// How providers are dealt with.
    public struct Options: Sendable {
        /// How long a call waits for a provider whose rate is used up, where no other can answer now.
        public var longestWait: Duration = .seconds(20)
        /// Calls at the same time to a provider that names no number of its own.
        public var concurrency = 8
        /// After so many failures in a row a provider rests.
        public var failuresToRest = 3
        /// How long the first rest is; each further one is twice as long, up to five minutes.
        public var firstRest: Duration = .seconds(15)
        public var retries = RetryPolicy()
        public var sizes = ModelSizeLimits()

        public init() {}
    }

    private let configuration: ModelConfiguration
    private let options: Options
    private let lanes: [String: RouterLane]
    private let recorder: any ModelRecorder
    private let spending: any ModelSpending
    private let now: @Sendable () -> Duration
    private let logger: Logger
    /// What calls that run now will cost at most, by workspace: so that many at once cannot pass a budget together.
    private let promised = Mutex<[String: Int64]>([:])

    /// - Parameters:
    ///   - policy: Which addresses a provider may have; asked with the id of each.
    ///   - now: A time that never goes back, for tests.
    /// - Throws: ``ModelError`` where a provider cannot be used as it is configured.
    public init(
        _ configuration: ModelConfiguration, recorder: any ModelRecorder, spending: any ModelSpending,
        options: Options = Options(), logger: Logger, now: (@Sendable () -> Duration)? = nil,
        policy: (String) -> OutboundPolicy
    ) throws {
        self.configuration = configuration
        self.options = options
        self.recorder = recorder
        self.spending = spending
        self.logger = logger
        let start = ContinuousClock.now
        self.now = now ?? { start.duration(to: .now) }
        var lanes: [String: RouterLane] = [:]
        for provider in configuration.providers {
            let client = try ModelClient(
                provider, policy: policy(provider.id), sizes: options.sizes, retries: options.retries, logger: logger)
            lanes[provider.id] = RouterLane(
                client: client, concurrency: provider.limits.concurrency ?? options.concurrency,
                breaker: CircuitBreaker(threshold: options.failuresToRest, shortest: options.firstRest))
        }
        self.lanes = lanes
    }

    /// Whether any provider is meant for a task.
    public func canAnswer(_ task: ModelTask) -> Bool { !configuration.choices(for: task).isEmpty }

    /// The model that is asked first for a task; nil where none is.
    public func firstModel(for task: ModelTask) -> String? { configuration.choices(for: task).first?.model }

    /// Asks for an answer. Another provider is only tried while nothing of an answer was handed on.
    /// - Throws: ``ModelError`` (of the first provider that failed, where all did), `CancellationError`, or what
    ///   `onEvent` throws.
    public func answer(
        _ request: ModelRequest, for task: ModelTask, context: ModelCallContext,
        onEvent: @escaping @Sendable (RouterEvent) async throws -> Void = { _ in }
    ) async throws -> RoutedAnswer {
        let choices = configuration.choices(for: task)
        guard !choices.isEmpty else { throw ModelError.noProvider }
        let tokens = request.estimatedTokens + request.maxTokens
        var problem: ModelError?
        var soonest: Duration?
        var mayWait = true
        var isThrottled = false
        while true {
            for choice in choices {
                guard let lane = lanes[choice.provider.id] else { continue }
                try await lane.places.enter()
                defer { lane.places.leave() }
                switch lane.admit(tokens: tokens, at: now()) {
                case .throttled(let wait):
                    soonest = min(soonest ?? wait, wait)
                    isThrottled = true
                case .resting(let wait): if let wait { soonest = min(soonest ?? wait, wait) }
                case .admitted:
                    do {
                        return try await ask(
                            lane, choice.model, request, task: task, context: context, onEvent: onEvent)
                    } catch let failure as LeftForNext {
                        problem = problem ?? failure.error
                    }
                }
            }
            if let problem { throw problem }
            // Nobody could be asked: wait once for whoever is free first.
            guard mayWait, let wait = soonest, wait <= options.longestWait else {
                throw isThrottled ? ModelError.rateLimited(retryAfter: soonest) : .overloaded
            }
            mayWait = false
            soonest = nil
            try await Task.sleep(for: wait)
        }
    }

    /// A provider failed before anything was handed on.
    private struct LeftForNext: Error { let error: ModelError }

    private func ask(
        _ lane: RouterLane, _ model: String, _ request: ModelRequest, task: ModelTask, context: ModelCallContext,
        onEvent: @escaping @Sendable (RouterEvent) async throws -> Void
    ) async throws -> RoutedAnswer {
        let price = configuration.prices.price(of: model, by: lane.id)
        let promise = price?.cost(of: ModelUsage(input: request.estimatedTokens, output: request.maxTokens))
        do {
            try await keepBudget(context.workspace, promise)
        } catch {
            lane.end(CancellationError(), limits: RateLimits(), at: now())
            throw error
        }
        defer { release(context.workspace, promise) }
        let start = ContinuousClock.now
        let progress = lane.client.progress()
        let problem: any Error
        do {
            try await onEvent(.asking(provider: lane.id, model: model))
            let answer = try await lane.client.answer(request, model: model, progress: progress) {
                try await onEvent(.delta($0))
            }
            lane.end(nil, limits: progress.limits, at: now())
            let cost = price?.cost(of: answer.usage)
            await record(progress, nil, lane.id, model, task, context, cost, start)
            return RoutedAnswer(answer: answer, provider: lane.id, model: model, cost: cost)
        } catch {
            problem = error
        }
        lane.end(problem, limits: progress.limits, at: now())
        await record(
            progress, problem, lane.id, model, task, context, price?.cost(of: progress.answer.usage), start)
        guard let error = problem as? ModelError, error.allowsFallback, !progress.isShown else { throw problem }
        logger.notice(
            "A provider of models failed",
            metadata: ["provider": "\(lane.id)", "model": "\(model)", "problem": "\(error.code)"])
        try await onEvent(.left(provider: lane.id, error))
        throw LeftForNext(error: error)
    }

    private func record(
        _ progress: AnswerInProgress, _ problem: (any Error)?, _ provider: String, _ model: String, _ task: ModelTask,
        _ context: ModelCallContext, _ cost: Money?, _ start: ContinuousClock.Instant
    ) async {
        let answer = progress.answer
        let code: String? =
            switch problem {
            case nil: nil
            case let error as ModelError: error.code
            case is CancellationError: "cancelled"
            default: "stopped"
            }
        await recorder.record(
            ModelCall(
                context: context, task: task, provider: provider, model: model, usage: answer.usage,
                isCounted: answer.isCounted, cost: cost, problem: code, attempts: progress.attempts,
                duration: start.duration(to: .now), firstToken: progress.firstContentAt.map { start.duration(to: $0) }))
    }

    /// Promises the cost of a call.
    /// - Throws: ``ModelError/budgetSpent(_:)``.
    private func keepBudget(_ workspace: String, _ promise: Money?) async throws {
        let needed = promise?.micros ?? 0
        let others = promised.withLock { promised in
            defer { promised[workspace, default: 0] += needed }
            return promised[workspace] ?? 0
        }
        do {
            for period in BudgetPeriod.allCases {
                guard let limit = configuration.budgets.limit(of: period) else { continue }
                let spent = try await spending.spent(by: workspace, in: period).micros
                guard spent < limit.micros, spent + others + needed <= limit.micros else {
                    throw ModelError.budgetSpent(period)
                }
            }
        } catch {
            release(workspace, promise)
            throw error
        }
    }

    private func release(_ workspace: String, _ promise: Money?) {
        promised.withLock { promised in
            let left = (promised[workspace] ?? 0) - (promise?.micros ?? 0)
            promised[workspace] = left > 0 ? left : nil
        }
    }
}
