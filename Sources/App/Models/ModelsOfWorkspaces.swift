import Accounts
import Authoring
import LanguageModels
import Logging
import Storage
import Synchronization
import Web

/// The models that a workspace may ask: first those whose keys it keeps, then those of the server.
///
/// Workspaces without keys of their own share one router, and with it its limits and rests.
final class ModelsOfWorkspaces: ModelSource {
    private let accounts: Accounts
    private let settings: ModelSettings
    private let providers: ProviderSettings
    private let accounting: ModelAccounting
    private let logger: Logger
    private let shared: ModelRouter?
    /// Routers of workspaces with keys, each with the state of the records that it was made from.
    private let own = Mutex<[WorkspaceID: (state: [ProviderRecord], router: ModelRouter)]>([:])
    private static let mostKept = 500

    /// - Throws: ``StartProblem`` where a provider of the server cannot be used.
    init(
        accounts: Accounts, settings: ModelSettings, providers: ProviderSettings, logger: Logger
    ) throws {
        self.accounts = accounts
        self.settings = settings
        self.providers = providers
        self.logger = logger
        accounting = ModelAccounting(accounts: accounts, logger: logger)
        guard !settings.configuration.providers.isEmpty else {
            shared = nil
            return
        }
        do {
            shared = try ModelRouter(
                settings.configuration, recorder: accounting, spending: accounting, logger: logger
            ) { _ in .unlimited }
        } catch let error as ModelError {
            throw StartProblem("A provider in the file of models cannot be used: \(error.description)")
        }
    }

    func models(for workspace: WorkspaceID) async throws -> WorkspaceModels? {
        guard let router = try await router(for: workspace) else { return nil }
        return WorkspaceModels(router: router, writing: settings.writing)
    }

    private func router(for workspace: WorkspaceID) async throws -> ModelRouter? {
        guard let keys = providers.masterKeys else { return shared }
        // A record names no model where the workspace has only left its key.
        let records = try await accounts.providers(of: workspace).filter { $0.model != nil }
        guard !records.isEmpty else { return shared }
        if let known = own.withLock({ $0[workspace] }), known.state == records { return known.router }
        var configuration = settings.configuration
        var added: [ProviderConfiguration] = []
        for record in records {
            guard let kind = ProviderKind(rawValue: record.kind) else { continue }
            do {
                let key = try await accounts.providerKey(record.id, of: workspace, with: keys)
                added.append(
                    ProviderConfiguration(
                        id: record.name, kind: kind, baseURL: record.baseURL, model: record.model,
                        key: key.flatMap { ProviderKey($0) }))
            } catch let problem as SealedKey.Problem {
                logger.warning(
                    "The key of a provider cannot be opened",
                    metadata: ["workspace": "\(workspace)", "provider": "\(record.name)", "problem": "\(problem)"])
            }
        }
        let names = Set(added.map(\.id))
        configuration.providers = added + configuration.providers.filter { !names.contains($0.id) }
        for (task, order) in configuration.order {
            configuration.order[task] = added.map(\.id) + order.filter { !names.contains($0) }
        }
        guard !configuration.providers.isEmpty else { return nil }
        let router = try ModelRouter(
            configuration, recorder: accounting, spending: accounting, logger: logger
        ) { [providers] id in names.contains(id) ? providers.policy : .unlimited }
        own.withLock { own in
            if own.count >= Self.mostKept, own[workspace] == nil { own.removeAll() }
            own[workspace] = (records, router)
        }
        return router
    }
}
