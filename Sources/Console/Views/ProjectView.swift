import Jobs
import Sites
import Storage

/// The page of a project.
struct ProjectView {
    var id: String
    var slug: String
    var name: String
    /// The newest version; nil before the first.
    var version: Int?
    var tone: String
    var isWorking: Bool
    var isWaiting: Bool
    var isReady: Bool
    var isEmpty: Bool
    var isFailed: Bool
    var changed: String
    var changedAt: String
    var mayEdit: Bool
    /// A job holds the project.
    var isBusy: Bool
    /// What is written in the box already.
    var text: String
    /// Why the last thing was refused.
    var problem: String?
    var examples = Words.changes
    var isBuilt: Bool
    var previewURL: String
    var previewOrigin: String
    var lock: LockLine?
    var job: WorkView?
    var messages: [Turn]
    var olderMessages: Bool
    var hasVersions: Bool
    var versions: [VersionLine]
    var olderVersions: Bool

    /// Who is at work, on what, and since when.
    struct LockLine {
        var isGenerate: Bool
        var isEdit: Bool
        var isBuild: Bool
        var since: String
        var sinceAt: String
        var byYou: Bool
        var by: String?
    }

    /// One turn of the conversation.
    struct Turn {
        var role: String
        var isPerson: Bool
        /// The name of somebody else.
        var author: String?
        var text: String
        var at: String
        var atISO: String
        var madeVersion: Int?
    }

    struct VersionLine {
        var number: Int
        var message: String
        var at: String
        var atISO: String
        var files: Int
        /// It is in the preview.
        var isUp: Bool
        var mayRevert: Bool
    }
}

extension ProjectView {
    /// - Parameters:
    ///   - text: What stands in the box for changes.
    ///   - problem: Why the last thing was refused.
    init(_ facts: ProjectFacts, text: String, problem: String?) {
        let project = facts.project
        let standing = Standing(of: project, job: facts.job)
        let changed = Moment(project.updatedAt)
        id = project.id.description
        slug = project.slug
        name = project.name
        version = project.head > 0 ? project.head : nil
        tone = standing.tone
        isWorking = standing.isWorking
        isWaiting = standing.isWaiting
        isReady = standing.isReady
        isEmpty = standing.isEmpty
        isFailed = standing.isFailed
        self.changed = changed.words
        changedAt = changed.iso
        mayEdit = facts.mayEdit
        isBusy = facts.lock != nil
        self.text = text
        self.problem = problem
        isBuilt = facts.build != nil
        previewOrigin = facts.previewOrigin
        previewURL = facts.previewOrigin + "/"
        lock = facts.lock.map { Self.line($0, facts) }
        job = facts.job.map { WorkView($0, position: facts.position, log: facts.log) }
        messages = facts.messages.map { Self.turn($0, facts) }
        olderMessages = facts.hasOlderMessages
        hasVersions = !facts.versions.isEmpty
        versions = facts.versions.map { Self.line($0, facts) }
        olderVersions = facts.hasOlderVersions
    }

    private static func line(_ lock: ProjectLock, _ facts: ProjectFacts) -> LockLine {
        let since = Moment(lock.since)
        return LockLine(
            isGenerate: lock.kind == SiteGeneration.kind, isEdit: lock.kind == SiteEdit.kind,
            isBuild: lock.kind == SiteBuild.kind, since: since.words, sinceAt: since.iso,
            byYou: lock.user == facts.reader, by: lock.user.flatMap { facts.names[$0] })
    }

    private static func turn(_ message: Message, _ facts: ProjectFacts) -> Turn {
        let moment = Moment(message.createdAt)
        let isOther = message.author != facts.reader
        return Turn(
            role: message.role.rawValue, isPerson: message.role == .person,
            author: isOther ? message.author.flatMap { facts.names[$0] } : nil, text: message.text,
            at: moment.words, atISO: moment.iso, madeVersion: message.version)
    }

    private static func line(_ version: Version, _ facts: ProjectFacts) -> VersionLine {
        let moment = Moment(version.createdAt)
        return VersionLine(
            number: version.number, message: version.message, at: moment.words, atISO: moment.iso,
            files: version.fileCount, isUp: version.number == facts.build?.version,
            mayRevert: facts.mayEdit && version.number != facts.project.head)
    }
}
