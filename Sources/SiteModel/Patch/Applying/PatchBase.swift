/// The tree to which a turn is applied: which files are there, without their contents.
public struct PatchBase: Sendable {
    /// The size of each file in bytes.
    public var sizes: [FilePath: Int]
    /// Paths of symbolic links to files or folders. Nothing is written to them or below them.
    public var links: Set<String>

    public init(sizes: [FilePath: Int], links: Set<String> = []) {
        self.sizes = sizes
        self.links = links
    }

    public init(_ tree: FileTree) {
        self.init(sizes: tree.entries.mapValues(\.size))
    }

    public init(_ files: SourceFiles) {
        self.init(sizes: files.contents.mapValues(\.count))
    }
}

/// How large files and trees may become. Each limit is inclusive.
public struct PatchLimits: Hashable, Sendable {
    /// Bytes of one file.
    public var fileBytes = 1 << 20
    public var files = 2_000
    /// Bytes of all files.
    public var treeBytes = 20 << 20
    /// Bytes of a stream, for those who read one.
    public var streamBytes = 64 << 20

    public init() {}
}

/// A turn that was applied in memory, or refused.
public struct PatchResult: Hashable, Sendable {
    /// One file that the turn writes.
    public struct Write: Hashable, Sendable {
        public var path: FilePath
        /// The file of the base whose mode it keeps, and whose content it had before; nil for a new file.
        public var origin: FilePath?
        /// The new content; nil where it is the origin's, moved as it is.
        public var content: [UInt8]?
    }

    public var report: PatchReport
    /// Sorted by path; empty where the turn is refused.
    public var writes: [Write]
    /// Files of the base that are gone, sorted; a path that is written is never among them.
    public var removals: [FilePath]
}

extension PatchResult {
    /// The tree after the turn. New contents must be stored as blobs by whoever keeps the tree.
    public func tree(after base: FileTree) -> FileTree {
        var tree = base
        for path in removals { tree = tree.setting(path, to: nil) }
        for write in writes {
            let origin = write.origin.flatMap { base[$0] }
            guard let content = write.content else {
                tree = tree.setting(write.path, to: origin)
                continue
            }
            let entry = FileTree.Entry(
                blob: Digest(of: content), size: content.count, isExecutable: origin?.isExecutable ?? false)
            tree = tree.setting(write.path, to: entry)
        }
        return tree
    }

    /// The files after the turn.
    public func files(after base: SourceFiles) -> SourceFiles {
        var files = base
        for path in removals { files[path] = nil }
        for write in writes { files[write.path] = write.content ?? write.origin.flatMap { base[$0] } }
        return files
    }
}

extension Turn {
    /// Applies the turn in memory: as a whole, or not at all.
    /// - Parameters:
    ///   - base: What is there.
    ///   - limits: How large files and the tree may become.
    ///   - reading: Returns the content of a file of the base. It is called only for files that the turn changes, and
    ///     for modules that may import what a replaced file no longer exports: see ``reads(in:)``.
    /// - Throws: What `reading` throws.
    public func applied(
        to base: PatchBase, limits: PatchLimits = PatchLimits(), reading: (FilePath) throws -> [UInt8]
    ) rethrows -> PatchResult {
        // The closure lives only as long as the call.
        try withoutActuallyEscaping(reading) { reading in
            var run = PatchRun(base: base, limits: limits, reading: reading)
            do {
                return try run.result(of: self)
            } catch {
                throw error
            }
        }
    }

    /// Applies the turn to files in memory.
    public func applied(to files: SourceFiles, limits: PatchLimits = PatchLimits()) -> PatchResult {
        applied(to: PatchBase(files), limits: limits) { files[$0] ?? [] }
    }

    /// The files of `base` whose contents applying the turn may ask for: to be loaded before where reading must wait.
    public func reads(in base: PatchBase) -> Set<FilePath> {
        var paths: Set<FilePath> = []
        var replacesModule = false
        for element in elements {
            let named: [String] =
                switch element.action {
                case .file(let path, _), .addition(let path, _), .edit(let path, _), .delete(let path): [path]
                case .rename(let from, let to): [from, to]
                case .dependency: [Self.manifest]
                }
            let known = named.compactMap { try? FilePath($0) }
            paths.formUnion(known.filter { base.sizes[$0] != nil })
            if case .file = element.action {
                replacesModule = replacesModule || known.contains(where: ModuleNames.isModule)
            }
        }
        if replacesModule { paths.formUnion(base.sizes.keys.filter(ModuleNames.isModule)) }
        return paths
    }

    /// Where dependencies are written.
    static let manifest = "package.json"
}
