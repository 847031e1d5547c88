public import SiteModel
import Storage

/// What changed in one file between two versions.
public struct FileDiff: Hashable, Sendable {
    public var path: FilePath
    public var change: TreeDiff.Change
    /// The lines; nil for a file that is not text, or too large to compare.
    public var text: TextDiff?

    /// Files over this many bytes are named, not compared.
    static let largestCompared = 512 << 10

    static func all(_ diff: TreeDiff, blobs: any BlobStore) async throws -> [FileDiff] {
        var files: [FileDiff] = []
        for file in diff.files {
            let old = try await text(of: file.old, blobs)
            let new = try await text(of: file.new, blobs)
            let lines: TextDiff? = if let old, let new { TextDiff(from: old, to: new) } else { nil }
            files.append(FileDiff(path: file.path, change: file.change, text: lines))
        }
        return files
    }

    /// Empty for no file; nil for one that is not text.
    private static func text(of entry: FileTree.Entry?, _ blobs: any BlobStore) async throws -> String? {
        guard let entry else { return "" }
        guard entry.size <= largestCompared else { return nil }
        let bytes = try await blobs.get(entry.blob)
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
