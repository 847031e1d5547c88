import Foundation
import NIOHTTP1
import SiteModel
import TestSupport
import Testing

@testable import Storage

@Suite("Sweeping a real S3 store", .enabled(if: S3TestStore.isThere, S3TestStore.reason))
struct S3SweepTests {
    private static let bytes = Array("bread".utf8)

    /// Asks the store itself, past everything that brings blobs back.
    private func isInPlace(_ digest: Digest, _ store: S3BlobStore) async throws -> Bool {
        let answer = try await store.client.send(
            S3Request(method: .HEAD, key: store.key(digest), action: "read", expected: [404]))
        return answer.status != 404
    }

    @Test func whatWasSetAsideIsNotListedAndComesBackWhenItIsAskedFor() async throws {
        let store = try await S3TestStore.open()
        let digest = try await store.put(Self.bytes, durable: true)
        for use in 0..<3 {
            let isGone = try await store.delete(digest, unlessUsedSince: Date())
            #expect(isGone)
            var inPlace = try await isInPlace(digest, store)
            #expect(!inPlace)
            let list = try await store.list(after: nil, limit: 10)
            #expect(list.isEmpty)
            switch use {
            case 0:
                let found = try await store.get(digest)
                #expect(found == Self.bytes)
            case 1:
                let isThere = try await store.contains(digest)
                #expect(isThere)
            default: _ = try await store.put(Self.bytes, durable: true)
            }
            inPlace = try await isInPlace(digest, store)
            #expect(inPlace)
        }
        let aside = try await store.listSetAside(after: nil, limit: 10)
        #expect(aside.map(\.digest) == [digest, digest, digest])
        #expect(aside.allSatisfy { $0.size == Self.bytes.count && abs($0.at.timeIntervalSinceNow) < 60 })
    }

    @Test(arguments: [true, false])
    func whatIsSettledComesBackOrGoesForGood(isReferred: Bool) async throws {
        let store = try await S3TestStore.open()
        let digest = try await store.put(Self.bytes, durable: true)
        _ = try await store.delete(digest, unlessUsedSince: Date())
        for blob in try await store.listSetAside(after: nil, limit: 10) {
            try await store.settle(blob, isReferred: isReferred)
        }
        let aside = try await store.listSetAside(after: nil, limit: 10)
        #expect(aside.isEmpty)
        let inPlace = try await isInPlace(digest, store)
        #expect(inPlace == isReferred)
        let isThere = try await store.contains(digest)
        #expect(isThere == isReferred)
        guard !isReferred else { return }
        await #expect(throws: BlobError.missing(digest)) { try await store.get(digest) }
        let again = try await store.delete(digest, unlessUsedSince: Date())
        #expect(again)
    }

    @Test func whatIsSetAsideIsListedInPages() async throws {
        let store = try await S3TestStore.open(try S3TestStore.location(prefix: "a b/\(UUID().uuidString)"))
        let digests = try await store.putAll((0..<9).map { Array("blob \($0)".utf8) }, durable: true)
        for digest in digests { _ = try await store.delete(digest, unlessUsedSince: Date()) }
        var found: [BlobSetAside] = []
        while true {
            let page = try await store.listSetAside(after: found.last?.name, limit: 4)
            guard !page.isEmpty else { break }
            found += page
        }
        #expect(found.map(\.digest) == digests.sorted())
    }

    @Test func blobsThatManyNodesSweepAndUseAtOnceAreThere() async throws {
        let location = try S3TestStore.location()
        let nodes = [try await S3TestStore.open(location), try await S3TestStore.open(location)]
        let contents = (0..<12).map { Array("blob \($0)".utf8) }
        let digests = contents.map { Digest(of: $0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for node in nodes {
                group.addTask {
                    for _ in 0..<8 {
                        for digest in digests { _ = try await node.delete(digest, unlessUsedSince: Date()) }
                    }
                }
                group.addTask {
                    for _ in 0..<8 {
                        for (digest, bytes) in zip(digests, contents) {
                            _ = try await node.put(bytes, durable: true)
                            let found = try await node.get(digest)
                            #expect(found == bytes)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        for digest in digests {
            let isThere = try await nodes[0].contains(digest)
            #expect(isThere)
        }
    }
}

@Suite("Setting blobs aside in a store that misbehaves")
struct S3SweepFailureTests {
    private static let digest = Digest(of: Array("hello".utf8))

    private func store(_ server: RawServer, offset: TimeInterval = 0) throws -> S3BlobStore {
        var options = S3Options()
        options.attempts = 1
        options.now = { Date().addingTimeInterval(offset) }
        let client = S3Client(
            location: try S3Location("s3://bucket?endpoint=http://127.0.0.1:\(server.port)"),
            credentials: S3Credentials(accessKey: "key", secretKey: "secret"), options: options)
        return S3BlobStore(client: client, putsConditionally: true)
    }

    @Test func whatCouldNotBeCopiedIsNotRemoved() async throws {
        let failure = "<Error><Code>InternalError</Code></Error>"
        let server = try RawServer { _, _ in .answer(200, body: failure) }
        let store = try store(server)
        await #expect(throws: BlobError.self) { try await store.delete(Self.digest, unlessUsedSince: Date()) }
        #expect(server.seen.map(\.method) == ["PUT"])
        #expect(server.seen.first?.headers["x-amz-copy-source"] != nil)
    }

    @Test func aRequestIsNotSentAfterItsDeadline() async throws {
        let server = try RawServer { _, _ in .answer(204) }
        let client = try store(server).client
        let request = S3Request(method: .DELETE, key: "a", action: "delete", deadline: .now - .seconds(1))
        await #expect(throws: S3Problem.self) { try await client.send(request) }
        #expect(server.seen.isEmpty)
    }
}
