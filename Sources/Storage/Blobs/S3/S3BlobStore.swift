import Foundation
import NIOCore
import NIOHTTP1
public import SiteModel
import Synchronization

/// Blobs in a bucket of any S3-compatible store: `<prefix>/ab/<the other 62 digits>`.
///
/// Many processes may share a bucket. What is stored is durable when the store says so, whatever was asked for; what is
/// read is checked, because the store is not trusted.
///
/// The client is small, over AsyncHTTPClient (which the program has already) and swift-crypto's HMAC. libcurl can sign
/// requests itself, but it blocks threads and cannot be cancelled with a task; an SDK would bring dozens of packages
/// for six requests.
public final class S3BlobStore: BlobStore {
    let client: S3Client
    /// Whether the store honours `If-None-Match: *`.
    let putsConditionally: Bool
    /// Blobs that were found damaged: putting them again must replace them.
    private let damaged = Mutex<Set<Digest>>([])

    var location: S3Location { client.location }
    var options: S3Options { client.options }

    /// Connects, checks that the key may do all that is needed, and finds out what the store can do.
    /// - Throws: ``BlobError/remote(_:)``.
    public convenience init(
        location: S3Location, credentials: S3Credentials, options: S3Options = S3Options()
    ) async throws {
        // A person waits for the start: fewer attempts say sooner what is wrong.
        var hasty = options
        hasty.attempts = min(options.attempts, 2)
        let probe = S3Probe(client: S3Client(location: location, credentials: credentials, options: hasty))
        let putsConditionally = try await S3BlobStore.naming { try await probe.run() }
        self.init(
            client: S3Client(location: location, credentials: credentials, options: options),
            putsConditionally: putsConditionally)
    }

    init(client: S3Client, putsConditionally: Bool) {
        self.client = client
        self.putsConditionally = putsConditionally
    }

    public func put(_ bytes: [UInt8], durable: Bool) async throws -> Digest {
        let digest = Digest(of: bytes)
        try await store(bytes, digest)
        return digest
    }

    public func putAll(_ contents: [[UInt8]], durable: Bool) async throws -> [Digest] {
        let digests = contents.map { Digest(of: $0) }
        let distinct = Dictionary(zip(digests, contents)) { first, _ in first }
        try await withThrowingTaskGroup { group in
            for (digest, bytes) in distinct { group.addTask { try await self.store(bytes, digest) } }
            try await group.waitForAll()
        }
        return digests
    }

    public func get(_ digest: Digest) async throws -> [UInt8] {
        do {
            return try await read(digest)
        } catch BlobError.missing {
            // A sweep may have set it aside.
            guard try await bringBack(digest) else { throw BlobError.missing(digest) }
            return try await read(digest)
        }
    }

    private func read(_ digest: Digest) async throws -> [UInt8] {
        let request = S3Request(
            method: .GET, key: key(digest), action: "read", expected: [404], answerLimit: options.largestBlob)
        let answer = try await Self.naming { try await self.client.send(request) }
        guard answer.status != 404 else { throw try missing(digest, answer) }
        guard Digest(of: answer.body) == digest else {
            damaged.withLock { _ = $0.insert(digest) }
            throw BlobError.corrupt(digest)
        }
        return answer.body
    }

    public func contains(_ digest: Digest) async throws -> Bool {
        if try await Self.naming({ try await self.size(digest) }) != nil { return true }
        return try await bringBack(digest)
    }

    public func delete(_ digest: Digest) async throws {
        let request = S3Request(method: .DELETE, key: key(digest), action: "delete", expected: [404])
        _ = try await Self.naming { try await self.client.send(request) }
    }

    /// Where a blob is, whether it is there or not.
    func key(_ digest: Digest) -> String {
        location.key(Self.name(digest))
    }

    /// Stores bytes where they are missing, have another length, or are known to be damaged.
    private func store(_ bytes: [UInt8], _ digest: Digest) async throws {
        let replaces = damaged.withLock { $0.contains(digest) }
        // A small blob is sent at once: asking first would take as long. A large one is worth the question.
        let asks = !putsConditionally || bytes.count > 64 * 1_024
        try await Self.naming {
            var replaces = replaces
            if asks, !replaces, let stored = try await self.size(digest) {
                if stored == bytes.count { return }
                replaces = true
            }
            let isConditional = self.putsConditionally && !replaces
            if bytes.count > self.options.multipartThreshold {
                let upload = S3Upload(client: self.client, key: self.key(digest), isConditional: isConditional)
                try await upload.run(bytes, has: { try await self.size(digest) == bytes.count })
            } else {
                try await self.putWhole(bytes, digest, isConditional: isConditional)
            }
        }
        if replaces { damaged.withLock { _ = $0.remove(digest) } }
    }

    private func putWhole(_ bytes: [UInt8], _ digest: Digest, isConditional: Bool) async throws {
        var request = S3Request(
            method: .PUT, key: key(digest), body: ByteBuffer(bytes: bytes), bodyHash: digest.hex, action: "write")
        if isConditional {
            request.headers = [("if-none-match", "*")]
            request.expected = [409, 412]
        }
        let answer = try await client.send(request)
        // 412: the bytes are there, and their name says that they are the same. 409: somebody writes or deletes them at
        // this moment; then only a look tells.
        guard answer.status == 409, try await size(digest) != bytes.count else { return }
        try await putWhole(bytes, digest, isConditional: false)
    }

    /// The length of a stored blob, nil where there is none.
    private func size(_ digest: Digest) async throws -> Int? {
        let request = S3Request(method: .HEAD, key: key(digest), action: "read", expected: [404])
        let answer = try await client.send(request)
        guard answer.status != 404 else { return nil }
        return answer.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
    }

    private func missing(_ digest: Digest, _ answer: S3Answer) throws -> BlobError {
        answer.code == "NoSuchBucket" ? .remote(.noBucket(location.bucket)) : .missing(digest)
    }
}

extension S3BlobStore {
    /// What `body` returns, its problem as an error of blobs.
    static func naming<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let problem as S3Problem {
            throw problem == .full ? BlobError.diskFull : BlobError.remote(problem)
        }
    }
}
