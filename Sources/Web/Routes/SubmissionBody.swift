import Foundation
import Sites
import Storage

/// What a visitor sent, as the API shows it.
struct SubmissionBody: Encodable {
    struct Field: Encodable {
        var name: String
        var label: String
        var value: String
    }

    var id: SubmissionID
    var form: String
    /// What the form was called when this was sent.
    var formLabel: String
    var fields: [Field]
    /// The path of the page that it was sent from.
    var page: String
    var language: String?
    var read: Bool
    var spam: Bool
    var receivedAt: Date
    var readAt: Date?

    init(_ submission: Submission) {
        id = submission.id
        form = submission.form
        formLabel = submission.formLabel
        fields = submission.fields.map { Field(name: $0.name, label: $0.label, value: $0.value) }
        page = submission.page
        language = submission.language
        read = !submission.isUnread
        spam = submission.isSpam
        receivedAt = submission.receivedAt
        readAt = submission.readAt
    }
}

/// What a project takes in, and what came.
struct FormsBody: Encodable {
    struct Form: Encodable {
        var form: String
        /// What the form was called when the newest was sent.
        var label: String
        var count: Int
        var unread: Int
    }

    /// Where a copy of the site on another address sends its forms to; see the setting `forms` in site.json.
    var address: String
    /// The addresses that such a copy may send from.
    var origins: [String]
    /// Whether a site that does not describe its forms takes any form.
    var open: Bool
    /// The forms that brought something.
    var forms: [Form]

    init(address: String, settings: FormSettings, counts: [FormCount]) {
        self.address = address
        origins = settings.origins
        open = settings.takesAny
        forms = counts.map { Form(form: $0.form, label: $0.label, count: $0.count, unread: $0.unread) }
    }
}
