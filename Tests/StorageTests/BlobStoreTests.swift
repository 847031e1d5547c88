import Foundation
import Logging
import SiteModel
import Storage
import TestSupport
import Testing

/// What every store of blobs must do.
@Suite("Every blob store")
struct BlobStoreTests {
    enum Kind: String, CaseIterable, Sendable {
        case files, cachedFiles, bucket, cachedBucket

        /// Those of a bucket only where there is one.
        static var there: [Kind] { allCases.filter { S3TestStore.isThere || $0 == .files || $0 == .cachedFiles } }
    }

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func make(_ kind: Kind) async throws -> any BlobStore {
        switch kind {
        case .files: try FileBlobStore(folder: folder.path("files"))
        case .cachedFiles: try await cached(FileBlobStore(folder: folder.path("files")))
        case .bucket: try await S3TestStore.open()
        case .cachedBucket: try await cached(S3TestStore.open())
        }
    }

    private func cached(_ store: any SweptBlobStore) async throws -> CachedBlobStore {
        try await CachedBlobStore(
            of: store, folder: folder.path("cache"), limit: 1_000_000, logger: .quiet)
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: Kind.there, [0, 1, 5, 3_000_000])
    func bytesAreReadBack(kind: Kind, count: Int) async throws {
        let bytes = [UInt8](repeating: 7, count: count)
        let store = try await make(kind)
        let digest = try await store.put(bytes, durable: true)
        #expect(digest == Digest(of: bytes))
        let found = try await store.get(digest)
        #expect(found == bytes)
        let again = try await store.put(bytes, durable: false)
        #expect(again == digest)
        let isThere = try await store.contains(digest)
        #expect(isThere)
    }

    @Test(arguments: Kind.there)
    func aBatchKeepsItsOrderAlsoWithRepeats(kind: Kind) async throws {
        let store = try await make(kind)
        let contents = (0..<100).map { Self.bytes("content \($0 % 90)") }
        let digests = try await store.putAll(contents, durable: true)
        let expected = contents.map { Digest(of: $0) }
        #expect(digests == expected)
        let all = try await store.containsAll(Set(digests))
        #expect(all)
        for (digest, content) in zip(digests, contents) {
            let found = try await store.get(digest)
            #expect(found == content)
        }
        let none = try await store.containsAll(Set(digests + [Digest(of: Self.bytes("never stored"))]))
        #expect(!none)
    }

    @Test(arguments: Kind.there)
    func whatIsMissingOrDeletedIsReported(kind: Kind) async throws {
        let store = try await make(kind)
        let digest = Digest(of: Self.bytes("gone"))
        await #expect(throws: BlobError.missing(digest)) { try await store.get(digest) }
        try await store.delete(digest)
        _ = try await store.put(Self.bytes("gone"), durable: true)
        try await store.delete(digest)
        await #expect(throws: BlobError.missing(digest)) { try await store.get(digest) }
        let isThere = try await store.contains(digest)
        #expect(!isThere)
    }

    @Test(arguments: Kind.there)
    func readersSeeTheWholeBlobOrNone(kind: Kind) async throws {
        let store = try await make(kind)
        let bytes = [UInt8](repeating: 42, count: 400_000)
        let digest = Digest(of: bytes)
        try await withThrowingTaskGroup { group in
            for _ in 0..<10 {
                group.addTask { _ = try await store.put(bytes, durable: false) }
                group.addTask {
                    do {
                        let found = try await store.get(digest)
                        #expect(found == bytes)
                    } catch BlobError.missing {}
                }
            }
            try await group.waitForAll()
        }
    }

    @Test(arguments: Kind.there)
    func theListHasEachBlobOnceInOrder(kind: Kind) async throws {
        let store = try await make(kind)
        let empty = try await store.list(after: nil, limit: 10)
        #expect(empty == [])
        let contents = (0..<25).map { [UInt8](repeating: UInt8($0), count: $0) }
        let before = Date().addingTimeInterval(-60)
        let digests = try await store.putAll(contents, durable: true)
        let sizes = Dictionary(uniqueKeysWithValues: zip(digests, contents.map(\.count)))
        var found: [StoredBlob] = []
        while true {
            let page = try await store.list(after: found.last?.digest, limit: 10)
            found += page
            if page.count < 10 { break }
        }
        #expect(found.map(\.digest) == digests.sorted())
        for blob in found {
            #expect(blob.size == sizes[blob.digest])
            #expect(blob.storedAt > before)
        }
    }

    @Test(arguments: Kind.there)
    func filesAndTheirTreeAreReadBack(kind: Kind) async throws {
        let store = try await make(kind)
        let files = SourceFiles([
            try FilePath("index.html"): Self.bytes("<h1>Hi</h1>"), try FilePath("src/a.ts"): [],
            try FilePath("public/b.bin"): [0, 255],
        ])
        let tree = try await store.putFiles(files, durable: true)
        #expect(tree == files.tree)
        let again = try await store.tree(tree.digest)
        #expect(again == tree)
        let content = try await store.files(tree)
        #expect(content == files)
    }
}
