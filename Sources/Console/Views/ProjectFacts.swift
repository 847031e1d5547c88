import Accounts
import Authoring
import Designer
import Foundation
import Jobs
import SiteModel
import Sites
import Storage
import Web

/// All that the pages of a project show, as it is at one moment.
struct ProjectFacts {
    var project: Project
    var reader: UserID
    var mayEdit: Bool
    var mayAdminister: Bool
    /// The job that holds the project, or the newest that did.
    var job: JobRecord?
    var lock: ProjectLock?
    var build: PublishedBuild?
    var previewOrigin: String
    /// What the newest version says; nil before the first, and where the designer cannot read it.
    var spec: SiteSpec?
    var gaps: [Placeholder] = []
    /// How many submissions nobody has read.
    var unread = 0
    /// What the project remembers.
    var memory = MemoryState.empty
    var proposalCount: Int { memory.proposals.count }
    /// The conversation that is shown; nil before anything was said.
    var talk: Conversation?
    /// The conversations to choose from.
    var talks = TalkFacts()
    var conversation = Stretch()
    var work = Work()
    var versions: [Version] = []
    var hasOlderVersions = false
    /// What the other people on the page are called.
    var names: [UserID: String] = [:]

    var gapCount: Int { gaps.count }

    /// A stretch of the conversation.
    struct Stretch {
        var messages: [Message] = []
        var hasEarlier = false
        /// Whether these are the newest.
        var isNewest = true
        /// The jobs that the messages ask for or answer, and their steps.
        var jobs: [JobID: JobRecord] = [:]
        var steps: [JobID: [JobStep]] = [:]
        /// The origins of the versions' own previews that there is a choice of.
        var origins: [Int: String] = [:]
    }

    /// What more there is to say of the job.
    struct Work {
        var steps: [JobStep] = []
        var log: [JobLogLine] = []
        /// How many jobs run before it, while it waits.
        var position: Int?
        /// Whether jobs like it are not begun now.
        var isPaused = false
        /// The milliseconds until it ends, if it goes as such jobs usually do.
        var left: Int64?
    }

    /// Which part of what there is much of.
    struct Window {
        /// The conversation to show; nil for the one that was used last.
        var conversation: ConversationID?
        /// What conversations are searched for; empty for all.
        var find = ""
        /// Only messages before this one.
        var earlier: MessageID?
        /// Only versions before this one.
        var versionsBefore: Int?
    }

    private static let mostMessages = 40
    static let mostVersions = 20
    private static let mostLogLines = 300

    /// What every page of a project needs.
    /// - Throws: `SitesError.noProject`.
    static func base(
        _ name: String, for identity: Identity, _ services: WebServices, _ options: WebOptions
    ) async throws -> ProjectFacts {
        let sites = services.sites
        let workspace = identity.workspace
        let project = try await sites.project(name, in: workspace)
        let id = project.id.description
        // One step after the other: with awaits among the arguments, the optimised program called a null address
        // (Swift 6.3.1, November 2026).
        let lock = try await sites.lock(of: id, in: workspace)
        let job = try await job(of: project, lock: lock, services.queue)
        let build = try await sites.build(of: id, in: workspace)
        let label = try await sites.previewLabel(of: id, in: workspace)
        let spec = try await services.intake.spec(of: id, in: workspace)
        let unread = try await sites.unreadSubmissions(of: id, in: workspace)
        var facts = ProjectFacts(
            project: project, reader: identity.user, mayEdit: identity.may(.edit),
            mayAdminister: identity.may(.administer), job: job, lock: lock, build: build,
            previewOrigin: options.previews.origin(of: label), spec: spec)
        facts.gaps = spec.map { SitePlanner.placeholders(in: $0) } ?? []
        facts.unread = unread
        let memory = try await sites.memory(of: id, in: workspace)
        facts.memory = memory
        return facts
    }

    /// Adds what the project's own page needs.
    mutating func readDesk(
        _ window: Window, in workspace: WorkspaceID, _ services: WebServices, _ options: WebOptions
    ) async throws {
        let talks = try await TalkFacts.read(of: project, window, services.sites)
        self.talks = talks
        talk = talks.shown
        var stretch = Stretch()
        if let shown = talks.shown {
            stretch = try await Self.stretch(of: shown.id, in: project, window, services, options)
        }
        conversation = stretch
        let found = try await services.sites.versions(
            of: project.id.description, in: workspace, before: window.versionsBefore, limit: Self.mostVersions + 1)
        versions = Array(found.prefix(Self.mostVersions))
        hasOlderVersions = found.count > Self.mostVersions
        if let job {
            let work = try await Self.work(of: job, services.queue)
            self.work = work
        }
        var people = Set(stretch.messages.compactMap(\.author) + versions.compactMap(\.author))
        if let holder = lock?.user { people.insert(holder) }
        for user in people {
            let account = try await services.accounts.user(user)
            names[user] = account?.name
        }
    }

    private static func job(of project: Project, lock: ProjectLock?, _ queue: JobQueue) async throws -> JobRecord? {
        if let lock { return try await queue.job(lock.job, workspace: project.workspace) }
        // Checks run beside the lane and are nobody's wish.
        return try await queue.list(workspace: project.workspace, filter: JobFilter(project: project.id), limit: 10)
            .first { $0.kind != SiteCheck.kind }
    }

    /// The job that is told of below the conversation: one that goes on, or that belongs there.
    var toldJob: JobRecord? {
        guard let job, job.state.isFinal, talks.isSeveral else { return job }
        let isThere = conversation.messages.contains { $0.job == job.id }
        return isThere || talks.isUsedLast && !conversation.messages.isEmpty ? job : nil
    }

    private static func stretch(
        of talk: ConversationID, in project: Project, _ window: Window, _ services: WebServices,
        _ options: WebOptions
    ) async throws -> Stretch {
        let id = project.id.description
        let found = try await services.sites.newestMessages(
            of: id, conversation: talk, before: window.earlier, limit: mostMessages + 1, in: project.workspace)
        var stretch = Stretch(
            messages: found.suffix(mostMessages), hasEarlier: found.count > mostMessages,
            isNewest: window.earlier == nil)
        let asked = Set(stretch.messages.compactMap(\.job))
        stretch.jobs = try await services.queue.jobs(asked, workspace: project.workspace)
        let steps = try await services.queue.steps(of: Array(stretch.jobs.keys))
        stretch.steps = steps
        for number in Set(stretch.messages.flatMap(\.choices)) {
            let label = try await services.sites.previewLabel(of: id, version: number, in: project.workspace)
            stretch.origins[number] = options.previews.origin(of: label)
        }
        return stretch
    }

    private static func work(of job: JobRecord, _ queue: JobQueue) async throws -> Work {
        let steps = try await queue.steps(of: [job.id])
        var work = Work()
        work.steps = steps[job.id] ?? []
        let lines = try await queue.lastLogs(of: job.id, limit: mostLogLines)
        work.log = lines
        guard !job.state.isFinal else { return work }
        if job.state != .running { work.isPaused = try await queue.isPaused(job.kind) }
        let usual = try await queue.usualDuration(of: job.kind)
        if let estimate = try await queue.estimate(of: job.id) {
            work.position = estimate.ahead
            if let usual, let wait = estimate.wait { work.left = wait.upperBound + usual }
        } else if let usual, let start = job.startedAt {
            work.left = usual - Int64(Date().timeIntervalSince(start) * 1_000)
        }
        return work
    }
}
