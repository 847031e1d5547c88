import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Storage

struct BlobListingTests {
    private func withStore(_ body: (FileBlobStore) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try await body(FileBlobStore(folder: folder.path("blobs")))
        withExtendedLifetime(folder) {}
    }

    /// Makes a blob look as if nobody had used it since a time.
    private func age(_ digest: Digest, in store: FileBlobStore, to milliseconds: Int64) {
        var times = [timeval](repeating: timeval(tv_sec: Int(milliseconds / 1_000), tv_usec: 0), count: 2)
        utimes(store.url(of: digest).path, &times)
    }

    @Test func allBlobsAreListedInOrderAndInPages() async throws {
        try await withStore { store in
            let contents = (0..<50).map { Array("blob \($0)".utf8) }
            let digests = try await store.putAll(contents, durable: false).sorted()
            var found: [StoredBlob] = []
            while true {
                let page = try await store.list(after: found.last?.digest, limit: 7)
                guard !page.isEmpty else { break }
                found += page
            }
            #expect(found.map(\.digest) == digests)
            #expect(found.allSatisfy { abs($0.storedAt.timeIntervalSinceNow) < 60 })
            #expect(found.reduce(0) { $0 + $1.size } == contents.reduce(0) { $0 + $1.count })
        }
    }

    @Test func blobThatIsStoredOrAskedForAgainIsYoung() async throws {
        try await withStore { store in
            let bytes = Array("bread".utf8)
            let digest = try await store.put(bytes, durable: true)
            let now = Date()
            for use in 0..<2 {
                age(digest, in: store, to: 1_000_000)
                if use == 0 { _ = try await store.put(bytes, durable: false) }
                if use == 1 { #expect(try await store.contains(digest)) }
                #expect(try await store.delete(digest, unlessUsedSince: now.addingTimeInterval(-60)) == false)
                #expect(try await store.get(digest) == bytes)
            }
            age(digest, in: store, to: 1_000_000)
            #expect(try await store.delete(digest, unlessUsedSince: now.addingTimeInterval(-60)))
            #expect(try await !store.contains(digest))
            #expect(try await store.delete(digest, unlessUsedSince: now))
        }
    }

    @Test func blobsThatAreStoredWhileOthersAreRemovedAreThere() async throws {
        try await withStore { store in
            let contents = (0..<20).map { Array("blob \($0)".utf8) }
            for _ in 0..<20 {
                let digests = try await store.putAll(contents, durable: false)
                for digest in digests { age(digest, in: store, to: 1_000_000) }
                let end = Date(timeIntervalSinceNow: -60)
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for digest in digests { _ = try? await store.delete(digest, unlessUsedSince: end) }
                    }
                    group.addTask { _ = try? await store.putAll(contents.reversed(), durable: false) }
                }
                for digest in digests { #expect(try await store.contains(digest)) }
            }
        }
    }
}
