public import Foundation
public import SiteModel

/// A blob store from which what nobody refers to can be removed: it knows when each blob was used last.
public protocol SweptBlobStore: BlobStore {
    /// Removes a blob unless it was stored or asked for since a time.
    /// - Returns: whether it is gone.
    func delete(_ digest: Digest, unlessUsedSince time: Date) async throws -> Bool
}
