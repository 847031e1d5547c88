public import Foundation
public import Storage

/// What a visitor sent with a form of a site.
public struct Submission: Hashable, Sendable {
    public let id: SubmissionID
    public let project: ProjectID
    /// Which form of the site: `<page>.<section>`.
    public var form: String
    /// What the form was called when this was sent.
    public var formLabel: String
    /// What was filled in, in the order of the form.
    public var fields: [SubmissionField]
    /// The path of the page that it was sent from.
    public var page: String
    /// The language of the site, as BCP 47; nil where it is not known.
    public var language: String?
    public var receivedAt: Date
    /// When somebody read it; nil while nobody has.
    public var readAt: Date?
    /// Whether a field was filled in that people do not see.
    public var isSpam: Bool

    /// Whether nobody has read it.
    public var isUnread: Bool { readAt == nil }
}

/// One field of a submission.
public struct SubmissionField: Hashable, Sendable, Codable {
    /// The name in the form: `mail`, `field-2`.
    public var name: String
    /// What the page called it when this was sent.
    public var label: String
    public var value: String

    public init(name: String, label: String, value: String) {
        self.name = name
        self.label = label
        self.value = value
    }
}

/// Which submissions of a project are meant.
public struct SubmissionFilter: Hashable, Sendable {
    /// Only those of one form.
    public var form: String?
    /// Only those that hold this text, whatever its case and accents.
    public var search: String?
    /// Only those that nobody has read.
    public var unread: Bool
    /// The suspicious ones instead of the others.
    public var spam: Bool

    public init(form: String? = nil, search: String? = nil, unread: Bool = false, spam: Bool = false) {
        self.form = form
        self.search = search
        self.unread = unread
        self.spam = spam
    }
}

/// How much one form has brought.
public struct FormCount: Hashable, Sendable {
    public var form: String
    /// What the form was called when the newest was sent.
    public var label: String
    public var count: Int
    public var unread: Int
}

/// A submission that is to be stored; everything in it has been checked.
public struct SubmissionDraft: Sendable {
    public var form: String
    public var formLabel: String
    public var fields: [SubmissionField]
    public var page: String
    public var language: String?
    public var isSpam: Bool

    public init(
        form: String, formLabel: String, fields: [SubmissionField], page: String, language: String?, isSpam: Bool
    ) {
        self.form = form
        self.formLabel = formLabel
        self.fields = fields
        self.page = page
        self.language = language
        self.isSpam = isSpam
    }
}

extension Submission {
    static let columns: SQL =
        "submission.id, submission.project_id, submission.form, submission.form_label, submission.fields, submission.page, submission.language, submission.received_at, submission.read_at, submission.is_spam"

    init(_ row: Row) throws {
        id = try row.get("id")
        project = try row.get("project_id")
        form = try row.get("form")
        formLabel = try row.get("form_label")
        fields = try row.json("fields")
        page = try row.get("page")
        language = try row.get("language")
        receivedAt = Date(milliseconds: try row.get("received_at"))
        let read: Int64? = try row.get("read_at")
        readAt = read.map { Date(milliseconds: $0) }
        isSpam = try row.get("is_spam")
    }
}
