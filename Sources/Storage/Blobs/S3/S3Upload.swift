import Foundation
import NIOCore
import NIOHTTP1
import SiteModel

/// Sends a large blob in parts, several at once.
///
/// However it ends, the store keeps either the whole blob or nothing: what was begun is given up, also where the task was
/// cancelled. Where the process is killed, ``S3Probe`` of a later start gives it up.
struct S3Upload: Sendable {
    let client: S3Client
    let key: String
    let isConditional: Bool

    /// - Parameter has: Whether the whole blob is stored, for an answer that leaves it open.
    func run(_ bytes: [UInt8], has: @Sendable () async throws -> Bool) async throws {
        let id = try await begin()
        do {
            try Task.checkCancellation()
            let parts = try await send(bytes, id)
            try await complete(id, parts, has: has)
        } catch {
            await giveUp(id)
            throw error
        }
    }

    /// Begins an upload and returns its name.
    ///
    /// This runs in a task of its own, that cancelling does not reach: an upload whose name nobody learned could not be
    /// given up.
    private func begin() async throws -> String {
        let request = S3Request(
            method: .POST, key: key, query: [("uploads", "")], action: "write", canRepeat: false)
        let client = client
        return try await Task {
            let answer = try await client.send(request)
            guard let id = S3Document(answer.body)?.value("UploadId"), !id.isEmpty else {
                throw S3Problem.refused(status: answer.status, code: "it began no upload")
            }
            return id
        }.value
    }

    /// Sends all parts and returns their tags, in order.
    private func send(_ bytes: [UInt8], _ id: String) async throws -> [String] {
        // A store takes 10,000 parts at most.
        let size = max(client.options.partSize, bytes.count / 10_000 + 1)
        let starts = Array(stride(from: 0, to: bytes.count, by: size))
        return try await withThrowingTaskGroup(of: (Int, String).self) { group in
            var tags = [String](repeating: "", count: starts.count)
            for (index, start) in starts.enumerated() {
                // Each part on its way is a copy of its bytes.
                if index >= 4, let (done, tag) = try await group.next() { tags[done] = tag }
                group.addTask {
                    (index, try await sendPart(bytes[start..<min(start + size, bytes.count)], index + 1, id))
                }
            }
            for try await (done, tag) in group { tags[done] = tag }
            return tags
        }
    }

    private func sendPart(_ bytes: ArraySlice<UInt8>, _ number: Int, _ id: String) async throws -> String {
        let request = S3Request(
            method: .PUT, key: key, query: [("partNumber", "\(number)"), ("uploadId", id)],
            body: ByteBuffer(bytes: bytes), bodyHash: Digest(of: bytes).hex, action: "write")
        let answer = try await client.send(request)
        guard let tag = answer.headers.first(name: "ETag") else {
            throw S3Problem.refused(status: answer.status, code: "it gave part \(number) no tag")
        }
        return tag
    }

    private func complete(_ id: String, _ parts: [String], has: @Sendable () async throws -> Bool) async throws {
        let list = parts.enumerated().map { index, tag in
            "<Part><PartNumber>\(index + 1)</PartNumber><ETag>\(Self.escaped(tag))</ETag></Part>"
        }
        let body = Array("<CompleteMultipartUpload>\(list.joined())</CompleteMultipartUpload>".utf8)
        var request = S3Request(
            method: .POST, key: key, query: [("uploadId", id)], headers: [("content-type", "application/xml")],
            body: ByteBuffer(bytes: body), bodyHash: Digest(of: body).hex, action: "write", expected: [404, 409, 412])
        if isConditional { request.headers.append(("if-none-match", "*")) }
        let answer = try await client.send(request)
        // A failure may come after the head said success; and where the first answer was lost, the second finds no
        // upload any more.
        let code = answer.code
        if (200..<300).contains(answer.status), code == nil { return }
        guard try await has() else {
            throw S3Problem.refused(status: answer.status, code: code ?? "the upload was lost")
        }
        await giveUp(id)
    }

    /// Removes what was sent, in a task of its own: the one that gives up is cancelled, as a rule.
    private func giveUp(_ id: String) async {
        let request = S3Request(
            method: .DELETE, key: key, query: [("uploadId", id)], action: "write", expected: [404])
        let client = client
        _ = await Task { try? await client.send(request) }.value
    }

    private static func escaped(_ tag: String) -> String {
        tag.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
