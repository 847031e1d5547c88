import Accounts
import Jobs
import Sites
import Storage
import Web

/// All that the page of a project shows, as it is at one moment.
struct ProjectFacts {
    var project: Project
    var reader: UserID
    var mayEdit: Bool
    /// The job that holds the project, or the newest that did.
    var job: JobRecord?
    var position: Int?
    var log: [JobLogLine]
    var lock: ProjectLock?
    var build: PublishedBuild?
    var previewOrigin: String
    var messages: [Message]
    var hasOlderMessages: Bool
    var versions: [Version]
    var hasOlderVersions: Bool
    /// What the other people on the page are called.
    var names: [UserID: String]

    private static let mostMessages = 60
    private static let mostVersions = 20
    private static let mostLogLines = 300

    /// - Throws: `SitesError.noProject`.
    static func read(
        _ name: String, for identity: Identity, _ services: WebServices, _ options: WebOptions
    ) async throws -> ProjectFacts {
        let sites = services.sites
        let workspace = identity.workspace
        let project = try await sites.project(name, in: workspace)
        let id = project.id.description
        let lock = try await sites.lock(of: id, in: workspace)
        let job = try await job(of: project, lock: lock, services.queue)
        let messages = try await newestMessages(of: id, in: workspace, sites)
        let versions = try await sites.versions(of: id, in: workspace, limit: mostVersions + 1)
        let label = try await sites.previewLabel(of: id, in: workspace)
        var facts = ProjectFacts(
            project: project, reader: identity.user, mayEdit: identity.may(.edit), job: job, position: nil, log: [],
            lock: lock, build: try await sites.build(of: id, in: workspace),
            previewOrigin: options.previews.origin(of: label), messages: messages.suffix(mostMessages),
            hasOlderMessages: messages.count > mostMessages, versions: Array(versions.prefix(mostVersions)),
            hasOlderVersions: versions.count > mostVersions, names: [:])
        if let job {
            if !job.state.isFinal { facts.position = try await services.queue.position(of: job.id) }
            facts.log = try await newestLines(of: job.id, services.queue)
        }
        var people = Set(messages.compactMap(\.author))
        if let holder = lock?.user { people.insert(holder) }
        facts.names = try await names(of: people, services)
        return facts
    }

    private static func job(of project: Project, lock: ProjectLock?, _ queue: JobQueue) async throws -> JobRecord? {
        if let lock { return try await queue.job(lock.job, workspace: project.workspace) }
        // Checks run beside the lane and are nobody's wish.
        return try await queue.list(workspace: project.workspace, filter: JobFilter(project: project.id), limit: 10)
            .first { $0.kind != SiteCheck.kind }
    }

    private static func newestMessages(
        of name: String, in workspace: WorkspaceID, _ sites: Sites
    ) async throws -> [Message] {
        var newest: [Message] = []
        while true {
            let page = try await sites.messages(of: name, after: newest.last?.id, limit: 500, in: workspace)
            newest = Array((newest + page).suffix(mostMessages + 1))
            if page.count < 500 { return newest }
        }
    }

    private static func newestLines(of job: JobID, _ queue: JobQueue) async throws -> [JobLogLine] {
        var newest: [JobLogLine] = []
        while true {
            let page = try await queue.logs(of: job, after: newest.last?.number, limit: 500)
            newest = Array((newest + page).suffix(mostLogLines))
            if page.count < 500 { return newest }
        }
    }

    private static func names(of users: Set<UserID>, _ services: WebServices) async throws -> [UserID: String] {
        var names: [UserID: String] = [:]
        for user in users { names[user] = try await services.accounts.user(user)?.name }
        return names
    }
}
