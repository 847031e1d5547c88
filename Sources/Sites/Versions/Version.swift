public import Foundation
public import SiteModel
public import Storage

/// A numbered commit of a project's sources. Versions are never changed and never removed.
public struct Version: Hashable, Sendable {
    /// Counts from 1 within the project.
    public var number: Int
    /// The version that it was made from; nil for the first.
    public var parent: Int?
    /// The tree of its files.
    public var tree: Digest
    public var fileCount: Int
    /// Bytes of all files.
    public var size: Int
    /// What was done, in words.
    public var message: String
    /// Who asked for it; nil for the system.
    public var author: UserID?
    public var origin: Origin
    public var job: JobID?
    public var createdAt: Date

    /// How a version came to be.
    public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
        case generate, edit, upload, revert, sync, save
    }
}

/// A version that is to be made.
public struct VersionDraft: Sendable {
    public var tree: FileTree
    public var message: String
    public var author: UserID?
    public var origin: Version.Origin
    public var job: JobID?
    /// The version that the change was made on; nil for a first one.
    public var base: Int?

    public init(
        tree: FileTree, message: String, author: UserID?, origin: Version.Origin, job: JobID? = nil, base: Int?
    ) {
        self.tree = tree
        self.message = message
        self.author = author
        self.origin = origin
        self.job = job
        self.base = base
    }
}

extension Version {
    static let columns: SQL = "number, parent, tree, files, bytes, message, author, origin, job_id, created_at"

    init(_ row: Row) throws {
        number = try row.get("number")
        parent = try row.get("parent")
        tree = try row.get("tree")
        fileCount = try row.get("files")
        size = try row.get("bytes")
        message = try row.get("message")
        author = try row.get("author")
        let origin: String = try row.get("origin")
        self.origin = Origin(rawValue: origin) ?? .save
        job = try row.get("job_id")
        createdAt = Date(milliseconds: try row.get("created_at"))
    }
}
