import Accounts
import Authoring
import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Notifications
import Sites
import Storage

/// Projects, and the work on them.
struct ProjectRoutes: Sendable {
    let services: WebServices
    let options: WebOptions

    private var sites: Sites { services.sites }

    func add(to table: RouteTable) {
        table.add(.get, "/api/projects", needs: .read, list)
        table.addWork(.post, "/api/projects", needs: .edit, limit: .work, create)
        table.add(.get, "/api/projects/:project", needs: .read, show)
        table.add(.patch, "/api/projects/:project", needs: .edit, change)
        table.add(.delete, "/api/projects/:project", needs: .edit, remove)
        table.addWork(.post, "/api/projects/:project/generate", needs: .edit, limit: .work, generate)
        table.addWork(.post, "/api/projects/:project/edit", needs: .edit, limit: .work, edit)
        table.add(.delete, "/api/projects/:project/lock", needs: .administer, unlock)
        table.add(.get, "/api/projects/:project/build-status", needs: .read, limit: .status, buildStatus)
        table.add(.get, "/api/projects/:project/download", needs: .read, download)
        table.add(.get, "/api/projects/:project/messages", needs: .read, messages)
    }

    // MARK: Projects

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let id = ProjectID(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return id
        }
        let found = try await sites.projects(in: identity.workspace, before: before, limit: page.limit + 1)
        var addresses: [ProjectID: String] = [:]
        for project in found.prefix(page.limit) { addresses[project.id] = try await previewURL(of: project) }
        let inboxes = try await sites.inboxes(of: found.map(\.id))
        return try .json(
            ListBody(found, page, cursor: \.id.description) {
                ProjectBody($0, previewURL: addresses[$0.id] ?? "", inbox: inboxes[$0.id] ?? ProjectInbox())
            })
    }

    private struct NewProject: Decodable {
        var prompt: String
        var name: String?
        var seed: Seed?
        var directions: Int?
    }

    private func create(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let wanted = try await request.json(NewProject.self)
        _ = try await services.intake.create(
            prompt: wanted.prompt, name: wanted.name, seed: wanted.seed?.value, directions: wanted.directions ?? 1,
            by: identity.user, in: identity.workspace, alongside: accepting(receipt))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await .json(body(of: project(context, identity)))
    }

    private struct Changes: Decodable {
        var name: String?
        var slug: String?
        var form_origins: [String]?
        var open_forms: Bool?
    }

    private func change(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let changes = try await request.json(Changes.self)
        // Before anything is changed, so that all of it is or nothing.
        let origins = try changes.form_origins.map(Sites.checkedOrigins)
        let project = try await sites.update(
            context.parameter("project"), newName: changes.name, newSlug: changes.slug, in: identity.workspace)
        if origins != nil || changes.open_forms != nil {
            try await sites.setForms(
                of: project.id.description, origins: origins, takesAny: changes.open_forms, in: identity.workspace)
        }
        return try .json(await body(of: project))
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await sites.delete(context.parameter("project"), in: identity.workspace)
        return Response(status: .noContent)
    }

    // MARK: Work

    private struct NewGeneration: Decodable {
        var prompt: String
        var seed: Seed?
        var directions: Int?
        var conversation: String?
        var when_busy: Sites.WhenBusy?
    }

    private func generate(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let wanted = try await request.json(NewGeneration.self)
        _ = try await services.intake.generate(
            context.parameter("project"), prompt: wanted.prompt, seed: wanted.seed?.value,
            directions: wanted.directions ?? 1, conversation: Self.conversation(wanted.conversation),
            whenBusy: wanted.when_busy ?? .refuse, by: identity.user, in: identity.workspace,
            alongside: accepting(receipt))
    }

    private struct NewEdit: Decodable {
        var text: String
        var about: String?
        var conversation: String?
        var when_busy: Sites.WhenBusy?
        var mode: TurnMode?
        var by: TurnHand?
        var plan: MessageID?
        /// Files in base 64.
        var images: [Data]?

        func wish() throws -> TurnWish {
            var wish = TurnWish(
                try Request.clean(text, "text"), about: try about.map { try Request.clean($0, "about") }, mode: mode,
                by: by)
            wish.plan = plan
            return wish
        }
    }

    private func edit(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity, _ receipt: Receipt
    ) async throws {
        let wanted = try await request.json(NewEdit.self, upTo: BodyLimit.turn)
        _ = try await services.intake.edit(
            context.parameter("project"), wish: wanted.wish(),
            images: (wanted.images ?? []).map { SentImage([UInt8]($0)) },
            conversation: Self.conversation(wanted.conversation), whenBusy: wanted.when_busy ?? .refuse,
            by: identity.user, in: identity.workspace, alongside: accepting(receipt))
    }

    /// The conversation that a message names.
    private static func conversation(_ text: String?) throws -> ConversationID? {
        try text.map { text in
            guard let id = ConversationID(text) else {
                throw ProblemError.invalid("conversation", "is the id of none.")
            }
            return id
        }
    }

    private struct Accepted: Encodable {
        var project: ProjectBody
        var job: JobBody
        /// How many jobs run before this one.
        var position: Int
    }

    /// The answer to a request for work, made and kept in the transaction that stores the work.
    private func accepting(_ receipt: Receipt) -> Sites.BesideWork {
        { [sites, queue = services.queue, previews = options.previews] tx, project, job in
            guard let label = try sites.previewLabel(of: project.id, in: tx) else {
                throw SitesError.noProject(project.slug)
            }
            let position = try queue.position(of: job.id, in: tx)
            let body = Accepted(
                project: ProjectBody(
                    project, previewURL: previews.origin(of: label) + "/",
                    inbox: try sites.inbox(of: project.id, in: tx)),
                job: JobBody(job, position: position), position: position ?? 0)
            try receipt.keep(
                .json(body, status: .accepted, headers: [.location: "/api/jobs/\(job.id)"]), in: tx)
        }
    }

    private struct Unlocked: Encodable {
        /// Who held the project; null where nobody did.
        var lock: LockBody?
    }

    private func unlock(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let lock = try await services.forceUnlock(context.parameter("project"), by: identity)
        return try .json(Unlocked(lock: await body(of: lock)))
    }

    private struct BuildStatus: Encodable {
        var project: ProjectID
        /// `working` while a job holds the project, else `ready` with a preview and `empty` without one.
        var state: String
        var headVersion: Int
        /// The version that the preview shows; null before the first build.
        var builtVersion: Int?
        var previewURL: String
        var lock: LockBody?
        /// The newest job of the project.
        var job: JobBody?
    }

    private func buildStatus(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let project = try await project(context, identity)
        let name = project.id.description
        let build = try await sites.build(of: name, in: identity.workspace)
        let lock = try await sites.lock(of: name, in: identity.workspace)
        let newest = try await services.queue.list(
            workspace: identity.workspace, filter: JobFilter(project: project.id), limit: 1
        ).first
        let told = try await services.notifications.told(newest.map { [$0.id] } ?? [])
        return try .json(
            BuildStatus(
                project: project.id, state: lock != nil ? "working" : build != nil ? "ready" : "empty",
                headVersion: project.head, builtVersion: build?.version,
                previewURL: await previewURL(of: project), lock: await body(of: lock),
                job: newest.map { JobBody($0, told: told) }))
    }

    private func download(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let version = try request.query("version", "the number of a version") { Int($0) }
        let isBuilt = try request.query("built", "0 or 1") { ["0": false, "1": true][$0] } ?? false
        let name = try context.parameter("project")
        let file =
            isBuilt
            ? try await sites.downloadBuilt(of: name, version: version, in: identity.workspace)
            : try await sites.download(of: name, version: version, in: identity.workspace)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/zip", .contentDisposition: "attachment; filename=\"\(file.name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    private func messages(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let (page, after) = try request.messagePage()
        let found = try await sites.messages(
            of: context.parameter("project"), after: after, limit: page.limit + 1, in: identity.workspace)
        return try .json(ListBody(found, page, cursor: \.id.description, MessageBody.init))
    }

    // MARK: Parts

    private func project(_ context: AppRequestContext, _ identity: Identity) async throws -> Project {
        try await sites.project(context.parameter("project"), in: identity.workspace)
    }

    private func body(of project: Project) async throws -> ProjectBody {
        let inbox = try await sites.inboxes(of: [project.id])[project.id]
        return ProjectBody(project, previewURL: try await previewURL(of: project), inbox: inbox ?? ProjectInbox())
    }

    private func previewURL(of project: Project) async throws -> String {
        let label = try await sites.previewLabel(of: project.id.description, in: project.workspace)
        return options.previews.origin(of: label) + "/"
    }

    private func body(of lock: ProjectLock?) async throws -> LockBody? {
        guard let lock else { return nil }
        return LockBody(lock, holderName: try await services.holderName(of: lock))
    }
}
