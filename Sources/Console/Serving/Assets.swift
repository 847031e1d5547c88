import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Web

/// Style sheet, scripts and pictures of the console, held in memory.
///
/// All have one address with the hash of them all, so that modules can import each other by name, and a browser keeps
/// everything until one of them changes.
struct Assets: Sendable {
    private let files: [String: Asset]
    /// The digest of all names and contents.
    let hash: String

    /// Where the files are, without a slash at its end.
    var address: String { "/assets/\(hash)" }

    init(folder: URL) throws {
        var files: [String: Asset] = [:]
        var hash = SHA256()
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted(by: { $0.lastPathComponent < $1.lastPathComponent })
        {
            guard let type = Self.types[url.pathExtension] else { continue }
            let bytes = try Data(contentsOf: url)
            hash.update(data: Data("\(url.lastPathComponent)\0\(bytes.count)\0".utf8))
            hash.update(data: bytes)
            files[url.lastPathComponent] = Asset(
                bytes: ByteBuffer(bytes: bytes), type: type, tag: "\"\(Self.short(SHA256.hash(data: bytes)))\"")
        }
        self.files = files
        self.hash = Self.short(hash.finalize())
    }

    subscript(name: String) -> Asset? { files[name] }

    private static func short(_ digest: SHA256.Digest) -> String {
        digest.prefix(10).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]
}

/// One file of the console's assets.
struct Asset: Sendable {
    var bytes: ByteBuffer
    var type: String
    /// A strong entity tag, with its quotes.
    var tag: String

    /// Whether a browser that has `tags` (`If-None-Match`) has this file.
    func isKnown(by tags: String?) -> Bool {
        guard let tags else { return false }
        return tags.split(separator: ",").contains { tag in
            let tag = tag.trimmingCharacters(in: .whitespaces)
            return tag == "*" || tag == self.tag || tag == "W/" + self.tag
        }
    }
}

/// Answers for the assets.
struct AssetRoutes: Sendable {
    let assets: Assets

    func add(to router: Router<AppRequestContext>) {
        router.get("/assets/:hash/:name") { request, context in
            guard let asset = assets[context.parameters.get("name") ?? ""] else { throw HTTPError(.notFound) }
            // A page that is older than this server asks for an older hash: it gets what there is, for now.
            let isCurrent = context.parameters.get("hash") == assets.hash
            let headers: HTTPFields = [
                .contentType: asset.type, .eTag: asset.tag,
                .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
            ]
            if asset.isKnown(by: request.headers[.ifNoneMatch]) {
                return Response(status: .notModified, headers: headers)
            }
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.bytes))
        }
    }
}
