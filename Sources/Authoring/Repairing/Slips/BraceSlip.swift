import SiteModel

/// A brace too few or too many at the end of a style sheet.
struct BraceSlip: Slip {
    let name = "css-brace"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard path.fileExtension == "css", let depth = Self.depth(text), depth != 0 else { return nil }
        let body = text.trimmingSuffix(while: \.isWhitespace)
        if depth > 0, depth <= 2 {
            // A file that breaks off within a declaration lacks more than a brace.
            guard let last = body.last, last == "}" || last == ";" else { return nil }
            let closing = (0..<depth).map { String(repeating: "  ", count: depth - 1 - $0) + "}\n" }.joined()
            return MendedText(body + "\n" + closing, "Closed the last brace of \(path).")
        }
        guard depth == -1, body.hasSuffix("}") else { return nil }
        let mended = body.dropLast().reversed().drop(while: \.isWhitespace).reversed()
        guard Self.depth(String(mended)) == 0 else { return nil }
        return MendedText(String(mended) + "\n", "Removed a brace at the end of \(path) that closes nothing.")
    }

    /// How many braces are open at the end; negative only where the one too many is the very last sign. Nil for a
    /// brace too many elsewhere, and for texts and comments that never end.
    private static func depth(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        var depth = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth < 0, bytes[(index + 1)...].contains(where: { !CodeScanner.isSpace($0) }) { return nil }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let mark = bytes[index]
                index += 1
                while index < bytes.count, bytes[index] != mark, bytes[index] != UInt8(ascii: "\n") {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                guard index < bytes.count, bytes[index] == mark else { return nil }
            case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
                index += 2
                while index + 1 < bytes.count,
                    !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/"))
                { index += 1 }
                guard index + 1 < bytes.count else { return nil }
                index += 1
            default: break
            }
            index += 1
        }
        return depth
    }
}
