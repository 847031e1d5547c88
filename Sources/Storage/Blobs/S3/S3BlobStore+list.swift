import Foundation
import NIOHTTP1
public import SiteModel

extension S3BlobStore {
    public func list(after digest: Digest?, limit: Int) async throws -> [StoredBlob] {
        var found: [StoredBlob] = []
        var start = digest.map { key($0) }
        // A page may hold only keys of others; then the next is asked for.
        while found.count < limit {
            let page = try await page(after: start, limit: min(1_000, limit - found.count))
            found += page.blobs
            guard let last = page.last, page.isTruncated else { break }
            start = last
        }
        return found
    }

    private func page(
        after start: String?, limit: Int
    ) async throws -> (blobs: [StoredBlob], last: String?, isTruncated: Bool) {
        let folder = location.key("")
        var query = [("list-type", "2"), ("max-keys", "\(limit)"), ("prefix", folder)]
        if let start { query.append(("start-after", start)) }
        let request = S3Request(method: .GET, key: nil, query: query, action: "list")
        let answer = try await Self.naming { try await self.client.send(request) }
        guard let document = S3Document(answer.body), document.name == "ListBucketResult" else {
            throw BlobError.remote(.refused(status: answer.status, code: "its list could not be read"))
        }
        let contents = document.all("Contents")
        let blobs = contents.compactMap { entry -> StoredBlob? in
            guard let key = entry.value("Key"), key.hasPrefix(folder),
                let digest = Self.digest(key.dropFirst(folder.count)),
                let size = entry.value("Size").flatMap({ Int($0) }),
                let modified = entry.value("LastModified").flatMap({ S3Date.read($0) })
            else { return nil }
            return StoredBlob(digest: digest, size: size, storedAt: modified)
        }
        return (blobs, contents.last?.value("Key"), document.value("IsTruncated") == "true")
    }

    /// The digest of a key below the prefix, if it is one of a blob.
    private static func digest(_ name: Substring) -> Digest? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 2 else { return nil }
        return Digest(hex: parts[0] + parts[1])
    }
}

/// A time in an answer, such as `2026-11-21T19:32:00.000Z`.
enum S3Date {
    static func read(_ text: String) -> Date? {
        try? Date(text, strategy: .iso8601)
    }
}
