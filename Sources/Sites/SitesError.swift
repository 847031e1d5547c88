public import Foundation
public import SiteModel
public import Storage

/// Why something with a project was refused. Nothing was changed.
public enum SitesError: Error, Sendable {
    /// There is no such project in this workspace.
    case noProject(String)
    /// The project has no version with this number.
    case noVersion(Int)
    /// The version has no file at this path.
    case noFile(String)
    /// The project has no finished build yet.
    case notBuilt
    /// A job is at work on the project.
    case locked(ProjectLock)
    /// The write was based on another version than the newest.
    case outdated(base: Int, head: Int, changed: [String])
    /// Another project of the workspace has this slug.
    case slugTaken(String)
    /// A name, a slug or a text that is empty, too long or holds characters that it may not.
    case invalid(field: String, reason: String)
    /// The path may not stand in a tree.
    case unsafePath(UnsafePath)
    /// The file or the tree would be larger than allowed.
    case tooLarge(limit: String)
    /// The project has no submission with this id.
    case noSubmission(SubmissionID)
    /// The project has no such proposal for its memory that is open.
    case noProposal
    /// The project has no such conversation.
    case noConversation
    /// The project holds as many submissions as it may.
    case inboxFull(limit: Int)
}

/// Who holds a project, since when, and with which job.
public struct ProjectLock: Hashable, Sendable, Codable {
    public var project: ProjectID
    public var job: JobID
    /// The kind of the job, such as `site.edit`.
    public var kind: String
    /// The user who asked for it; nil for the system.
    public var user: UserID?
    /// When the job was created.
    public var since: Date
    /// What it is doing just now, in words.
    public var step: String?
    /// 0 to 100.
    public var progress: Int
}
