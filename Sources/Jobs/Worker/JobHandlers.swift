/// What does the work of each kind of job.
public struct JobHandlers: Sendable {
    struct Handler: Sendable {
        let policy: JobPolicy
        let run: @Sendable (JSONValue, RunContext) async throws -> JobOutcome
    }

    private var handlers: [String: Handler] = [:]

    public init() {}

    /// The kinds that have a handler.
    public var kinds: Set<String> { Set(handlers.keys) }

    /// Adds the handler of a kind; of two, the last one counts.
    ///
    /// A handler may be run more than once for one job, and is told to stop by the cancellation of its task. What it
    /// throws is an internal error, and another attempt follows; a thrown ``JobFailure`` fails the job for good.
    public mutating func register<Payload: JobPayload>(
        _ type: Payload.Type, _ handle: @escaping @Sendable (Payload, RunContext) async throws -> JobOutcome
    ) {
        handlers[Payload.kind] = Handler(policy: Payload.policy) { payload, context in
            let decoded: Payload
            do {
                decoded = try payload.decode(Payload.self)
            } catch {
                return .fail(.undecodablePayload(Payload.kind))
            }
            return try await handle(decoded, context)
        }
    }

    func policy(of kind: String) -> JobPolicy { handlers[kind]?.policy ?? JobPolicy() }

    func run(_ context: RunContext) async -> RunEnd {
        guard let handler = handlers[context.job.kind] else {
            return .outcome(.fail(.unknownKind(context.job.kind)))
        }
        do {
            return .outcome(try await handler.run(context.job.payload, context))
        } catch {
            return .threw(error)
        }
    }
}
