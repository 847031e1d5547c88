public import Foundation
public import Storage

/// A person who can sign in.
public struct User: Hashable, Sendable {
    public let id: UserID
    /// What others see.
    public var name: String
    /// Lower-cased, unique; nil for an owner who has only ever used links.
    public var email: String?
    /// Whether a password was set.
    public var hasPassword: Bool
    public var createdAt: Date
}

/// A tenant: projects, jobs and events belong to exactly one.
public struct Workspace: Hashable, Sendable {
    public let id: WorkspaceID
    public var name: String
    public var createdAt: Date
}

/// A user's place in a workspace.
public struct Membership: Hashable, Sendable {
    public var user: UserID
    public var workspace: WorkspaceID
    public var role: Role
}

extension User {
    static let columns: SQL =
        "users.id, users.name, users.email, users.password_hash IS NOT NULL AS has_password, users.created_at"

    init(_ row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        email = try row.get("email")
        hasPassword = try row.get("has_password")
        createdAt = Date(milliseconds: try row.get("created_at"))
    }
}

extension Workspace {
    static let columns: SQL = "workspace.id, workspace.name, workspace.created_at"

    init(_ row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        createdAt = Date(milliseconds: try row.get("created_at"))
    }
}

extension Date {
    /// From the integer milliseconds that tables hold.
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }
}
