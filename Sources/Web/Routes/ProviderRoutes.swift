import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import LanguageModels
import Logging
import Storage

/// The providers of models that a workspace has set up, and what models have used: for its owner and admins.
struct ProviderRoutes: Sendable {
    let accounts: Accounts
    let settings: ProviderSettings
    let logger: Logger

    func add(to table: RouteTable) {
        table.add(.get, "/api/providers", needs: .administer, list)
        table.add(.post, "/api/providers", needs: .administer, save)
        table.add(.delete, "/api/providers/:provider", needs: .administer, remove)
        table.add(.post, "/api/providers/:provider/test", needs: .administer, limit: .work, test)
        table.add(.get, "/api/usage", needs: .administer, usage)
    }

    private struct Listing: Encodable {
        var items: [ProviderBody]
    }

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let found = try await accounts.providers(of: identity.workspace)
        return try .json(Listing(items: found.map(ProviderBody.init)))
    }

    private struct Draft: Decodable {
        var name: String
        var kind: ProviderKind
        var base_url: String?
        var model: String?
        var key: String?
    }

    private func save(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let draft = try await request.json(Draft.self)
        guard let keys = settings.masterKeys else {
            throw ProblemError(
                .notPossibleNow,
                "The server has no master key to seal keys with. Whoever runs it sets SITEWRIGHT_MASTER_KEY.")
        }
        let provider = ProviderDraft(
            name: draft.name, kind: draft.kind.rawValue, baseURL: draft.base_url, model: draft.model, key: draft.key)
        do {
            // What the client would refuse is said now, without the key.
            _ = try ModelClient(
                ProviderConfiguration(
                    id: draft.name, kind: draft.kind, baseURL: draft.base_url, key: ProviderKey("placeholder")),
                policy: settings.policy, logger: logger)
        } catch let error as ModelError {
            throw ProblemError.invalid("base_url", error.description)
        }
        let saved = try await accounts.saveProvider(
            provider, in: identity.workspace, by: identity.user, sealedWith: keys)
        return try .json(ProviderBody(saved), status: .created)
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await accounts.removeProvider(context.id("provider", of: "provider"), of: identity.workspace)
        return Response(status: .noContent)
    }

    private func test(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let id: ProviderID = try context.id("provider", of: "provider")
        let record = try await accounts.provider(id, of: identity.workspace)
        let body = ProviderTestBody(try await outcome(record, of: identity.workspace))
        try await accounts.noteTest(of: id, in: identity.workspace, problem: body.problem)
        return try .json(body)
    }

    private func outcome(
        _ record: ProviderRecord, of workspace: WorkspaceID
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

    private func usage(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let group =
            try request.query("by", "one of user, project, provider, model, task, day", as: ModelUseGroup.init) ?? .day
        let today = UTCDay(milliseconds: WallClock.milliseconds())
        let from = try request.query("from", "a day such as 2026-11-22") { UTCDay($0) } ?? today.firstOfMonth
        let to = try request.query("to", "a day such as 2026-11-22") { UTCDay($0) } ?? max(from, today)
        let items = try await accounts.modelUse(of: identity.workspace, by: group, from: from, to: to)
        let total = try await accounts.modelUse(of: identity.workspace, from: from, to: to)
        return try .json(
            ModelUseBody(
                from: from.description, to: to.description, by: group.rawValue, total: ModelUseBody.Line(total),
                items: items.map(ModelUseBody.Line.init)))
    }
}
