import Accounts
import Foundation
import Jobs
import Sites
import Storage
import Web

/// The projects that the first page lists, as they are at one moment.
struct ShelfFacts {
    /// The projects of this page, the newest first.
    var entries: [Entry]
    /// What was searched for; empty for no search.
    var find: String
    /// How many projects there are, or were found; nil where there are more than this page shows.
    var number: Int?
    /// There are so many that one wants to search.
    var mayFind: Bool
    /// The last project of this page, where there are older ones.
    var last: ProjectID?
    /// The last project of the page before this one; nil on the first.
    var before: ProjectID?
    /// This is not the first page.
    var isLater: Bool { before != nil }

    struct Entry {
        var project: Project
        var job: JobRecord?
        var build: BuildID?
        /// The address of the project's front page without its scripts.
        var preview: String
        var unread: Int
    }

    private static let pageSize = 24
    private static let fewEnough = 12

    /// - Parameters:
    ///   - before: The last project of the page before.
    ///   - find: Words that a project's name or prompt must hold.
    static func read(
        before: ProjectID?, find: String, for identity: Identity, _ services: WebServices, _ options: WebOptions
    ) async throws -> ShelfFacts {
        let find = find.trimmingCharacters(in: .whitespacesAndNewlines)
        let workspace = identity.workspace
        let found =
            find.isEmpty
            ? try await services.sites.projects(in: workspace, before: before, limit: pageSize + 1)
            : try await projects(in: workspace, before: before, holding: find, services.sites)
        let shown = Array(found.prefix(pageSize))
        let hasMore = found.count > shown.count
        return ShelfFacts(
            entries: try await entries(for: shown, in: workspace, services, options), find: find,
            number: hasMore || before != nil ? nil : found.count,
            mayFind: found.count > fewEnough || before != nil || !find.isEmpty, last: hasMore ? shown.last?.id : nil,
            before: before)
    }

    private static func entries(
        for projects: [Project], in workspace: WorkspaceID, _ services: WebServices, _ options: WebOptions
    ) async throws -> [Entry] {
        let jobs = try await jobs(in: workspace, services.queue)
        let unread = try await services.sites.unreadSubmissions(of: projects.map(\.id))
        var entries: [Entry] = []
        for project in projects {
            let id = project.id.description
            let label = try await services.sites.previewLabel(of: id, in: workspace)
            entries.append(
                Entry(
                    project: project, job: jobs[project.id],
                    build: try await services.sites.build(of: id, in: workspace)?.id,
                    preview: options.previews.origin(of: label) + "/__sitewright/still", unread: unread[project.id] ?? 0
                ))
        }
        return entries
    }

    /// One page of the projects whose name or prompt holds all words of `find`, whatever their case and accents.
    private static func projects(
        in workspace: WorkspaceID, before: ProjectID?, holding find: String, _ sites: Sites
    ) async throws -> [Project] {
        let wanted = folded(find).split(whereSeparator: \.isWhitespace)
        var found: [Project] = []
        var last = before
        while found.count <= pageSize {
            let page = try await sites.projects(in: workspace, before: last, limit: 200)
            found += page.filter { project in
                let text = folded("\(project.name) \(project.slug) \(project.prompt)")
                return wanted.allSatisfy { text.contains($0) }
            }
            guard page.count == 200 else { break }
            last = page.last?.id
        }
        return Array(found.prefix(pageSize + 1))
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// The job that says how each project is doing: one at work before one that waits, and one that failed last.
    private static func jobs(in workspace: WorkspaceID, _ queue: JobQueue) async throws -> [ProjectID: JobRecord] {
        let failed = try await queue.list(workspace: workspace, filter: JobFilter(states: [.failed]), limit: 100)
        let active = try await queue.list(
            workspace: workspace, filter: JobFilter(states: [.scheduled, .ready, .parked, .running]), limit: 200)
        var jobs: [ProjectID: JobRecord] = [:]
        // Lists are the newest first, so the last one that is set is what counts most.
        let waiting = active.filter { $0.state != .running }
        let running = active.filter { $0.state == .running }
        for job in failed.reversed() + waiting + running where job.kind != SiteCheck.kind {
            if let project = job.project { jobs[project] = job }
        }
        return jobs
    }
}
