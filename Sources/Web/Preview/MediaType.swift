/// What a file is to a browser, told by the ending of its name.
struct MediaType: Hashable, Sendable {
    /// The value of `Content-Type`.
    let field: String
    /// Whether compression makes files of this kind smaller.
    let isCompressible: Bool

    /// Whether the file is a page.
    var isHTML: Bool { self == Self.html }

    static let html = MediaType(field: "text/html; charset=utf-8", isCompressible: true)

    /// The type of a file with the ending `fileExtension`, lower-case.
    init(fileExtension: String) {
        self = Self.known[fileExtension] ?? MediaType(field: "application/octet-stream", isCompressible: false)
    }

    private init(field: String, isCompressible: Bool) {
        self.field = field
        self.isCompressible = isCompressible
    }

    private static let known: [String: MediaType] = {
        var known: [String: MediaType] = ["html": html, "htm": html]
        let text = [
            "css": "text/css", "js": "text/javascript", "mjs": "text/javascript", "txt": "text/plain",
            "csv": "text/csv", "md": "text/markdown", "vtt": "text/vtt", "ics": "text/calendar", "xml": "text/xml",
        ]
        let compressible = [
            "json": "application/json", "map": "application/json", "jsonld": "application/ld+json",
            "webmanifest": "application/manifest+json", "geojson": "application/geo+json",
            "rss": "application/rss+xml", "atom": "application/atom+xml", "xhtml": "application/xhtml+xml",
            "svg": "image/svg+xml", "wasm": "application/wasm", "ico": "image/x-icon", "bmp": "image/bmp",
            "ttf": "font/ttf", "otf": "font/otf", "gltf": "model/gltf+json",
        ]
        let compressed = [
            "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
            "avif": "image/avif", "apng": "image/apng", "woff": "font/woff", "woff2": "font/woff2",
            "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg", "wav": "audio/wav",
            "flac": "audio/flac", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg",
            "mov": "video/quicktime", "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip",
            "glb": "model/gltf-binary",
        ]
        for (ending, type) in text { known[ending] = MediaType(field: type + "; charset=utf-8", isCompressible: true) }
        for (ending, type) in compressible { known[ending] = MediaType(field: type, isCompressible: true) }
        for (ending, type) in compressed { known[ending] = MediaType(field: type, isCompressible: false) }
        return known
    }()
}

/// Names of files that a bundler made from their content.
enum HashedName {
    /// Whether the file at `path` can be kept for ever: it is below `/assets/`, and its name ends in a hash.
    ///
    /// A person's own `photo-summer2024.jpg` must not be taken for one, so images and other files need a suffix that
    /// changes between letters, capitals and digits at least three times; code is made by a bundler anyway.
    static func isImmutable(_ path: String) -> Bool {
        guard path.hasPrefix("assets/") || path.contains("/assets/"), let name = path.split(separator: "/").last else {
            return false
        }
        let parts = name.split(separator: ".")
        guard parts.count > 1, let ending = parts.last else { return false }
        let isCode = ["js", "mjs", "css", "map"].contains(ending)
        let stem = parts.dropLast().filter { !["js", "mjs", "css"].contains($0) }.joined(separator: ".")
        guard let mark = stem.lastIndex(where: { $0 == "-" || $0 == "." }) else { return false }
        let kinds = stem[stem.index(after: mark)...].utf8.map(kind)
        guard kinds.count >= 8, !kinds.contains(.other) else { return false }
        if isCode { return kinds.contains { $0 != .lower } }
        return zip(kinds, kinds.dropFirst()).filter { $0 != $1 }.count >= 3
    }

    private enum Kind { case lower, upper, digit, other }

    private static func kind(of byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        default: byte == UInt8(ascii: "_") ? .upper : .other
        }
    }
}
