import Accounts
import HTTPTypes
import Hummingbird
import Sites
import Storage
import Web

/// The conversations about a project, on its page.
struct ConversationRoutes: Sendable {
    let desk: ProjectDesk
    let page: ProjectRoutes

    private var sites: Sites { desk.services.sites }

    func add(to router: Router<AppRequestContext>) {
        let asking = desk.asking
        router.post("/projects/:project/conversations", use: asking.member(.edit, begin))
        router.post("/projects/:project/conversations/:conversation/rename", use: asking.member(.edit, rename))
        router.post("/projects/:project/conversations/:conversation/archive", use: asking.member(.edit, archive))
        router.post("/projects/:project/conversations/:conversation/restore", use: asking.member(.edit, restore))
        router.post("/projects/:project/conversations/:conversation/delete", use: asking.member(.edit, remove))
    }

    private struct Done: Encodable {
        var location: String
    }

    private func begin(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let project = try await sites.project(desk.name(context), in: identity.workspace)
        let made = try await sites.newConversation(
            of: project.id.description, by: identity.user, in: identity.workspace)
        let address = "/projects/\(project.slug)?panel=chat&conversation=\(made.id)"
        return Asking.wantsJSON(request) ? try .json(Done(location: address)) : .redirect(address)
    }

    private struct Naming: Decodable {
        var title: String
    }

    private func rename(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let title = try await request.form(Naming.self).title
        return try await change(request, context, identity, refused: String(title.prefix(500))) { id, name in
            guard !title.utf8.contains(0) else {
                throw SitesError.invalid(field: "title", reason: "A title holds no control characters.")
            }
            _ = try await sites.changeConversation(id, of: name, title: title, in: identity.workspace)
        }
    }

    private func archive(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await change(request, context, identity, stays: false) { id, name in
            _ = try await sites.changeConversation(id, of: name, archived: true, in: identity.workspace)
        }
    }

    private func restore(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await change(request, context, identity) { id, name in
            _ = try await sites.changeConversation(id, of: name, archived: false, in: identity.workspace)
        }
    }

    private func remove(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        try await change(request, context, identity, stays: false) { id, name in
            try await sites.deleteConversation(id, of: name, in: identity.workspace)
        }
    }

    /// - Parameters:
    ///   - stays: Whether the page goes on with this conversation.
    ///   - refused: What is shown again where it is refused.
    private func change(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, stays: Bool = true,
        refused: String? = nil, _ body: (ConversationID, String) async throws -> Void
    ) async throws -> Response {
        guard let id = ConversationID(context.parameters.get("conversation") ?? "") else {
            throw SitesError.noConversation
        }
        var asked = ProjectView.Asked()
        asked.window.conversation = id
        asked.title = refused
        let ending = stays ? "?panel=chat&conversation=\(id)" : "?panel=chat"
        return try await page.act(request, context, identity, asked, to: ending, isWork: false) { name in
            try await body(id, name)
        }
    }
}
