public import Foundation
public import Storage

/// Something that a person should see later.
///
/// What it says is made when it is read, in the reader's language, from its kind and its facts.
public struct NotificationRecord: Hashable, Sendable, Identifiable {
    public let id: NotificationID
    public let kind: NotificationKind
    public let project: ProjectID?
    public let job: JobID?
    public let facts: NotificationFacts
    /// How many things of one kind it stands for, such as messages.
    public let amount: Int
    /// When the newest of them happened.
    public let happenedAt: Date
    /// When the person read it; nil while it is unread.
    public let readAt: Date?

    public var isUnread: Bool { readAt == nil }

    /// Its place in a list, for the page after it.
    public var cursor: NotificationCursor {
        NotificationCursor(milliseconds: Int64((happenedAt.timeIntervalSince1970 * 1_000).rounded()), id: id)
    }
}

/// What happened. The names stand in stored rows and are never changed.
public enum NotificationKind: String, Hashable, Sendable, Codable, CaseIterable, SQLBindable, SQLDecodable {
    case workSucceeded = "work.succeeded"
    case workFailed = "work.failed"
    /// Somebody else stopped work that the person had asked for.
    case workCancelled = "work.cancelled"
    /// Visitors sent something with a form of a site.
    case messagesReceived = "messages.received"

    /// What it is about, which is the first part of the name.
    public enum Subject: String, Hashable, Sendable {
        case work, messages
    }

    public var subject: Subject {
        switch self {
        case .workSucceeded, .workFailed, .workCancelled: .work
        case .messagesReceived: .messages
        }
    }
}

/// What the words of a notification are made from.
public struct NotificationFacts: Hashable, Sendable, Codable {
    /// What the project was called.
    public var projectName: String?
    /// The kind of the job, such as `site.generate`.
    public var jobKind: String?
    /// The version that the job made.
    public var version: Int?
    /// False where a change was not understood, and nothing was changed.
    public var isUnderstood: Bool?
    /// Why it failed, as a sentence of the program.
    public var reason: String?
    /// Who stopped it.
    public var actor: String?
    /// The form, and what the site calls it.
    public var form: String?
    public var formLabel: String?

    public init() {}
}

/// A notification that is to be written.
public struct NotificationDraft: Sendable {
    public var kind: NotificationKind
    public var user: UserID
    public var workspace: WorkspaceID
    /// What it is about, in the words of programs: of two about the same, the later takes the place of the earlier.
    public var about: String
    /// Whether it counts up while the earlier one is unread, instead of standing for itself alone.
    public var isCounted = false
    public var project: ProjectID?
    public var job: JobID?
    public var facts = NotificationFacts()

    public init(_ kind: NotificationKind, user: UserID, workspace: WorkspaceID, about: String) {
        self.kind = kind
        self.user = user
        self.workspace = workspace
        self.about = about
    }
}

/// A place in a list of notifications: the newest first.
public struct NotificationCursor: Hashable, Sendable, LosslessStringConvertible {
    let milliseconds: Int64
    let id: NotificationID

    init(milliseconds: Int64, id: NotificationID) {
        self.milliseconds = milliseconds
        self.id = id
    }

    /// Reads what ``description`` writes.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), milliseconds >= 0,
            let id = NotificationID(String(parts[1]))
        else { return nil }
        self.init(milliseconds: milliseconds, id: id)
    }

    public var description: String { "\(milliseconds)-\(id)" }
}

extension NotificationRecord {
    static let columns: SQL = "id, kind, project_id, job_id, facts, amount, happened_at, read_at"

    init(_ row: Row) throws {
        id = try row.get("id")
        kind = try row.get("kind")
        project = try row.get("project_id")
        job = try row.get("job_id")
        facts = try row.json("facts")
        amount = try row.get("amount")
        happenedAt = Date(milliseconds: try row.get("happened_at"))
        let read: Int64? = try row.get("read_at")
        readAt = read.map(Date.init(milliseconds:))
    }
}

extension Date {
    /// From the integer milliseconds that tables hold.
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }
}
