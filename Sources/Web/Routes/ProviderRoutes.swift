import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import LanguageModels
import Storage

/// The providers of models that a workspace has set up, and what models have used: for its owner and admins.
struct ProviderRoutes: Sendable {
    let accounts: Accounts
    let desk: ProviderDesk

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
        let provider = ProviderDraft(
            name: draft.name, kind: draft.kind.rawValue, baseURL: draft.base_url, model: draft.model, key: draft.key)
        let saved = try await desk.save(provider, kind: draft.kind, by: identity.user, in: identity.workspace)
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
        return try await .json(desk.test(id, of: identity.workspace))
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
