import Foundation
import SiteModel
import Testing

@testable import Building

/// What tools print, and what is made of it.
struct OutputTests {
    private func files(_ contents: [String: String]) throws -> SourceFiles {
        var files = SourceFiles()
        for (path, text) in contents { files[try FilePath(path)] = Array(text.utf8) }
        return files
    }

    @Test func aPlaceOfEsbuildIsRead() throws {
        let output = """
            ✘ [ERROR] Expected ";" but found "b"

                src/a.ts:2:4:
                  2 │ a b
                    ╵   ^

            """
        let found = ToolOutput.diagnostics(
            output, step: .bundle, files: try files(["src/a.ts": "one\nlet a b\nthree"]), ending: "")
        #expect(found.count == 1)
        #expect(found.first?.line == 2)
        #expect(found.first?.column == 5)
        #expect(found.first?.excerpt == "1 │ one\n2 │ let a b\n        ^\n3 │ three")
    }

    @Test func aPlaceOfBunAndDenoIsRead() throws {
        let sources = try files(["src/a.ts": "let a: number = \"\""])
        let bun = ToolOutput.diagnostics(
            "1 | x\n    ^\nerror: Unexpected x\n    at /build/src/a.ts:1:5\n", step: .bundle, files: sources, ending: ""
        )
        #expect(bun.map(\.column) == [5])
        let deno = ToolOutput.diagnostics(
            """
            TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.
            let a: number = ""
                ^
                at file:///build/src/a.ts:1:5

            error: Type checking failed.
            """, step: .types, files: sources, ending: "")
        #expect(deno.count == 1)
        #expect(deno.first?.file == "src/a.ts")
        #expect(deno.first?.cause == "A value of another type is given than the place expects.")
    }

    @Test func whatNobodyUnderstandsIsQuoted() throws {
        let found = ToolOutput.diagnostics(
            "\nsomething odd\n", step: .styles, files: SourceFiles(), ending: "exit code 7")
        #expect(found.first?.message == "something odd")
        let silent = ToolOutput.diagnostics("", step: .styles, files: SourceFiles(), ending: "exit code 7")
        #expect(silent.first?.message == "The step ended with exit code 7.")
    }

    @Test func placesOutsideOfTheProjectAreNotNamed() throws {
        let found = ToolOutput.diagnostics(
            "TypeError: x is not a function\n    at /script/prerender.js:1:5", step: .prerender, files: SourceFiles(),
            ending: "")
        #expect(found.first?.file == nil)
        #expect(found.first?.cause == "Something is called that is not a function.")
    }

    @Test func headAndTailOfLongOutputAreKept() {
        var capture = OutputCapture(limit: 20)
        for number in 0..<1_000 { capture.append("\(number) ".utf8) }
        #expect(capture.text.hasPrefix("0 1 2 3 4 "))
        #expect(capture.text.hasSuffix("998 999 "))
        #expect(capture.text.contains("bytes left out"))
    }

    @Test func controlCharactersAreTakenOut() {
        var capture = OutputCapture(limit: 100)
        capture.append("a\u{1B}[1;31mb\u{7}\u{8}c\td\r\n".utf8)
        #expect(capture.text == "abc\td\n")
    }

    @Test(arguments: [
        ("<!doctype html><html><head lang=\"a\"><title>", "<!doctype html><html><head lang=\"a\">|<title>"),
        ("<header>x</header>", "|<header>x</header>"),
        ("<html lang=en><body>", "<html lang=en>|<body>"),
        ("", "|"),
    ])
    func theBridgeIsTheFirstThingInTheHead(_ page: String, _ expected: String) {
        let result = String(decoding: PreviewPage.withBridge(Array(page.utf8)), as: UTF8.self)
        #expect(result == expected.replacing("|", with: PreviewPage.tag))
    }

    @Test func compressedFormsAreReproducibleAndSmaller() throws {
        let text = Array(String(repeating: "Padaria Aurora, Lisboa. ", count: 400).utf8)
        let gzip = try #require(Compression.gzip(text))
        #expect(gzip.starts(with: [0x1F, 0x8B]))
        #expect(gzip == Compression.gzip(text))
        let brotli = try #require(Compression.brotli(text))
        #expect(brotli.count < gzip.count && gzip.count < text.count / 10)
        #expect(Compression.brotli([])?.isEmpty == false)
        #expect(Compression.gzip([])?.isEmpty == false)
    }

    @Test func everyErrorSaysWhatToDoAndHasAName() {
        let errors: [BuildError] = [
            .timedOut(step: .bundle, seconds: 3), .outOfMemory(step: .styles), .machine("x"),
            .toolMissing(name: "bun", remedy: "Run it."), .sandboxUnavailable(remedy: "Do it."),
            .missingPackages(["zod"]), .refusedOutput(path: "a", what: "a link"),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(errors.filter(\.isTransient) == [.machine("x")])
    }
}
