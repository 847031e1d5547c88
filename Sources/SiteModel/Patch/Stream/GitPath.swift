/// Paths as the headers of unified diffs write them.
enum GitPath {
    /// The path behind `--- ` or `+++ `; nil for `/dev/null`.
    static func inHeader(_ text: ArraySlice<UInt8>) -> Header {
        let name = unquoted(text)
        return name == "/dev/null" ? .nowhere : .path(name)
    }

    enum Header: Equatable, Sendable {
        case nowhere
        case path(String)
    }

    /// The two paths without git's prefixes `a/` and `b/`, where they carry them.
    static func withoutPrefixes(_ old: Header?, _ new: Header?) -> (old: Header?, new: Header?) {
        func has(_ prefix: String, _ header: Header?) -> Bool {
            guard case .path(let path)? = header else { return true }
            return path.hasPrefix(prefix)
        }
        guard has("a/", old), has("b/", new) else { return (old, new) }
        func dropped(_ header: Header?) -> Header? {
            guard case .path(let path)? = header else { return header }
            return .path(String(path.dropFirst(2)))
        }
        return (dropped(old), dropped(new))
    }

    /// The path of `diff --git a/x b/x`, where both sides name the same; a rename says its paths on lines of their own.
    static func inGitLine(_ text: ArraySlice<UInt8>) -> String? {
        let rest = text.trimmed.text
        if rest.hasPrefix("\"") {
            guard let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
            let name = unquoted(Array(rest[...end].utf8)[...])
            return name.hasPrefix("a/") ? String(name.dropFirst(2)) : name
        }
        // `a/` path ` b/` path: the same path twice, whatever spaces it holds.
        let length = (rest.utf8.count - 5) / 2
        guard rest.hasPrefix("a/"), length > 0 else { return nil }
        let path = String(rest.dropFirst(2).utf8.prefix(length)) ?? ""
        return rest == "a/\(path) b/\(path)" ? path : nil
    }

    /// A name as git quotes it, or as it is, without the time that `diff` puts behind a tab.
    static func unquoted(_ text: ArraySlice<UInt8>) -> String {
        let text = text.withoutTrailingSpace
        guard text.first == UInt8(ascii: "\"") else {
            return text.prefix { $0 != UInt8(ascii: "\t") }.text
        }
        var result: [UInt8] = []
        var rest = text.dropFirst()
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
                result.append(byte)
                continue
            }
            if (0x30...0x37).contains(escaped) {
                let digits = [escaped] + rest.prefix(2).prefix { (0x30...0x37).contains($0) }
                rest = rest.dropFirst(digits.count - 1)
                result.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }))
            } else {
                result.append(escapes[escaped] ?? escaped)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "a"): 0x07,
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B,
    ]
}
