import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Storage
import Web

/// The pages about the queue, for those who run the server.
struct QueueRoutes: Sendable {
    let desk: QueueDesk

    func add(to router: Router<AppRequestContext>) {
        router.get("/queue", use: desk.member(overview))
        router.get("/queue/kinds", use: desk.member(kinds))
        router.get("/queue/workers", use: desk.member(workers))
        router.get("/queue/jobs", use: desk.member(jobs))
        router.get("/queue/jobs/:job", use: desk.member(job))
        router.get("/queue/failed", use: desk.member(failed))
    }

    private func overview(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let asked = request.queryField("window").flatMap(QueueWindow.init(rawValue:))
        let window = asked ?? .hour
        let page = desk.asking.page(for: request, context)
        let facts = try await desk.facts()
        let history = try await desk.queue.history(parts: window.parts, each: window.part)
        let address = "/queue" + (asked.map { "?window=\($0.rawValue)" } ?? "")
        var view = QueuePage(.overview, facts, at: address, words: page.words)
        view.overview = QueueOverview(facts, history, window: window, words: page.words)
        return try desk.respond(view, page, request)
    }

    private func kinds(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let page = desk.asking.page(for: request, context)
        let facts = try await desk.facts()
        var view = QueuePage(.kinds, facts, at: QueuePage.Place.kinds.address, words: page.words)
        view.kinds = QueueKinds(facts, words: page.words)
        return try desk.respond(view, page, request)
    }

    private func workers(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let page = desk.asking.page(for: request, context)
        let facts = try await desk.facts()
        let running = try await desk.queue.listAnywhere(JobFilter(states: [.running]), limit: 500)
        var view = QueuePage(.workers, facts, at: QueuePage.Place.workers.address, words: page.words)
        view.workers = QueueWorkers(
            facts, running: Dictionary(running.map { ($0.id, $0) }) { first, _ in first }, words: page.words)
        return try desk.respond(view, page, request)
    }

    private func jobs(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        var asked = JobsAsked()
        asked.state = request.queryField("state").flatMap(JobState.init(rawValue:))
        asked.kind = try desk.text("kind", in: request)
        asked.workspace = request.queryField("workspace").flatMap { WorkspaceID($0) }
        asked.search = try desk.text("q", in: request)
        asked.hasUpkeep = request.queryField("upkeep") == "1"
        asked.before = request.queryField("before").flatMap { JobID($0) }
        let page = desk.asking.page(for: request, context)
        let facts = try await desk.facts()
        let found = try await desk.find(asked)
        let names = try await desk.names(of: found, facts, for: identity)
        var view = QueuePage(.jobs, facts, at: asked.address(before: asked.before), words: page.words)
        view.jobs = QueueJobs(asked, found: found, facts, names, words: page.words)
        return try desk.respond(view, page, request)
    }

    private func job(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let page = desk.asking.page(for: request, context)
        let job = try await desk.queue.job(anywhere: desk.job(context))
        let facts = try await desk.facts()
        let names = try await desk.names(of: [job], facts, for: identity)
        let find = try desk.text("find", in: request)
        let known = try await desk.known(job, find: find)
        let address = "/queue/jobs/\(job.id)" + (find.isEmpty ? "" : "?find=\(find.forQuery)")
        var view = QueuePage(.jobs, facts, at: address, words: page.words)
        view.job = QueueJob(known, names, words: page.words)
        return try desk.respond(view, page, request)
    }

    private func failed(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        var asked = DeadAsked()
        asked.kind = try desk.text("kind", in: request)
        asked.error = try desk.text("error", in: request)
        asked.since = request.queryField("since").flatMap(DeadAsked.Since.init(rawValue:))
        asked.before = request.queryField("before").flatMap { JobID($0) }
        let page = desk.asking.page(for: request, context)
        let facts = try await desk.facts()
        let all = try await desk.queue.listAnywhere(asked.filter(), limit: JobQueue.bulkLimit + 1)
        let shown = try await desk.page(of: asked, all)
        let names = try await desk.names(of: shown, facts, for: identity)
        var view = QueuePage(.failed, facts, at: asked.address(before: asked.before), words: page.words)
        view.dead = DeadLetters(asked, all: all, page: shown, facts, names, words: page.words)
        view.done = desk.told(request, page.words)
        return try desk.respond(view, page, request)
    }
}
