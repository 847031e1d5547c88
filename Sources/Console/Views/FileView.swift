import SiteModel
import Sites

/// What changed in one file, line by line.
struct FileView {
    var path: String
    var change: String
    var added: Int
    var removed: Int
    var summary: String
    /// It is read by people, so it is open from the start.
    var isOpen: Bool
    var hasLines: Bool
    var hunks: [Hunk]
    /// How many lines are left out, in words.
    var rest: String?

    struct Hunk {
        var heading: String
        var lines: [Line]
    }

    struct Line {
        /// `same`, `added` or `removed`.
        var change: String
        var sign: String
        var text: String
    }

    /// The most lines of a file that a page shows.
    private static let mostLines = 400

    init(_ file: FileDiff, words: Words) {
        path = file.path.text
        change = words["diff_file_\(file.change.rawValue)"]
        added = file.text?.added ?? 0
        removed = file.text?.removed ?? 0
        summary = file.text == nil ? words["diff_not_text"] : words.lines(added: added, removed: removed)
        isOpen = false
        hunks = []
        var left = Self.mostLines
        for hunk in file.text?.hunks ?? [] where left > 0 {
            let lines = hunk.lines.prefix(left).map { line in
                let sign = line.change == .added ? "+" : line.change == .removed ? "−" : " "
                return Line(change: line.change.rawValue, sign: sign, text: String(line.text.prefix(1_000)))
            }
            left -= lines.count
            hunks.append(
                Hunk(heading: words("diff_from_line", ["n": "\(max(1, hunk.newStart))"]), lines: lines))
        }
        hasLines = !hunks.isEmpty
        let all = file.text?.hunks.reduce(0) { $0 + $1.lines.count } ?? 0
        rest = all > Self.mostLines ? words.count("diff_more_lines", all - Self.mostLines) : nil
    }
}

extension Words {
    /// How many lines came and went: “3 lines added, 1 removed”.
    func lines(added: Int, removed: Int) -> String {
        [added > 0 ? count("diff_added", added) : nil, removed > 0 ? count("diff_removed", removed) : nil]
            .compactMap { $0 }.joined(separator: self["diff_and"])
    }
}
