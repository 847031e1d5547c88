public import Foundation
public import Storage

/// One of the conversations about a project: what was asked for and answered on one matter.
///
/// A project can have many. Its messages outlive it: whoever looks at a version still finds what was asked for.
public struct Conversation: Hashable, Sendable, Identifiable {
    public let id: ConversationID
    public let project: ProjectID
    /// What it is about, in a few words: made from its first message unless somebody named it; nil before both.
    public var title: String?
    public var startedBy: UserID?
    public var createdAt: Date
    /// When a person last said something in it, or began it.
    public var usedAt: Date
    /// When it was put away; nil while it is listed. What is said in it brings it back.
    public var archivedAt: Date?

    /// Characters of a title, inclusive.
    public static let longestTitle = 120
}

/// A conversation that was searched for.
public struct ConversationMatch: Hashable, Sendable {
    public var conversation: Conversation
    /// The newest message that has what was searched for; nil where only the title does.
    public var message: Excerpt?

    public init(_ conversation: Conversation, message: Excerpt? = nil) {
        self.conversation = conversation
        self.message = message
    }

    /// A message, and the words around what was found in it.
    public struct Excerpt: Hashable, Sendable {
        public var id: MessageID
        public var text: String
    }
}

/// Where a page of conversations ended.
public struct ConversationCursor: Hashable, Sendable, LosslessStringConvertible {
    let usedAt: Int64
    let id: ConversationID

    public init(after conversation: Conversation) {
        usedAt = Int64((conversation.usedAt.timeIntervalSince1970 * 1_000).rounded())
        id = conversation.id
    }

    /// Reads exactly what ``description`` writes.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let usedAt = Int64(parts[0]), usedAt >= 0, let id = ConversationID(String(parts[1]))
        else { return nil }
        self.usedAt = usedAt
        self.id = id
    }

    public var description: String { "\(usedAt)-\(id)" }
}

extension Conversation {
    static let columns: SQL = "id, project_id, title, started_by, created_at, used_at, archived_at"

    init(_ row: Row) throws {
        id = try row.get("id")
        project = try row.get("project_id")
        title = try row.get("title")
        startedBy = try row.get("started_by")
        createdAt = Date(milliseconds: try row.get("created_at"))
        usedAt = Date(milliseconds: try row.get("used_at"))
        let archived: Int64? = try row.get("archived_at")
        archivedAt = archived.map { Date(milliseconds: $0) }
    }
}
