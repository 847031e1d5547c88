import Building
import NIOCore
import SiteModel
import Storage
import Synchronization

/// A file's bytes in one encoding, in memory.
struct LoadedContent: Sendable {
    let bytes: ByteBuffer
    /// How the bytes are encoded: identity where encoding does not make them smaller.
    let coding: ContentCoding
    /// The strong entity tag, with its quotes. It differs between encodings of the same file.
    let etag: String

    init(_ bytes: ByteBuffer, blob: Digest, coding: ContentCoding) {
        self.bytes = bytes
        self.coding = coding
        self.etag = "\"\(blob.hex.prefix(32))\(coding.tagSuffix)\""
    }
}

/// The contents of previews in memory, up to a number of bytes; what is not there is read from the blob store.
///
/// A file is read once, however many ask for it at the same time, and compressed once, when it is first asked for.
final class ContentCache: Sendable {
    private struct Key: Hashable, Sendable {
        let blob: Digest
        let coding: ContentCoding
    }

    private let blobs: any BlobStore
    private let cache: Mutex<RecencyCache<Key, LoadedContent>>
    private let loads = SingleFlight<Key, LoadedContent>()

    /// - Parameter limit: How many bytes are kept.
    init(blobs: any BlobStore, limit: Int) {
        self.blobs = blobs
        self.cache = Mutex(RecencyCache(limit: limit))
    }

    /// The content, if it is in memory.
    func cached(_ blob: Digest, _ coding: ContentCoding) -> LoadedContent? {
        cache.withLock { $0.value(Key(blob: blob, coding: coding)) }
    }

    /// The content, read and encoded if it is not in memory.
    /// - Throws: What the blob store throws.
    func load(_ blob: Digest, _ coding: ContentCoding) async throws -> LoadedContent {
        if let content = cached(blob, coding) { return content }
        let key = Key(blob: blob, coding: coding)
        return try await loads.value(for: key) {
            if let content = cached(blob, coding) { return content }
            let content = try await read(blob, coding)
            let cost = content.coding == coding ? content.bytes.readableBytes : 0
            // Beside its bytes a content costs its place in the dictionary.
            cache.withLock { $0.insert(content, for: key, cost: cost + 200) }
            return content
        }
    }

    /// The bytes of a small file that is read once.
    func bytes(_ blob: Digest) async throws -> [UInt8] {
        try await blobs.get(blob)
    }

    private func read(_ blob: Digest, _ coding: ContentCoding) async throws -> LoadedContent {
        if coding == .identity {
            return LoadedContent(ByteBuffer(bytes: try await blobs.get(blob)), blob: blob, coding: .identity)
        }
        let plain = try await load(blob, .identity)
        let bytes = Array(plain.bytes.readableBytesView)
        let encoded = coding == .brotli ? Compression.brotli(bytes) : Compression.gzip(bytes)
        guard let encoded, encoded.count < bytes.count else { return plain }
        return LoadedContent(ByteBuffer(bytes: encoded), blob: blob, coding: coding)
    }
}
