import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Storage

@Suite("The cache of blobs")
struct CachedBlobStoreTests {
    private let folder: TemporaryFolder
    private let distant: FileBlobStore

    init() throws {
        folder = try TemporaryFolder()
        distant = try FileBlobStore(folder: folder.path("distant"))
    }

    private func cache(limit: Int = 100_000) async throws -> CachedBlobStore {
        try await CachedBlobStore(of: distant, folder: folder.path("cache"), limit: limit, logger: .quiet)
    }

    private func copy(of digest: Digest) throws -> URL {
        try FileBlobStore(folder: folder.path("cache")).url(of: digest)
    }

    /// Takes a blob from the distant store, so that only the copy is left.
    private func forgetAfar(_ digest: Digest) throws {
        try FileManager.default.removeItem(at: distant.url(of: digest))
    }

    @Test(arguments: [true, false])
    func whatWasReadOrWrittenNeedsNoWayThereAgain(isWritten: Bool) async throws {
        let cache = try await cache()
        let digest = try await (isWritten ? cache as any BlobStore : distant).put([1, 2, 3], durable: true)
        _ = try await cache.get(digest)
        try forgetAfar(digest)
        let found = try await cache.get(digest)
        #expect(found == [1, 2, 3])
        let isThere = try await cache.contains(digest)
        #expect(!isThere)
    }

    @Test(arguments: [true, false])
    func aCopyThatIsDamagedOrGoneIsFetchedAgain(isGone: Bool) async throws {
        let cache = try await cache()
        let digest = try await cache.put([1, 2, 3], durable: true)
        let copy = try copy(of: digest)
        try FileManager.default.removeItem(at: copy)
        if !isGone { try Data([9, 9, 9]).write(to: copy) }
        let found = try await cache.get(digest)
        #expect(found == [1, 2, 3])
        try forgetAfar(digest)
        let again = try await cache.get(digest)
        #expect(again == [1, 2, 3])
    }

    @Test func theLeastRecentlyUsedGoFirst() async throws {
        let cache = try await cache(limit: 10_000)
        var digests: [Digest] = []
        for index in 0..<10 {
            digests.append(try await cache.put([UInt8](repeating: UInt8(index), count: 1_000), durable: false))
        }
        _ = try await cache.get(digests[0])
        _ = try await cache.put([UInt8](repeating: 77, count: 1_000), durable: false)
        #expect(cache.size <= 10_000)
        for digest in digests { try forgetAfar(digest) }
        let kept = try await cache.get(digests[0])
        #expect(kept == [UInt8](repeating: 0, count: 1_000))
        await #expect(throws: BlobError.missing(digests[1])) { try await cache.get(digests[1]) }
        #expect(!FileManager.default.fileExists(atPath: try copy(of: digests[1]).path))
    }

    @Test func copiesSurviveARestartWithinTheLimit() async throws {
        var digests: [Digest] = []
        do {
            let cache = try await cache(limit: 10_000)
            for index in 0..<8 {
                digests.append(try await cache.put([UInt8](repeating: UInt8(index), count: 1_000), durable: false))
            }
        }
        let smaller = try await cache(limit: 4_000)
        #expect((1_000...4_000).contains(smaller.size))
        let files = try await FileBlobStore(folder: folder.path("cache")).list(after: nil, limit: 100)
        #expect(files.reduce(0) { $0 + $1.size } == smaller.size)
        try forgetAfar(digests[7])
        let found = try await smaller.get(digests[7])
        #expect(found.count == 1_000)
    }

    @Test func aDeletedBlobIsGoneHereToo() async throws {
        let cache = try await cache()
        let digest = try await cache.put([5], durable: true)
        try await cache.delete(digest)
        await #expect(throws: BlobError.missing(digest)) { try await cache.get(digest) }
        #expect(cache.size == 0)
    }

    @Test(.enabled(if: SmallDisk.isPossible))
    func aFullDiskHereCostsNobodyTheBlob() async throws {
        let disk = try SmallDisk(kilobytes: 2_048)
        let cache = try await CachedBlobStore(
            of: distant, folder: disk.url.appending(path: "cache"), limit: 100_000_000, logger: .quiet)
        let large = [UInt8](repeating: 1, count: 4_000_000)
        let digest = try await cache.put(large, durable: true)
        let found = try await cache.get(digest)
        #expect(found == large)
    }
}
