import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Storage

/// What goes on in this process, and taking it out of work.
struct AdminRoutes: Sendable {
    let services: WebServices

    private var queue: JobQueue { services.queue }
    private var governor: Governor? { services.governor }

    func add(to table: RouteTable) {
        table.add(.get, "/api/admin/monitor", needs: .administer, monitor)
        table.add(.post, "/api/admin/drain", needs: .administer, drain)
    }

    private struct Monitor: Encodable {
        var governor: GovernorStatus?
        var workers: [WorkerRecord]
        var checks: [NodeHealth]
        var tasks: [Task]
    }

    private struct Task: Encodable {
        var name: String
        var occurrence: Date
        var job: String?
        var state: String?
        var error: JobFailure?
        var skipped: Int64

        init(_ record: ScheduleRecord) {
            name = record.name
            occurrence = Date(timeIntervalSince1970: Double(max(0, record.occurrence)) / 1_000)
            job = record.job?.description
            state = record.state?.rawValue
            error = record.error
            skipped = record.skipped
        }
    }

    private func monitor(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await services.requireServer(identity)
        return try await .json(
            Monitor(
                governor: governor?.status, workers: queue.workers(), checks: queue.healthChecks(),
                tasks: queue.scheduledTasks().map(Task.init)))
    }

    private struct Drain: Codable {
        var draining: Bool
    }

    /// Lets this process claim nothing more, or claim again; what runs goes on.
    private func drain(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await services.requireServer(identity)
        let wish = try await request.json(Drain.self)
        guard let governor else {
            throw ProblemError(.notPossibleNow, "This process does no work that could be drained.")
        }
        governor.drain(wish.draining)
        return try .json(Drain(draining: governor.isDraining))
    }
}
