import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Notifications
import Storage

/// The jobs of all workspaces, for those who run the server.
struct AdminJobRoutes: Sendable {
    let services: WebServices

    private var queue: JobQueue { services.queue }

    func add(to table: RouteTable) {
        table.add(.get, "/api/admin/jobs", needs: .administer, list)
        table.addWork(.post, "/api/admin/jobs/retry", needs: .administer, retryAll)
        table.add(.get, "/api/admin/jobs/:job", needs: .administer, show)
        table.add(.delete, "/api/admin/jobs/:job", needs: .administer, cancel)
        table.addWork(.post, "/api/admin/jobs/:job/retry", needs: .administer, retry)
        table.addWork(.post, "/api/admin/jobs/:job/priority", needs: .administer, setPriority)
    }

    /// A job, and whose it is.
    private struct Body: Encodable {
        var job: JobBody
        var workspace: WorkspaceID

        init(_ job: JobRecord, position: Int? = nil, told: Set<JobID> = [], isPaused: Bool = false) {
            self.job = JobBody(job, position: position, told: told, isPaused: isPaused)
            workspace = job.workspace
        }

        func encode(to encoder: any Encoder) throws {
            try job.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(workspace, forKey: .workspace)
        }

        private enum CodingKeys: String, CodingKey { case workspace }
    }

    // MARK: Looking

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await services.requireServer(identity)
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let id = JobID(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return id
        }
        let states = JobState.allCases.map(\.rawValue).joined(separator: ", ")
        let state = try request.query("status", "one of \(states)", as: JobState.init(rawValue:))
        let time = "a time such as 2026-11-21T13:00:00Z"
        let filter = JobFilter(
            states: state.map { [$0] }, kind: try request.query("kind"),
            project: try request.query("project", "the id of a project", as: ProjectID.init),
            errorCode: try request.query("error"), from: try request.query("from", time, as: JSON.date),
            to: try request.query("to", time, as: JSON.date))
        let workspace = try request.query("workspace", "the id of a workspace", as: WorkspaceID.init)
        let found = try await queue.listAnywhere(
            filter, workspace: workspace, before: before, limit: page.limit + 1)
        let told = try await services.notifications.told(found.map(\.id))
        return try .json(ListBody(found, page, cursor: \.id.description) { Body($0, told: told) })
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await services.requireServer(identity)
        let job = try await queue.job(anywhere: context.id("job", of: "such job"))
        let told = try await services.notifications.told([job.id])
        let position = try await queue.position(of: job.id)
        return try await .json(
            Body(job, position: position, told: told, isPaused: queue.isPaused(job.kind)))
    }

    // MARK: One job

    private func cancel(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await services.requireServer(identity)
        return try await .json(Body(services.cancel(anywhere: context.id("job", of: "such job"), by: identity)))
    }

    private func retry(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await services.requireServer(identity)
        let id: JobID = try context.id("job", of: "such job")
        try await receipt.write { [services] tx in
            try .json(Body(services.retry(anywhere: id, in: tx)), status: .accepted)
        }
    }

    private func setPriority(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await services.requireServer(identity)
        let id: JobID = try context.id("job", of: "such job")
        let jobClass = try await request.json(PriorityBody.self).jobClass()
        try await receipt.write { [services] tx in
            try .json(Body(services.setPriority(anywhere: id, to: jobClass, in: tx)))
        }
    }

    // MARK: Many jobs

    private struct Wish: Decodable {
        var kind: String?
        var error: String?
        var workspace: WorkspaceID?
        var project: ProjectID?
        var from: String?
        var to: String?

        func filter() throws -> JobFilter {
            JobFilter(
                kind: kind, project: project, errorCode: error, from: try Self.time(from, "from"),
                to: try Self.time(to, "to"))
        }

        private static func time(_ text: String?, _ name: String) throws -> Date? {
            try text.map { text in
                guard let date = JSON.date(text) else {
                    throw ProblemError.invalid(name, "must be a time such as 2026-11-21T13:00:00Z.")
                }
                return date
            }
        }
    }

    private struct Outcome: Encodable {
        var retried: Int
        var skipped: Int
        var more: Bool
    }

    private func retryAll(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        try await services.requireServer(identity)
        let wish = try await request.json(Wish.self)
        let filter = try wish.filter()
        try await receipt.write { [queue] tx in
            let result = try queue.retryAnywhere(filter, workspace: wish.workspace, in: tx)
            return try .json(
                Outcome(retried: result.retried.count, skipped: result.skipped.count, more: result.hasMore),
                status: .accepted)
        }
    }
}
