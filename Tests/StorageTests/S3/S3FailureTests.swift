import Foundation
import SiteModel
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// A store that misbehaves, over real connections.
@Suite("S3 blob store against failures")
struct S3FailureTests {
    private static let hello = Array("hello".utf8)
    private static let digest = Digest(of: hello)

    private static func error(_ code: String) -> String {
        "<?xml version=\"1.0\"?><Error><Code>\(code)</Code><Message>x</Message></Error>"
    }

    private func store(
        _ server: RawServer, isConditional: Bool = true, _ change: (inout S3Options) -> Void = { _ in }
    ) throws -> S3BlobStore {
        var options = S3Options()
        options.firstBackoff = .milliseconds(1)
        options.longestBackoff = .milliseconds(2)
        change(&options)
        let client = S3Client(
            location: try S3Location("s3://bucket?endpoint=http://127.0.0.1:\(server.port)"),
            credentials: S3Credentials(accessKey: "key", secretKey: "secret"), options: options)
        return S3BlobStore(client: client, putsConditionally: isConditional)
    }

    @Test(
        arguments: [
            .answer(503, body: error("SlowDown")), .answer(500, body: error("InternalError")),
            .answer(429), .cut(length: 5, body: "he"), .hangUp, .answer(400, body: error("RequestTimeout")),
        ] as [RawServer.Reply])
    func whatPassesIsTriedAgain(first: RawServer.Reply) async throws {
        let server = try RawServer { _, number in number < 2 ? first : .answer(200, body: "hello") }
        let bytes = try await store(server).get(Self.digest)
        #expect(bytes == Self.hello)
        #expect(server.seen.count == 3)
    }

    @Test func aStoreThatStaysBusyIsGivenUp() async throws {
        let server = try RawServer { _, _ in .answer(503, body: Self.error("SlowDown")) }
        let store = try store(server)
        await #expect(throws: BlobError.remote(.busy)) { try await store.get(Self.digest) }
        #expect(server.seen.count == store.options.attempts)
    }

    @Test(arguments: [
        (403, "InvalidAccessKeyId", S3Problem.unknownKey(accessKey: "key")),
        (403, "SignatureDoesNotMatch", .wrongSecret(accessKey: "key")),
        (403, "AccessDenied", .forbidden(action: "read")), (404, "NoSuchBucket", .noBucket("bucket")),
        (301, "PermanentRedirect", .otherRegion("eu-west-1")), (418, "Teapot", .refused(status: 418, code: "Teapot")),
    ])
    func whatStaysIsNotTriedAgain(status: Int, code: String, problem: S3Problem) async throws {
        let server = try RawServer { _, _ in
            .answer(status, headers: ["x-amz-bucket-region": "eu-west-1"], body: Self.error(code))
        }
        let store = try store(server)
        await #expect(throws: BlobError.remote(problem)) { try await store.get(Self.digest) }
        #expect(server.seen.count == 1)
    }

    @Test func wrongBytesAreNamed() async throws {
        let server = try RawServer { _, _ in .answer(200, body: "jello") }
        let store = try store(server)
        await #expect(throws: BlobError.corrupt(Self.digest)) { try await store.get(Self.digest) }
    }

    @Test func moreBytesThanABlobMayHaveAreNotRead() async throws {
        let server = try RawServer { _, _ in .cut(length: 5_000_000_000, body: "x") }
        let store = try store(server) { $0.attempts = 1 }
        let error = await #expect(throws: BlobError.self) { try await store.get(Self.digest) }
        #expect(error?.description.contains("too many") == true)
    }

