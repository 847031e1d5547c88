import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Notifications
import Storage

/// What a person should see later: everybody reads and changes only their own.
struct NotificationRoutes: Sendable {
    let box: NotificationBox

    func add(to table: RouteTable) {
        table.add(.get, "/api/notifications", needs: .read, list)
        table.add(.patch, "/api/notifications/read-all", needs: .read, readAll)
        table.add(.patch, "/api/notifications/:notification/read", needs: .read, read)
        table.add(.delete, "/api/notifications/:notification", needs: .read, remove)
    }

    /// One page, and how many are unread in all.
    private struct Listing: Encodable {
        var page: ListBody<NotificationBody>
        var unread: Int

        func encode(to encoder: any Encoder) throws {
            try page.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(unread, forKey: .unread)
        }

        private enum CodingKeys: String, CodingKey { case unread }
    }

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let page = try request.page()
        let before = try page.cursor.map { text in
            guard let cursor = NotificationCursor(text) else {
                throw ProblemError.invalid("cursor", "is not one of ours.")
            }
            return cursor
        }
        let isUnread = try request.query("unread", "0 or 1") { ["0": false, "1": true][$0] } ?? false
        let found = try await box.list(
            for: identity, unread: isUnread, before: before, limit: page.limit + 1)
        let unread = try await box.unread(for: identity)
        let language = request.notificationLanguage
        var response = try Response.json(
            Listing(
                page: ListBody(found, page, cursor: \.cursor.description) { NotificationBody($0, in: language) },
                unread: unread))
        response.headers[.vary] = "Accept-Language"
        return response
    }

    private func read(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let record = try await box.markRead(
            context.id("notification", of: Self.what), for: identity)
        return try .json(NotificationBody(record, in: request.notificationLanguage))
    }

    private struct Marked: Encodable {
        var marked: Int
    }

    private func readAll(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await .json(Marked(marked: box.markAllRead(for: identity)))
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await box.delete(
            context.id("notification", of: Self.what), for: identity)
        return Response(status: .noContent)
    }

    private static let what = "such notification of yours"
}

extension Request {
    /// The first language of `Accept-Language` that notifications speak; else English.
    fileprivate var notificationLanguage: NotificationLanguage {
        let tags = headers[values: .acceptLanguage].flatMap { $0.split(separator: ",") }.prefix(20)
        return tags.lazy.compactMap {
            NotificationLanguage(tag: $0.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces))
        }.first ?? .english
    }
}
