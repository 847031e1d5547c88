/// A line that is a tag of a `sw-` element.
enum TagLine: Equatable {
    case open(name: String, attributes: [String: String], isClosed: Bool)
    /// `mark` is the word of an element that closes with one.
    case close(name: String, mark: String?)
    /// Begins like a tag, and is none; says why.
    case malformed(name: String, String)

    /// Reads a line that is trimmed of white space; nil for one that does not begin like a tag.
    init?(_ line: ArraySlice<UInt8>) {
        if line.starts(with: "</sw-") {
            self = Self.close(line)
        } else if line.starts(with: "<sw-") {
            self = Self.open(line)
        } else {
            return nil
        }
    }

    private static func close(_ line: ArraySlice<UInt8>) -> TagLine {
        var scanner = TagScanner(line.dropFirst(2))
        let name = scanner.word()
        scanner.skipSpace()
        let mark = scanner.word()
        scanner.skipSpace()
        guard scanner.take(">"), scanner.isAtEnd else {
            return .malformed(name: name, "The closing tag of “\(name)” must stand alone on its line.")
        }
        return .close(name: name, mark: mark.isEmpty ? nil : mark)
    }

    private static func open(_ line: ArraySlice<UInt8>) -> TagLine {
        var scanner = TagScanner(line.dropFirst(1))
        let name = scanner.word()
        var attributes: [String: String] = [:]
        while true {
            let isParted = scanner.skipSpace()
            if scanner.take("/") {
                guard scanner.take(">"), scanner.isAtEnd else { break }
                return .open(name: name, attributes: attributes, isClosed: true)
            }
            if scanner.take(">") {
                guard scanner.isAtEnd else { break }
                return .open(name: name, attributes: attributes, isClosed: false)
            }
            let key = scanner.word()
            guard isParted, !key.isEmpty else { break }
            guard let value = scanner.value() else {
                return .malformed(name: name, "The attribute “\(key)” of “\(name)” has no value in quotation marks.")
            }
            guard attributes.updateValue(value, forKey: key) == nil else {
                return .malformed(name: name, "The attribute “\(key)” of “\(name)” stands there twice.")
            }
        }
        return .malformed(name: name, "The tag of “\(name)” must be complete and alone on its line.")
    }
}

/// Reads the parts of a tag.
private struct TagScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { rest = text }

    var isAtEnd: Bool { rest.isEmpty }

    /// Skips white space, and says whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let before = rest.count
        rest = rest.drop { $0.isWhiteSpace }
        return rest.count < before
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// What stands up to white space or a character that ends a word.
    mutating func word() -> String {
        let word = rest.prefix { byte in
            !byte.isWhiteSpace && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "=")
                && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "\"")
        }
        rest = rest.dropFirst(word.count)
        return word.text
    }

    /// `="value"`, with either kind of quotation marks and the five entities of XML.
    mutating func value() -> String? {
        skipSpace()
        guard take("=") else { return nil }
        skipSpace()
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = rest.dropFirst().firstIndex(of: quote)
        else { return nil }
        let value = rest[(rest.startIndex + 1)..<end].text
        rest = rest[(end + 1)...]
        return value.utf8.contains(UInt8(ascii: "&")) ? Self.decoded(value) : value
    }

    private static func decoded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        scan: while let character = rest.first {
            if character == "&" {
                for (entity, meaning) in entities where rest.hasPrefix(entity) {
                    result += meaning
                    rest = rest.dropFirst(entity.count)
                    continue scan
                }
            }
            result.append(character)
            rest = rest.dropFirst()
        }
        return result
    }

    private static let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
}
