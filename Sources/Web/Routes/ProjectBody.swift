import Foundation
import Jobs
import Sites
import Storage

/// A project, as the API shows it.
struct ProjectBody: Encodable {
    var id: ProjectID
    var slug: String
    var name: String
    var prompt: String
    /// The number of the newest version; 0 before the first.
    var headVersion: Int
    var previewURL: String
    /// What visitors sent that nobody has read.
    var unreadSubmissions: Int
    /// The addresses that a downloaded copy of the site may send its forms from.
    var formOrigins: [String]
    /// Whether a site that does not describe its forms takes any form.
    var openForms: Bool
    var createdAt: Date
    var updatedAt: Date

    init(_ project: Project, previewURL: String, inbox: ProjectInbox) {
        id = project.id
        slug = project.slug
        name = project.name
        prompt = project.prompt
        headVersion = project.head
        self.previewURL = previewURL
        unreadSubmissions = inbox.unread
        formOrigins = inbox.settings.origins
        openForms = inbox.settings.takesAny
        createdAt = project.createdAt
        updatedAt = project.updatedAt
    }

    // The strategy would make `preview_url` of it too; said here for those who look for it.
    private enum CodingKeys: String, CodingKey {
        case id, slug, name, prompt, headVersion, unreadSubmissions, formOrigins, openForms, createdAt, updatedAt
        case previewURL = "preview_url"
    }
}

/// Who holds a project.
struct LockBody: Encodable, Sendable {
    struct Holder: Encodable, Sendable {
        var id: UserID?
        var name: String
    }

    struct Work: Encodable, Sendable {
        var id: JobID
        var kind: String
        var step: String?
        var progress: Int
    }

    var holder: Holder
    var since: Date
    var job: Work

    init(_ lock: ProjectLock, holderName: String?) {
        holder = Holder(id: lock.user, name: holderName ?? "Sitewright")
        since = lock.since
        job = Work(id: lock.job, kind: lock.kind, step: lock.step, progress: lock.progress)
    }
}

/// One page of a list, and where the next one begins.
struct ListBody<Item: Encodable>: Encodable {
    var items: [Item]
    /// The `cursor` of the next page; null after the last.
    var next: String?

    /// - Parameter found: what was read with a limit one above the page's, so that it shows whether there is more.
    init<Found>(_ found: [Found], _ page: ListPage, cursor: (Found) -> String, _ item: (Found) throws -> Item) rethrows
    {
        let shown = found.prefix(page.limit)
        items = try shown.map(item)
        next = found.count > page.limit ? shown.last.map(cursor) : nil
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        // Written also where it is null, so that it can be relied on.
        try container.encode(next, forKey: .next)
    }

    private enum CodingKeys: String, CodingKey { case items, next }
}
