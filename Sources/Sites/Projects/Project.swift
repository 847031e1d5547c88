public import Foundation
public import Storage

/// One website: a name, a slug, and the newest version of its sources.
public struct Project: Hashable, Sendable {
    public let id: ProjectID
    public let workspace: WorkspaceID
    /// Lower-case ASCII, unique within the workspace; part of addresses.
    public var slug: String
    /// What people call it.
    public var name: String
    /// The prompt that it was made from; empty for an upload.
    public var prompt: String
    public var createdBy: UserID?
    public var createdAt: Date
    public var updatedAt: Date
    /// The number of the newest version; 0 before the first.
    public var head: Int
}

extension Project {
    static let columns: SQL =
        "project.id, project.workspace_id, project.slug, project.name, project.prompt, project.created_by, project.created_at, project.updated_at, project.head"

    init(_ row: Row) throws {
        id = try row.get("id")
        workspace = try row.get("workspace_id")
        slug = try row.get("slug")
        name = try row.get("name")
        prompt = try row.get("prompt")
        createdBy = try row.get("created_by")
        createdAt = Date(milliseconds: try row.get("created_at"))
        updatedAt = Date(milliseconds: try row.get("updated_at"))
        head = try row.get("head")
    }
}

extension Date {
    /// From the integer milliseconds that tables hold.
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }
}
