import Foundation
public import SiteModel

/// What a step made: some files, and some values beside them.
public struct CacheEntry: Sendable, Hashable {
    public var files: SourceFiles
    public var values: [String: String]

    public init(files: SourceFiles = SourceFiles(), values: [String: String] = [:]) {
        self.files = files
        self.values = values
    }

    private struct Header: Codable {
        struct File: Codable {
            var path: FilePath
            var size: Int
        }
        var files: [File]
        var values: [String: String]
    }

    private static let mark = Array("sitewright cache 1\n".utf8)

    /// A mark, the digest of all that follows, a line of JSON, and the contents one after another.
    var serialized: [UInt8] {
        let header = Header(
            files: files.paths.map { Header.File(path: $0, size: files[$0]?.count ?? 0) }, values: values)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A header of strings and numbers can always be encoded.
        var body = (try? encoder.encode(header)).map { [UInt8]($0) } ?? []
        body.append(UInt8(ascii: "\n"))
        for path in files.paths { body += files[path] ?? [] }
        return Self.mark + Digest(of: body).bytes + body
    }

    /// Reads what ``serialized`` wrote; nil for anything else.
    init?(serialized bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark), bytes.count > Self.mark.count + 32 else { return nil }
        let body = Array(bytes[(Self.mark.count + 32)...])
        guard Digest(of: body).bytes == Array(bytes[Self.mark.count..<(Self.mark.count + 32)]),
            let end = body.firstIndex(of: UInt8(ascii: "\n")),
            let header = try? JSONDecoder().decode(Header.self, from: Data(body[..<end]))
        else { return nil }
        var files = SourceFiles()
        var position = end + 1
        for file in header.files {
            guard file.size >= 0, position + file.size <= body.count else { return nil }
            files[file.path] = Array(body[position..<(position + file.size)])
            position += file.size
        }
        self.init(files: files, values: header.values)
    }
}
