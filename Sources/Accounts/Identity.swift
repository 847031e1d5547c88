public import Storage

/// Who sent a request, in which workspace, with which rights, and how we know.
public struct Identity: Hashable, Sendable {
    public var user: UserID
    public var workspace: WorkspaceID
    public var role: Role
    public var how: Proof

    /// What proved the identity.
    public enum Proof: Hashable, Sendable {
        case session(SessionID)
        case token(TokenID)
    }

    public init(user: UserID, workspace: WorkspaceID, role: Role, how: Proof) {
        self.user = user
        self.workspace = workspace
        self.role = role
        self.how = how
    }

    /// Whether the role of the member allows this.
    public func may(_ permission: Permission) -> Bool { role.allows(permission) }
}
