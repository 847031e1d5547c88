import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Notifications
import Sites
import Storage
import Web

/// What the routes of a project's pages share: which project is meant, and how something is done and answered.
struct ProjectDesk: Sendable {
    let services: WebServices
    let options: WebOptions
    let asking: Asking

    /// The id or the slug in the address.
    /// - Throws: `SitesError.noProject` for what cannot be one.
    func name(_ context: AppRequestContext) throws -> String {
        guard let name = context.parameters.get("project")?.removingPercentEncoding, !name.utf8.contains(0) else {
            throw SitesError.noProject("")
        }
        return name
    }

    private struct Done: Encodable {
        var location: String
    }

    /// Does something and leads on, or shows a page that says why it was refused.
    /// - Parameters:
    ///   - ending: What follows the project's address where it leads to.
    ///   - isWork: Whether it counts as work, of which a person may ask for only so much.
    ///   - refused: The page with the reason, for a browser without scripts.
    func act(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, to ending: String = "",
        isWork: Bool = true, _ body: (String) async throws -> Void,
        refused: (String, ProblemError, PageRequest) async throws -> Response
    ) async throws -> Response {
        let name = try name(context)
        // A slug may change meanwhile; the id does not.
        let project = try await services.sites.project(name, in: identity.workspace)
        do {
            if isWork { try asking.limits.count(.work, of: identity, from: context.addressKey) }
            try await body(name)
        } catch {
            let page = asking.page(for: request, context)
            let problem = Refusal.problem(of: error, in: page.words)
            if Asking.wantsJSON(request) || problem.code.status.code >= 500 { throw error }
            return try await refused(name, problem, page)
        }
        let address = "/projects/\(project.slug)\(ending)"
        return Asking.wantsJSON(request) ? try .json(Done(location: address)) : .redirect(address)
    }

    /// Whoever looks at a page of a project sees what notifications about it tell: they are read then.
    func see(
        _ subject: NotificationKind.Subject, of name: String, _ request: Request, _ context: AppRequestContext,
        _ identity: Identity
    ) async throws {
        guard Asking.wantsPage(request), context.unreadNotifications ?? 0 > 0 else { return }
        let project = try await services.sites.project(name, in: identity.workspace)
        let box = services.notifications
        let seen = try await box.markAllRead(
            for: identity, project: project.id, subject: subject)
        guard seen > 0 else { return }
        context.unreadNotifications = try await box.unread(for: identity)
    }

    /// The id of a job of this project.
    func job(_ text: String, of name: String, _ identity: Identity) async throws -> JobID {
        guard let id = JobID(text) else { throw JobRefusal.unknownJob }
        let job = try await services.queue.job(id, workspace: identity.workspace)
        let project = try await services.sites.project(name, in: identity.workspace)
        guard job.project == project.id else { throw JobRefusal.unknownJob }
        return id
    }
}
