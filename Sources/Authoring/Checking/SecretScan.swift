import Foundation
import SiteModel

/// Finds keys and passwords in files that become public. Of a secret only the first four characters are shown.
struct SecretScan: Sendable {
    /// A shape by which the keys of one provider are known.
    private struct Shape: Sendable {
        let name: String
        /// Stands in every such key; searched for first, because it is fast.
        let mark: String
        let pattern: @Sendable (Substring) -> Substring?

        init(_ name: String, _ mark: String, _ pattern: @escaping @Sendable (Substring) -> Substring?) {
            self.name = name
            self.mark = mark
            self.pattern = pattern
        }
    }

    private static let shapes: [Shape] = [
        Shape("a key of Anthropic", "sk-ant-") { $0.prefixMatch(of: /sk-ant-[\w-]{20,}/)?.0 },
        Shape("a key of OpenAI", "sk-") { $0.prefixMatch(of: /sk-(?!ant-)(?:proj-|svcacct-|or-v1-)?[\w-]{20,}/)?.0 },
        Shape("a key of Google", "AIza") { $0.prefixMatch(of: /AIza[\w-]{35}/)?.0 },
        Shape("a key of AWS", "AKIA") { $0.prefixMatch(of: /AKIA[A-Z2-7]{16}\b/)?.0 },
        Shape("a temporary key of AWS", "ASIA") { $0.prefixMatch(of: /ASIA[A-Z2-7]{16}\b/)?.0 },
        Shape("a token of GitHub", "github_pat_") { $0.prefixMatch(of: /github_pat_\w{40,}/)?.0 },
        Shape("a token of GitHub", "gh") { $0.prefixMatch(of: /gh[pousr]_[A-Za-z0-9]{36,}/)?.0 },
        Shape("a token of GitLab", "glpat-") { $0.prefixMatch(of: /glpat-[\w-]{20,}/)?.0 },
        Shape("a token of Slack", "xox") { $0.prefixMatch(of: /xox[abeoprs]-[\w-]{10,}/)?.0 },
        Shape("a key of Stripe", "_live_") { $0.prefixMatch(of: /_live_[A-Za-z0-9]{16,}/)?.0 },
        Shape("a key of SendGrid", "SG.") { $0.prefixMatch(of: /SG\.[\w-]{16,}\.[\w-]{16,}/)?.0 },
        Shape("a private key", "-----BEGIN ") {
            $0.prefixMatch(of: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/)?.0
        },
        Shape("a signed token", "eyJ") { $0.prefixMatch(of: /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/)?.0 },
    ]

    func findings(in files: SourceFiles) -> [Finding] {
        files.paths.flatMap { path -> [Finding] in
            guard !Self.pictures.contains(path.fileExtension), let bytes = files[path], !bytes.contains(0) else {
                return []
            }
            return shaped(bytes, path) + assigned(bytes, path)
        }
    }

