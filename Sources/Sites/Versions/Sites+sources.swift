public import Jobs
public import SiteModel
public import Storage

extension Sites {
    /// The contents of those files of a version that `isWanted` names; nil asks for the newest version.
    public func sources(
        of name: String, version number: Int? = nil, in workspace: WorkspaceID,
        where isWanted: @Sendable (FilePath) -> Bool
    ) async throws -> SourceFiles {
        let tree = try await tree(of: name, version: number, in: workspace)
        return try await blobs.files(FileTree(tree.entries.filter { isWanted($0.key) }))
    }

    /// Asks for a build of a version that has none, so that its own address shows it. The preview stays where it is.
    /// - Throws: ``SitesError/noVersion(_:)``, ``SitesError/locked(_:)``.
    public func rebuild(
        _ name: String, version number: Int, by user: UserID?, in workspace: WorkspaceID
    ) async throws -> JobRecord {
        try await database.write { tx in
            let project = try unlockedProject(name, in: workspace, tx)
            _ = try version(number, of: project.id, tx)
            return try enqueue(SiteBuild(project: project.id, version: number), for: project, by: user, tx)
        }
    }
}
