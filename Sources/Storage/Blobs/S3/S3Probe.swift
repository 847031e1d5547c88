import Foundation
import NIOCore
import NIOHTTP1
import SiteModel

/// What is found out about a store before it is used.
struct S3Probe: Sendable {
    let client: S3Client

    /// Checks that the key may list, write, read and delete, and gives up what killed processes began.
    /// - Returns: Whether the store honours `If-None-Match: *`.
    /// - Throws: ``S3Problem``.
    func run() async throws -> Bool {
        let location = client.location
        _ = try await client.send(
            S3Request(
                method: .GET, key: nil,
                query: [("list-type", "2"), ("max-keys", "1"), ("prefix", location.key(""))], action: "list"))
        // A name of its own: several processes may start at once.
        let key = location.key("probe/\(ID<S3Probe>())")
        let body = Array("probe".utf8)
        var put = S3Request(
            method: .PUT, key: key, body: ByteBuffer(bytes: body), bodyHash: Digest(of: body).hex, action: "write")
        _ = try await client.send(put)
        let read = try await client.send(S3Request(method: .GET, key: key, action: "read"))
        put.headers = [("if-none-match", "*")]
        put.expected = Set(400..<500).union([501])
        let second = try await client.send(put).status
        _ = try await client.send(S3Request(method: .DELETE, key: key, action: "delete", expected: [404]))
        guard read.body == body else {
            throw S3Problem.refused(status: read.status, code: "it gave back other bytes than were stored")
        }
        await giveUpAbandonedUploads()
        return second == 412 || second == 409
    }

    /// Gives up uploads of blobs that began more than a day ago. Stores that cannot list them are left as they are.
    private func giveUpAbandonedUploads() async {
        let list = S3Request(
            method: .GET, key: nil, query: [("uploads", ""), ("prefix", client.location.key(""))], action: "list")
        guard let answer = try? await client.send(list), let document = S3Document(answer.body) else { return }
        let limit = client.options.now().addingTimeInterval(-86_400)
        for upload in document.all("Upload") {
            guard let key = upload.value("Key"), let id = upload.value("UploadId"),
                let begun = upload.value("Initiated").flatMap({ S3Date.read($0) }), begun < limit
            else { continue }
            _ = try? await client.send(
                S3Request(
                    method: .DELETE, key: key, query: [("uploadId", id)], action: "write", expected: [404]))
        }
    }
}
