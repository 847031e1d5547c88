import Accounts
import HTTPTypes
import Hummingbird
import Notifications
import Storage
import Web

/// The bell of every page, and the page that it leads to.
struct NotificationRoutes: Sendable {
    let box: NotificationBox
    let asking: Asking

    func add(to router: Router<AppRequestContext>) {
        router.get("/notifications", use: asking.member(.read, show))
        router.post("/notifications/read-all", use: asking.member(.read, readAll))
        router.get("/notifications/:notification", use: asking.member(.read, open))
        router.post("/notifications/:notification/read", use: asking.member(.read, read))
        router.post("/notifications/:notification/delete", use: asking.member(.read, remove))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let page = asking.page(for: request, context)
        let title = page.words["notes_title"]
        let unread = try await box.unread(for: identity)
        let query = request.uri.queryParameters
        if query["view"] == "bell" {
            let newest = try await box.list(for: identity, unread: true, limit: 1).first
            var page = page
            page.unread = unread
            let bell = Bell(unread: unread, newest: newest, words: page.words)
            return try asking.pages.parts("bell-parts", title: title, bell, for: page)
        }
        let asked = NotificationsView.Asked(
            isUnreadOnly: query["unread"] == "1", before: query["before"].flatMap { NotificationCursor(String($0)) })
        let found = try await box.list(
            for: identity, unread: asked.isUnreadOnly, before: asked.before,
            limit: NotificationsView.pageSize + 1)
        let view = NotificationsView(asked, found: found, unread: unread, words: page.words)
        if query["view"] == "parts" {
            return try asking.pages.parts("notifications-parts", title: title, view, for: page)
        }
        return try asking.pages.page("notifications", title: title, view, for: page)
    }

    /// Leads to what a notification is about: it is read then.
    private func open(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        guard let id = id(context) else { return .redirect("/notifications") }
        do {
            let record = try await box.markRead(id, for: identity)
            return .redirect(record.path)
        } catch is UnknownNotification {
            // It was deleted meanwhile, perhaps on another page.
            return .redirect("/notifications")
        }
    }

    private func read(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await change(request, context) { id in
            try await box.markRead(id, for: identity)
        }
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await change(request, context) { id in
            try await box.delete(id, for: identity)
        }
    }

    private func readAll(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await box.markAllRead(for: identity)
        return try done(request)
    }

    // MARK: Parts

    /// Changes the notification in the address. One that is gone already is as it should be.
    private func change(
        _ request: Request, _ context: AppRequestContext, _ body: (NotificationID) async throws -> Void
    ) async throws -> Response {
        if let id = id(context) {
            do { try await body(id) } catch is UnknownNotification {}
        }
        return try done(request)
    }

    private func id(_ context: AppRequestContext) -> NotificationID? {
        context.parameters.get("notification").flatMap { NotificationID($0) }
    }

    private struct Done: Encodable {
        var location = "/notifications"
    }

    private func done(_ request: Request) throws -> Response {
        Asking.wantsJSON(request) ? try .json(Done()) : .redirect("/notifications")
    }
}
