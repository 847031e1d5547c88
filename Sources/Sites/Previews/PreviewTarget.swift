public import SiteModel
public import Storage

/// What a preview's address serves: a finished build, or nothing yet.
public struct PreviewTarget: Hashable, Sendable {
    /// The first part of the host name.
    public var label: String
    public var project: ProjectID
    /// The version that the address is bound to; nil follows the newest good build.
    public var pinned: Int?
    /// The build that is up; nil before the first.
    public var build: PublishedBuild?
}

/// A finished build of a version.
public struct PublishedBuild: Hashable, Sendable {
    public var id: BuildID
    public var version: Int
    /// The tree of the artifact, as published sites serve it.
    public var artifact: Digest
    /// The same tree with the preview's bridge in its pages.
    public var variant: Digest
}

/// A build that is to be recorded. Its blobs and its trees are stored already.
public struct BuildDraft: Sendable {
    public var version: Int
    /// The origin that the pages were made for.
    public var origin: String
    public var artifact: Digest
    public var variant: Digest
    /// How long each step took, as JSON for the screens.
    public var steps: String
    /// What was found without stopping the build, as JSON.
    public var warnings: String

    public init(
        version: Int, origin: String, artifact: Digest, variant: Digest, steps: String, warnings: String
    ) {
        self.version = version
        self.origin = origin
        self.artifact = artifact
        self.variant = variant
        self.steps = steps
        self.warnings = warnings
    }
}
