/// Which files differ between two trees.
public struct TreeDiff: Hashable, Sendable {
    public enum Change: String, Hashable, Sendable, Codable { case created, modified, deleted }

    /// One file that differs; `old` is nil for a created one, `new` for a deleted one.
    public struct File: Hashable, Sendable {
        public var path: FilePath
        public var change: Change
        public var old: FileTree.Entry?
        public var new: FileTree.Entry?
    }

    /// The files that differ, sorted by path.
    public var files: [File]

    public init(from old: FileTree, to new: FileTree) {
        files = Set(old.paths).union(new.paths).sorted().compactMap { path in
            switch (old[path], new[path]) {
            case (nil, let entry?): File(path: path, change: .created, old: nil, new: entry)
            case (let entry?, nil): File(path: path, change: .deleted, old: entry, new: nil)
            case (let before?, let after?) where before != after:
                File(path: path, change: .modified, old: before, new: after)
            default: nil
            }
        }
    }
}
