public import Foundation
public import Logging
public import SiteModel
import Synchronization

/// Blobs of a distant store, with those that were used last also as files of this machine.
///
/// The distant store has the say: a blob is stored when it is stored there. A copy here saves the way to read it, is
/// checked like every blob, and may be lost or damaged at any time: then it is fetched again. Copies survive a restart.
public final class CachedBlobStore: SweptBlobStore {
    private let distant: any SweptBlobStore
    private let local: FileBlobStore
    private let copies: Mutex<BlobCopies>
    private let logger: Logger

    /// - Parameters:
    ///   - folder: Where the copies are; it belongs to this cache alone.
    ///   - limit: How many bytes of copies are kept.
    /// - Throws: ``BlobError/notWritable(path:)``.
    public init(of distant: any SweptBlobStore, folder: URL, limit: Int, logger: Logger) async throws {
        self.distant = distant
        self.logger = logger
        let local = try FileBlobStore(folder: folder)
        self.local = local
        var copies = BlobCopies(limit: limit)
        // How they were used is not kept; when they came is the next best.
        let found = try await local.list(after: nil, limit: .max).sorted { $0.storedAt < $1.storedAt }
        var superfluous: [Digest] = []
        for blob in found { superfluous += copies.add(blob.digest, size: blob.size) }
        self.copies = Mutex(copies)
        for digest in superfluous { try await local.delete(digest) }
    }

    /// How many bytes of copies there are.
    public var size: Int { copies.withLock { $0.size } }

    public func put(_ bytes: [UInt8], durable: Bool) async throws -> Digest {
        let digest = try await distant.put(bytes, durable: durable)
        await keep([(digest, bytes)])
        return digest
    }

    public func putAll(_ contents: [[UInt8]], durable: Bool) async throws -> [Digest] {
        let digests = try await distant.putAll(contents, durable: durable)
        await keep(Array(zip(digests, contents)))
        return digests
    }

    public func get(_ digest: Digest) async throws -> [UInt8] {
        if copies.withLock({ $0.use(digest) }) {
            // A copy that is gone or damaged is no loss.
            if let bytes = try? await local.get(digest) { return bytes }
            copies.withLock { $0.remove(digest) }
        }
        let bytes = try await distant.get(digest)
        await keep([(digest, bytes)])
        return bytes
    }

    public func contains(_ digest: Digest) async throws -> Bool {
        try await distant.contains(digest)
    }

    public func delete(_ digest: Digest) async throws {
        try await distant.delete(digest)
        copies.withLock { $0.remove(digest) }
        try await local.delete(digest)
    }

    public func delete(_ digest: Digest, unlessUsedSince time: Date) async throws -> Bool {
        guard try await distant.delete(digest, unlessUsedSince: time) else { return false }
        copies.withLock { $0.remove(digest) }
        try await local.delete(digest)
        return true
    }

    public func listSetAside(after name: String?, limit: Int) async throws -> [BlobSetAside] {
        try await distant.listSetAside(after: name, limit: limit)
    }

    public func settle(_ blob: BlobSetAside, isReferred: Bool) async throws {
        try await distant.settle(blob, isReferred: isReferred)
    }

    public func list(after digest: Digest?, limit: Int) async throws -> [StoredBlob] {
        try await distant.list(after: digest, limit: limit)
    }

    /// Keeps copies, and removes those that were not used for the longest time where there are too many bytes.
    private func keep(_ blobs: [(Digest, [UInt8])]) async {
        let limit = copies.withLock { $0.limit }
        let fitting = blobs.filter { $0.1.count <= limit / 4 }
        do {
            _ = try await local.putAll(fitting.map(\.1), durable: false)
            let superfluous = copies.withLock { copies in
                fitting.flatMap { copies.add($0.0, size: $0.1.count) }
            }
            for digest in superfluous { try await local.delete(digest) }
        } catch {
            // Whoever asked has what was asked for.
            logger.warning("Blobs cannot be kept in the cache of this machine", metadata: ["error": "\(error)"])
        }
    }
}

/// Which copies there are, and which were used last.
struct BlobCopies {
    let limit: Int
    private(set) var size = 0
    private var entries: [Digest: (size: Int, use: Int)] = [:]
    private var lastUse = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Notes that a copy is used, and whether there is one.
    mutating func use(_ digest: Digest) -> Bool {
        lastUse += 1
        entries[digest]?.use = lastUse
        return entries[digest] != nil
    }

    /// Notes a copy, and returns those to remove for it.
    mutating func add(_ digest: Digest, size added: Int) -> [Digest] {
        remove(digest)
        lastUse += 1
        entries[digest] = (added, lastUse)
        size += added
        guard size > limit else { return [] }
        // A tenth more than needed goes at once, so that this sorting is rare.
        var removed: [Digest] = []
        for (digest, entry) in entries.sorted(by: { $0.value.use < $1.value.use }) {
            guard size > limit - limit / 10, entry.use != lastUse else { break }
            remove(digest)
            removed.append(digest)
        }
        return removed
    }

    mutating func remove(_ digest: Digest) {
        size -= entries.removeValue(forKey: digest)?.size ?? 0
    }
}
