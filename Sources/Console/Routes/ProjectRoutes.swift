import Accounts
import Authoring
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Notifications
import Sites
import Storage
import Web

/// The page of a project, and what can be done on it.
///
/// The forms are sent by the browser, which is led back to the page, or by the page's script, which asks for JSON and
/// then for the parts of the page that changed.
struct ProjectRoutes: Sendable {
    let desk: ProjectDesk

    private var services: WebServices { desk.services }

    func add(to router: Router<AppRequestContext>) {
        let asking = desk.asking
        router.get("/projects/:project", use: asking.member(.read, show))
        router.post("/projects/:project/edit", use: asking.member(.edit, edit))
        router.post("/projects/:project/fill", use: asking.member(.edit, fill))
        router.post("/projects/:project/revert", use: asking.member(.edit, revert))
        router.post("/projects/:project/cancel", use: asking.member(.edit, cancel))
        router.post("/projects/:project/retry", use: asking.member(.edit, retry))
        router.post("/projects/:project/unlock", use: asking.member(.administer, unlock))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let query = request.uri.queryParameters
        var asked = ProjectView.Asked()
        asked.panel = query["panel"].flatMap { Panel(rawValue: String($0)) } ?? .chat
        asked.text = query["text"].map { String($0.prefix(2_000)) } ?? ""
        asked.window.conversation = query["conversation"].flatMap { ConversationID(String($0)) }
        asked.window.find = String((request.queryField("find") ?? "").filter { $0 != "\0" }.prefix(100))
        asked.window.earlier = query["earlier"].flatMap { MessageID(String($0)) }
        asked.window.versionsBefore = query["before"].flatMap { Int($0) }
        try await desk.see(.work, of: desk.name(context), request, context, identity)
        let page = desk.asking.page(for: request, context)
        let view = try await view(desk.name(context), asked, for: identity, page.words)
        if query["view"] == "parts" {
            return try desk.asking.pages.parts("project-parts", title: view.name, view, for: page)
        }
        return try respond(view, for: page)
    }

    private struct Change: Decodable {
        var text: String
        /// The text of the site that the words are about.
        var about: String?
        var mode: TurnMode?
        /// The answer whose plan is to be carried out.
        var plan: MessageID?
        /// Where they are said.
        var conversation: String?
    }

    private func edit(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let change = try await request.form(Change.self)
        let text = change.text.withPlainLineEnds
        let about = change.about.flatMap { $0.isEmpty ? nil : $0 }
        let talk = change.conversation.flatMap { ConversationID($0) }
        var asked = ProjectView.Asked(text: text, about: about ?? "")
        asked.window.conversation = talk
        return try await act(request, context, identity, asked) { name in
            var wish = TurnWish(text, about: about, mode: change.mode)
            wish.plan = change.plan
            _ = try await services.intake.edit(
                name, wish: wish, conversation: talk, whenBusy: .refuse, by: identity.user, in: identity.workspace)
        }
    }

    private struct Filling: Decodable {
        var address: String
        var value: String
    }

    /// Fills in a text that waited for it: a change like one in words, which is what the conversation shows.
    private func fill(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let filling = try await request.form(Filling.self)
        let asked = ProjectView.Asked(panel: .gaps)
        return try await act(request, context, identity, asked, to: "?panel=gaps") { name in
            let words = desk.asking.page(for: request, context).words
            guard filling.value.contains(where: { !$0.isWhitespace }) else {
                throw SitesError.invalid(field: "value", reason: words["project_gap_empty"])
            }
            _ = try await services.intake.edit(
                name, text: GapPage.command(filling.value, at: filling.address), whenBusy: .refuse,
                by: identity.user, in: identity.workspace)
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
            _ = try await services.cancel(desk.job(job, of: name, identity), by: identity)
        }
    }

    private func retry(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let job = try await request.form(Work.self).job
        return try await act(request, context, identity) { name in
            _ = try await services.queue.retry(desk.job(job, of: name, identity), workspace: identity.workspace)
        }
    }

    private func unlock(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await act(request, context, identity) { name in
            _ = try await services.forceUnlock(name, by: identity)
        }
    }

    // MARK: Parts

    /// Does something that a form of the page asks for, and leads back to it; or shows it with the reason.
    /// - Parameter isWork: Whether it counts as work, of which a person may ask for only so much.
    func act(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity,
        _ asked: ProjectView.Asked = ProjectView.Asked(), to ending: String = "", isWork: Bool = true,
        _ body: (String) async throws -> Void
    ) async throws -> Response {
        try await desk.act(request, context, identity, to: ending, isWork: isWork, body) { name, problem, page in
            var asked = asked
            asked.problem = problem.detail
            return try respond(
                await view(name, asked, for: identity, page.words), for: page, status: problem.code.status)
        }
    }

    private func respond(
        _ view: ProjectView, for page: PageRequest, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        // Loading a page again would throw away what a refusal brought back.
        let refresh = view.isBusy && view.problem == nil ? 2 : nil
        return try desk.asking.pages.page(
            "project", title: view.name, view, for: page, refresh: refresh, status: status)
    }

    private func view(
        _ name: String, _ asked: ProjectView.Asked, for identity: Identity, _ words: Words
    ) async throws -> ProjectView {
        var facts = try await ProjectFacts.base(name, for: identity, services, desk.options)
        try await facts.readDesk(asked.window, in: identity.workspace, services, desk.options)
        return ProjectView(facts, asked, words: words)
    }
}
