import Foundation
import NIOHTTP1
public import SiteModel

extension S3BlobStore {
    public func list(after digest: Digest?, limit: Int) async throws -> [StoredBlob] {
        var found: [StoredBlob] = []
        var start = digest.map { Self.name($0) }
        // A page may hold only keys of others; then the next is asked for.
        while found.count < limit {
            let page = try await page(of: "", after: start, limit: min(1_000, limit - found.count))
            found += page.objects.compactMap { object in
                Self.digest(object.name).map { StoredBlob(digest: $0, size: object.size, storedAt: object.modifiedAt) }
            }
            // Names of blobs begin with digits of base 16; what comes after those is something else.
            guard let last = page.last, page.isTruncated, last < "g" else { break }
            start = last
        }
        return found
    }

    /// An object of the store.
    struct Object {
        /// Its key without the store's prefix.
        var name: String
        var size: Int
        var modifiedAt: Date
    }

    /// Objects whose names begin with a text, in the order of their names.
    /// - Parameter start: The name of the last one that is known.
    func page(
        of beginning: String, after start: String?, limit: Int
    ) async throws -> (objects: [Object], last: String?, isTruncated: Bool) {
        let folder = location.key("")
        var query = [("list-type", "2"), ("max-keys", "\(limit)"), ("prefix", folder + beginning)]
        if let start { query.append(("start-after", folder + start)) }
        let request = S3Request(method: .GET, key: nil, query: query, action: "list")
        let answer = try await Self.naming { try await self.client.send(request) }
        guard let document = S3Document(answer.body), document.name == "ListBucketResult" else {
            throw BlobError.remote(.refused(status: answer.status, code: "its list could not be read"))
        }
        let contents = document.all("Contents")
        func name(_ entry: S3Document) -> String? {
            entry.value("Key").flatMap { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : nil }
        }
        let objects = contents.compactMap { entry -> Object? in
            guard let name = name(entry), let size = entry.value("Size").flatMap({ Int($0) }),
                let modified = entry.value("LastModified").flatMap({ S3Date.read($0) })
            else { return nil }
            return Object(name: name, size: size, modifiedAt: modified)
        }
        return (objects, contents.last.flatMap(name), document.value("IsTruncated") == "true")
    }

    /// The name of a blob below the prefix.
    static func name(_ digest: Digest) -> String {
        let digits = digest.hex
        return "\(digits.prefix(2))/\(digits.dropFirst(2))"
    }

    /// The digest of a name below the prefix, if it is one of a blob.
    static func digest(_ name: some StringProtocol) -> Digest? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 2 else { return nil }
        return Digest(hex: String(parts[0]) + String(parts[1]))
    }
}

/// A time in an answer, such as `2026-11-21T19:32:00.000Z`.
enum S3Date {
    static func read(_ text: String) -> Date? {
        try? Date(text, strategy: .iso8601)
    }
}
