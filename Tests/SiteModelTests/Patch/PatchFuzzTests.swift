import Foundation
import SiteModel
import Testing

/// Streams made at random: no crash, no hang, nothing applied in part.
///
/// The seed is printed; `SITEWRIGHT_FUZZ_SEED` runs one again, and `SITEWRIGHT_FUZZ_SECONDS` runs longer.
@Suite struct PatchFuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = Double(environment["SITEWRIGHT_FUZZ_SECONDS"] ?? "") ?? 4
    private static let seed = UInt64(environment["SITEWRIGHT_FUZZ_SEED"] ?? "") ?? UInt64.random(in: 0...1_000_000)

    private static func repeatedly(_ body: (inout Seeded) throws -> Void) rethrows {
        print("fuzz seed \(seed)")
        var random = Seeded(seed)
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        repeat { try body(&random) } while clock.now < end
    }

    @Test func anyStreamIsAppliedWholeOrNotAtAll() throws {
        let files = try Material.files()
        Self.repeatedly { random in
            let stream = Material.stream(&random)
            let format = EditFormat.allCases.randomElement(using: &random) ?? .auto
            let turn = Turn(stream, format: format)
            let result = turn.applied(to: files)
            let report = result.report
            #expect(report.applied == report.failures.isEmpty)
            #expect(report.failures.count <= PatchFailure.most)
            #expect(turn.failures.isEmpty || !report.applied)
            if report.applied {
                #expect(report.changes.isEmpty == (result.writes.isEmpty && result.removals.isEmpty))
                let after = result.files(after: files)
                let changed = Set(TreeDiff(from: files.tree, to: after.tree).files.map(\.path.text))
                #expect(changed.isSuperset(of: report.changes.filter { $0.change != .renamed }.map(\.path)))
                #expect(
                    result.writes.allSatisfy { $0.content.map { String(validating: $0, as: UTF8.self) != nil } ?? true }
                )
            } else {
                #expect(result.writes.isEmpty && result.removals.isEmpty && report.changes.isEmpty)
            }
            let place = Int.random(in: 0...stream.count, using: &random)
            var parser = EditStreamParser(format: format)
            _ = parser.feed(stream[..<place])
            _ = parser.feed(stream[place...])
            let pieced = parser.finish()
            #expect(pieced == turn)
        }
    }

    /// Blocks over few kinds of lines, against a search that tries every place.
    @Test func matchesAreThoseOfAPlainSearch() throws {
        let path = try FilePath("a.txt")
        Self.repeatedly { random in
            var lines = (0..<Int.random(in: 1...40, using: &random)).map { _ in Material.letter(&random) }
            let before = lines
            var stream = "<sw-edit path=\"a.txt\">\n"
            var expected: PatchFailure.Kind?
            for _ in 0..<Int.random(in: 1...5, using: &random) where !lines.isEmpty && expected == nil {
                let start = Int.random(in: 0..<lines.count, using: &random)
                let search = Array(lines[start..<min(lines.count, start + Int.random(in: 1...4, using: &random))])
                let replace = (0..<Int.random(in: 0...4, using: &random)).map { _ in Material.letter(&random) }
                let all = Bool.random(using: &random)
                stream +=
                    "<<<<<<< SEARCH\(all ? " all" : "")\n" + (search + ["======="] + replace).joined(separator: "\n")
                stream += "\n>>>>>>> REPLACE\n"
                let starts = lines.indices.filter { lines[$0...].starts(with: search) }
                if !all, starts.count > 1 { expected = .ambiguous }
                var result: [String] = []
                var index = 0
                while index < lines.count {
                    if starts.contains(index) {
                        result += replace
                        index += search.count
                    } else {
                        result.append(lines[index])
                        index += 1
                    }
                }
                lines = result
            }
            stream += "</sw-edit>\n"
            let files = SourceFiles([path: Array((before.joined(separator: "\n") + "\n").utf8)])
            let result = Turn(Array(stream.utf8)).applied(to: files)
            #expect(result.report.failures.first?.kind == expected)
            if expected == nil {
                let text = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
                #expect(result.files(after: files).text(path) == text)
            }
        }
    }
}

/// What random streams are made of.
private enum Material {
    static func files() throws -> SourceFiles {
        SourceFiles([
            try FilePath("a.txt"): Array("one\ntwo\n\tthree\nfour\n\nfive  \n“six”\n".utf8),
            try FilePath("src/App.tsx"): Array("import { B } from \"./b\"\r\nexport default B\r\n".utf8),
            try FilePath("src/b.ts"): Array("export const B = 1\n".utf8),
            try FilePath("bin"): [0, 1, 2, 255],
            try FilePath("package.json"): Array("{\n  \"dependencies\": {\n    \"react\": \"^18\"\n  }\n}\n".utf8),
        ])
    }

    static func letter(_ random: inout Seeded) -> String { ["a", "b", "c"].randomElement(using: &random) ?? "a" }

    static func stream(_ random: inout Seeded) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            bytes += (pieces.randomElement(using: &random) ?? "").utf8
            if Int.random(in: 0..<12, using: &random) > 0 { bytes.append(0x0A) }
        }
        // Damage: bytes that change, go, or come.
        for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: bytes[..<place].suffix(20), at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return bytes
    }

    private static let pieces =
        [
            "<sw-file path=\"new.txt\">\nx\n</sw-file>", "<sw-file path=\"src/b.ts\">", "</sw-file>", "</sw-edit>",
            "<sw-edit path=\"a.txt\">", "<sw-edit path=\"src/App.tsx\" end=\"Q\">", "</sw-edit Q>",
            "<sw-edit path=\"a.txt\">\n<<<<<<< SEARCH\ntwo\n=======\n2\n>>>>>>> REPLACE\n</sw-edit>",
            "<<<<<<< SEARCH", "<<<<<<< SEARCH all", "<<<<<<< SEARCH 2", "<<<<< SEARCH", "=======", "=====",
            ">>>>>>> REPLACE", ">>>>> REPLACE", "one", "two", "three", "\tthree", "four", "", "five", "\"six\"",
            "<sw-delete path=\"bin\"/>", "<sw-rename from=\"a.txt\" to=\"b/c.txt\"/>", "<sw-delete path=\"../x\"/>",
            "<sw-dependency name=\"zod\" version=\"^3\"/>", "<sw-plan>{}</sw-plan>", "<sw-note>n</sw-note>",
            "<sw-note>", "<sw-odd/>", "```", "```txt a.txt", "```src/new.ts", "```diff", "~~~", "`a.txt`", "a.txt",
            "--- a/a.txt", "+++ b/a.txt", "@@ -1,2 +1,2 @@", "@@ -2 +2 @@", " one", "-two", "+2", "-one", "+x", " ",
            "diff --git a/a.txt b/a.txt", "rename from a.txt", "rename to z.txt", "--- /dev/null", "+++ /dev/null",
            "new file mode 100644", "deleted file mode 100644", "\\ No newline at end of file",
            "// ... existing code ...",
            "é", "\u{FEFF}", "\r", "prose", "export const B = 2", "<s", "<", "@@",
        ]
}
