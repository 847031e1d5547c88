public import Logging
import NIOCore

/// Asks one provider.
public struct ModelClient: Sendable {
    let provider: ProviderConfiguration
    private let api: any ModelAPI
    private let base: BaseAddress
    private let policy: OutboundPolicy
    private let times: ModelTimeLimits
    private let sizes: ModelSizeLimits
    private let retries: RetryPolicy
    private let transport: ModelTransport
    private let logger: Logger
    private let scrubber: KeyScrubber

    /// - Parameters:
    ///   - policy: Which addresses may be called; ``OutboundPolicy/unlimited`` only for a provider that the server's own
    ///     configuration names.
    ///   - logger: Told of each call at the level `debug`, never of keys or texts.
    /// - Throws: ``ModelError`` where the base address is none, or the key is missing.
    public init(
        _ provider: ProviderConfiguration, policy: OutboundPolicy, sizes: ModelSizeLimits = ModelSizeLimits(),
        retries: RetryPolicy = RetryPolicy(), logger: Logger
    ) throws {
        guard let address = provider.baseURL ?? provider.kind.baseURL else {
            throw ModelError.rejected("The provider needs a base address.")
        }
        guard provider.key != nil || !provider.kind.needsKey else { throw ModelError.badKey }
        self.provider = provider
        self.policy = policy
        self.sizes = sizes
        self.logger = logger
        api = provider.kind.api
        base = try BaseAddress(address)
        times = provider.limits.times
        var retries = retries
        if let attempts = provider.limits.attempts { retries.attempts = max(1, min(10, attempts)) }
        self.retries = retries
        transport = ModelTransport(connect: times.connect)
        scrubber = KeyScrubber(key: provider.key)
    }

    /// Asks a model and hands each piece of its answer on, in order, as it comes.
    ///
    /// The next piece is read once `onDelta` has returned; an error that it throws ends the call. Where the contract of
    /// the provider allows it and nothing was handed on yet, a failed request is sent again. Cancelling the task closes
    /// the connection.
    /// - Throws: ``ModelError``, `CancellationError`, or what `onDelta` throws.
    public func answer(
        _ request: ModelRequest, model: String,
        onDelta: @escaping @Sendable (ModelDelta) async throws -> Void = { _ in }
    ) async throws -> ModelAnswer {
        try await answer(request, model: model, progress: AnswerInProgress(textLimit: sizes.text), onDelta: onDelta)
    }

    /// What a call of ``answer(_:model:onDelta:)`` is followed by from outside.
    func progress() -> AnswerInProgress { AnswerInProgress(textLimit: sizes.text) }

    func answer(
        _ request: ModelRequest, model: String, progress: AnswerInProgress,
        onDelta: @escaping @Sendable (ModelDelta) async throws -> Void
    ) async throws -> ModelAnswer {
        while true {
            progress.beginAttempt()
            do {
                try await attempt(request, model: model, progress: progress, onDelta: onDelta)
                progress.estimateUsage(of: request)
                return try progress.finish()
            } catch let failure as ModelFailure {
                progress.estimateUsage(of: request)
                let retry = Self.retry(failure, progress.limits)
                let wait = progress.isShown ? nil : retries.wait(after: progress.attempts, retry)
                logger.debug(
                    "A model gave no answer",
                    metadata: [
                        "provider": "\(provider.id)", "model": "\(model)", "problem": "\(failure.error.code)",
                        "attempt": "\(progress.attempts)", "again": "\(wait != nil)",
                    ])
                guard let wait else { throw scrubber.scrub(failure.error) }
                try await Task.sleep(for: wait)
            } catch {
                progress.estimateUsage(of: request)
                throw error
            }
        }
    }

    /// What the headers say about repeating goes before what the protocol says in general.
    private static func retry(_ failure: ModelFailure, _ limits: RateLimits) -> ModelFailure.Retry {
        if limits.shouldRetry == false { return .never }
        if failure.retry == .never && limits.shouldRetry != true { return .never }
        if let wait = limits.retryAfter { return .after(wait) }
        return failure.retry == .never ? .later : failure.retry
    }

