public import Jobs
import SiteModel
public import Storage

extension Sites {
    /// One page of the versions, the newest first.
    public func versions(
        of name: String, in workspace: WorkspaceID, before: Int? = nil, limit: Int = 50
    ) async throws -> [Version] {
        try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try tx.query(
                """
                SELECT \(Version.columns) FROM version
                WHERE project_id = \(project.id) AND number < \(before ?? Int.max)
                ORDER BY number DESC LIMIT \(max(1, min(limit, 200)))
                """
            ).map(Version.init)
        }
    }

    /// One version; nil asks for the newest.
    /// - Throws: ``SitesError/noVersion(_:)``, also for a project without any.
    public func version(_ number: Int?, of name: String, in workspace: WorkspaceID) async throws -> Version {
        try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            return try version(number ?? project.head, of: project.id, tx)
        }
    }

    /// What a version changed in every file, against `base` or its parent.
    public func diff(
        of name: String, version number: Int, against base: Int? = nil, in workspace: WorkspaceID
    ) async throws -> [FileDiff] {
        let (old, new) = try await database.read { tx in
            let project = try project(name, in: workspace, tx)
            let version = try version(number, of: project.id, tx)
            let other = try (base ?? version.parent).map { try self.version($0, of: project.id, tx) }
            return (other?.tree, version.tree)
        }
        let oldTree = if let old { try await blobs.tree(old) } else { FileTree() }
        return try await FileDiff.all(TreeDiff(from: oldTree, to: blobs.tree(new)), blobs: blobs)
    }

    /// The version that was up before the newest changes, or nil where there are not so many.
    ///
    /// A version that an undo made counts as the one that it brought back, so that a second undo goes one change
    /// further instead of taking back the first.
    public func versionBeforeChanges(_ steps: Int, of id: ProjectID) async throws -> Version? {
        try await database.read { tx in
            var current = try version(project(id, tx).head, of: id, tx)
            for _ in 0..<max(1, steps) {
                while current.origin == .revert, current.job != nil, let source = try source(of: current, id, tx) {
                    current = source
                }
                guard let parent = current.parent else { return nil }
                current = try version(parent, of: id, tx)
            }
            return current
        }
    }

    /// The newest earlier version with the same files.
    private func source(of version: Version, _ id: ProjectID, _ tx: Transaction) throws -> Version? {
        try tx.first(
            """
            SELECT \(Version.columns) FROM version
            WHERE project_id = \(id) AND number < \(version.number) AND tree = \(version.tree)
            ORDER BY number DESC LIMIT 1
            """
        ).map(Version.init)
    }

    /// The last step of the transaction that makes a version and the job that builds it.
    ///
    /// What it stores is there exactly if the version is, whenever the process dies; where it throws, there is neither.
    /// It runs again where the transaction does.
    public typealias BesideSave = @Sendable (Transaction, Saved) throws -> Void

    /// Makes a new version with the files of an older one, and the job that builds it. Nothing in between is lost.
    /// - Parameters:
    ///   - base: The version that the person has seen as the newest; nil takes whichever is.
    ///   - alongside: See ``BesideSave``.
    /// - Throws: ``SitesError/outdated(base:head:changed:)`` where a newer version than `base` is there.
    public func revert(
        _ name: String, to number: Int, base: Int? = nil, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping BesideSave = { _, _ in }
    ) async throws -> Saved {
        let tree = try await blobs.tree(version(number, of: name, in: workspace).tree)
        do {
            return try await database.write { tx in
                let project = try unlockedProject(name, in: workspace, tx)
                let draft = VersionDraft(
                    tree: tree, message: "Back to version \(number)", author: user, origin: .revert,
                    base: base ?? project.head)
                let saved = try save(draft, to: project, by: user, tx)
                try alongside(tx, saved)
                return saved
            }
        } catch SitesError.outdated(let base, let head, _) {
            let seen = try await self.tree(of: name, version: base, in: workspace)
            let newest = try await self.tree(of: name, version: head, in: workspace)
            throw SitesError.outdated(
                base: base, head: head, changed: TreeDiff(from: seen, to: newest).files.map(\.path.text))
        }
    }
}

/// A version that was made by a direct write, and the job that builds it.
public struct Saved: Sendable {
    public var version: Version
    public var job: JobRecord
}

// MARK: Within a transaction

extension Sites {
    func version(_ number: Int, of project: ProjectID, _ tx: Transaction) throws -> Version {
        let row = try tx.first(
            "SELECT \(Version.columns) FROM version WHERE project_id = \(project) AND number = \(number)")
        guard let row else { throw SitesError.noVersion(number) }
        return try Version(row)
    }

    /// Adds a version to a project. Its blobs and its tree are stored already.
    /// - Throws: ``SitesError/outdated(base:head:changed:)`` where another version came in between.
    public func commit(_ draft: VersionDraft, to id: ProjectID, in tx: Transaction) throws -> Version {
        let project = try project(id, tx)
        guard (draft.base ?? 0) == project.head else {
            throw SitesError.outdated(base: draft.base ?? 0, head: project.head, changed: [])
        }
        let number = project.head + 1
        let now = tx.nowMilliseconds
        try tx.execute(
            """
            INSERT INTO version (project_id, number, parent, tree, files, bytes, message, author, origin, job_id, created_at)
            VALUES (\(id), \(number), \(draft.base), \(draft.tree.digest), \(draft.tree.count), \(draft.tree.size),
                    \(draft.message), \(draft.author), \(draft.origin.rawValue), \(draft.job), \(now))
            """)
        try tx.execute("UPDATE project SET head = \(number), updated_at = \(now) WHERE id = \(id)")
        try report("version.created", self.project(id, tx), tx)
        return try version(number, of: id, tx)
    }

    /// The version of a direct write, with the job that builds it.
    func save(
        _ draft: VersionDraft, to project: Project, by user: UserID?, atLeast least: JobClass = .background,
        _ tx: Transaction
    ) throws -> Saved {
        let version = try commit(draft, to: project.id, in: tx)
        let job = try enqueue(
            SiteBuild(project: project.id, version: version.number), for: project, by: user, atLeast: least, tx)
        return Saved(version: version, job: job)
    }
}
