/// Finds paths that would not stand side by side: by case or Unicode form, or as a file where a folder stands.
struct PathGate {
    /// Paths after the turn, and what they hold: by the folded path, how it is spelled.
    private var spellings: [String: String] = [:]
    private var files: Set<String> = []
    private var folders: Set<String> = []
    private(set) var clashes: [(path: FilePath, other: String)] = []
    private(set) var blocked: [(path: FilePath, by: String)] = []

    /// - Parameters:
    ///   - standing: The paths that the turn leaves where they were.
    ///   - new: The paths that it adds, sorted.
    init(standing: some Sequence<FilePath>, new: [FilePath]) {
        for path in standing { enter(path) }
        for path in new {
            if let other = clash(of: path) { clashes.append((path, other)) }
            if let by = obstacle(of: path) { blocked.append((path, by)) }
            enter(path)
        }
    }

    private static func folded(_ text: String) -> String {
        // Strings are equal by canonical equivalence, which makes the forms of Unicode one.
        text.lowercased()
    }

    private static func prefixes(_ path: FilePath) -> [String] {
        var result: [String] = []
        var length = 0
        let bytes = Array(path.text.utf8)
        for segment in path.segments {
            length += segment.utf8.count
            result.append(String(decoding: bytes[..<length], as: UTF8.self))
            length += 1
        }
        return result
    }

    private mutating func enter(_ path: FilePath) {
        let prefixes = Self.prefixes(path)
        for prefix in prefixes {
            let folded = Self.folded(prefix)
            if spellings[folded] == nil { spellings[folded] = prefix }
        }
        files.insert(path.text)
        folders.formUnion(prefixes.dropLast())
    }

    private func clash(of path: FilePath) -> String? {
        for prefix in Self.prefixes(path) {
            if let other = spellings[Self.folded(prefix)], !other.utf8.elementsEqual(prefix.utf8) { return other }
        }
        return nil
    }

    private func obstacle(of path: FilePath) -> String? {
        if folders.contains(path.text) { return path.text + "/" }
        return Self.prefixes(path).dropLast().first { files.contains($0) }
    }
}
