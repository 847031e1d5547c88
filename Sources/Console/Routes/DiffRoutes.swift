import Accounts
import HTTPTypes
import Hummingbird
import Sites
import Storage
import Web

/// What a version changed, in words, to look at, and line by line.
struct DiffRoutes: Sendable {
    let desk: ProjectDesk

    func add(to router: Router<AppRequestContext>) {
        router.get("/projects/:project/versions/:version", use: desk.asking.member(.read, show))
        router.post("/projects/:project/versions/:version/build", use: desk.asking.member(.edit, build))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let query = request.uri.queryParameters
        let page = desk.asking.page(for: request, context)
        var asked = DiffView.Asked(number: try number(context))
        asked.against = query["against"].flatMap { Int($0) }
        asked.page = request.queryField("page").map { String($0.prefix(300)) }
        asked.isOverlay = query["view"] == "overlay"
        asked.file = request.queryField("file").map { String($0.prefix(1_000)) }
        asked.device = query["device"].flatMap { DiffView.Device(rawValue: String($0)) } ?? .desktop
        let view = try await view(desk.name(context), asked, for: identity, page.words)
        return try respond(view, for: page, isParts: query["parts"] == "1")
    }

    /// Builds a version that has no build any more, so that it can be looked at.
    private func build(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let number = try number(context)
        return try await desk.act(request, context, identity, to: "/versions/\(number)") { name in
            _ = try await desk.services.sites.rebuild(
                name, version: number, by: identity.user, in: identity.workspace)
        } refused: { name, problem, page in
            var view = try await view(name, DiffView.Asked(number: number), for: identity, page.words)
            view.problem = problem.detail
            return try respond(view, for: page, status: problem.code.status)
        }
    }

    private func number(_ context: AppRequestContext) throws -> Int {
        guard let number = context.parameters.get("version").flatMap({ Int($0) }) else { throw SitesError.noVersion(0) }
        return number
    }

    private func respond(
        _ view: DiffView, for page: PageRequest, isParts: Bool = false, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let title = "\(view.label) · \(view.head.name)"
        if isParts { return try desk.asking.pages.parts("project-diff-parts", title: title, view, for: page) }
        return try desk.asking.pages.page(
            "project-diff", title: title, view, for: page, refresh: view.isBusy && view.problem == nil ? 2 : nil,
            status: status)
    }

    private func view(
        _ name: String, _ asked: DiffView.Asked, for identity: Identity, _ words: Words
    ) async throws -> DiffView {
        let facts = try await ProjectFacts.base(name, for: identity, desk.services, desk.options)
        return DiffView(
            facts, try await .read(asked, of: facts.project, desk.services, desk.options), asked, words: words)
    }
}
