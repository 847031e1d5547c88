public import Logging

/// What came of trying a provider and its key.
public struct ProviderTest: Sendable, Hashable {
    /// The models that the provider offers; nil where it names none.
    public var models: [String]?
    /// The configured models that are not among them.
    public var missing: [String]
    /// How long the provider took.
    public var duration: Duration

    /// Tries a provider with its cheapest request, which costs nothing: its list of models, or what it knows of the key.
    /// - Throws: ``ModelError`` with what is wrong.
    public static func run(
        _ provider: ProviderConfiguration, policy: OutboundPolicy, logger: Logger
    ) async throws -> ProviderTest {
        let client = try ModelClient(provider, policy: policy, retries: RetryPolicy(attempts: 1), logger: logger)
        let start = ContinuousClock.now
        let models = try await client.probe()
        let wanted = Set(provider.models.values).union(provider.model.map { [$0] } ?? [])
        // Ollama's models have a tag that need not be named.
        let missing = wanted.filter { name in
            models.map { !$0.contains(name) && !$0.contains(name + ":latest") } ?? false
        }
        return ProviderTest(models: models, missing: missing.sorted(), duration: start.duration(to: .now))
    }
}
