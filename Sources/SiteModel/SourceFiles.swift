/// Files in memory, by path: what a designer writes and an archive holds, before they are stored as blobs.
public struct SourceFiles: Hashable, Sendable {
    /// The content of each file.
    public var contents: [FilePath: [UInt8]]

    public init(_ contents: [FilePath: [UInt8]] = [:]) {
        self.contents = contents
    }

    public subscript(path: FilePath) -> [UInt8]? {
        get { contents[path] }
        set { contents[path] = newValue }
    }

    /// The file's text, or nil where there is no file or it is not UTF-8.
    public func text(_ path: FilePath) -> String? {
        contents[path].flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The paths, sorted by bytes.
    public var paths: [FilePath] { contents.keys.sorted() }

    /// The tree of these files: what it will be once they are stored.
    public var tree: FileTree {
        FileTree(contents.mapValues { FileTree.Entry(blob: Digest(of: $0), size: $0.count) })
    }
}
