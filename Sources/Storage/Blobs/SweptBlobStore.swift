public import Foundation
public import SiteModel

/// A blob store from which what nobody refers to can be removed.
///
/// Whoever refers to a blob has stored it, or has asked for it, a moment before; a sweep looks at what is referred to
/// and removes the rest. Between the two a reference may come that the sweep has not seen. A store meets this in one of
/// two ways: it knows when a blob was used last and leaves those that were used since a time, or it sets blobs aside,
/// from where they come back by themselves, and removes them for good when a later look has found no reference either.
public protocol SweptBlobStore: BlobStore {
    /// Removes a blob, or sets it aside, unless it was stored or asked for since a time.
    /// - Returns: whether it is gone from its place.
    func delete(_ digest: Digest, unlessUsedSince time: Date) async throws -> Bool

    /// Blobs that were set aside, in the order of their names, at most `limit`; none are the last.
    /// - Parameter name: The name of the last one that is known; nil begins with the first.
    func listSetAside(after name: String?, limit: Int) async throws -> [BlobSetAside]

    /// Removes for good what was set aside, or brings it back where something refers to it.
    func settle(_ blob: BlobSetAside, isReferred: Bool) async throws
}

extension SweptBlobStore {
    public func listSetAside(after name: String?, limit: Int) async throws -> [BlobSetAside] { [] }
    public func settle(_ blob: BlobSetAside, isReferred: Bool) async throws {}
}

/// A blob that a sweep has set aside.
public struct BlobSetAside: Hashable, Sendable {
    /// What tells it from other times that the same blob was set aside.
    public let name: String
    public let digest: Digest
    public let size: Int
    /// When setting it aside began.
    public let at: Date

    public init(name: String, digest: Digest, size: Int, at: Date) {
        self.name = name
        self.digest = digest
        self.size = size
        self.at = at
    }
}
