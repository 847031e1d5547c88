import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Sites
public import Storage

/// What work costs: the ledger of a workspace, and the grants of those who run the server.
struct CreditRoutes: Sendable {
    let services: WebServices

    private var credits: Credits { services.credits }

    func add(to table: RouteTable) {
        table.add(.get, "/api/credits", needs: .read, show)
        table.add(.get, "/api/admin/credits", needs: .administer, showAny)
        table.addWork(.post, "/api/admin/credits", needs: .administer, grant)
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await .json(body(of: identity.workspace, request))
    }

    private struct AnyBody: Encodable {
        var credits: CreditsBody
        var workspace: Named
        var addsUp: Bool

        struct Named: Encodable {
            var id: WorkspaceID
            var name: String
        }

        func encode(to encoder: any Encoder) throws {
            try credits.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(workspace, forKey: .workspace)
            try container.encode(addsUp, forKey: .addsUp)
        }

        private enum CodingKeys: String, CodingKey { case workspace, addsUp }
    }

    private func showAny(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await services.requireServer(identity)
        let asked = try request.query("workspace", "the id of a workspace", as: WorkspaceID.init)
        guard let workspace = try await services.accounts.workspace(asked ?? identity.workspace) else {
            throw CreditsError.noWorkspace
        }
        let addsUp = try await credits.addsUp(for: workspace.id)
        return try await .json(
            AnyBody(
                credits: body(of: workspace.id, request),
                workspace: AnyBody.Named(id: workspace.id, name: workspace.name), addsUp: addsUp))
    }

    private struct Grant: Decodable {
        var amount: Int64
        var workspace: String?
        var note: String?
    }

    private func grant(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await services.requireServer(identity)
        let wish = try await request.json(Grant.self)
        let note = try wish.note.map { try Request.clean($0, "note") }
        let workspace = try wish.workspace.map { text in
            guard let id = WorkspaceID(text) else { throw CreditsError.noWorkspace }
            return id
        }
        try await receipt.write { [credits] tx in
            let entry = try credits.grant(
                wish.amount, to: workspace ?? identity.workspace, by: identity.user, note: note, in: tx)
            return try .json(CreditEntryBody(entry), status: .created)
        }
    }

    private func body(of workspace: WorkspaceID, _ request: Request) async throws -> CreditsBody {
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let id = CreditEntryID(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return id
        }
        let found = try await credits.entries(of: workspace, before: before, limit: page.limit + 1)
        let names = try await services.names(of: found.compactMap(\.project))
        return try await CreditsBody(
            standing: credits.standing(of: workspace), prices: credits.options.prices,
            page: ListBody(found, page, cursor: \.id.description) { entry in
                CreditEntryBody(entry, projectName: entry.project.flatMap { names[$0] })
            })
    }
}

extension WebServices {
    /// What projects are called, also those that were deleted.
    public func names(of projects: [ProjectID]) async throws -> [ProjectID: String] {
        let wanted = Set(projects)
        guard !wanted.isEmpty else { return [:] }
        return try await database.read { tx in
            try wanted.reduce(into: [:]) { $0[$1] = try Sites.name(of: $1, in: tx) }
        }
    }
}