    /// Sends the request once, while a watch looks at the time.
    private func attempt(
        _ request: ModelRequest, model: String, progress: AnswerInProgress,
        onDelta: @escaping @Sendable (ModelDelta) async throws -> Void
    ) async throws {
        let watch = ModelWatch(times)
        try await withThrowingTaskGroup(of: ModelPhase?.self) { group in
            group.addTask {
                try await receive(request, model: model, progress: progress, watch: watch, onDelta: onDelta)
                return nil
            }
            group.addTask { try await watch.lateness() }
            defer { group.cancelAll() }
            if let phase = try await group.next() ?? nil { throw ModelFailure(.timedOut(phase)) }
        }
    }

    private func receive(
        _ request: ModelRequest, model: String, progress: AnswerInProgress, watch: ModelWatch,
        onDelta: @escaping @Sendable (ModelDelta) async throws -> Void
    ) async throws {
        let call = api.request(request, model: model, key: provider.key?.text, structured: provider.structured)
        var stream = AnswerStream(
            reader: api.reader(for: request, structured: provider.structured),
            stops: api.findsStopTexts ? request.stop : [])
        var status = 0
        var limits = RateLimits()
        var refusal: [UInt8] = []
        try await transport.send(
            call, to: base, policy: policy, bodyLimit: sizes.body,
            head: { code, found in
                (status, limits) = (code, found)
                progress.learn(found)
            },
            bytes: { part in
                guard status == 200 else {
                    // An error's text may be cut: what matters stands at its beginning.
                    refusal += part.readableBytesView.prefix(65_536 - refusal.count)
                    return refusal.count < 65_536
                }
                for delta in try stream.read(part.readableBytesView) {
                    try await deliver(delta, progress, watch, onDelta)
                }
                if let name = stream.model { progress.name(name) }
                return !stream.hasEnded
            })
        guard status == 200 else {
            let reply = ModelCallReply(status: status, body: String(decoding: refusal, as: UTF8.self))
            throw api.failure(reply, limits: limits, model: model)
        }
        for delta in try stream.end() { try await deliver(delta, progress, watch, onDelta) }
        if let name = stream.model { progress.name(name) }
    }

    private func deliver(
        _ delta: ModelDelta, _ progress: AnswerInProgress, _ watch: ModelWatch,
        _ onDelta: @Sendable (ModelDelta) async throws -> Void
    ) async throws {
        let waiting = watch.waitingSince
        try progress.add(delta)
        watch.pause()
        try await onDelta(delta)
        if delta.isContent { watch.resume(hasContent: true) } else { watch.resume(since: waiting) }
    }

    /// Sends the provider's cheapest request: it costs nothing, and fails where the key or the address is wrong.
    /// - Returns: the models that the provider offers; nil where it names none.
    func probe() async throws -> [String]? {
        let call = api.probe(key: provider.key?.text)
        let box = ReplyBox()
        let watch = ModelWatch(times)
        do {
            try await withThrowingTaskGroup(of: ModelPhase?.self) { group in
                group.addTask {
                    try await transport.send(
                        call, to: base, policy: policy, bodyLimit: 4 * 1_024 * 1_024,
                        head: { code, limits in box.begin(code, limits) },
                        bytes: { part in
                            box.append(part.readableBytesView)
                            return true
                        })
                    return nil
                }
                group.addTask { try await watch.lateness() }
                defer { group.cancelAll() }
                if let phase = try await group.next() ?? nil { throw ModelFailure(.timedOut(phase)) }
            }
            let (reply, limits) = box.reply
            guard reply.status == 200 else { throw api.failure(reply, limits: limits, model: "") }
            return (try? JSONTree(json: reply.body)).flatMap(api.models)
        } catch let failure as ModelFailure {
            throw scrubber.scrub(failure.error)
        }
    }
}
