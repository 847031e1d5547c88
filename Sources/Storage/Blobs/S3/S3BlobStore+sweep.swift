public import Foundation
import NIOHTTP1
public import SiteModel

/// A store of this kind removes an object whether somebody has just asked for it or not, and asking leaves no trace.
/// So a blob is never removed at once: it is copied to `unused/<its name>/<milliseconds>`, and only then removed from
/// its place. Reading it and asking for it bring it back from there. What was set aside is removed for good in a later
/// round, and only where that round has found no reference.
///
/// Why no blob is lost that somebody refers to, with any number of nodes that store, ask and sweep at once:
///
/// 1. A user *U* stores a blob or asks for it, and refers to it within the grace. If *U* finds it in its place, it is
///    there, or set aside after that; if not, *U* stores it anew or brings it back. While it is set aside, every reader
///    finds it.
/// 2. Removing it from its place takes effect at most ``removalLimit`` after the time *t* in the copy's name: no request
///    is begun later than five minutes after *t*, and a store refuses a request whose signature is older than fifteen
///    minutes, also where a process was stopped between signing and sending. Whoever found the blob in its place has
///    done so before *t* + ``removalLimit``, and has referred to it before *t* + ``removalLimit`` + grace.
/// 3. The copy goes only in a round that began after that, which therefore sees the reference, and then brings the blob
///    back instead. Names are never used again, so a removal that is late takes no newer copy.
///
/// The times of 2 and 3 are of the store's and the database's clock; they may differ by half an hour, which
/// ``removalLimit`` contains.
extension S3BlobStore: SweptBlobStore {
    /// How long after a blob was set aside it may at most be found in its place, with room for clocks that differ.
    public static let removalLimit: Duration = .seconds(3_600)

    private static let asideFolder = "unused/"

    public func delete(_ digest: Digest, unlessUsedSince time: Date) async throws -> Bool {
        let begin = client.now
        let deadline = ContinuousClock.now + .seconds(300)
        let name = "\(Self.asideFolder)\(Self.name(digest))/\(Int64(begin.timeIntervalSince1970 * 1_000))"
        if try await copy(from: key(digest), to: location.key(name), before: deadline) {
            try await remove(key(digest), before: deadline)
        }
        return true
    }

    public func listSetAside(after name: String?, limit: Int) async throws -> [BlobSetAside] {
        try await page(of: Self.asideFolder, after: name, limit: min(1_000, limit)).objects.compactMap {
            Self.aside($0)
        }
    }

    public func settle(_ blob: BlobSetAside, isReferred: Bool) async throws {
        if isReferred { _ = try await copy(from: location.key(blob.name), to: key(blob.digest)) }
        try await remove(location.key(blob.name))
    }

    /// Puts a blob back in its place that was set aside. Whether there is one.
    func bringBack(_ digest: Digest) async throws -> Bool {
        let copies = try await page(of: "\(Self.asideFolder)\(Self.name(digest))/", after: nil, limit: 10).objects
        for object in copies.compactMap({ Self.aside($0) }).reversed() {
            if try await copy(from: location.key(object.name), to: key(digest)) { return true }
        }
        return false
    }

    private static func aside(_ object: Object) -> BlobSetAside? {
        let rest = object.name.dropFirst(asideFolder.count)
        guard let end = rest.lastIndex(of: "/"), let digest = digest(rest[..<end]),
            let milliseconds = Int64(rest[rest.index(after: end)...])
        else { return nil }
        let at = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        return BlobSetAside(name: object.name, digest: digest, size: object.size, at: at)
    }

    /// Copies an object within the store. Whether it was there.
    private func copy(
        from source: String, to target: String, before deadline: ContinuousClock.Instant? = nil
    ) async throws -> Bool {
        let path = PercentEncoding.path("/\(location.bucket)/\(source)")
        let request = S3Request(
            method: .PUT, key: target, headers: [("x-amz-copy-source", path)], action: "write", expected: [404],
            deadline: deadline)
        return try await Self.naming {
            let answer = try await self.client.send(request)
            let code = answer.code
            if code == "NoSuchBucket" { throw S3Problem.noBucket(self.location.bucket) }
            if answer.status == 404 { return false }
            // A failure may come after the head said success.
            guard S3Document(answer.body)?.name == "CopyObjectResult" else {
                if code == "NoSuchKey" { return false }
                throw S3Problem.refused(status: answer.status, code: code ?? "it did not say whether it copied")
            }
            return true
        }
    }

    private func remove(_ key: String, before deadline: ContinuousClock.Instant? = nil) async throws {
        let request = S3Request(method: .DELETE, key: key, action: "delete", expected: [404], deadline: deadline)
        _ = try await Self.naming { try await self.client.send(request) }
    }
}
