/// A path with `*` and `:name` in it, as the files `_redirects` and `_headers` write them.
///
/// `*` stands for any bytes and may occur once; `:name` stands for at least one byte of one segment. Both are compared
/// with a path whose percent-encoding has been undone. Matching takes time linear in the path, but for the one `*`.
struct PathPattern: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case text([UInt8])
        case name(String)
        case splat
    }

    private let pieces: [Piece]

    /// The path, if the pattern stands for one path only.
    let exactPath: String?

    /// Reads a pattern; nil for one that does not begin with `/` or has more than one `*`.
    init?(_ source: some StringProtocol) {
        guard source.utf8.first == UInt8(ascii: "/") else { return nil }
        var pieces: [Piece] = []
        var text: [UInt8] = []
        var rest = Array(source.utf8)[...]
        func endText() -> Bool {
            guard !text.isEmpty else { return true }
            guard let decoded = PercentEncoding.decode(text) else { return false }
            pieces.append(.text(Array(decoded.utf8)))
            text = []
            return true
        }
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "*") {
                guard endText(), !pieces.contains(.splat) else { return nil }
                pieces.append(.splat)
            } else if byte == UInt8(ascii: ":"), let first = rest.first, Self.isLetter(first) {
                guard endText() else { return nil }
                let name = rest.prefix { Self.isLetter($0) || Self.isDigitOrUnderscore($0) }
                rest = rest.dropFirst(name.count)
                pieces.append(.name(String(decoding: name, as: UTF8.self)))
            } else {
                text.append(byte)
            }
        }
        guard endText() else { return nil }
        self.pieces = pieces
        if case .text(let bytes)? = pieces.first, pieces.count == 1 {
            self.exactPath = String(decoding: bytes, as: UTF8.self)
        } else {
            self.exactPath = nil
        }
    }

    /// What the names stand for in `path`, with `splat` for the `*`; nil if the path does not match.
    func match(_ path: [UInt8]) -> [String: String]? {
        var captures: [String: String] = [:]
        return Self.match(pieces[...], path[...], &captures) ? captures : nil
    }

    private static func match(
        _ pieces: ArraySlice<Piece>, _ path: ArraySlice<UInt8>, _ captures: inout [String: String]
    ) -> Bool {
        var pieces = pieces
        var path = path
        while let piece = pieces.popFirst() {
            switch piece {
            case .text(let bytes):
                guard path.starts(with: bytes) else { return false }
                path = path.dropFirst(bytes.count)
            case .name(let name):
                var value = path.prefix { $0 != UInt8(ascii: "/") }
                if case .text(let next)? = pieces.first, next.first != UInt8(ascii: "/") {
                    guard let end = value.indices.dropFirst().first(where: { path[$0...].starts(with: next) }) else {
                        return false
                    }
                    value = value[..<end]
                }
                guard !value.isEmpty else { return false }
                captures[name] = String(decoding: value, as: UTF8.self)
                path = path[value.endIndex...]
            case .splat:
                for end in (path.startIndex...path.endIndex).reversed() {
                    var attempt = captures
                    guard match(pieces, path[end...], &attempt) else { continue }
                    captures = attempt
                    captures["splat"] = String(decoding: path[..<end], as: UTF8.self)
                    return true
                }
                return false
            }
        }
        return path.isEmpty
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigitOrUnderscore(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
}
