/// Makes the output of programs readable as plain lines.
enum LogText {
    /// The most bytes of one line that are kept.
    static let lineLimit = 4_000

    /// The lines of a text without terminal codes and control characters, each cut to ``lineLimit`` with a mark.
    static func lines(of text: String) -> [String] {
        var lines = clean(text).split(separator: "\n", omittingEmptySubsequences: false)
        // A line break at the end ends the last line; it does not begin another.
        if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            // What a carriage return overwrote on a terminal was not meant to stay.
            let shown = line.split(separator: "\r", omittingEmptySubsequences: true).last
            return cut(shown.map { String($0) } ?? "")
        }
    }

    /// A text for people, without terminal codes and control characters.
    static func plain(_ text: String) -> String {
        lines(of: text).joined(separator: "\n")
    }

    /// The start of a text that is shown in one place, such as a step; the same plain text.
    static func shortLine(_ text: String) -> String {
        let isPlain = text.utf8.count <= 200 && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        return isPlain ? text : String(plain(text).prefix(200))
    }

    private static func cut(_ line: String) -> String {
        guard line.utf8.count > lineLimit else { return line }
        var kept = String(decoding: line.utf8.prefix(lineLimit), as: UTF8.self)
        // The cut may have gone through a character.
        if kept.unicodeScalars.last == "\u{FFFD}" { kept.removeLast() }
        return kept + "…"
    }

    private static func clean(_ text: String) -> String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case "\u{1B}": skipSequence(&scalars)
            case "\u{9B}": skipParameters(&scalars)
            case "\n", "\r": result.append(scalar)
            case "\t": result.append(" ")
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
            default: result.append(scalar)
            }
        }
        return result
    }

    /// Skips what follows an escape character.
    private static func skipSequence(_ scalars: inout String.UnicodeScalarView.Iterator) {
        switch scalars.next() {
        case "[": skipParameters(&scalars)
        case "]", "P", "X", "^", "_": skipString(&scalars)
        // Two more bytes choose a character set; all else is one byte, which is skipped already.
        case "(", ")", "*", "+", "#", "%": _ = scalars.next()
        default: break
        }
    }

    /// Skips to the final byte of a control sequence.
    private static func skipParameters(_ scalars: inout String.UnicodeScalarView.Iterator) {
        while let scalar = scalars.next() {
            if ("\u{40}"..."\u{7E}").contains(scalar) || scalar == "\n" { return }
        }
    }

    /// Skips to the end of a string such as a window's title: a bell, or an escape and a backslash.
    private static func skipString(_ scalars: inout String.UnicodeScalarView.Iterator) {
        while let scalar = scalars.next() {
            if scalar == "\u{07}" || scalar == "\u{9C}" { return }
            if scalar == "\u{1B}" {
                _ = scalars.next()
                return
            }
        }
    }
}
