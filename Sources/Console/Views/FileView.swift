import SiteModel
import Sites

/// What changed in one file, line by line.
struct FileView {
    var path: String
    var change: String
    var added: Int
    var removed: Int
    var summary: String
    /// Whether its lines are seen from the start.
    var isOpen: Bool
    var hunks: [Hunk]
    /// How many lines are left out, in words.
    var rest: String?
    /// Where the whole file is shown, if it is not here.
    var whole: String?

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
    static let mostLines = 400
    /// The most lines of the one file that was asked for.
    private static let mostLinesAsked = 10_000

    /// - Parameters:
    ///   - isAsked: Whether this file was asked for by its name: it is open then, and as good as whole.
    ///   - address: Where the whole file is shown.
    ///   - room: How many lines the page has room for.
    init(_ file: FileDiff, isAsked: Bool, address: String, room: Int, words: Words) {
        path = file.path.text
        change = words["diff_file_\(file.change.rawValue)"]
        added = file.text?.added ?? 0
        removed = file.text?.removed ?? 0
        summary = file.text == nil ? words["diff_not_text"] : words.lines(added: added, removed: removed)
        isOpen = isAsked
        hunks = []
        var left = isAsked ? Self.mostLinesAsked : room
        for hunk in file.text?.hunks ?? [] where left > 0 {
            let lines = hunk.lines.prefix(left).map { line in
                let sign = line.change == .added ? "+" : line.change == .removed ? "−" : " "
                return Line(change: line.change.rawValue, sign: sign, text: String(line.text.prefix(1_000)))
            }
            left -= lines.count
            hunks.append(
                Hunk(heading: words("diff_from_line", ["n": "\(max(1, hunk.newStart))"]), lines: lines))
        }
        let all = file.lineCount
        let shown = hunks.reduce(0) { $0 + $1.lines.count }
        rest = all > shown ? words.count("diff_more_lines", all - shown) : nil
        whole = all > shown && !isAsked ? address : nil
    }
}

extension FileDiff {
    /// How many lines its hunks have.
    var lineCount: Int { text?.hunks.reduce(0) { $0 + $1.lines.count } ?? 0 }
}

extension Words {
    /// How many lines came and went: “3 lines added, 1 removed”.
    func lines(added: Int, removed: Int) -> String {
        [added > 0 ? count("diff_added", added) : nil, removed > 0 ? count("diff_removed", removed) : nil]
            .compactMap { $0 }.joined(separator: self["diff_and"])
    }
}
