import SiteModel
import Testing

@Suite struct EditStreamParserTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func fileIsShownWhileItIsWritten() {
        var parser = EditStreamParser()
        let opened = parser.feed(bytes("Hello.\n<sw-file path=\"a.txt\">\n"))
        #expect(opened == [.prose("Hello.\n"), .fileOpened(path: "a.txt")])
        let nothing = parser.feed(bytes("on"))
        #expect(nothing == [])
        let grown = parser.feed(bytes("e\ntwo\nthr"))
        #expect(grown == [.fileGrew(path: "a.txt", text: "one\ntwo\n")])
        let closed = parser.feed(bytes("ee\n</sw-file>\nBye."))
        #expect(closed == [.fileGrew(path: "a.txt", text: "three\n"), .fileClosed(path: "a.txt")])
        let turn = parser.finish()
        #expect(turn.failures == [])
        #expect(turn.elements.map(\.action) == [.file(path: "a.txt", content: bytes("one\ntwo\nthree\n"))])
        #expect(turn.prose == "Hello.\nBye.\n")
    }

    @Test func planAndNoteAreTold() {
        var parser = EditStreamParser()
        let events = parser.feed(bytes("<sw-plan>{\n\"a\": 1\n}</sw-plan>\n<sw-note>Done.</sw-note>\n"))
        #expect(events == [.plan("{\n\"a\": 1\n}"), .note("Done.")])
        let turn = parser.finish()
        #expect(turn.plan == "{\n\"a\": 1\n}")
        #expect(turn.notes == ["Done."])
    }

    @Test func eachKindOfElementIsTold() {
        var parser = EditStreamParser()
        let events = parser.feed(
            bytes(
                """
                <sw-delete path="a"/>
                <sw-rename from="b" to="c"/>
                <sw-dependency name="react" version="^18"/>
                <sw-edit path="d">
                <<<<<<< SEARCH
                1
                =======
                2
                >>>>>>> REPLACE
                </sw-edit>

                """))
        let block = SearchBlock(number: 1, line: 5, search: TextLines("1\n"), replace: TextLines("2\n"))
        #expect(
            events
                == [
                    .deletion(path: "a"), .renaming(from: "b", to: "c"), .dependency(name: "react", version: "^18"),
                    .editOpened(path: "d"), .editBlock(path: "d", block), .editClosed(path: "d"), .prose("\n"),
                ].dropLast())
    }

    @Test func letterThatIsCutInTwoIsWholeAgain() {
        var parser = EditStreamParser()
        let text = bytes("<sw-file path=\"a.txt\">\né\n</sw-file>\n")
        let place = text.firstIndex(of: 0xC3).map { $0 + 1 } ?? 0
        _ = parser.feed(text[..<place])
        let events = parser.feed(text[place...])
        #expect(events.first == .fileGrew(path: "a.txt", text: "é\n"))
        let failures = parser.finish().failures
        #expect(failures == [])
    }

    @Test func foreignFileIsShownToo() {
        var parser = EditStreamParser()
        let events = parser.feed(bytes("```tsx src/App.tsx\none\n"))
        #expect(events == [.fileOpened(path: "src/App.tsx"), .fileGrew(path: "src/App.tsx", text: "one\n")])
    }

    @Test(arguments: [
        ("Hello.\n\n```xml\n<sw-delete path=\"a\"/>\n\n```\n\nBye.\n", "Hello.\n\n\nBye.\n"),
        ("```diff\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n+2\n```\nBye.\n", "Bye.\n"),
        ("Run:\n```sh\n\nmake\n```\nBye.\n", "Run:\n```sh\nmake\n```\nBye.\n"),
        ("```a.txt\none\n```\nBye.\n", "Bye.\n"),
        ("<sw-delete path=\"a\"/>\n```a.txt\none\n```\nBye.\n", "```a.txt\none\n```\nBye.\n"),
        ("```\n<sw-delete path=\"a\"/>", ""),
    ])
    func fenceAroundEditsIsNoProse(_ text: String, _ prose: String) {
        #expect(Turn(bytes(text)).prose == prose)
    }

    @Test func elementsThatFollowForeignOnesMakeThemProse() {
        let turn = Turn(bytes("```tsx a.tsx\none\n```\n<sw-delete path=\"b.tsx\"/>\n"))
        #expect(turn.elements.map(\.action) == [.delete(path: "b.tsx")])
    }

    @Test func fiveMegabytesInOneLineAreRead() {
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 5 << 20)
        let turn = Turn(bytes("<sw-file path=\"a.txt\">\n") + line + bytes("\n</sw-file>\n"))
        #expect(turn.failures == [])
        let report = turn.applied(to: SourceFiles()).report
        #expect(report.failures.map(\.kind) == [.tooLarge])
    }

    @Test(arguments: [
        "<<<<<<< SEARCH\n", "=======\n", ">>>>>>> REPLACE\n", "<sw-file path=\"a\">\n", "</sw-file>\n", "```a.txt\n",
        "--- a\n", "+++ b\n", "@@ -1 +1 @@\n", "<sw-edit path=\"a\">\n", "<sw-delete path=\"../a\"/>\n", "`a.txt`\n",
    ])
    func hundredThousandMarkersAreAnswered(_ marker: String) {
        let stream = bytes(String(repeating: marker, count: 100_000))
        let report = Turn(stream).applied(to: SourceFiles()).report
        #expect(report.failures.count <= PatchFailure.most)
        let inEdit = bytes("<sw-edit path=\"a\">\n") + stream + bytes("</sw-edit>\n")
        #expect(!Turn(inEdit).applied(to: SourceFiles()).report.applied)
    }
}
