/// What a member of a workspace is.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case owner, admin, editor, viewer
}

/// What a request needs to be allowed to do.
public enum Permission: String, Hashable, Sendable, Codable, CaseIterable {
    /// See projects, versions, jobs and previews.
    case read
    /// Make and change projects, and start and cancel work.
    case edit
    /// Take a stuck lock from a project, see the figures of the server, manage members.
    case administer
    /// Give the workspace away or end it.
    case own
}

extension Role {
    /// Whether a member with this role may do what `permission` names. Every check of rights ends here.
    public func allows(_ permission: Permission) -> Bool {
        switch self {
        case .owner: true
        case .admin: permission != .own
        case .editor: permission == .read || permission == .edit
        case .viewer: permission == .read
        }
    }
}
