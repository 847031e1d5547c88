import Foundation

/// A progress bar with the step in words, drawn in one line of a terminal; plain lines where there is none.
struct ProgressLine {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = ""

    /// Shows `percent` and what is being done.
    mutating func show(_ percent: Int, _ step: String) {
        let line =
            isTerminal ? "\(Self.bar(percent)) \(Self.padded(percent))%  \(step)" : "\(Self.padded(percent))% \(step)"
        guard line != shown else { return }
        shown = line
        write(isTerminal ? "\r\u{1B}[2K\(line)" : line + "\n")
    }

    /// Leaves the line, so that what follows stands below it.
    mutating func end() {
        if isTerminal, !shown.isEmpty { write("\n") }
        shown = ""
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    private static func padded(_ percent: Int) -> String {
        String(repeating: " ", count: max(0, 3 - "\(percent)".count)) + "\(percent)"
    }

    private static func bar(_ percent: Int) -> String {
        let width = 24
        let full = max(0, min(width, percent * width / 100))
        return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    }
}
