import Foundation
public import Notifications
import Storage

/// A notification, as the API shows it.
struct NotificationBody: Encodable {
    var id: NotificationID
    var kind: NotificationKind
    /// What happened, in the language that was asked for.
    var text: String
    /// Why it failed.
    var reason: String?
    var project: ProjectID?
    var projectName: String?
    var job: JobID?
    var jobKind: String?
    var version: Int?
    var form: String?
    /// How many things it stands for.
    var count: Int
    var read: Bool
    /// The page of the console that it is about.
    var path: String
    var happenedAt: Date
    var readAt: Date?

    init(_ record: NotificationRecord, in language: NotificationLanguage) {
        id = record.id
        kind = record.kind
        text = record.sentence(in: language)
        reason = record.facts.reason
        project = record.project
        projectName = record.facts.projectName
        job = record.job
        jobKind = record.facts.jobKind
        version = record.facts.version
        form = record.facts.form
        count = record.amount
        read = !record.isUnread
        path = record.path
        happenedAt = record.happenedAt
        readAt = record.readAt
    }
}

extension NotificationRecord {
    /// The page of the console that it is about.
    public var path: String {
        guard let project else { return "/" }
        switch kind.subject {
        case .work: return "/projects/\(project)"
        case .messages: return "/projects/\(project)/inbox"
        }
    }
}
