public import SiteModel

/// Finds what a preview shows at this moment.
public protocol PreviewLookup: Sendable {
    /// The preview with a host label.
    func preview(label: String) async throws -> PreviewState

    /// The artifacts of the newest few builds of the preview, newest first: what an open page may be of.
    func recentArtifacts(label: String) async throws -> [Digest]
}

/// What a preview's pointer says.
public enum PreviewState: Sendable {
    /// There is no such preview: it never was, was deleted, or has another address by now.
    case unknown
    /// The project has no good build yet.
    case unbuilt
    /// The artifact of the newest good build, and its pages with the bridge in them.
    case built(artifact: FileTree, variant: FileTree)
}
