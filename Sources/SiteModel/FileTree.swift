/// An immutable map from path to blob: the sources of a version, or the artifact of a build.
///
/// Its ``digest`` is the digest of its ``manifest``, so a tree is stored as a blob among the blobs that it names, and
/// two trees are equal exactly when their digests are.
public struct FileTree: Hashable, Sendable {
    /// What stands at a path.
    public struct Entry: Hashable, Sendable, Codable {
        /// The name of the content.
        public var blob: Digest
        /// The content's length in bytes.
        public var size: Int
        /// Whether the file may be run as a program.
        public var isExecutable: Bool

        public init(blob: Digest, size: Int, isExecutable: Bool = false) {
            self.blob = blob
            self.size = size
            self.isExecutable = isExecutable
        }
    }

    /// The entries by path.
    public private(set) var entries: [FilePath: Entry]

    public init(_ entries: [FilePath: Entry] = [:]) {
        self.entries = entries
    }

    public subscript(path: FilePath) -> Entry? { entries[path] }

    /// The paths, sorted by bytes.
    public var paths: [FilePath] { entries.keys.sorted() }

    public var count: Int { entries.count }

    /// The sum of all sizes in bytes; a blob at two paths counts twice.
    public var size: Int { entries.values.reduce(0) { $0 + $1.size } }

    /// The tree with `entry` at `path`, or without the path for nil.
    public func setting(_ path: FilePath, to entry: Entry?) -> FileTree {
        var copy = self
        copy.entries[path] = entry
        return copy
    }

    /// The entries for which `isIncluded` holds.
    public func filter(_ isIncluded: (FilePath) -> Bool) -> FileTree {
        FileTree(entries.filter { isIncluded($0.key) })
    }
}

extension FileTree {
    /// The canonical text of the tree: a line an entry, `mode digest size path`, sorted by path.
    public var manifest: [UInt8] {
        var text = "tree 1\n"
        for path in paths {
            guard let entry = entries[path] else { continue }
            text += "\(entry.isExecutable ? "755" : "644") \(entry.blob.hex) \(entry.size) \(path.text)\n"
        }
        return Array(text.utf8)
    }

    /// The digest of the manifest, by which a tree is stored and compared.
    public var digest: Digest { Digest(of: manifest) }

    /// Reads a manifest.
    /// - Throws: ``MalformedManifest`` for anything that ``manifest`` does not write.
    public init(manifest: [UInt8]) throws {
        var lines = String(decoding: manifest, as: UTF8.self).split(separator: "\n")[...]
        guard lines.popFirst() == "tree 1" else { throw MalformedManifest() }
        var entries: [FilePath: Entry] = [:]
        for line in lines {
            let fields = line.split(separator: " ", maxSplits: 3)
            guard fields.count == 4, let blob = Digest(hex: fields[1]), let size = Int(fields[2]),
                let path = try? FilePath(String(fields[3]))
            else { throw MalformedManifest() }
            entries[path] = Entry(blob: blob, size: size, isExecutable: fields[0] == "755")
        }
        self.entries = entries
    }

    /// A stored tree that cannot be read: the store was changed by another hand.
    public struct MalformedManifest: Error {}
}
