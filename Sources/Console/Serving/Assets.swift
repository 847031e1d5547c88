import Crypto
import Foundation
import HTTPTypes
import Web

/// Style sheet, scripts and pictures of the console, held in memory with their compressed forms.
///
/// All have one address with the hash of them all, so that modules can import each other by name, and a browser keeps
/// everything until one of them changes.
struct Assets: Sendable {
    private let files: [String: Asset]
    /// The digest of all names and contents.
    let hash: String

    /// Where the files are, without a slash at its end.
    var address: String { "/assets/\(hash)" }

    /// The one style sheet that pages link. It is all style sheets of the folder, in the order of their names.
    private static let styleSheet = "console.css"

    init(folder: URL) throws {
        var contents: [String: Data] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted(by: { $0.lastPathComponent < $1.lastPathComponent })
        where Self.types[url.pathExtension] != nil {
            let name = url.pathExtension == "css" ? Self.styleSheet : url.lastPathComponent
            contents[name, default: Data()] += try Data(contentsOf: url)
        }
        var files: [String: Asset] = [:]
        var hash = SHA256()
        for (name, bytes) in contents.sorted(by: { $0.key < $1.key }) {
            hash.update(data: Data("\(name)\0\(bytes.count)\0".utf8))
            hash.update(data: bytes)
            let type = Self.types[name.split(separator: ".").last.map(String.init) ?? ""] ?? "application/octet-stream"
            files[name] = Asset(
                content: EncodedContent(Array(bytes)), type: type, digest: Self.short(SHA256.hash(data: bytes)))
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
    let content: EncodedContent
    let type: String
    /// The digest of the bytes.
    let digest: String
}
