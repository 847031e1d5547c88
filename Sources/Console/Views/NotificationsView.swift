import Notifications
import Storage
import Web

/// What happened while the reader was away.
struct NotificationsView {
    var parts: String
    var folders: [Link]
    var lines: [Line]
    var isEmpty: Bool
    /// There is nothing at all, not only nothing unread.
    var isNew: Bool
    var hasUnread: Bool
    var older: String?
    var newest: String?

    struct Link {
        var label: String
        var address: String
        var isCurrent: Bool
    }

    /// One notification.
    struct Line {
        var id: String
        var text: String
        /// Why it failed.
        var reason: String?
        var at: String
        var atISO: String
        var isUnread: Bool
        var tone: String
        /// What is drawn before it: the path of a picture of 20 by 20.
        var picture: String
    }

    /// What was asked for.
    struct Asked {
        var isUnreadOnly = false
        var before: NotificationCursor?
    }
}

extension NotificationsView {
    static let pageSize = 40
    private static let address = "/notifications"

    /// - Parameters:
    ///   - found: One more than a page where there is more.
    ///   - unread: How many are unread in all.
    init(_ asked: Asked, found: [NotificationRecord], unread: Int, words: Words) {
        let shown = found.prefix(Self.pageSize)
        let query = asked.isUnreadOnly ? "?unread=1" : ""
        let own = query + (asked.before.map { (query.isEmpty ? "?" : "&") + "before=\($0)" } ?? "")
        parts = Self.address + (own.isEmpty ? "?" : own + "&") + "view=parts"
        folders = [false, true].map { isUnread in
            Link(
                label: words[isUnread ? "notes_only_unread" : "notes_all"],
                address: Self.address + (isUnread ? "?unread=1" : ""), isCurrent: isUnread == asked.isUnreadOnly)
        }
        lines = shown.map { Line($0, words: words) }
        isEmpty = shown.isEmpty
        isNew = isEmpty && !asked.isUnreadOnly && asked.before == nil
        hasUnread = unread > 0
        older =
            found.count > Self.pageSize
            ? shown.last.map { Self.address + (query.isEmpty ? "?" : query + "&") + "before=\($0.cursor)" } : nil
        newest = asked.before == nil ? nil : Self.address + query
    }
}

extension NotificationsView.Line {
    init(_ record: NotificationRecord, words: Words) {
        let moment = Moment(record.happenedAt)
        id = record.id.description
        text = record.sentence(in: words.language.ofNotifications)
        // What follows shows the code that a person sees better where this leads to.
        reason = record.facts.reason.map {
            words.sentence($0).split(separator: "\n").prefix(2).joined(separator: "\n")
        }
        at = moment.words
        atISO = moment.iso
        isUnread = record.isUnread
        switch record.kind {
        case .workSucceeded where record.facts.isUnderstood == false:
            tone = ""
            picture = "M7.500 7.500a2.500 2.500 0 1 1 3.700 2.200c-.800.450-1.200 1-1.200 1.800M10 14.500v.100"
        case .workSucceeded:
            tone = "good"
            picture = "M4.500 10.500l3.500 3.500 7.500-8"
        case .workFailed:
            tone = "bad"
            picture = "M10 4.500v7M10 15v.100"
        case .workCancelled:
            tone = ""
            picture = "M6 6h8v8H6z"
        case .messagesReceived:
            tone = "busy"
            picture = "M3.500 5.500h13v9h-13zM3.500 6l6.500 5 6.500-5"
        }
    }
}
