import Accounts
import Authoring
import HTTPTypes
import Hummingbird
import Jobs
import Sites
import Storage
import Web

/// The first page, and new projects.
struct HomeRoutes: Sendable {
    let services: WebServices
    let options: WebOptions
    let asking: Asking

    func add(to router: Router<AppRequestContext>) {
        router.get("/", use: asking.member(.read, show))
        router.post("/projects", use: asking.member(.edit, create))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let query = request.uri.queryParameters
        let page = asking.page(for: request, context)
        let shelf = try await ShelfFacts.read(
            before: query["before"].flatMap { ProjectID(String($0)) },
            find: String((request.queryField("find") ?? "").prefix(100)), for: identity, services, options)
        let prompt = query["prompt"].map { String($0.prefix(2_000)) } ?? ""
        let cost = try await cost(for: identity, page.words)
        let view = HomeView(shelf, mayEdit: identity.may(.edit), prompt: prompt, cost: cost, words: page.words)
        if query["view"] == "parts" {
            return try asking.pages.parts("home-parts", title: page.words["home_title"], view, for: page)
        }
        return try respond(view, for: page)
    }

    private struct Fields: Decodable {
        var prompt: String
        /// How many designs to choose from.
        var directions: Int?
    }

    private func create(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let fields = try await request.form(Fields.self)
        let prompt = fields.prompt.withPlainLineEnds
        do {
            try asking.limits.count(.work, of: identity, from: context.addressKey)
            let made = try await services.intake.create(
                prompt: prompt, seed: nil, directions: fields.directions ?? 1, by: identity.user,
                in: identity.workspace)
            return .redirect("/projects/\(made.project.slug)")
        } catch {
            // What was written comes back with the reason, unless the fault is ours or the prompt cannot be shown.
            let page = asking.page(for: request, context)
            let problem = Refusal.problem(of: error, in: page.words)
            guard problem.code.status.code < 500 else { throw error }
            let shelf = try await ShelfFacts.read(before: nil, find: "", for: identity, services, options)
            let view = HomeView(
                shelf, mayEdit: identity.may(.edit), prompt: String(prompt.prefix(20_000)), problem: problem.detail,
                cost: try await cost(for: identity, page.words), words: page.words)
            var response = try respond(view, for: page, status: problem.code.status)
            for field in problem.headers { response.headers[field.name] = field.value }
            return response
        }
    }

    /// What a site costs and what is left, where it costs something.
    private func cost(for identity: Identity, _ words: Words) async throws -> String? {
        guard let price = services.credits.options.prices[SiteGeneration.kind], price > 0 else { return nil }
        let standing = try await services.credits.standing(of: identity.workspace)
        guard let available = standing.available else { return words.count("credits_cost", Int(price)) }
        return words.count("credits_cost", Int(price)) + " " + words.count("credits_left", Int(available))
    }

    private func respond(
        _ view: HomeView, for page: PageRequest, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let isMoving = view.problem == nil && view.prompt.isEmpty && view.projects.contains(where: \.isMoving)
        return try asking.pages.page(
            "home", title: page.words["home_title"], view, for: page, refresh: isMoving ? 5 : nil, status: status)
    }
}
