import Jobs
public import SiteModel
public import Storage

extension Sites {
    /// The tree of a version; nil asks for the newest.
    public func tree(of name: String, version number: Int? = nil, in workspace: WorkspaceID) async throws -> FileTree {
        try await blobs.tree(version(number, of: name, in: workspace).tree)
    }

    /// The bytes of one file.
    /// - Throws: ``SitesError/noFile(_:)``, ``SitesError/unsafePath(_:)``.
    public func file(
        _ path: String, of name: String, version number: Int? = nil, in workspace: WorkspaceID
    ) async throws -> (bytes: [UInt8], version: Int) {
        let version = try await version(number, of: name, in: workspace)
        guard let entry = try await blobs.tree(version.tree)[Self.checked(path)] else { throw SitesError.noFile(path) }
        return (try await blobs.get(entry.blob), version.number)
    }

    /// Writes one file, or removes it for nil, as a new version on top of `base`, and builds it.
    /// - Throws: ``SitesError/outdated(base:head:changed:)`` with the paths that changed since,
    ///   ``SitesError/locked(_:)`` while a job is at work, and for what the limits refuse.
    /// - Parameter alongside: See ``BesideSave``.
    public func write(
        _ path: String, _ bytes: [UInt8]?, of name: String, base: Int, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping BesideSave = { _, _ in }
    ) async throws -> Saved {
        let path = try Self.checked(path)
        let old = try await tree(of: name, version: base, in: workspace)
        if bytes == nil, old[path] == nil { throw SitesError.noFile(path.text) }
        try Self.checkPlace(of: path, in: old)
        var entry: FileTree.Entry?
        if let bytes {
            guard bytes.count <= limits.file else {
                throw SitesError.tooLarge(limit: "a file has at most \(limits.file >> 10) KiB")
            }
            entry = FileTree.Entry(
                blob: try await blobs.put(bytes, durable: true), size: bytes.count,
                isExecutable: old[path]?.isExecutable ?? false)
        }
        let new = old.setting(path, to: entry)
        try limits.check(new)
        _ = try await blobs.put(new.manifest, durable: true)
        do {
            return try await database.write { [entry] tx in
                let project = try unlockedProject(name, in: workspace, tx)
                let verb = entry == nil ? "Remove" : old[path] == nil ? "Add" : "Change"
                let draft = VersionDraft(
                    tree: new, message: "\(verb) \(path)", author: user, origin: .save, base: base)
                let saved = try save(draft, to: project, by: user, tx)
                try alongside(tx, saved)
                return saved
            }
        } catch SitesError.outdated(let base, let head, _) {
            let newest = try await tree(of: name, version: head, in: workspace)
            throw SitesError.outdated(
                base: base, head: head, changed: TreeDiff(from: old, to: newest).files.map(\.path.text))
        }
    }

    /// Makes a version of several changed files at once, a direct write like ``write(_:_:of:base:by:in:alongside:)``, and
    /// builds it before anything else: somebody looks at the preview and waits.
    /// - Parameters:
    ///   - changes: The new contents of the files that change; nil removes one.
    ///   - message: What was done, in words.
    /// - Throws: ``SitesError/outdated(base:head:changed:)``, ``SitesError/locked(_:)``, and for what the limits refuse.
    public func save(
        _ changes: [FilePath: [UInt8]?], message: String, of name: String, base: Int, by user: UserID?,
        in workspace: WorkspaceID, alongside: @escaping BesideSave = { _, _ in }
    ) async throws -> Saved {
        let old = try await tree(of: name, version: base, in: workspace)
        var entries = old.entries
        for (path, bytes) in changes {
            entries[path] = bytes.map {
                FileTree.Entry(
                    blob: Digest(of: $0), size: $0.count, isExecutable: old[path]?.isExecutable ?? false)
            }
        }
        let new = FileTree(entries)
        try limits.check(new)
        _ = try await blobs.putAll(changes.values.compactMap(\.self) + [new.manifest], durable: true)
        do {
            return try await database.write { tx in
                let project = try unlockedProject(name, in: workspace, tx)
                let draft = VersionDraft(tree: new, message: message, author: user, origin: .edit, base: base)
                let saved = try save(draft, to: project, by: user, atLeast: .urgent, tx)
                try alongside(tx, saved)
                return saved
            }
        } catch SitesError.outdated(let base, let head, _) {
            let newest = try await tree(of: name, version: head, in: workspace)
            throw SitesError.outdated(
                base: base, head: head, changed: TreeDiff(from: old, to: newest).files.map(\.path.text))
        }
    }

    private static func checked(_ path: String) throws -> FilePath {
        do {
            return try FilePath(path)
        } catch {
            throw SitesError.unsafePath(error)
        }
    }

    /// A file cannot stand where a folder is, nor below another file.
    private static func checkPlace(of path: FilePath, in tree: FileTree) throws {
        for other in tree.paths where other.isBelow(path.text) || path.isBelow(other.text) {
            throw SitesError.invalid(field: "path", reason: "“\(other)” stands in the way.")
        }
    }
}
