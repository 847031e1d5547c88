import Accounts
import HTTPTypes
import Hummingbird
import Sites
import Storage
import Web

/// What a project remembers, on its page.
struct MemoryRoutes: Sendable {
    let desk: ProjectDesk
    let page: ProjectRoutes

    private var sites: Sites { desk.services.sites }

    func add(to router: Router<AppRequestContext>) {
        let asking = desk.asking
        router.post("/projects/:project/memory", use: asking.member(.edit, write))
        router.post("/projects/:project/memory/proposals/:proposal/accept", use: asking.member(.edit, accept))
        router.post("/projects/:project/memory/proposals/:proposal/dismiss", use: asking.member(.edit, dismiss))
    }

    private struct Document: Decodable {
        var base: Int
        var text: String
    }

    private func write(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let document = try await request.form(Document.self)
        let text = document.text.withPlainLineEnds
        guard !text.utf8.contains(0) else {
            throw ProblemError(.badRequest, "The form cannot be read. Load the page again and retry.")
        }
        return try await act(request, context, identity, written: String(text.prefix(100_000))) { name in
            try await sites.writeMemory(
                text, of: name, base: document.base, by: identity.user, in: identity.workspace)
        }
    }

    private func accept(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let id = try proposals(context)
        return try await act(request, context, identity) { name in
            try await sites.acceptProposals(id, of: name, by: identity.user, in: identity.workspace)
        }
    }

    private func dismiss(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        guard let id = try proposals(context)?.first else { throw SitesError.noProposal }
        return try await act(request, context, identity) { name in
            try await sites.dismissProposal(id, of: name, by: identity.user, in: identity.workspace)
        }
    }

    // MARK: Parts

    /// The proposal in the address; nil for all of them.
    private func proposals(_ context: AppRequestContext) throws -> [MemoryProposalID]? {
        let text = context.parameters.get("proposal") ?? ""
        guard text != "all" else { return nil }
        guard let id = MemoryProposalID(text) else { throw SitesError.noProposal }
        return [id]
    }

    private func act(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, written: String? = nil,
        _ body: (String) async throws -> MemoryState
    ) async throws -> Response {
        var asked = ProjectView.Asked(panel: .memory)
        asked.memory = written
        return try await page.act(request, context, identity, asked, to: "?panel=memory", isWork: false) { name in
            _ = try await body(name)
        }
    }
}
