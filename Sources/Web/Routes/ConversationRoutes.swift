import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Sites
import Storage

/// The conversations about a project.
struct ConversationRoutes: Sendable {
    let sites: Sites

    func add(to table: RouteTable) {
        let one: RouterPath = "/api/projects/:project/conversations/:conversation"
        table.add(.get, "/api/projects/:project/conversations", needs: .read, list)
        table.add(.post, "/api/projects/:project/conversations", needs: .edit, begin)
        table.add(.get, one, needs: .read, show)
        table.add(.patch, one, needs: .edit, change)
        table.add(.delete, one, needs: .edit, remove)
        table.add(
            .get, "/api/projects/:project/conversations/:conversation/messages", needs: .read, messages)
    }

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let cursor = ConversationCursor(text) else {
                throw ProblemError.invalid("cursor", "is not one of ours.")
            }
            return cursor
        }
        let archived = try request.query("archived", "0 or 1") { ["0": false, "1": true][$0] }
        let name = try context.parameter("project")
        // A search finds what was put away too, unless it says otherwise.
        if let words = try request.query("search") {
            let found = try await sites.findConversations(
                words, of: name, archived: archived, before: before, limit: page.limit + 1, in: identity.workspace)
            return try .json(
                ListBody(found, page, cursor: { ConversationCursor(after: $0.conversation).description }) {
                    ConversationBody($0.conversation, found: $0.message)
                })
        }
        let found = try await sites.conversations(
            of: name, archived: archived ?? false, before: before, limit: page.limit + 1, in: identity.workspace)
        return try .json(
            ListBody(found, page, cursor: { ConversationCursor(after: $0).description }) { ConversationBody($0) })
    }

    private struct Draft: Decodable {
        var title: String?
    }

    private func begin(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let draft = try await request.json(Draft.self)
        let made = try await sites.newConversation(
            of: context.parameter("project"), title: draft.title.map { try Request.clean($0, "title") },
            by: identity.user, in: identity.workspace)
        return try .json(ConversationBody(made), status: .created)
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await .json(
            ConversationBody(
                sites.conversation(id(context), of: context.parameter("project"), in: identity.workspace)))
    }

    private struct Changes: Decodable {
        var title: String?
        var archived: Bool?
    }

    private func change(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let changes = try await request.json(Changes.self)
        let changed = try await sites.changeConversation(
            id(context), of: context.parameter("project"), title: changes.title.map { try Request.clean($0, "title") },
            archived: changes.archived, in: identity.workspace)
        return try .json(ConversationBody(changed))
    }

    private func remove(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        try await sites.deleteConversation(id(context), of: context.parameter("project"), in: identity.workspace)
        return Response(status: .noContent)
    }

    private func messages(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let (page, after) = try request.messagePage()
        let found = try await sites.messages(
            of: context.parameter("project"), conversation: id(context), after: after, limit: page.limit + 1,
            in: identity.workspace)
        return try .json(ListBody(found, page, cursor: \.id.description, MessageBody.init))
    }

    private func id(_ context: AppRequestContext) throws -> ConversationID {
        try context.id("conversation", of: "such conversation of this project")
    }
}

extension Request {
    /// The page of messages that is asked for, and the message after which it begins.
    func messagePage() throws -> (ListPage, after: MessageID?) {
        let page = try page(of: 100)
        let after = try page.cursor.map { text in
            guard let id = MessageID(text) else { throw ProblemError.invalid("cursor", "is not one of ours.") }
            return id
        }
        return (page, after)
    }
}

/// A conversation, as the API shows it.
struct ConversationBody: Encodable {
    struct Excerpt: Encodable {
        var message: MessageID
        var text: String
    }

    var id: ConversationID
    /// Left out until something was said.
    var title: String?
    var startedBy: UserID?
    var createdAt: Date
    var usedAt: Date
    var archivedAt: Date?
    /// Where what was searched for stands.
    var found: Excerpt?

    init(_ conversation: Conversation, found: ConversationMatch.Excerpt? = nil) {
        id = conversation.id
        title = conversation.title
        startedBy = conversation.startedBy
        createdAt = conversation.createdAt
        usedAt = conversation.usedAt
        archivedAt = conversation.archivedAt
        self.found = found.map { Excerpt(message: $0.id, text: $0.text) }
    }
}
