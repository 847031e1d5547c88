import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Notifications
import Storage

/// The queue of a workspace.
struct JobRoutes: Sendable {
    let services: WebServices

    private var queue: JobQueue { services.queue }

    func add(to table: RouteTable) {
        table.add(.get, "/api/jobs", needs: .read, limit: .status, list)
        table.add(.get, "/api/jobs/:job", needs: .read, limit: .status, show)
        table.add(.delete, "/api/jobs/:job", needs: .edit, cancel)
        table.addWork(.post, "/api/jobs/:job/retry", needs: .edit, limit: .work, retry)
        table.addWork(.post, "/api/jobs/:job/priority", needs: .administer, setPriority)
    }

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let id = JobID(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return id
        }
        let found = try await queue.list(
            workspace: identity.workspace, filter: filter(in: request), before: before, limit: page.limit + 1)
        let told = try await services.notifications.told(found.map(\.id))
        return try .json(ListBody(found, page, cursor: \.id.description) { JobBody($0, told: told) })
    }

    private func filter(in request: Request) throws -> JobFilter {
        let states = JobState.allCases.map(\.rawValue).joined(separator: ", ")
        let state = try request.query("status", "one of \(states)", as: JobState.init(rawValue:))
        return JobFilter(
            states: state.map { [$0] }, kind: try request.query("kind"),
            project: try request.query("project", "the id of a project", as: ProjectID.init),
            from: try request.query("from", "a time such as 2026-11-21T13:00:00Z", as: JSON.date),
            to: try request.query("to", "a time such as 2026-11-21T13:00:00Z", as: JSON.date))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let job = try await queue.job(context.id("job", of: "such job"), workspace: identity.workspace)
        let told = try await services.notifications.told([job.id])
        let isPaused = try await queue.isPaused(job.kind)
        return try .json(JobBody(job, position: await queue.position(of: job.id), told: told, isPaused: isPaused))
    }

    private func cancel(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let job = try await services.cancel(context.id("job", of: "such job"), by: identity)
        return try await .json(JobBody(job, told: services.notifications.told([job.id])))
    }

    private func retry(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let id: JobID = try context.id("job", of: "such job")
        try await receipt.write { [queue] tx in
            try .json(JobBody(queue.retry(id, workspace: identity.workspace, in: tx)), status: .accepted)
        }
    }

    /// By hand, and only by those who answer for the whole workspace: everybody's own work is urgent.
    private func setPriority(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let id: JobID = try context.id("job", of: "such job")
        let jobClass = try await request.json(PriorityBody.self).jobClass()
        try await receipt.write { [queue] tx in
            try .json(JobBody(queue.setPriority(id, to: jobClass, workspace: identity.workspace, in: tx)))
        }
    }
}

/// What a job is to be given by hand.
struct PriorityBody: Decodable {
    var priority: String

    /// - Throws: ``ProblemError`` with `VALIDATION_FAILED`.
    func jobClass() throws -> JobClass {
        guard let found = JobClass.allCases.first(where: { "\($0)" == priority }) else {
            let names = JobClass.allCases.map { "\($0)" }.joined(separator: ", ")
            throw ProblemError.invalid("priority", "must be one of \(names).")
        }
        return found
    }
}
