import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Notifications
import Sites
import Storage
import Web

/// What visitors have sent with the forms of a site: to read, to answer, to throw away.
struct InboxRoutes: Sendable {
    let desk: ProjectDesk

    private var sites: Sites { desk.services.sites }

    func add(to router: Router<AppRequestContext>) {
        let asking = desk.asking
        router.get("/projects/:project/inbox", use: asking.member(.read, show))
        router.post("/projects/:project/inbox/read-all", use: asking.member(.edit, readAll))
        router.get("/projects/:project/inbox/:submission", use: asking.member(.read, open))
        router.post("/projects/:project/inbox/:submission/mark", use: asking.member(.edit, mark))
        router.post("/projects/:project/inbox/:submission/delete", use: asking.member(.edit, remove))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await desk.see(.messages, of: desk.name(context), request, context, identity)
        let page = desk.asking.page(for: request, context)
        return try await respond(desk.name(context), asked(request), for: identity, page, request)
    }

    /// Opening a message reads it, for those who may change anything.
    private func open(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let name = try desk.name(context)
        let id = try submission(context)
        var asked = asked(request)
        try await desk.see(.messages, of: name, request, context, identity)
        let page = desk.asking.page(for: request, context)
        // The page's own looking again is no reading: a message that was marked unread would not stay so.
        let isLook = request.uri.queryParameters["view"] == "parts"
        var found: Submission
        do {
            found = try await sites.submission(id, of: name, in: identity.workspace)
        } catch SitesError.noSubmission {
            // It was thrown away, perhaps by somebody else while it was open.
            if isLook { return try await respond(name, asked, for: identity, page, request) }
            return .redirect("/projects/\(try await sites.project(name, in: identity.workspace).slug)/inbox")
        }
        if identity.may(.edit), found.isUnread, !isLook {
            found = try await sites.markSubmission(id, of: name, read: true, in: identity.workspace)
        }
        asked.open = found
        asked.filter.spam = found.isSpam
        return try await respond(name, asked, for: identity, page, request)
    }

    private struct Mark: Decodable {
        var read: Int
    }

    private func mark(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let isRead = try await request.form(Mark.self).read == 1
        let id = try submission(context)
        return try await act(request, context, identity, to: isRead ? "/inbox/\(id)" : "/inbox") { name in
            _ = try await sites.markSubmission(id, of: name, read: isRead, in: identity.workspace)
        }
    }

    private struct Which: Decodable {
        var form: String?
    }

    private func readAll(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let form = try await request.form(Which.self).form.flatMap { $0.isEmpty ? nil : $0 }
        return try await act(request, context, identity, to: "/inbox") { name in
            _ = try await sites.markAllSubmissionsRead(of: name, form: form, in: identity.workspace)
        }
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let id = try submission(context)
        return try await act(request, context, identity, to: "/inbox") { name in
            try await sites.deleteSubmission(id, of: name, in: identity.workspace)
        }
    }

    // MARK: Parts

    private func submission(_ context: AppRequestContext) throws -> SubmissionID {
        guard let id = context.parameters.get("submission").flatMap({ SubmissionID($0) }) else {
            throw SitesError.noProject("")
        }
        return id
    }

    private func asked(_ request: Request) -> InboxView.Asked {
        let query = request.uri.queryParameters
        func text(_ name: String) -> String? {
            request.queryField(name).map { $0.trimmingCharacters(in: .whitespaces) }.flatMap {
                $0.isEmpty ? nil : String($0.prefix(200))
            }
        }
        return InboxView.Asked(
            filter: SubmissionFilter(
                form: text("form"), search: text("q"), unread: query["unread"] == "1", spam: query["spam"] == "1"),
            before: query["before"].flatMap { SubmissionID(String($0)) })
    }

    private func act(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, to ending: String,
        _ body: (String) async throws -> Void
    ) async throws -> Response {
        try await desk.act(request, context, identity, to: ending, isWork: false, body) { name, problem, page in
            try await respond(
                name, InboxView.Asked(problem: problem.detail), for: identity, page, request,
                status: problem.code.status)
        }
    }

    private func respond(
        _ name: String, _ asked: InboxView.Asked, for identity: Identity, _ page: PageRequest, _ request: Request,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let facts = try await ProjectFacts.base(name, for: identity, desk.services, desk.options)
        let found = try await sites.submissions(
            of: name, in: identity.workspace, filter: asked.filter, before: asked.before,
            limit: InboxView.pageSize + 1)
        let view = InboxView(
            facts, asked, found: found, forms: try await sites.submissionForms(of: name, in: identity.workspace),
            words: page.words)
        let title = "\(page.words["project_tab_inbox"]) · \(facts.project.name)"
        if request.uri.queryParameters["view"] == "parts" {
            return try desk.asking.pages.parts("inbox-parts", title: title, view, for: page)
        }
        return try desk.asking.pages.page("inbox", title: title, view, for: page, status: status)
    }
}
