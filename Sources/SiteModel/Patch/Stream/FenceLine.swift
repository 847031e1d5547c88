/// A line that opens or closes a fence of Markdown.
struct FenceLine: Sendable, Equatable {
    var character: UInt8
    var width: Int
    /// What stands behind the fence.
    var label: String

    /// - Parameter line: Without its line end.
    init?(_ line: ArraySlice<UInt8>) {
        let text = line.drop { $0 == 0x20 }
        guard line.count - text.count <= 3, let first = text.first,
            first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
        else { return nil }
        let count = text.prefix { $0 == first }.count
        let rest = text.dropFirst(count).trimmed
        // Code within a line of prose may begin with three backticks as well.
        guard count >= 3, first != UInt8(ascii: "`") || !rest.contains(first) else { return nil }
        character = first
        width = count
        label = rest.count > 2_000 ? "" : rest.text
    }

    /// Whether this line closes what `opening` opened.
    func closes(_ opening: FenceLine) -> Bool {
        character == opening.character && width >= opening.width && label.isEmpty
    }

    /// Whether the content is said to be a difference.
    var isDiff: Bool {
        let language = label.prefix { $0 != " " }.lowercased()
        return language == "diff" || language == "patch" || language == "udiff"
    }

    /// The path that the label carries: `tsx path=src/App.tsx`, `tsx src/App.tsx` or `src/App.tsx`.
    var path: String? {
        guard !label.isEmpty else { return nil }
        if let start = label.range(ofWord: "path=") {
            let value = label[start.upperBound...]
            if let quote = value.first, quote == "\"" || quote == "'" {
                let inner = value.dropFirst()
                return inner.firstIndex(of: quote).map { String(inner[..<$0]) }
            }
            let word = value.prefix { $0 != " " && $0 != "\t" && $0 != "}" }
            return word.isEmpty ? nil : String(word)
        }
        let words = label.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let last = words.last, words.count <= 2 else { return nil }
        guard words.count == 2 else { return FileName.isPath(last) && !Self.isLanguage(last) ? last : nil }
        return FileName.isPath(last) || FileName.isPlainName(last) ? last : nil
    }

    private static func isLanguage(_ word: String) -> Bool {
        ["vb.net", "asp.net"].contains(word.lowercased()) || word.hasPrefix("text/") || word.hasPrefix("application/")
    }
}

extension String {
    /// Where `word` begins the text or stands behind white space or a brace.
    fileprivate func range(ofWord word: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word) {
                return start..<index(start, offsetBy: word.count)
            }
            guard let space = self[start...].firstIndex(where: { $0.isWhitespace || $0 == "{" }) else { return nil }
            start = index(after: space)
        }
        return nil
    }
}
