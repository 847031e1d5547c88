import SiteModel

/// Reads what esbuild, bun, Tailwind, deno and the prerender print about mistakes.
enum ToolOutput {
    /// The errors in `output`; where none is recognised, one that quotes its last lines.
    /// - Parameters:
    ///   - files: The project's files, for excerpts.
    ///   - ending: How the tool ended, for an output that says nothing.
    static func diagnostics(_ output: String, step: BuildStep, files: SourceFiles, ending: String) -> [Diagnostic] {
        let found = scan(output, step: step, files: files).filter { $0.severity == .error }
        if !found.isEmpty { return Array(found.prefix(20)) }
        let lines = output.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        if let named = lines.lazy.compactMap({ named($0, step: step, files: files) }).first { return [named] }
        let last = lines.suffix(12).joined(separator: "\n")
        return [
            Diagnostic(
                step: step, message: lines.last.map(String.init) ?? "The step ended with \(ending).",
                excerpt: last.isEmpty ? nil : last)
        ]
    }

    static func warnings(_ output: String, step: BuildStep, files: SourceFiles) -> [Diagnostic] {
        scan(output, step: step, files: files).filter { $0.severity == .warning }
    }

    private static func scan(_ output: String, step: BuildStep, files: SourceFiles) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for printed in output.split(separator: "\n", omittingEmptySubsequences: true) {
            let line = bare(printed)
            if let (severity, message) = head(line) {
                found.append(Diagnostic(step: step, severity: severity, message: message))
            }
            guard let place = place(in: line, files: files), found.last?.file == nil, !found.isEmpty else { continue }
            found[found.count - 1].file = place.file
            found[found.count - 1].line = place.line
            found[found.count - 1].column = place.column
            found[found.count - 1].excerpt = Excerpt.text(of: place, in: files)
        }
        // deno repeats its count of errors in the manner of an error.
        return found.filter { !$0.message.hasPrefix("Type checking failed") && !$0.message.hasPrefix("Found ") }
    }

    /// The line without colours, and without the frame that Tailwind draws around an error.
    private static func bare(_ line: Substring) -> Substring {
        guard line.contains("\u{1b}") || line.contains("│") || line.contains("└") else { return line }
        let plain = line.replacing(/\u{1b}\[[0-9;]*m/, with: "")
        return plain.firstMatch(of: /^[┌│└]\s*(\w*Error: .*)$/).map { $0.1 } ?? plain[...]
    }

    /// The first line of a message, as the tools write it.
    private static func head(_ line: Substring) -> (Diagnostic.Severity, String)? {
        if let match = line.wholeMatch(of: /\s*[✘X] \[ERROR\] (.+)/) { return (.error, String(match.1)) }
        if let match = line.wholeMatch(of: /\s*[▲!] \[WARNING\] (.+)/) { return (.warning, String(match.1)) }
        if let match = line.wholeMatch(of: /TS\d+ \[ERROR\]: (.+)/) { return (.error, String(match.1)) }
        if let match = line.wholeMatch(of: /(?:error|Error): (.+)/) { return (.error, String(match.1)) }
        // Tailwind writes the place before what is wrong there.
        if let match = line.wholeMatch(of: /\w*Error: \S+:\d+:\d+: (.+)/) { return (.error, String(match.1)) }
        if let match = line.wholeMatch(of: /(\w*Error: .+)/) { return (.error, String(match.1)) }
        return nil
    }

    /// A place in a file of the project, where the line names one.
    private static func place(in line: Substring, files: SourceFiles) -> Excerpt.Place? {
        guard let match = line.firstMatch(of: /(?:file:\/\/)?(?:\/build\/)?([^\s:()'"]+):(\d+):(\d+)/),
            let path = try? FilePath(String(match.1)), files[path] != nil,
            let number = Int(match.2), let column = Int(match.3)
        else { return nil }
        // esbuild counts columns from zero, and alone ends the place with a colon.
        let isFromZero = line[match.range.upperBound...].hasPrefix(":") && line.hasPrefix("    ")
        return Excerpt.Place(file: path.text, line: number, column: isFromZero ? column + 1 : column)
    }

    /// A line `file: what is wrong`, as the prerender writes it.
    private static func named(_ line: Substring, step: BuildStep, files: SourceFiles) -> Diagnostic? {
        let line = line.trimmingPrefix("/build/")
        guard let colon = line.firstIndex(of: ":"), let path = try? FilePath(String(line[..<colon])),
            files[path] != nil
        else { return nil }
        let message = line[line.index(after: colon)...].drop(while: \.isWhitespace)
        return Diagnostic(step: step, file: path.text, message: String(message), cause: String(message))
    }
}

/// The lines around a place.
enum Excerpt {
    struct Place: Sendable, Hashable {
        var file: String
        var line: Int
        /// Counted from one.
        var column: Int
    }

    /// Two lines before, the line itself with a mark below the column, and a line after; long lines are cut.
    static func text(of place: Place, in files: SourceFiles) -> String? {
        guard let path = try? FilePath(place.file), let text = files.text(path) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(place.line - 1) else { return nil }
        let shown = max(place.line - 2, 1)...min(place.line + 1, lines.count)
        let width = String(shown.upperBound).count
        var result: [String] = []
        for number in shown {
            let label = String(repeating: " ", count: width - String(number).count) + String(number)
            result.append("\(label) │ \(lines[number - 1].prefix(160))")
            if number == place.line, 1...160 ~= place.column {
                result.append(String(repeating: " ", count: width + 2 + place.column) + "^")
            }
        }
        return result.joined(separator: "\n")
    }
}
