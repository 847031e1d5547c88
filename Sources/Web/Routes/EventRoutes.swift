import Accounts
import HTTPTypes
import Hummingbird
import Sites

/// The stream of events of a workspace.
struct EventRoutes: Sendable {
    let streams: EventStreams
    let sites: Sites

    func add(to table: RouteTable) {
        table.add(.get, "/api/events", needs: .read, follow)
    }

    private func follow(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        var project: Project?
        if let name = try request.query("project") {
            project = try await sites.project(name, in: identity.workspace)
        }
        return try await streams.response(to: request, on: context.channel, for: identity, project: project?.id)
    }
}
