public import Foundation
public import SiteModel

/// A blob store that can say what it holds and since when it was not used, so that what nobody refers to can be removed.
public protocol BlobListing: BlobStore {
    /// Blobs in the order of their digests, at most `limit`; fewer are the last.
    /// - Parameter digest: The last one that is known; nil begins with the first.
    func list(after digest: Digest?, limit: Int) async throws -> [StoredBlob]

    /// Removes a blob unless it was stored or asked for since a time.
    /// - Returns: whether it is gone.
    func delete(_ digest: Digest, unlessUsedSince time: Date) async throws -> Bool
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
