import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Sites
import Storage

/// What visitors sent with the forms of a project.
struct SubmissionRoutes: Sendable {
    let sites: Sites
    let previews: PreviewAddress

    func add(to table: RouteTable) {
        table.add(.get, "/api/projects/:project/forms", needs: .read, forms)
        table.add(.get, "/api/projects/:project/submissions", needs: .read, list)
        table.add(.patch, "/api/projects/:project/submissions", needs: .edit, markAll)
        table.add(.get, "/api/projects/:project/submissions.csv", needs: .read, table(_:_:_:))
        table.add(.get, "/api/projects/:project/submissions/:submission", needs: .read, show)
        table.add(.patch, "/api/projects/:project/submissions/:submission", needs: .edit, mark)
        table.add(.delete, "/api/projects/:project/submissions/:submission", needs: .edit, remove)
    }

    private func forms(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let project = try await sites.project(context.parameter("project"), in: identity.workspace)
        let name = project.id.description
        let label = try await sites.previewLabel(of: name, in: identity.workspace)
        return try .json(
            FormsBody(
                address: previews.origin(of: label) + FormRequest.base,
                settings: await sites.formSettings(of: name, in: identity.workspace),
                counts: await sites.submissionForms(of: name, in: identity.workspace)))
    }

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let id = SubmissionID(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return id
        }
        let found = try await sites.submissions(
            of: context.parameter("project"), in: identity.workspace, filter: filter(in: request), before: before,
            limit: page.limit + 1)
        return try .json(ListBody(found, page, cursor: \.id.description, SubmissionBody.init))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let submission = try await sites.submission(
            context.id("submission", of: "such submission"), of: context.parameter("project"), in: identity.workspace)
        return try .json(SubmissionBody(submission))
    }

    private struct Mark: Decodable {
        var read: Bool
    }

    private func mark(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let wanted = try await request.json(Mark.self)
        let submission = try await sites.markSubmission(
            context.id("submission", of: "such submission"), of: context.parameter("project"), read: wanted.read,
            in: identity.workspace)
        return try .json(SubmissionBody(submission))
    }

    private struct MarkAll: Decodable {
        var read: Bool
        var form: String?
    }

    private struct Marked: Encodable {
        var marked: Int
    }

    private func markAll(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let wanted = try await request.json(MarkAll.self)
        guard wanted.read else { throw ProblemError.invalid("read", "must be true: only one at a time can be unread.") }
        let form = try wanted.form.map { try Request.clean($0, "form") }
        let marked = try await sites.markAllSubmissionsRead(
            of: context.parameter("project"), form: form, in: identity.workspace)
        return try .json(Marked(marked: marked))
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await sites.deleteSubmission(
            context.id("submission", of: "such submission"), of: context.parameter("project"), in: identity.workspace)
        return Response(status: .noContent)
    }

    private func table(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let project = try await sites.project(context.parameter("project"), in: identity.workspace)
        let filter = try filter(in: request)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(project.slug)-submissions.csv\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody { [sites] writer in
                try await sites.writeSubmissions(
                    of: project.id.description, in: identity.workspace, filter: filter
                ) { piece in
                    try await writer.write(ByteBuffer(string: piece))
                }
                try await writer.finish(nil)
            })
    }

    private func filter(in request: Request) throws -> SubmissionFilter {
        func flag(_ name: String) throws -> Bool {
            try request.query(name, "0 or 1") { ["0": false, "1": true][$0] } ?? false
        }
        return SubmissionFilter(
            form: try request.query("form"), search: try request.query("search"), unread: try flag("unread"),
            spam: try flag("spam"))
    }
}
