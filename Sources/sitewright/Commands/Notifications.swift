import ArgumentParser
import Foundation
import NIOHTTP1

/// Lists what a person should see: finished and failed work, messages of visitors.
struct Notifications: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notifications",
        abstract: "List what happened while you were away, the newest first.")

    @Flag(help: "Only those that you have not read.")
    var unread = false

    @Flag(name: .customLong("read-all"), help: "Mark all as read, after listing them.")
    var readAll = false

    @OptionGroup var connection: Connection

    private struct Line: Encodable {
        var id: String
        var kind: String
        var text: String
        var reason: String?
        var project: String?
        var job: String?
        var count: Int
        var read: Bool
        var happened_at: String
    }

    private struct Marked: Codable {
        var marked: Int
    }

    func run() async throws {
        let client = try connection.client()
        let output = Output(json: connection.json)
        var cursor: String?
        var isEmpty = true
        repeat {
            let page: PageAnswer<NotificationAnswer> = try await client.send(
                .GET,
                "/api/notifications?limit=100" + (unread ? "&unread=1" : "") + (cursor.map { "&cursor=\($0)" } ?? ""))
            for one in page.items {
                isEmpty = false
                output.line(Self.words(of: one))
                try output.object(
                    Line(
                        id: one.id, kind: one.kind, text: one.text, reason: one.reason, project: one.project,
                        job: one.job, count: one.count, read: one.read, happened_at: one.happenedAt))
            }
            cursor = page.next
        } while cursor != nil
        if isEmpty {
            output.line(unread ? "Nothing new." : "Nothing here yet. Finished work and messages of visitors come here.")
        }
        guard readAll else { return }
        let marked: Marked = try await client.send(.PATCH, "/api/notifications/read-all")
        output.line("Marked \(marked.marked) as read.")
        try output.object(marked)
    }

    /// One notification on a line or two; a dot says that it was not read.
    private static func words(of one: NotificationAnswer) -> String {
        let head = "\(one.read ? " " : "•") \(one.happenedAt)  \(one.text)"
        return one.reason.map { head + "\n    " + $0.split(separator: "\n").joined(separator: "\n    ") } ?? head
    }
}
