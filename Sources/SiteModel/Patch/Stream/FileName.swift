/// A line of prose that names a file: bare, in backticks, bold, or a heading.
enum FileName {
    /// The name in `line`, or nil where the line is no name.
    static func inLine(_ line: ArraySlice<UInt8>) -> String? {
        // A path has at most 1,024 bytes; what stands around it is short.
        guard (1...1_100).contains(line.count) else { return nil }
        var text = Substring(line.trimmed.text)
        let hashes = text.prefix { $0 == "#" }
        if !hashes.isEmpty {
            guard text.dropFirst(hashes.count).first == " " else { return nil }
            text = text.dropFirst(hashes.count).drop { $0 == " " }
        }
        if text.hasSuffix(":") { text = text.dropLast() }
        var isQuoted = false
        while let inner = unwrapped(text) {
            isQuoted = text.hasPrefix("`")
            text = inner
        }
        if text.hasSuffix(":") { text = text.dropLast() }
        let name = String(text)
        guard !name.isEmpty else { return nil }
        // A heading may be a sentence; only backticks say where a name with spaces begins and ends.
        if name.contains(where: \.isWhitespace) { return isQuoted && isPath(name) ? name : nil }
        return isPath(name) || isPlainName(name) ? name : nil
    }

    /// Whether `word` has the form of a path: a folder, or an extension, or it is a dot-file.
    static func isPath(_ word: String) -> Bool {
        guard !word.contains("="), !word.contains("<"), !word.contains("{"), !word.hasSuffix("/") else { return false }
        guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
        if word.contains("/") || word.contains("\\") { return !word.contains("://") }
        guard let dot = word.lastIndex(of: ".") else { return false }
        let tail = word[word.index(after: dot)...]
        return (1...16).contains(tail.count) && tail.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    /// Names of files without an extension that projects have.
    static func isPlainName(_ word: String) -> Bool {
        ["Dockerfile", "Makefile", "LICENSE", "README", "CNAME", "Procfile", "Caddyfile", "CHANGELOG"].contains(word)
    }

    private static func unwrapped(_ text: Substring) -> Substring? {
        for mark in ["**", "__", "`", "*"] where text.count > 2 * mark.count {
            if text.hasPrefix(mark), text.hasSuffix(mark) { return text.dropFirst(mark.count).dropLast(mark.count) }
        }
        return nil
    }
}
