import SiteModel
public import Storage

extension Sites {
    /// A ZIP with a name to save it under.
    public struct Download: Sendable {
        public var name: String
        public var bytes: [UInt8]
    }

    /// The sources of a version as a ZIP; nil asks for the newest.
    public func download(of name: String, version number: Int? = nil, in workspace: WorkspaceID) async throws
        -> Download
    {
        let project = try await project(name, in: workspace)
        let version = try await version(number, of: name, in: workspace)
        return try await pack(version.tree, as: "\(project.slug)-v\(version.number)", version)
    }

    /// The built site of a version as a ZIP, ready for any web server; nil asks for the newest good build.
    /// - Throws: ``SitesError/notBuilt``.
    public func downloadBuilt(
        of name: String, version number: Int? = nil, in workspace: WorkspaceID
    ) async throws -> Download {
        let project = try await project(name, in: workspace)
        guard let build = try await build(of: name, version: number, in: workspace) else { throw SitesError.notBuilt }
        let version = try await version(build.version, of: name, in: workspace)
        return try await pack(build.artifact, as: "\(project.slug)-v\(version.number)-site", version)
    }

    private func pack(_ digest: Digest, as name: String, _ version: Version) async throws -> Download {
        let tree = try await blobs.tree(digest)
        let files = try await blobs.files(tree)
        let entries = tree.paths.map { path in
            (path: path, bytes: files[path] ?? [], isExecutable: tree[path]?.isExecutable ?? false)
        }
        return Download(
            name: "\(name).zip", bytes: try ZipArchive.pack(entries, below: name, date: version.createdAt))
    }
}
