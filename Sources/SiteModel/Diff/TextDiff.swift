/// The difference of two texts, in hunks of lines, as a unified diff shows it.
public struct TextDiff: Hashable, Sendable, Codable {
    /// A run of lines with what changed in them and a little of what stands around.
    public struct Hunk: Hashable, Sendable, Codable {
        /// The first line in the old text, counting from 1 (0 for an empty text).
        public var oldStart: Int
        /// The first line in the new text, counting from 1 (0 for an empty text).
        public var newStart: Int
        public var lines: [Line]
    }

    /// One line of a hunk, without its line end.
    public struct Line: Hashable, Sendable, Codable {
        public enum Change: String, Hashable, Sendable, Codable { case same, added, removed }
        public var change: Change
        public var text: String
    }

    public var hunks: [Hunk]
    /// How many lines were added and removed in all.
    public var added: Int
    public var removed: Int

    /// Compares line by line with `context` unchanged lines around each change.
    ///
    /// The lines come from the standard library's difference, which takes time with the square of what differs; texts
    /// that differ in very many lines are therefore shown as replaced as a whole.
    public init(from old: String, to new: String, context: Int = 3) {
        let oldLines = Self.lines(of: old)
        let newLines = Self.lines(of: new)
        self.init(script: Self.script(from: oldLines, to: newLines), context: context)
    }

    /// Texts of together more lines than this are compared only after their common start and end are cut off, and are
    /// replaced as a whole where more than this remains.
    static let mostLines = 8_000

    private static func lines(of text: String) -> [Substring] {
        guard !text.isEmpty else { return [] }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// All lines of both texts in order, each marked.
    private static func script(from old: [Substring], to new: [Substring]) -> [Line] {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var end = 0
        while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
            end += 1
        }
        let oldMiddle = old[start..<(old.count - end)]
        let newMiddle = new[start..<(new.count - end)]
        return old[..<start].map { Line(change: .same, text: String($0)) }
            + middle(from: Array(oldMiddle), to: Array(newMiddle))
            + old[(old.count - end)...].map { Line(change: .same, text: String($0)) }
    }

    private static func middle(from old: [Substring], to new: [Substring]) -> [Line] {
        guard old.count + new.count <= mostLines else {
            return old.map { Line(change: .removed, text: String($0)) }
                + new.map { Line(change: .added, text: String($0)) }
        }
        let difference = new.difference(from: old)
        var removed = Set<Int>()
        var inserted = Set<Int>()
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var lines: [Line] = []
        var oldIndex = 0
        var newIndex = 0
        while oldIndex < old.count || newIndex < new.count {
            if oldIndex < old.count, removed.contains(oldIndex) {
                lines.append(Line(change: .removed, text: String(old[oldIndex])))
                oldIndex += 1
            } else if newIndex < new.count, inserted.contains(newIndex) {
                lines.append(Line(change: .added, text: String(new[newIndex])))
                newIndex += 1
            } else {
                lines.append(Line(change: .same, text: String(old[oldIndex])))
                oldIndex += 1
                newIndex += 1
            }
        }
        return lines
    }

    private init(script: [Line], context: Int) {
        added = script.count { $0.change == .added }
        removed = script.count { $0.change == .removed }
        hunks = []
        var oldLine = 1
        var newLine = 1
        var positions: [(old: Int, new: Int)] = []
        for line in script {
            positions.append((oldLine, newLine))
            if line.change != .added { oldLine += 1 }
            if line.change != .removed { newLine += 1 }
        }
        var index = 0
        while let first = script[index...].firstIndex(where: { $0.change != .same }) {
            let start = max(index, first - context)
            var end = first
            var quiet = 0
            while end < script.count, quiet <= 2 * context {
                quiet = script[end].change == .same ? quiet + 1 : 0
                end += 1
            }
            end -= max(0, quiet - context)
            let body = Array(script[start..<end])
            hunks.append(
                Hunk(
                    oldStart: body.contains { $0.change != .added } ? positions[start].old : positions[start].old - 1,
                    newStart: body.contains { $0.change != .removed } ? positions[start].new : positions[start].new - 1,
                    lines: body))
            index = end
        }
    }
}

extension TextDiff {
    /// The hunks in the unified format, without a file header.
    public var unified: String { hunks.map(\.unified).joined() }
}

extension TextDiff.Hunk {
    /// The hunk in the unified format (POSIX `diff -u`).
    public var unified: String {
        let oldCount = lines.count { $0.change != .added }
        let newCount = lines.count { $0.change != .removed }
        let body = lines.map { line in
            switch line.change {
            case .same: " \(line.text)\n"
            case .added: "+\(line.text)\n"
            case .removed: "-\(line.text)\n"
            }
        }
        return "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n" + body.joined()
    }
}
