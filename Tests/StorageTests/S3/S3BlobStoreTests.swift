import Foundation
import NIOCore
import NIOHTTP1
import SiteModel
import TestSupport
import Testing

@testable import Storage

@Suite("S3 blob store on a real store", .enabled(if: S3TestStore.isThere, S3TestStore.reason))
struct S3BlobStoreTests {
    /// Bytes that repeat nowhere near, so that parts cannot be taken for each other.
    private static func large(_ count: Int) -> [UInt8] {
        var state: UInt64 = 88_172_645_463_325_252
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
    }

    /// Bytes under the name of another blob, as a damaged store would have them.
    private func damage(_ store: S3BlobStore, _ digest: Digest, with bytes: [UInt8]) async throws {
        _ = try await store.client.send(
            S3Request(
                method: .PUT, key: store.key(digest), body: ByteBuffer(bytes: bytes), bodyHash: Digest(of: bytes).hex,
                action: "write"))
    }

    @Test func theProbeFindsConditionalPutsAndLeavesNothing() async throws {
        let store = try await S3TestStore.open()
        #expect(store.putsConditionally)
        let answer = try await store.client.send(
            S3Request(
                method: .GET, key: nil, query: [("list-type", "2"), ("prefix", store.location.key(""))],
                action: "list"))
        let document = try #require(S3Document(answer.body))
        #expect(document.all("Contents").isEmpty)
    }

    @Test func aStoreWithoutConditionalPutsWorksToo() async throws {
        let client = S3Client(
            location: try S3TestStore.location(), credentials: S3TestStore.tester, options: S3Options())
        let store = S3BlobStore(client: client, putsConditionally: false)
        for _ in 0..<2 {
            let digest = try await store.put([1, 2, 3], durable: true)
            let found = try await store.get(digest)
            #expect(found == [1, 2, 3])
        }
    }

    @Test func strangePrefixesWork() async throws {
        let location = try S3TestStore.location(prefix: "a%20b+c/%C3%BC~*'(x)!/\(UUID().uuidString)")
        let store = try await S3TestStore.open(location)
        let digest = try await store.put([9], durable: true)
        let found = try await store.get(digest)
        #expect(found == [9])
        let list = try await store.list(after: nil, limit: 5)
        #expect(list.map(\.digest) == [digest])
    }

    @Test func theBucketMayBeInTheHost() async throws {
        var options = S3Options()
        options.addresses = ["sitewright-tests.s3.test": "127.0.0.1"]
        let store = try await S3TestStore.open(try S3TestStore.location(style: .host), options: options)
        let digest = try await store.put([1, 2], durable: true)
        let found = try await store.get(digest)
        #expect(found == [1, 2])
        let list = try await store.list(after: nil, limit: 5)
        #expect(list.map(\.digest) == [digest])
    }

    @Test func aLargeBlobGoesInPartsAndComesBackWhole() async throws {
        let store = try await S3TestStore.open()
        let bytes = Self.large(20_000_000)
        let digest = try await store.put(bytes, durable: true)
        let found = try await store.get(digest)
        #expect(found == bytes)
        let isThere = try await store.contains(digest)
        #expect(isThere)
        _ = try await store.put(bytes, durable: true)
        let left = try await S3TestStore.openUploads(store)
        #expect(left == 0)
    }

    @Test func manyAtOncePutTheSameLargeBlob() async throws {
        var options = S3Options()
        options.multipartThreshold = 1_000
        options.partSize = 5 * 1_024 * 1_024
        let store = try await S3TestStore.open(options: options)
        let bytes = Self.large(6_000_000)
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { _ = try await store.put(bytes, durable: true) } }
            try await group.waitForAll()
        }
        let found = try await store.get(Digest(of: bytes))
        #expect(found == bytes)
        let left = try await S3TestStore.openUploads(store)
        #expect(left == 0)
    }

    @Test func aCancelledUploadLeavesNothing() async throws {
        let store = try await S3TestStore.open()
        let bytes = Self.large(40_000_000)
        let task = Task { try await store.put(bytes, durable: true) }
        // Cancelled when the store has begun the upload, while parts are on their way.
        try await withTimeLimit {
            while try await S3TestStore.openUploads(store) == 0 { await Task.yield() }
        }
        task.cancel()
        let result = await task.result
        #expect(throws: CancellationError.self) { try result.get() }
        let left = try await S3TestStore.openUploads(store)
        #expect(left == 0)
        let isThere = try await store.contains(Digest(of: bytes))
        #expect(!isThere)
    }

    @Test func damagedBytesAreNamedAndMendedByPuttingThemAgain() async throws {
        let store = try await S3TestStore.open()
        let digest = try await store.put(Array("original".utf8), durable: true)
        try await damage(store, digest, with: Array("damaged!".utf8))
        await #expect(throws: BlobError.corrupt(digest)) { try await store.get(digest) }
        _ = try await store.put(Array("original".utf8), durable: true)
        let found = try await store.get(digest)
        #expect(found == Array("original".utf8))
    }

    @Test func aLargeBlobOfAnotherLengthIsReplaced() async throws {
        let store = try await S3TestStore.open()
        let bytes = Self.large(100_000)
        let digest = Digest(of: bytes)
        try await damage(store, digest, with: Array("half".utf8))
        _ = try await store.put(bytes, durable: true)
        let found = try await store.get(digest)
        #expect(found == bytes)
    }

    @Test func keysOfOthersAreNotListed() async throws {
        let store = try await S3TestStore.open()
        let digests = try await store.putAll((0..<5).map { [UInt8($0)] }, durable: true)
        for name in ["0/0", "notes.txt", "zz/zz", "probe/x", "ab/12"] {
            let body = Array("x".utf8)
            _ = try await store.client.send(
                S3Request(
                    method: .PUT, key: store.location.key(name), body: ByteBuffer(bytes: body),
                    bodyHash: Digest(of: body).hex, action: "write"))
        }
        var found: [Digest] = []
        while let next = try await store.list(after: found.last, limit: 1).first { found.append(next.digest) }
        #expect(found == digests.sorted())
    }

    @Test func aWrongKeySecretBucketAndRightAreToldApart() async throws {
        func problem(_ location: S3Location, _ credentials: S3Credentials) async -> BlobError? {
            await #expect(throws: BlobError.self) {
                try await S3BlobStore(location: location, credentials: credentials)
            }
        }
        let location = try S3TestStore.location()
        let unknown = await problem(location, S3Credentials(accessKey: "nobody", secretKey: "x"))
        #expect(unknown == .remote(.unknownKey(accessKey: "nobody")))
        let secret = await problem(location, S3Credentials(accessKey: "tester", secretKey: "wrong"))
        #expect(secret == .remote(.wrongSecret(accessKey: "tester")))
        #expect(secret?.description.contains("wrong") == false)
        let right = await problem(location, S3TestStore.reader)
        #expect(right == .remote(.forbidden(action: "write")))
        let bucket = await problem(try S3TestStore.location(bucket: "no-such-bucket"), S3TestStore.tester)
        #expect(bucket == .remote(.noBucket("no-such-bucket")))
    }
}
