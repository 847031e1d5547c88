public import Events
public import Jobs
public import SiteModel
public import Storage

/// Projects and all that belongs to them: versions, files, the conversation, previews.
///
/// Every function names the workspace that asks; what belongs to another one is not found. Sources are stored as
/// blobs before the transaction that names them, so a version that exists can always be read.
public struct Sites: Sendable {
    let database: Database
    let blobs: any BlobStore
    let events: EventLog
    let queue: JobQueue
    let limits: SiteLimits
    let onPreviewChange: @Sendable (_ label: String) -> Void
    let onSubmission: SubmissionHook
    let formCache = FormCache()

    /// Called in the transaction that stores what a visitor sent and that is no spam. A hook that throws undoes it.
    public typealias SubmissionHook = @Sendable (Transaction, Project, Submission) throws -> Void

    /// Decides the class of a job that a workspace asks for, in the transaction that accepts it: from that of its kind.
    public typealias JobClassRule = @Sendable (Transaction, WorkspaceID, JobClass) throws -> JobClass
    let jobClass: JobClassRule

    /// - Parameters:
    ///   - onPreviewChange: Called after the commit that lets a preview's address show something else, and before
    ///     anybody is told of it. Other processes learn it from the event.
    ///   - onSubmission: See ``SubmissionHook``.
    public init(
        database: Database, blobs: any BlobStore, events: EventLog, queue: JobQueue,
        limits: SiteLimits = SiteLimits(), onPreviewChange: @escaping @Sendable (_ label: String) -> Void = { _ in },
        onSubmission: @escaping SubmissionHook = { _, _, _ in },
        jobClass: @escaping JobClassRule = { _, _, kind in kind }
    ) {
        self.database = database
        self.blobs = blobs
        self.events = events
        self.queue = queue
        self.limits = limits
        self.onPreviewChange = onPreviewChange
        self.onSubmission = onSubmission
        self.jobClass = jobClass
    }
}

/// How large sources may be, and how much is stored, inclusive.
public struct SiteLimits: Hashable, Sendable {
    /// Bytes of one file.
    public var file = 1 << 20
    /// Files of a tree.
    public var files = 2_000
    /// Bytes of a tree.
    public var tree = 20 << 20
    /// Submissions of a project, without the suspicious ones.
    public var submissions = 20_000
    /// Suspicious submissions of a project: the newest are kept.
    public var spam = 1_000

    public init() {}

    /// Refuses a tree over a limit.
    /// - Throws: ``SitesError/tooLarge(limit:)``.
    public func check(_ tree: FileTree) throws {
        if let path = tree.paths.first(where: { (tree[$0]?.size ?? 0) > file }) {
            throw SitesError.tooLarge(limit: "\(path) is larger than \(file >> 10) KiB")
        }
        if tree.count > files { throw SitesError.tooLarge(limit: "more than \(files) files") }
        if tree.size > self.tree { throw SitesError.tooLarge(limit: "more than \(self.tree >> 20) MiB in all") }
    }
}