    private static let pictures: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf", "pdf", "mp4", "webm", "br",
        "gz",
    ]

    private func shaped(_ bytes: [UInt8], _ path: FilePath) -> [Finding] {
        var found: [Finding] = []
        var taken: [Range<Int>] = []
        for shape in Self.shapes {
            for offset in bytes.offsets(of: Array(shape.mark.utf8)) {
                // A key begins where a word does; Stripe's mark is within its key.
                let start = shape.mark == "_live_" ? offset - 2 : offset
                guard start >= 0, !taken.contains(where: { $0.contains(offset) }),
                    start == 0 || !Self.isKeySign(bytes[start - 1])
                else { continue }
                if shape.mark == "_live_", ![Array("sk".utf8), Array("rk".utf8)].contains(Array(bytes[start..<offset]))
                {
                    continue
                }
                // Cheap, and true of hardly any text that is no key.
                guard shape.mark.hasPrefix("-----") || Self.isLong(bytes, from: offset) else { continue }
                let window = String(decoding: bytes[offset..<min(offset + 400, bytes.count)], as: UTF8.self)
                guard let match = shape.pattern(window[...]) else { continue }
                taken.append(offset..<offset + match.utf8.count)
                let shown = String(decoding: bytes[start..<start + 4], as: UTF8.self)
                found.append(finding(shape.name, shown: shown, at: offset, of: bytes, path))
            }
        }
        return found
    }

    private static func isLong(_ bytes: [UInt8], from offset: Int) -> Bool {
        let end = min(offset + 14, bytes.count)
        return end - offset == 14 && bytes[offset..<end].allSatisfy { isKeySign($0) || $0 == UInt8(ascii: ".") }
    }

    /// Whether a value is given behind a name, part of which begins at `offset`.
    private static func isGiven(_ bytes: [UInt8], from offset: Int) -> Bool {
        var index = offset
        while index < bytes.count, isKeySign(bytes[index]) { index += 1 }
        let marks = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        while index < bytes.count, CodeScanner.isSpace(bytes[index]) || marks.contains(bytes[index]) { index += 1 }
        return index < bytes.count && [UInt8(ascii: ":"), UInt8(ascii: "=")].contains(bytes[index])
    }

    private static func isKeySign(_ byte: UInt8) -> Bool { CodeScanner.isWord(byte) || byte == UInt8(ascii: "-") }

    // MARK: Values of names that say it

    private static let names = ["secret", "token", "passw", "api_key", "apikey", "api-key", "access_key", "accesskey"]

    private func assigned(_ bytes: [UInt8], _ path: FilePath) -> [Finding] {
        let lowered = bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
        var found: [Finding] = []
        var seen: Set<Int> = []
        for name in Self.names {
            for offset in lowered.offsets(of: Array(name.utf8)) where Self.isGiven(bytes, from: offset) {
                let window = String(decoding: bytes[offset..<min(offset + 280, bytes.count)], as: UTF8.self)
                guard let match = window.prefixMatch(of: /[\w-]{0,40}["']?\s*(?::|=)\s*["'`]([^"'`\s]{16,200})["'`]/),
                    Self.isRandom(String(match.1))
                else { continue }
                let place = offset + window.utf8.distance(from: window.startIndex, to: match.1.startIndex)
                // A key whose shape is known is reported by its name already.
                guard seen.insert(place).inserted, !Self.shapes.contains(where: { $0.pattern(match.1) != nil }) else {
                    continue
                }
                found.append(
                    finding(
                        "what looks like a password or key", shown: String(match.1.prefix(4)), at: place, of: bytes,
                        path))
            }
        }
        return found
    }

    /// Whether a text looks drawn by lot: letters and digits, and hardly any repetition.
    static func isRandom(_ text: String) -> Bool {
        let placeholder = /(?i)example|placeholder|your|xxxx|changeme|process\.env|\$\{|^https?:|^\/|^#/
        guard text.contains(where: \.isNumber), text.contains(where: \.isLetter),
            text.firstMatch(of: placeholder) == nil
        else { return false }
        var counts: [UInt8: Double] = [:]
        for byte in text.utf8 { counts[byte, default: 0] += 1 }
        let length = Double(text.utf8.count)
        let bits = counts.values.reduce(0.0) { $0 - $1 / length * log2($1 / length) }
        return bits >= 3.3
    }

    private func finding(_ name: String, shown: String, at offset: Int, of bytes: [UInt8], _ path: FilePath) -> Finding
    {
        let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        return Finding(
            .secret, .blocking, path: path.text, line: line,
            sentence: "“\(path)” holds \(name), “\(shown)…”, which everybody could read.",
            evidence: "Line \(line) begins a value with “\(shown)…”. Remove it; a site's files are public.")
    }
}

extension [UInt8] {
    /// Where `mark` begins, without overlaps.
    fileprivate func offsets(of mark: [UInt8]) -> [Int] {
        guard let first = mark.first, count >= mark.count else { return [] }
        var found: [Int] = []
        var index = 0
        while index <= count - mark.count {
            if self[index] == first, self[index..<index + mark.count].elementsEqual(mark) {
                found.append(index)
                index += mark.count
            } else {
                index += 1
            }
        }
        return found
    }
}
