/// Recognises comments and lines that stand for code which was left out: “… existing code …”, “rest unchanged”.
///
/// A text is lazy only if every word of it may be part of such a remark: a comment that says anything else is none.
enum LazyText {
    /// Whether a remark in `line` stands for omitted code.
    static func isIn(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        guard line.count >= 3, line.count <= 300, mayHold(line) else { return false }
        let text = line.text
        if comments(in: text).contains(where: { isRemark($0, isComment: true) }) { return true }
        return isRemark(text[...], isComment: false)
    }

    /// A quick look: an ellipsis, or one of the words without which no remark is lazy.
    private static func mayHold(_ line: ArraySlice<UInt8>) -> Bool {
        let lowered = line.map { $0 | 0x20 }
        func has(_ word: StaticString) -> Bool {
            word.withUTF8Buffer { word in
                guard word.count <= lowered.count, let first = word.first else { return false }
                for start in 0...(lowered.count - word.count) where lowered[start] == first {
                    if lowered[start..<(start + word.count)].elementsEqual(word) { return true }
                }
                return false
            }
        }
        // With the sixth bit set, as all bytes have it here, a full stop stays one; U+2026 begins with E2.
        return has("...") || lowered.contains(0xE2) || has("rest") || has("exist") || has("unchange") || has("same")
            || has("omit") || has("remain") || has("keep") || has("untouch") || has("your code") || has("no change")
            || has("elided") || has("previous") || has("original")
    }

    /// The inner texts of the comments that the line holds or is.
    private static func comments(in text: String) -> [Substring] {
        var found: [Substring] = []
        for (open, close) in [("/*", "*/"), ("<!--", "-->")] {
            var rest = text[...]
            while let start = rest.firstRange(of: open) {
                let inner = rest[start.upperBound...]
                let end = inner.firstRange(of: close)
                found.append(end.map { inner[..<$0.lowerBound] } ?? inner)
                rest = end.map { inner[$0.upperBound...] } ?? ""
            }
        }
        if let last = text.ranges(of: "//").last { found.append(text[last.upperBound...]) }
        for mark in ["#", "--", ";;", "* "] where text.hasPrefix(mark) { found.append(text.dropFirst(mark.count)) }
        return found
    }

    private static func isRemark(_ text: Substring, isComment: Bool) -> Bool {
        let plain = text.lowercased().replacing("…", with: "...").replacing("’", with: "'")
        var inner = plain[...].trimmed(of: " \t()[]{}*/<>!-–—_:;,#\"'`")
        let hasEllipsis = inner.hasPrefix("..") || inner.hasSuffix("..") || inner.contains("...")
        // `...rest` spreads a value.
        let isSpread = inner.hasPrefix("...") && inner.dropFirst(3).first.map { !$0.isWhitespace && $0 != "(" } ?? false
        inner = inner.trimmed(of: " \t.()[]{}*-–—:")
        let words = inner.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
        guard !words.isEmpty else { return hasEllipsis && isComment }
        guard words.count <= 16, words.allSatisfy(vocabulary.contains) else { return false }
        if !isComment, words.count < 2 || (isSpread && words.count < 3) { return false }
        if hasEllipsis, words.contains(where: omissions.contains) || words.contains(where: leftovers.contains) {
            return true
        }
        return isComment ? standsAlone(words) : words.contains(where: omissions.contains) && words.count >= 2
    }

    /// Whether the words say by themselves, without an ellipsis, that something was left out.
    private static func standsAlone(_ words: [String]) -> Bool {
        if words.contains(where: omissions.contains) { return true }
        let set = Set(words)
        let isOfCode = !set.isDisjoint(with: things)
        if set.contains("existing") || set.contains("remaining") || set.contains("your") && set.contains("code") {
            return isOfCode
        }
        if set.contains("rest") { return isOfCode || !set.isDisjoint(with: states) }
        if set.contains("same") { return !set.isDisjoint(with: states) || set.contains("before") }
        if set.contains("keep") || set.contains("keeps") { return set.contains("is") || set.contains("existing") }
        if set.contains("previous") || set.contains("original") { return set.contains("code") }
        return set.contains("no") && (set.contains("changes") || set.contains("change"))
    }

    private static let omissions: Set = ["unchanged", "omitted", "elided", "snip", "snipped", "untouched"]
    private static let leftovers: Set = [
        "rest", "remaining", "existing", "other", "previous", "same", "original", "code", "more", "before", "above",
        "imports", "keep", "continues", "component", "content", "remains", "stays", "others", "etc",
    ]
    private static let states: Set = ["stays", "stay", "remains", "remain", "as"]
    private static let things: Set = [
        "code", "file", "files", "component", "components", "content", "contents", "imports", "import", "functions",
        "function", "methods", "method", "styles", "style", "logic", "markup", "jsx", "html", "css", "sections",
        "section", "implementation", "body", "rules", "routes", "hooks", "handlers", "page", "exports", "properties",
    ]
    private static let vocabulary: Set<String> = things.union(omissions).union(leftovers).union(states).union([
        "the", "of", "this", "your", "here", "and", "with", "in", "from", "for", "brevity", "goes", "go", "kept",
        "keeps", "no", "changes", "change", "not", "changed", "everything", "else", "all", "is", "are", "below", "to",
        "be", "it", "its", "was", "were", "like", "items", "tests", "types", "type", "definitions", "definition",
        "declarations", "div", "element", "elements", "props", "state", "lines", "line", "unmodified", "a", "some",
        "class", "classes", "variables", "constants", "data", "rest's", "return", "statement", "exactly",
    ])
}

extension Substring {
    fileprivate func trimmed(of characters: String) -> Substring {
        var text = self
        while let first = text.first, characters.contains(first) { text = text.dropFirst() }
        while let last = text.last, characters.contains(last) { text = text.dropLast() }
        return text
    }
}
