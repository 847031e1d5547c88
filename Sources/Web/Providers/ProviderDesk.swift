public import Accounts
public import LanguageModels
public import Logging
public import Storage

/// Sets up the providers of models that workspaces have, and tries them.
public struct ProviderDesk: Sendable {
    let accounts: Accounts
    let settings: ProviderSettings
    let logger: Logger

    public init(accounts: Accounts, settings: ProviderSettings, logger: Logger) {
        self.accounts = accounts
        self.settings = settings
        self.logger = logger
    }

    /// Whether keys can be kept: the configuration has what seals them.
    public var canKeepKeys: Bool { settings.masterKeys != nil }

    /// The kinds that can be set up. One whose usual place is this machine is left out where this machine is not called.
    public var kinds: [ProviderKind] {
        let isNearAllowed = settings.policy.allowsLoopback || settings.policy.allowsPrivateNetworks
        return ProviderKind.allCases.filter { isNearAllowed || $0 != .ollama && $0 != .llamaCpp }
    }

    /// Sets up a provider, or changes the one of this name.
    /// - Throws: ``ProblemError`` where no key can be kept, and for an address that no client would take;
    ///   `AccountsError.invalid`.
    public func save(
        _ draft: ProviderDraft, kind: ProviderKind, by user: UserID, in workspace: WorkspaceID
    ) async throws -> ProviderRecord {
        guard let keys = settings.masterKeys else {
            throw ProblemError(
                .notPossibleNow,
                "The server has no master key to seal keys with. Whoever runs it sets SITEWRIGHT_MASTER_KEY.")
        }
        do {
            // What the client would refuse is said now, without the key.
            _ = try ModelClient(
                ProviderConfiguration(
                    id: draft.name, kind: kind, baseURL: draft.baseURL, key: ProviderKey("placeholder")),
                policy: settings.policy, logger: logger)
        } catch let error as ModelError {
            throw ProblemError.invalid("base_url", error.description)
        }
        return try await accounts.saveProvider(draft, in: workspace, by: user, sealedWith: keys)
    }

    /// Tries a provider and its key with its cheapest request, and notes what came of it.
    /// - Throws: `AccountsError.noProvider`, ``ProblemError`` where its key cannot be opened.
    public func test(_ id: ProviderID, of workspace: WorkspaceID) async throws -> ProviderOutcome {
        let record = try await accounts.provider(id, of: workspace)
        let outcome = ProviderOutcome(try await result(of: record, workspace))
        try await accounts.noteTest(of: id, in: workspace, problem: outcome.problem)
        return outcome
    }

    private func result(
        of record: ProviderRecord, _ workspace: WorkspaceID
    ) async throws -> Result<ProviderTest, ModelError> {
        var key: String?
        if record.hasKey {
            guard let keys = settings.masterKeys else {
                throw ProblemError(.notPossibleNow, "The server has no master key to open this key with.")
            }
            do {
                key = try await accounts.providerKey(record.id, of: workspace, with: keys)
            } catch is SealedKey.Problem {
                throw ProblemError(.notPossibleNow, "The key cannot be opened any more. Give it again.")
            }
        }
        guard let kind = ProviderKind(rawValue: record.kind) else { return .failure(.noProvider) }
        var limits = ProviderConfiguration.Limits()
        (limits.connect, limits.whole, limits.firstToken) = (5, 20, 20)
        let provider = ProviderConfiguration(
            id: record.name, kind: kind, baseURL: record.baseURL, model: record.model,
            key: key.flatMap { ProviderKey($0) }, limits: limits)
        do {
            return .success(try await ProviderTest.run(provider, policy: settings.policy, logger: logger))
        } catch let error as ModelError {
            return .failure(error)
        }
    }
}

extension WebServices {
    /// See ``ProviderDesk``.
    public var providerDesk: ProviderDesk { ProviderDesk(accounts: accounts, settings: providers, logger: logger) }
}

/// What came of trying a provider.
public struct ProviderOutcome: Encodable, Sendable {
    public var works: Bool
    /// The code of what is wrong.
    public var problem: String?
    /// A sentence about it.
    public var detail: String
    public var milliseconds: Int
    /// The models that it offers, 200 at most.
    public var models: [String]

    init(_ result: Result<ProviderTest, ModelError>) {
        switch result {
        case .success(let test):
            works = test.missing.isEmpty
            problem = test.missing.isEmpty ? nil : ModelError.noModel("").code
            detail = test.missing.first.map { ModelError.noModel($0).description } ?? "The key works."
            milliseconds = Int(test.duration / .milliseconds(1))
            models = Array((test.models ?? []).prefix(200))
        case .failure(let error):
            works = false
            problem = error.code
            detail = error.description
            milliseconds = 0
            models = []
        }
    }
}
