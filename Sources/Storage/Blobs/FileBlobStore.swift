public import Foundation
public import SiteModel

/// Blobs as files: `<folder>/ab/<the other 62 digits>`.
///
/// A blob is written to a temporary file, synced where it must be durable, and renamed: whenever the process dies, a
/// blob is there whole or not at all. Several stores, also of several processes, may share a folder.
public struct FileBlobStore: BlobStore {
    let folder: URL
    let scratch: ScratchFolder
    private let files: BlobFiles
    let workers: Workers

    /// Opens the store, makes its folders where there are none, and removes what an interrupted process left.
    /// - Throws: ``BlobError/notWritable(path:)``.
    public init(folder: URL) throws {
        do {
            let manager = FileManager.default
            for index in 0..<256 {
                let name = String(index + 256, radix: 16).dropFirst()
                try manager.createDirectory(
                    at: folder.appending(path: name, directoryHint: .isDirectory), withIntermediateDirectories: true)
            }
            self.scratch = try ScratchFolder(in: folder.appending(path: "temporary", directoryHint: .isDirectory))
            try FileSync.folder(folder.path)
        } catch {
            throw BlobError.notWritable(path: folder.path)
        }
        self.folder = folder
        self.files = BlobFiles(scratch: scratch)
        self.workers = Workers(count: 8)
    }

    /// Where the file of a blob is, whether it is there or not. Its bytes must not be changed.
    public func url(of digest: Digest) -> URL {
        let digits = digest.hex
        return folder.appending(path: "\(digits.prefix(2))/\(digits.dropFirst(2))", directoryHint: .notDirectory)
    }

    public func put(_ bytes: [UInt8], durable: Bool) async throws -> Digest {
        let digest = Digest(of: bytes)
        try await store([(digest, bytes)], durable: durable)
        return digest
    }

    public func putAll(_ contents: [[UInt8]], durable: Bool) async throws -> [Digest] {
        let digests = contents.map { Digest(of: $0) }
        let distinct = Dictionary(zip(digests, contents)) { first, _ in first }
        try await store(distinct.map { ($0.key, $0.value) }, durable: durable)
        return digests
    }

    public func get(_ digest: Digest) async throws -> [UInt8] {
        let path = url(of: digest).path
        return try await workers.run {
            guard let bytes = try BlobFiles.read(path) else { throw BlobError.missing(digest) }
            guard Digest(of: bytes) == digest else { throw BlobError.corrupt(digest) }
            return bytes
        }
    }

    public func contains(_ digest: Digest) async throws -> Bool {
        let path = url(of: digest).path
        return try await workers.run { BlobFiles.touch(path) }
    }

    public func delete(_ digest: Digest) async throws {
        let path = url(of: digest).path
        try await workers.run {
            guard unlink(path) == 0 || errno == ENOENT else { throw BlobError(SystemError("unlink", path)) }
        }
    }

    /// Writes blobs at the same time, then syncs each folder that got one, once.
    private func store(_ blobs: [(Digest, [UInt8])], durable: Bool) async throws {
        try await withThrowingTaskGroup { group in
            for (digest, bytes) in blobs {
                let path = url(of: digest).path
                group.addTask { try await workers.run { try files.store(bytes, at: path, durable: durable) } }
            }
            try await group.waitForAll()
        }
        guard durable else { return }
        let folders = Set(blobs.map { url(of: $0.0).deletingLastPathComponent().path })
        try await withThrowingTaskGroup { group in
            for folder in folders {
                group.addTask { try await workers.run { try BlobFiles.syncFolder(folder) } }
            }
            try await group.waitForAll()
        }
    }
}
