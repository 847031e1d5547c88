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
    private let work: RateLimiter

    private static let title = "Your sites"
    private static let pageSize = 30

    init(services: WebServices, options: WebOptions, asking: Asking) {
        self.services = services
        self.options = options
        self.asking = asking
        work = RateLimiter(options.limits.work, now: options.uptime)
    }

    func add(to router: Router<AppRequestContext>) {
        router.get("/", use: asking.member(.read, show))
        router.post("/projects", use: asking.member(.edit, create))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let query = request.uri.queryParameters
        let before = query["before"].flatMap { ProjectID(String($0)) }
        let view = try await view(
            for: identity, prompt: query["prompt"].map { String($0.prefix(2_000)) } ?? "", before: before)
        if query["view"] == "parts" { return try asking.pages.parts("home-parts", title: Self.title, view) }
        return try page(view)
    }

    private struct Fields: Decodable {
        var prompt: String
    }

    private func create(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let prompt = try await request.form(Fields.self).prompt.withPlainLineEnds
        do {
            if let wait = work.take(identity.user.description) {
                throw ProblemError.rateLimited(retryAfter: wait, "Too many sites were asked for at once.")
            }
            let made = try await services.intake.create(
                prompt: prompt, seed: nil, by: identity.user, in: identity.workspace)
            return .redirect("/projects/\(made.project.slug)")
        } catch {
            // What was written comes back with the reason, unless the fault is ours or the prompt cannot be shown.
            let problem = Refusal.problem(of: error)
            guard problem.code.status.code < 500 else { throw error }
            let view = try await view(for: identity, prompt: String(prompt.prefix(20_000)), problem: problem.detail)
            var response = try page(view, status: problem.code.status)
            for field in problem.headers { response.headers[field.name] = field.value }
            return response
        }
    }

    private func page(_ view: HomeView, status: HTTPResponse.Status = .ok) throws -> Response {
        let isMoving = view.problem == nil && view.projects.contains { $0.isWorking || $0.isWaiting }
        return try asking.pages.page(
            "home", title: Self.title, view, signedIn: true, refresh: isMoving ? 5 : nil, status: status)
    }

    private func view(
        for identity: Identity, prompt: String, before: ProjectID? = nil, problem: String? = nil
    ) async throws -> HomeView {
        let found = try await services.sites.projects(
            in: identity.workspace, before: before, limit: Self.pageSize + 1)
        let jobs = try await jobs(in: identity.workspace)
        let shown = found.prefix(Self.pageSize)
        let older = found.count > shown.count ? shown.last.map { "/?before=\($0.id)" } : nil
        return HomeView(
            mayEdit: identity.may(.edit), prompt: prompt, problem: problem, hasProjects: !found.isEmpty,
            projects: shown.map { HomeView.Line($0, job: jobs[$0.id]) }, olderPage: older)
    }

    /// The job that says how each project is doing: one at work before one that waits, and one that failed last.
    private func jobs(in workspace: WorkspaceID) async throws -> [ProjectID: JobRecord] {
        let failed = try await services.queue.list(
            workspace: workspace, filter: JobFilter(states: [.failed]), limit: 100)
        let active = try await services.queue.list(
            workspace: workspace, filter: JobFilter(states: [.scheduled, .ready, .parked, .running]), limit: 200)
        var jobs: [ProjectID: JobRecord] = [:]
        // Lists are the newest first, so the last one that is set is what counts most.
        let waiting = active.filter { $0.state != .running }
        let running = active.filter { $0.state == .running }
        for job in failed.reversed() + waiting + running where job.kind != SiteCheck.kind {
            if let project = job.project { jobs[project] = job }
        }
        return jobs
    }
}
