import Accounts
import Authoring
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Sites
import Storage
import Web

/// The page of a project, and what can be done on it.
///
/// The forms are sent by the browser, which is led back to the page, or by the page's script, which asks for JSON and
/// then for the parts of the page that changed.
struct ProjectRoutes: Sendable {
    let services: WebServices
    let options: WebOptions
    let asking: Asking
    private let work: RateLimiter

    init(services: WebServices, options: WebOptions, asking: Asking) {
        self.services = services
        self.options = options
        self.asking = asking
        work = RateLimiter(options.limits.work, now: options.uptime)
    }

    func add(to router: Router<AppRequestContext>) {
        router.get("/projects/:project", use: asking.member(.read, show))
        router.post("/projects/:project/edit", use: asking.member(.edit, edit))
        router.post("/projects/:project/revert", use: asking.member(.edit, revert))
        router.post("/projects/:project/cancel", use: asking.member(.edit, cancel))
        router.post("/projects/:project/retry", use: asking.member(.edit, retry))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let query = request.uri.queryParameters
        let text = query["text"].map { String($0.prefix(2_000)) } ?? ""
        let view = try await view(name(context), for: identity, text: text)
        if query["view"] == "parts" { return try asking.pages.parts("project-parts", title: view.name, view) }
        return try page(view)
    }

    private struct Change: Decodable {
        var text: String
    }

    private func edit(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let text = try await request.form(Change.self).text.withPlainLineEnds
        return try await act(request, context, identity, text: text) { name in
            _ = try await services.intake.edit(
                name, text: text, whenBusy: .refuse, by: identity.user, in: identity.workspace)
        }
    }

    private struct Reversion: Decodable {
        var version: Int
    }

    private func revert(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let version = try await request.form(Reversion.self).version
        return try await act(request, context, identity) { name in
            _ = try await services.sites.revert(name, to: version, by: identity.user, in: identity.workspace)
        }
    }

    private struct Work: Decodable {
        var job: String
    }

    private func cancel(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let job = try await request.form(Work.self).job
        return try await act(request, context, identity) { name in
            let id = try await checked(job, of: name, identity)
            _ = try await services.queue.cancel(id, workspace: identity.workspace)
        }
    }

    private func retry(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let job = try await request.form(Work.self).job
        return try await act(request, context, identity) { name in
            let id = try await checked(job, of: name, identity)
            _ = try await services.queue.retry(id, workspace: identity.workspace)
        }
    }

    // MARK: Parts

    private struct Done: Encodable {
        var location: String
    }

    /// Does something and leads back to the page, which says why where it was refused.
    private func act(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, text: String = "",
        _ body: (String) async throws -> Void
    ) async throws -> Response {
        let name = try name(context)
        do {
            if let wait = work.take(identity.user.description) {
                throw ProblemError.rateLimited(retryAfter: wait, "Too much was asked for at once.")
            }
            try await body(name)
        } catch {
            let problem = Refusal.problem(of: error)
            if Asking.wantsJSON(request) || problem.code.status.code >= 500 { throw error }
            let view = try await view(name, for: identity, text: text, problem: problem.detail)
            return try page(view, status: problem.code.status)
        }
        let address = "/projects/\(try await services.sites.project(name, in: identity.workspace).slug)"
        return Asking.wantsJSON(request) ? try .json(Done(location: address)) : .redirect(address)
    }

    private func name(_ context: AppRequestContext) throws -> String {
        guard let name = context.parameters.get("project")?.removingPercentEncoding, !name.utf8.contains(0) else {
            throw SitesError.noProject("")
        }
        return name
    }

    /// The id of a job of this project.
    private func checked(_ text: String, of name: String, _ identity: Identity) async throws -> JobID {
        guard let id = JobID(text) else { throw JobRefusal.unknownJob }
        let job = try await services.queue.job(id, workspace: identity.workspace)
        let project = try await services.sites.project(name, in: identity.workspace)
        guard job.project == project.id else { throw JobRefusal.unknownJob }
        return id
    }

    private func page(_ view: ProjectView, status: HTTPResponse.Status = .ok) throws -> Response {
        // Loading a page again would throw away what a refusal brought back.
        let refresh = view.isBusy && view.problem == nil ? 2 : nil
        return try asking.pages.page(
            "project", title: view.name, view, signedIn: true, refresh: refresh, status: status)
    }

    private func view(
        _ name: String, for identity: Identity, text: String, problem: String? = nil
    ) async throws -> ProjectView {
        ProjectView(try await .read(name, for: identity, services, options), text: text, problem: problem)
    }
}
