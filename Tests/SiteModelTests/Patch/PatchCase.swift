import Foundation
import SiteModel

/// One case of the suite in `PatchCases`: files, a stream, and what must become of them.
///
/// A case begins with `----- name`. Its parts begin with `@@@`:
///
///     @@@ file PATH [crlf] [bom] [open] [escaped]      a file before the turn
///     @@@ link PATH                                    a symbolic link
///     @@@ stream [FORMAT] [crlf] [bom] [open] [escaped]
///     @@@ becomes PATH […]                             a file after the turn; others stay as they are
///     @@@ gone PATH                                    a file that is there no more
///     @@@ report                                       a line for each change or failure
///
/// `open` leaves the last line without its end; `escaped` reads `\t`, `\r`, `\0`, `\s` (a space), `\xHH` and `\\`.
struct PatchCase: Sendable, CustomStringConvertible {
    var name: String
    var files = SourceFiles()
    var links: Set<String> = []
    var stream: [UInt8] = []
    var format = EditFormat.auto
    var expected = SourceFiles()
    var report: [String] = []

    var description: String { name }

    struct Malformed: Error { var name: String }

    /// All cases of the folder.
    static let all: [PatchCase] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "PatchCases")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        return names.filter { $0.hasSuffix(".cases") }.flatMap { name in
            let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
            return (try? cases(in: text)) ?? [PatchCase(name: "\(name) cannot be read")]
        }
    }()

    static func cases(in text: String) throws -> [PatchCase] {
        var cases: [PatchCase] = []
        var part: (words: [String], lines: [Substring])?
        func end() throws {
            guard let part else { return }
            try cases[cases.count - 1].take(part.words, part.lines)
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("----- ") {
                try end()
                part = nil
                cases.append(PatchCase(name: String(line.dropFirst(6))))
            } else if line.hasPrefix("@@@ ") {
                try end()
                part = (line.dropFirst(4).split(separator: " ").map(String.init), [])
            } else {
                part?.lines.append(line)
            }
        }
        try end()
        return cases
    }

    private mutating func take(_ words: [String], _ given: [Substring]) throws {
        // The blank line before the next part belongs to the form of the file.
        var lines = given
        if lines.last == "" { lines.removeLast() }
        let options = Set(words.dropFirst())
        func bytes() -> [UInt8] {
            let end = options.contains("crlf") ? "\r\n" : "\n"
            var text = lines.joined(separator: end) + (options.contains("open") || lines.isEmpty ? "" : end)
            if options.contains("bom") { text = "\u{FEFF}" + text }
            return options.contains("escaped") ? Self.unescaped(text) : Array(text.utf8)
        }
        switch (words.first, words.dropFirst().first) {
        case ("file", let path?):
            files[try FilePath(path)] = bytes()
            expected[try FilePath(path)] = bytes()
        case ("link", let path?): links.insert(path)
        case ("stream", let word):
            stream = bytes()
            format = word.flatMap(EditFormat.init) ?? .auto
        case ("becomes", let path?): expected[try FilePath(path)] = bytes()
        case ("gone", let path?): expected[try FilePath(path)] = nil
        case ("report", _): report = lines.filter { !$0.isEmpty }.map(String.init)
        default: throw Malformed(name: name)
        }
    }

    private static func unescaped(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
                result.append(byte)
                continue
            }
            switch kind {
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "s"): result.append(0x20)
            case UInt8(ascii: "0"): result.append(0)
            case UInt8(ascii: "x"):
                result.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            default: result.append(kind)
            }
        }
        return result
    }

    /// Applies a turn to the files of the case.
    func apply(_ turn: Turn) -> (result: PatchResult, files: SourceFiles) {
        let result = turn.applied(to: PatchBase(sizes: files.contents.mapValues(\.count), links: links)) {
            files[$0] ?? []
        }
        return (result, result.files(after: files))
    }
}

extension PatchReport {
    /// The report as the cases write it, without its sentences.
    var lines: [String] {
        changes.map(\.line) + failures.map(\.shortLine)
    }
}

extension PatchReport.File {
    fileprivate var line: String {
        let origin = from.map { " from \($0)" } ?? ""
        return "\(change.rawValue) \(path)\(origin) +\(added) -\(removed)" + (rung.map { " rung \($0)" } ?? "")
    }
}

extension PatchFailure {
    fileprivate var shortLine: String {
        var words = [kind.rawValue]
        if let path { words.append(path.isEmpty ? "“”" : path) }
        if let block { words.append("block \(block)") }
        if let nearest { words.append("nearest \(nearest.start)-\(nearest.end) \(nearest.similarity)") }
        if alreadyApplied == true { words.append("already_applied") }
        if let matches { words.append("matches \(matches.map(String.init).joined(separator: ","))") }
        if let similar { words.append("similar \(similar.joined(separator: ","))") }
        if let element { words.append("element \(element)") }
        if let line { words.append("line \(line)") }
        if let text { words.append("text \(text)") }
        if let lost { words.append("lost \(lost.joined(separator: ","))") }
        if let limit { words.append("limit \(limit)") }
        return words.joined(separator: " ")
    }
}
