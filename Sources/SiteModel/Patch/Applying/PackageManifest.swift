/// Adds dependencies to the text of a `package.json`, and leaves everything else in it as it stands.
struct PackageManifest {
    /// Why a text is no manifest that can be changed.
    struct Malformed: Error {}

    private var text: [UInt8]

    init(_ text: [UInt8]) { self.text = text }

    /// The text with `name` at `version` among the dependencies.
    func adding(_ name: String, version: String) throws(Malformed) -> [UInt8] {
        var scanner = JSONScanner(text)
        let root = try scanner.members()
        let entry = "\(JSONScanner.quoted(name)): \(JSONScanner.quoted(version))"
        guard let dependencies = root.last(where: { $0.name == "dependencies" }) else {
            return insertingObject(with: entry, after: root.last, in: scanner)
        }
        var inner = JSONScanner(text, from: dependencies.value.lowerBound)
        let members = try inner.members()
        if let present = members.last(where: { $0.name == name }) {
            return replacing(present.value, with: Array(JSONScanner.quoted(version).utf8))
        }
        // npm keeps the names sorted; where they are, the new one goes to its place.
        let isSorted = zip(members, members.dropFirst()).allSatisfy { $0.name < $1.name }
        let before = isSorted ? members.last { $0.name < name } : members.last
        guard let first = members.first else {
            let indent = indentation(before: dependencies.start)
            let unit = indent.isEmpty ? Array("  ".utf8) : indent
            let lineEnd = self.lineEnd
            return replacing(
                dependencies.value,
                with: Array("{".utf8) + lineEnd + indent + unit + Array(entry.utf8) + lineEnd + indent
                    + Array("}".utf8))
        }
        let isOneLine = !text[inner.open..<first.start].contains(UInt8(ascii: "\n"))
        let gap = isOneLine ? Array(" ".utf8) : lineEnd + indentation(before: first.start)
        if let before {
            return inserting(Array(",".utf8) + gap + Array(entry.utf8), at: before.value.upperBound)
        }
        return inserting(Array(entry.utf8) + Array(",".utf8) + gap, at: first.start)
    }

    /// Adds a new object as the last member of the root.
    private func insertingObject(
        with entry: String, after last: JSONScanner.Member?, in scanner: JSONScanner
    ) -> [UInt8] {
        let lineEnd = self.lineEnd
        let indent = last.map { indentation(before: $0.start) } ?? Array("  ".utf8)
        let isOneLine = last.map { !text[scanner.open..<$0.start].contains(UInt8(ascii: "\n")) } ?? false
        let object =
            isOneLine
            ? Array("\"dependencies\": {\(entry)}".utf8)
            : Array("\"dependencies\": {".utf8) + lineEnd + indent + indent + Array(entry.utf8) + lineEnd + indent
                + Array("}".utf8)
        if let last {
            let gap = isOneLine ? Array(", ".utf8) : Array(",".utf8) + lineEnd + indent
            return inserting(gap + object, at: last.value.upperBound)
        }
        return replacing(
            scanner.open..<scanner.close, with: Array("{".utf8) + lineEnd + indent + object + lineEnd)
    }

    private func inserting(_ bytes: [UInt8], at place: Int) -> [UInt8] {
        text[..<place] + bytes + text[place...]
    }

    private func replacing(_ range: Range<Int>, with bytes: [UInt8]) -> [UInt8] {
        text[..<range.lowerBound] + bytes + text[range.upperBound...]
    }

    private var lineEnd: [UInt8] { LineEnds.areReturns(in: text) ? [0x0D, 0x0A] : [0x0A] }

    /// The white space between the beginning of the line and `place`.
    private func indentation(before place: Int) -> [UInt8] {
        let start = text[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Array(text[start..<place].prefix(while: LineForm.isIndentation))
    }
}

/// Finds the members of an object in the text of a JSON document.
struct JSONScanner {
    struct Member {
        var name: String
        /// Where its name begins.
        var start: Int
        var value: Range<Int>
    }

    private let text: [UInt8]
    private var place: Int
    /// Where the brace of the object opens, and where it closes.
    private(set) var open = 0
    private(set) var close = 0

    init(_ text: [UInt8], from start: Int? = nil) {
        self.text = text
        place = start ?? (text[...].starts(with: "\u{FEFF}") ? 3 : 0)
    }

    /// The members of the object that stands next.
    mutating func members() throws(PackageManifest.Malformed) -> [Member] {
        var members: [Member] = []
        skipSpace()
        open = place
        try take("{")
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            close = place
            return []
        }
        while true {
            skipSpace()
            let start = place
            let name = try string()
            skipSpace()
            try take(":")
            skipSpace()
            let valueStart = place
            try skipValue()
            members.append(Member(name: name, start: start, value: valueStart..<place))
            skipSpace()
            guard peek() == UInt8(ascii: ",") else { break }
            place += 1
        }
        close = place
        try take("}")
        return members
    }

    private func peek() -> UInt8? { place < text.count ? text[place] : nil }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) throws(PackageManifest.Malformed) {
        guard peek() == UInt8(ascii: character) else { throw PackageManifest.Malformed() }
        place += 1
    }

    private mutating func string() throws(PackageManifest.Malformed) -> String {
        try take("\"")
        let start = place
        while let byte = peek(), byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw PackageManifest.Malformed() }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(place, text.count)
        try take("\"")
        return text[start..<end].text
    }

    private mutating func skipValue() throws(PackageManifest.Malformed) {
        switch peek() {
        case UInt8(ascii: "\""):
            _ = try string()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try skipNested()
        default:
            let start = place
            while let byte = peek(), Self.isPlain(byte) { place += 1 }
            guard place > start else { throw PackageManifest.Malformed() }
        }
    }

    /// Skips a list or object with all that is in it; only its brackets and texts are looked at.
    private mutating func skipNested() throws(PackageManifest.Malformed) {
        var closing: [UInt8] = []
        repeat {
            switch peek() {
            case UInt8(ascii: "\""):
                _ = try string()
                continue
            case UInt8(ascii: "{"): closing.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): closing.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard closing.popLast() == peek() else { throw PackageManifest.Malformed() }
            case nil: throw PackageManifest.Malformed()
            default: break
            }
            place += 1
        } while !closing.isEmpty
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
            || [0x2B, 0x2D, 0x2E].contains(byte)
    }

    /// The text as JSON writes it.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
