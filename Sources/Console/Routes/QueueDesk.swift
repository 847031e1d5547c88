import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Sites
import Storage
import Web

/// What the pages about the queue share: who may see them, what they all show, and how they are answered.
struct QueueDesk: Sendable {
    let services: WebServices
    let asking: Asking

    var queue: JobQueue { services.queue }

    /// A route for those who run the server.
    func member(_ handler: @escaping Asking.Handler) -> @Sendable (Request, AppRequestContext) async throws -> Response
    {
        asking.member(.administer) { [services] request, context, identity in
            try await services.requireServer(identity)
            return try await handler(request, context, identity)
        }
    }

    func facts() async throws -> QueueFacts {
        let figures = try await queue.figures()
        let workers = try await queue.workers()
        return QueueFacts(figures: figures, workers: workers, refusals: services.governor?.status.waiting ?? [:])
    }

    func respond(_ view: QueuePage, _ page: PageRequest, _ request: Request) throws -> Response {
        let title = page.words["queue_title"]
        if request.uri.queryParameters["view"] == "parts" {
            return try asking.pages.parts("queue-parts", title: title, view, for: page)
        }
        return try asking.pages.page("queue", title: title, view, for: page, refresh: 15)
    }

    /// A text of the query, where it can be looked for.
    func text(_ name: String, in request: Request) throws -> String {
        let text = request.queryField(name)?.trimmingCharacters(in: .whitespaces) ?? ""
        guard !text.utf8.contains(0) else { throw ProblemError(.badRequest, "The address cannot be decoded.") }
        return String(text.prefix(200))
    }

    func job(_ context: AppRequestContext) throws -> JobID {
        guard let id = context.parameters.get("job").flatMap({ JobID($0) }) else { throw JobRefusal.unknownJob }
        return id
    }

    // MARK: Jobs

    /// The jobs that are asked for; a search is for the id of a job or of a project.
    func find(_ asked: JobsAsked) async throws -> [JobRecord] {
        var filter = JobFilter(states: asked.state.map { [$0] }, kind: asked.kind.isEmpty ? nil : asked.kind)
        if !asked.search.isEmpty {
            guard let id = JobID(asked.search.lowercased()) else { return [] }
            do {
                return [try await queue.job(anywhere: id)]
            } catch JobRefusal.unknownJob {
                filter.project = ProjectID(asked.search.lowercased())
            }
        }
        let isUpkeepHidden = !asked.hasUpkeep && asked.kind != ScheduledWork.kind
        return try await queue.listAnywhere(
            filter, workspace: asked.workspace, isUpkeepHidden: isUpkeepHidden, before: asked.before,
            limit: QueueJobs.pageSize + 1)
    }

    /// The dead letters of one page; the first is read already.
    func page(of asked: DeadAsked, _ all: [JobRecord]) async throws -> [JobRecord] {
        let limit = DeadLetters.pageSize + 1
        guard let before = asked.before else { return Array(all.prefix(limit)) }
        return try await queue.listAnywhere(asked.filter(), before: before, limit: limit)
    }

    /// What is to be said of jobs besides themselves.
    func names(of jobs: [JobRecord], _ facts: QueueFacts, for identity: Identity) async throws -> JobNames {
        var names = JobNames(own: identity.workspace)
        names.isAllPaused = facts.figures.isPaused
        names.paused = Set(facts.figures.kinds.filter(\.isPaused).map(\.kind))
        let wanted = Set(jobs.compactMap(\.project))
        let found = try await services.database.read { [queue] tx in
            let projects = try wanted.reduce(into: [:]) { $0[$1] = try Sites.name(of: $1, in: tx) }
            return (projects: projects, workspaces: try queue.workspaces(in: tx))
        }
        names.projects = found.projects
        for workspace in found.workspaces where workspace != ScheduledWork.workspace {
            let known = try await services.accounts.workspace(workspace)
            names.workspaces[workspace] = known?.name ?? workspace.description
        }
        return names
    }

    /// How many lines of a log are shown: the newest.
    private static let mostLines = 500

    func known(_ job: JobRecord, find: String) async throws -> QueueJob.Known {
        let steps = try await queue.steps(of: [job.id])
        let position = try await queue.position(of: job.id)
        var person: String?
        if let user = job.user { person = try await services.accounts.user(user)?.name }
        var newest: [JobLogLine] = []
        while true {
            let page = try await queue.logs(
                of: job.id, after: newest.last?.number, search: find.isEmpty ? nil : find, limit: Self.mostLines)
            newest = Array((newest + page).suffix(Self.mostLines))
            if page.count < Self.mostLines { break }
        }
        return QueueJob.Known(
            job: job, person: person, position: position, steps: steps[job.id] ?? [], log: newest, find: find)
    }

    /// What a bulk retry did, as the address that it led to says.
    func told(_ request: Request, _ words: Words) -> String? {
        func number(_ name: String) -> Int? {
            request.queryField(name).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
        }
        guard let retried = number("retried") else { return nil }
        var sentences = [words.count("queue_retried", retried)]
        if let skipped = number("skipped"), skipped > 0 { sentences.append(words.count("queue_skipped", skipped)) }
        if request.queryField("more") == "1" { sentences.append(words["queue_retry_more"]) }
        return sentences.joined(separator: " ")
    }
}
