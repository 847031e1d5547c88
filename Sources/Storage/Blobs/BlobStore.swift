public import Foundation
public import SiteModel

/// Where bytes are kept under the digest that names them. Nothing in it ever changes.
public protocol BlobStore: Sendable {
    /// Stores bytes; storing what is there already changes nothing.
    /// - Parameter durable: Whether to return only when the bytes are safe from a power cut. What can be made again
    ///   need not be: it is verified when it is read.
    func put(_ bytes: [UInt8], durable: Bool) async throws -> Digest

    /// Stores many blobs at the price of fewer syncs, and returns their digests in the order given.
    func putAll(_ contents: [[UInt8]], durable: Bool) async throws -> [Digest]

    /// The bytes, which are checked against the digest.
    /// - Throws: ``BlobError/missing(_:)`` or ``BlobError/corrupt(_:)``.
    func get(_ digest: Digest) async throws -> [UInt8]

    /// Whether there is such a blob; its bytes are not checked. Asking counts as a use: whoever goes on to refer to the
    /// blob has as long as after storing it, before a sweep may take it for an orphan.
    func contains(_ digest: Digest) async throws -> Bool

    /// Removes a blob, if it is there.
    func delete(_ digest: Digest) async throws

    /// Blobs in the order of their digests, at most `limit`; fewer are the last. Their bytes are not checked.
    /// - Parameter digest: The last one that is known; nil begins with the first.
    func list(after digest: Digest?, limit: Int) async throws -> [StoredBlob]
}

/// A blob as a store lists it.
public struct StoredBlob: Hashable, Sendable {
    public let digest: Digest
    public let size: Int
    /// When it was stored last, or asked for by ``BlobStore/contains(_:)``, more or less.
    public let storedAt: Date

    public init(digest: Digest, size: Int, storedAt: Date) {
        self.digest = digest
        self.size = size
        self.storedAt = storedAt
    }
}

/// What can go wrong with a blob.
public enum BlobError: Error, Hashable, Sendable {
    /// There is no such blob.
    case missing(Digest)
    /// The stored bytes are not those that the digest names.
    case corrupt(Digest)
    /// There is no room for it.
    case diskFull
    /// The store's folder cannot be written to.
    case notWritable(path: String)
    /// The disk failed.
    case inputOutput(String)
    /// The store of other machines did not do it.
    case remote(S3Problem)
}

extension BlobError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let digest): "The content \(digest) is not in the store."
        case .corrupt(let digest): "The content \(digest) is damaged."
        case .diskFull: "The disk is full. Free some space and try again; nothing was lost."
        case .notWritable(let path): "\(path) cannot be written to. Check that the folder exists and is yours."
        case .inputOutput(let reason): "The disk reported an error: \(reason)."
        case .remote(let problem): "\(problem)"
        }
    }
}

extension BlobStore {
    /// Stores files and the manifest of their tree, and returns the tree.
    public func putFiles(_ files: SourceFiles, durable: Bool) async throws -> FileTree {
        let tree = files.tree
        let contents = files.paths.compactMap { files[$0] }
        _ = try await putAll(contents + [tree.manifest], durable: durable)
        return tree
    }

    /// Stores the manifest of a tree, whose blobs are stored already.
    @discardableResult
    public func putTree(_ tree: FileTree, durable: Bool) async throws -> Digest {
        try await put(tree.manifest, durable: durable)
    }

    /// The tree with this digest.
    public func tree(_ digest: Digest) async throws -> FileTree {
        try await FileTree(manifest: get(digest))
    }

    /// Whether all of these are there; asks for many at once.
    public func containsAll(_ digests: Set<Digest>) async throws -> Bool {
        try await withThrowingTaskGroup { group in
            for digest in digests { group.addTask { try await contains(digest) } }
            for try await isThere in group where !isThere {
                group.cancelAll()
                return false
            }
            return true
        }
    }

    /// The content of a tree's files.
    public func files(_ tree: FileTree) async throws -> SourceFiles {
        try await withThrowingTaskGroup { group in
            for (path, entry) in tree.entries {
                group.addTask { (path, try await get(entry.blob)) }
            }
            var files = SourceFiles()
            for try await (path, bytes) in group { files[path] = bytes }
            return files
        }
    }
}