    @Test func bytesThatDripEndAtTheTimeLimit() async throws {
        let server = try RawServer { _, _ in .drip(length: 100_000, every: .milliseconds(5)) }
        let store = try store(server) { $0.timeLimit = .milliseconds(100) }
        let error = await #expect(throws: BlobError.self) {
            try await withTimeLimit { try await store.get(Self.digest) }
        }
        #expect(error == .remote(.timedOut(endpoint: "http://127.0.0.1:\(server.port)")))
    }

    @Test func silenceEndsAtTheIdleLimitAndIsTriedAgain() async throws {
        let server = try RawServer { _, number in number == 0 ? .silence : .answer(200, body: "hello") }
        let store = try store(server) { $0.idleTimeout = .milliseconds(100) }
        let bytes = try await withTimeLimit { try await store.get(Self.digest) }
        #expect(bytes == Self.hello)
    }

    @Test func cancellingEndsTheRequestAndItsConnection() async throws {
        let arrived = Signal<Void>()
        let server = try RawServer { _, _ in
            arrived.send()
            return .silence
        }
        let store = try store(server)
        let task = Task { try await store.get(Self.digest) }
        try await arrived.next()
        task.cancel()
        let result = try await withTimeLimit { await task.result }
        #expect(throws: CancellationError.self) { try result.get() }
        #expect(server.seen.count == 1)
    }

    @Test func aClockThatIsWrongIsCorrectedByTheStores() async throws {
        let server = try RawServer { request, _ in
            request.headers["x-amz-date"] == "20261121T120000Z"
                ? .answer(200, body: "hello")
                : .answer(
                    403, headers: ["Date": "Sat, 21 Nov 2026 12:00:00 GMT"],
                    body: Self.error("RequestTimeTooSkewed"))
        }
        let wrong = Date(timeIntervalSince1970: 1_000_000_000)
        let store = try store(server) { $0.now = { wrong } }
        let bytes = try await store.get(Self.digest)
        #expect(bytes == Self.hello)
        _ = try await store.get(Self.digest)
        #expect(server.seen.count == 3)
    }

    @Test func aClockThatCannotBeCorrectedIsSaid() async throws {
        let server = try RawServer { _, _ in
            .answer(
                403, headers: ["Date": "Sat, 21 Nov 2026 12:00:00 GMT"], body: Self.error("RequestTimeTooSkewed"))
        }
        let store = try store(server)
        await #expect(throws: BlobError.remote(.clock)) { try await store.get(Self.digest) }
        #expect(server.seen.count == 2)
    }

    @Test func whatSomebodyElsePutMeanwhileIsStored() async throws {
        let server = try RawServer { _, _ in .answer(412, body: Self.error("PreconditionFailed")) }
        let digest = try await store(server).put(Self.hello, durable: true)
        #expect(digest == Self.digest)
        #expect(server.seen.map(\.method) == ["PUT"])
        #expect(server.seen.first?.headers["if-none-match"] == "*")
        #expect(server.seen.first?.headers["x-amz-content-sha256"] == Self.digest.hex)
    }

    @Test func aConflictIsLookedInto() async throws {
        let server = try RawServer { request, _ in
            switch (request.method, request.headers["if-none-match"]) {
            case ("PUT", "*"): .answer(409, body: Self.error("ConditionalRequestConflict"))
            case ("HEAD", _): .answer(404)
            default: .answer(200)
            }
        }
        _ = try await store(server).put(Self.hello, durable: true)
        #expect(server.seen.map(\.method) == ["PUT", "HEAD", "PUT"])
    }

    @Test func aStoreThatIgnoresOrRefusesConditionsIsFoundOut() async throws {
        for status in [200, 400, 501] {
            let server = try RawServer { request, _ in
                if request.headers["if-none-match"] != nil { return .answer(status) }
                return request.method == "GET" ? .answer(200, body: "probe") : .answer(200)
            }
            let probe = S3Probe(client: try store(server).client)
            let putsConditionally = try await probe.run()
            #expect(!putsConditionally)
            #expect(server.seen.contains { $0.method == "DELETE" })
        }
    }

    @Test func anUploadThatFailsIsGivenUp() async throws {
        let server = try RawServer { request, _ in
            if request.target.contains("uploads=") {
                return .answer(
                    200, body: "<InitiateMultipartUploadResult><UploadId>7</UploadId></InitiateMultipartUploadResult>")
            }
            if request.target.contains("partNumber=2") { return .answer(403, body: Self.error("AccessDenied")) }
            if request.method == "PUT" { return .answer(200, headers: ["ETag": "\"1\""]) }
            return request.method == "HEAD" ? .answer(404) : .answer(204)
        }
        let store = try store(server) {
            $0.multipartThreshold = 10
            $0.partSize = 8
        }
        let bytes = [UInt8](repeating: 1, count: 20)
        await #expect(throws: BlobError.remote(.forbidden(action: "write"))) {
            try await store.put(bytes, durable: true)
        }
        #expect(server.seen.last?.method == "DELETE")
        #expect(server.seen.last?.target.hasSuffix("?uploadId=7") == true)
    }

    @Test func aFailureAfterTheHeadOfACompletionIsSeen() async throws {
        let server = try RawServer { request, _ in
            if request.target.contains("uploads=") {
                return .answer(
                    200, body: "<InitiateMultipartUploadResult><UploadId>7</UploadId></InitiateMultipartUploadResult>")
            }
            if request.method == "PUT" { return .answer(200, headers: ["ETag": "\"1\""]) }
            if request.method == "POST" { return .answer(200, body: Self.error("InternalError")) }
            return request.method == "HEAD" ? .answer(404) : .answer(204)
        }
        let store = try store(server) {
            $0.multipartThreshold = 10
            $0.partSize = 8
        }
        await #expect(throws: BlobError.remote(.refused(status: 200, code: "InternalError"))) {
            try await store.put([UInt8](repeating: 1, count: 20), durable: true)
        }
        #expect(server.seen.last?.method == "DELETE")
    }

    @Test func aStoreThatIsNotThereIsSaid() async throws {
        var server: RawServer? = try RawServer { _, _ in .hangUp }
        let store = try store(try #require(server)) { $0.attempts = 2 }
        let port = server?.port ?? 0
        server = nil
        let error = await #expect(throws: BlobError.self) { try await store.get(Self.digest) }
        #expect(error?.description.contains("http://127.0.0.1:\(port) cannot be reached") == true)
    }

    @Test func noMoreRequestsRunAtOnceThanAllowed() async throws {
        let running = Mutex((now: 0, most: 0))
        let server = try RawServer { request, _ in
            running.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
            usleep(2_000)
            running.withLock { $0.now -= 1 }
            return .answer(200)
        }
        let store = try store(server) { $0.parallelRequests = 3 }
        _ = try await store.putAll((0..<60).map { [UInt8($0)] }, durable: true)
        #expect(server.seen.count == 60)
        let most = running.withLock { $0.most }
        #expect(most <= 3)
    }
}
