import SiteModel
import Testing

@Suite struct FilePathTests {
    @Test(arguments: [
        "index.html", "src/App.tsx", ".gitignore", ".well-known/security.txt", "a b/c d.txt", "público/página.html",
        "src/...rest.ts", "con-artist.txt", "console.log", "日本語.md", "src/.env.example",
    ])
    func takesOrdinaryPaths(_ text: String) throws {
        #expect(try FilePath(text).text == text)
    }

    @Test(arguments: [
        ("", UnsafePath.Reason.empty), ("/etc/passwd", .absolute), ("../secret", .dotSegment), ("a/../b", .dotSegment),
        ("a/./b", .dotSegment), ("a//b", .emptySegment), ("a/", .emptySegment), ("a\\b", .backslash),
        ("C:/x", .colon), ("a\u{0}b", .control), ("a\nb", .control), ("a\u{7F}", .control), ("a\u{85}b", .control),
        ("a\u{202E}gpj.exe", .directionOverride), ("a\u{2066}b", .directionOverride), ("name.", .trailingDotOrSpace),
        ("name ", .trailingDotOrSpace), ("a ./b", .trailingDotOrSpace), ("con", .deviceName),
        ("src/NUL.txt", .deviceName),
        ("LPT1", .deviceName), (".git/config", .reservedFolder), (".GIT/hooks/x", .reservedFolder),
        ("node_modules/x", .reservedFolder), (".ssh/id", .reservedFolder), (".git", .reservedFolder),
        (String(repeating: "a", count: 256), .tooLong), (String(repeating: "a/", count: 600) + "a", .tooLong),
    ])
    func refusesWhatSomePlatformReadsOtherwise(_ text: String, _ reason: UnsafePath.Reason) {
        let problem = #expect(throws: UnsafePath.self) { try FilePath(text) }
        #expect(problem?.reason == reason)
        #expect(problem?.path == text)
    }

    @Test func tellsApartWhatUnicodeCallsEqual() throws {
        let composed = try FilePath("caf\u{E9}.txt")
        let decomposed = try FilePath("cafe\u{301}.txt")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
    }

    @Test func knowsItsPlace() throws {
        let path = try FilePath("src/content/en/home.json")
        #expect(path.isBelow("src/content"))
        #expect(!path.isBelow("src/cont"))
        #expect(path.name == "home.json")
        #expect(path.fileExtension == "json")
        #expect(try FilePath(".gitignore").fileExtension == "")
    }
}
