import Foundation
import SiteModel
import Testing

@Suite struct PatchLimitTests {
    private func path(_ text: String) throws -> FilePath { try FilePath(text) }

    private func stream(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func file(_ path: String, bytes: Int) -> [UInt8] {
        stream("<sw-file path=\"\(path)\">\n") + [UInt8](repeating: 0x61, count: bytes - 1) + stream("\n</sw-file>\n")
    }

    @Test(arguments: [(0, true), (1, false)])
    func aFileMayHaveAMebibyte(_ more: Int, _ isApplied: Bool) throws {
        let report = Turn(file("a.txt", bytes: 1 << 20 + more)).applied(to: SourceFiles()).report
        #expect(report.applied == isApplied)
        if !isApplied {
            #expect(report.failures.map(\.kind) == [.tooLarge])
            #expect(report.failures.first?.limit == 1 << 20)
        }
    }

    @Test(arguments: [(1_999, true), (2_000, false)])
    func aTreeMayHaveTwoThousandFiles(_ count: Int, _ isApplied: Bool) throws {
        var sizes: [FilePath: Int] = [:]
        for index in 0..<count { sizes[try path("f\(index)")] = 1 }
        let turn = Turn(file("new.txt", bytes: 1))
        let report = turn.applied(to: PatchBase(sizes: sizes)) { _ in [] }.report
        #expect(report.applied == isApplied)
        #expect(report.failures.map(\.limit) == (isApplied ? [] : [2_000]))
    }

    @Test(arguments: [(20 << 20, false), (20 << 20 - 10, true)])
    func aTreeMayHaveTwentyMebibytes(_ before: Int, _ isApplied: Bool) throws {
        let base = PatchBase(sizes: [try path("big.bin"): before])
        let report = Turn(file("new.txt", bytes: 10)).applied(to: base) { _ in [] }.report
        #expect(report.applied == isApplied)
    }

    @Test func aTreeThatIsTooLargeCanBeMended() throws {
        var sizes: [FilePath: Int] = [:]
        for index in 0..<2_100 { sizes[try path("f\(index)")] = 1 }
        let report = Turn(stream("<sw-delete path=\"f1\"/>\n")).applied(to: PatchBase(sizes: sizes)) { _ in [0x61] }
            .report
        #expect(report.applied)
    }

    @Test func limitsCanBeSet() throws {
        var limits = PatchLimits()
        limits.fileBytes = 4
        let result = Turn(file("a.txt", bytes: 5)).applied(to: SourceFiles(), limits: limits)
        #expect(result.report.failures.map(\.limit) == [4])
    }

    @Test func aHundredFailuresAreEnough() throws {
        let text = (0..<500).map { "<sw-delete path=\"f\($0)\"/>\n" }.joined()
        let report = Turn(stream(text)).applied(to: SourceFiles()).report
        #expect(report.failures.count == 100)
        #expect(report.failures.first?.path == "f0")
        #expect(report.failures.last?.path == "f99")
    }

    @Test func growthByReplacingAllIsBounded() throws {
        var files = SourceFiles()
        files[try path("a.txt")] = stream(String(repeating: "x\n", count: 1_000))
        let block = "<<<<<<< SEARCH all\nx\n=======\n" + String(repeating: "x\n", count: 1_000) + ">>>>>>> REPLACE\n"
        let text = "<sw-edit path=\"a.txt\">\n" + String(repeating: block, count: 3) + "</sw-edit>\n"
        let report = Turn(stream(text)).applied(to: files).report
        #expect(report.failures.contains { $0.kind == .tooLarge })
    }

    @Test func reportIsTheJSONOfTheContract() throws {
        var files = SourceFiles()
        files[try path("src/App.tsx")] = stream("one\ntwo\nthree\n")
        let good = "<sw-edit path=\"src/App.tsx\">\n<<<<<<< SEARCH\ntwo\n=======\n2\n>>>>>>> REPLACE\n</sw-edit>\n"
        #expect(
            try json(Turn(stream(good)).applied(to: files).report) == """
                {"applied":true,"changes":[{"added":1,"change":"modified","path":"src/App.tsx","removed":1,"rung":1}],\
                "failures":[]}
                """)
        let bad = good.replacing("SEARCH\ntwo", with: "SEARCH\nthrees")
        #expect(
            try json(Turn(stream(bad)).applied(to: files).report) == """
                {"applied":false,"changes":[],"failures":[{"block":1,"kind":"not_found","message":"The lines of SEARCH \
                are not in “src/App.tsx”. Lines 3 to 3 are most like them.","nearest":{"end":3,"lines":["three"],\
                "similarity":0.89,"start":3},"path":"src/App.tsx"}]}
                """)
    }

    private func json(_ report: PatchReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    @Test func treeAfterTheTurnKeepsModes() throws {
        let files = SourceFiles([
            try path("run.sh"): stream("one\n"), try path("old.txt"): stream("x\n"),
            try path("gone.txt"): stream("y\n"),
        ])
        var tree = files.tree
        var entry = try #require(tree[try path("run.sh")])
        entry.isExecutable = true
        tree = tree.setting(try path("run.sh"), to: entry)
        let turn = Turn(
            stream(
                """
                <sw-edit path="run.sh">
                <<<<<<< SEARCH
                one
                =======
                two
                >>>>>>> REPLACE
                </sw-edit>
                <sw-rename from="old.txt" to="new.txt"/>
                <sw-delete path="gone.txt"/>
                """))
        let base = PatchBase(tree)
        #expect(turn.reads(in: base) == Set(files.paths))
        let result = turn.applied(to: base) { files[$0] ?? [] }
        let after = result.tree(after: tree)
        #expect(after.paths.map(\.text) == ["new.txt", "run.sh"])
        #expect(after[try path("run.sh")]?.isExecutable == true)
        #expect(after[try path("new.txt")] == tree[try path("old.txt")])
        #expect(after[try path("run.sh")]?.blob == Digest(of: stream("two\n")))
    }

    @Test func onlyWhatIsNamedIsRead() throws {
        let base = PatchBase(sizes: [try path("a.txt"): 4, try path("b.ts"): 4, try path("c.ts"): 4])
        let edit = Turn(stream("<sw-edit path=\"a.txt\">\n<<<<<<< SEARCH\n=======\nx\n>>>>>>> REPLACE\n</sw-edit>\n"))
        #expect(edit.reads(in: base).map(\.text) == ["a.txt"])
        let replacement = Turn(stream("<sw-file path=\"b.ts\">\nx\n</sw-file>\n"))
        #expect(Set(replacement.reads(in: base).map(\.text)) == ["b.ts", "c.ts"])
    }
}
