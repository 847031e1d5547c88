import Building
import SiteModel
import Testing

@testable import Authoring

/// Slips in files alone, without a build.
@Suite struct SlipTests {
    private func mended(_ path: String, _ text: String, _ more: [String: String] = [:]) throws -> (
        text: String, fixers: [String]
    ) {
        var files = SourceFiles()
        for (path, text) in more { files[try FilePath(path)] = Array(text.utf8) }
        files[try FilePath(path)] = Array(text.utf8)
        let outcome = Fixers.standard.mend([try FilePath(path)], in: files)
        return (try outcome.files.text(at: path), outcome.fixers)
    }

    private static let cases: [(String, String, String, String)] = [
        ("a fence", "src/a.css", "```css\n.a { color: red; }\n```\n", ".a { color: red; }\n"),
        ("a directive", "src/A.tsx", "'use client';\n\nexport const a = 1;\n", "export const a = 1;\n"),
        (
            "a class", "src/A.tsx", "const a = <p class=\"x\"><label for='y'>z</label></p>;\n",
            "const a = <p className=\"x\"><label htmlFor='y'>z</label></p>;\n"
        ),
        (
            "a style", "src/A.tsx", "const a = <p style=\"margin-top: 4px; -webkit-hyphens: auto\">z</p>;\n",
            "const a = <p style={{ marginTop: \"4px\", WebkitHyphens: \"auto\" }}>z</p>;\n"
        ),
        ("a line break", "src/A.tsx", "const a = <p>x<br>y</p>;\n", "const a = <p>x<br />y</p>;\n"),
        ("a comment", "src/A.tsx", "const a = <p><!-- x */ y -->z</p>;\n", "const a = <p>{/* x * / y */}z</p>;\n"),
        ("a sign", "src/A.tsx", "const a = <p>1 > 0 {\"x\"}</p>;\n", "const a = <p>1 {\">\"} 0 {\"x\"}</p>;\n"),
        (
            "directives of Tailwind 3", "src/styles.css",
            "@tailwind base;\n@tailwind components;\n@tailwind utilities;\n\n@source \"./a\";\n",
            "@import \"tailwindcss\" source(none);\n@source \"./a\";\n"
        ),
        (
            "the end of a sheet", "src/a.css", "@media print {\n  .a { color: red; }\n",
            "@media print {\n  .a { color: red; }\n}\n"
        ),
        ("a list", "src/content/en/a.json", "{\"a\": [1, 2,], }", "{\"a\": [1, 2] }"),
        (
            "the same default", "src/A.tsx", "const a = 1;\nexport default a;\nexport default a;\n",
            "const a = 1;\nexport default a;\n"
        ),
        (
            "the same import", "src/A.ts",
            "import { a, b } from \"./b\";\nimport { b, c } from \"./b\";\nexport const d = [a, b, c];\n",
            "import { a, b } from \"./b\";\nimport { c } from \"./b\";\nexport const d = [a, b, c];\n"
        ),
    ]

    @Test(arguments: cases.indices)
    func aSlipIsMendedOnce(_ index: Int) throws {
        let (_, path, wrong, right) = Self.cases[index]
        let once = try mended(path, wrong)
        #expect(once.text == right)
        #expect(once.fixers.count == 1)
        let twice = try mended(path, once.text)
        #expect(twice.text == right)
        #expect(twice.fixers.isEmpty)
    }

    private static let fine: [(String, String)] = [
        ("src/A.tsx", "const a = <my-part class=\"x\" for=\"y\"></my-part>;\n"),
        ("src/A.tsx", "const a = <Part class=\"x\" style=\"y\" />;\n"),
        ("src/A.tsx", "const a = \"<br> class= <!-- x --> 'use client'\";\n"),
        ("src/A.tsx", "// <br> and <p>\nconst a = 1 < 2 && 3 > 2;\n"),
        ("src/A.tsx", "const same = <T,>(x: T) => x;\nconst list: Array<string> = [];\n"),
        ("src/A.tsx", "const a = <p>It's {b ? <b>c</b> : `x > ${y}`} “d”</p>;\n"),
        ("src/A.tsx", "const a = x.replace(/<p>\"/g, \"\");\nconst b = <p>x</p>;\n"),
        ("src/A.tsx", "const a = <p style={{ color: \"red\" }}>x</p>;\n"),
        ("src/A.tsx", "const a = <p style=\"--own: 1\">x</p>;\n"),
        ("src/A.ts", "import { a } from \"./a\";\nimport { a as b } from \"./a\";\nexport const c = [a, b];\n"),
        ("src/A.ts", "import type { A } from \"./a\";\nimport { b } from \"./a\";\nexport const c: A = b;\n"),
        ("src/a.css", ".a::before { content: \"}\"; } /* { */\n"),
        ("src/content/en/a.json", "{\"a\": \"x, ] // y\"}"),
        ("tsconfig.json", "{ /* options */ \"a\": 1, }"),
        ("README.md", "```\nmake\n```\n"),
        ("src/styles.css", "@import \"tailwindcss\";\n"),
        ("src/A.tsx", "const a = <img src=\"/public/gone.png\" alt=\"\" />;\n"),
    ]

    @Test(arguments: fine.indices)
    func whatIsNoSlipStays(_ index: Int) throws {
        let (path, text) = Self.fine[index]
        let result = try mended(path, text)
        #expect(result.text == text)
        #expect(result.fixers.isEmpty)
    }

    @Test func theDesignersOwnFilesHaveNoSlips() throws {
        let files = try RepairShop.project()
        let outcome = Fixers.standard.mend(files.paths, in: files)
        #expect(outcome.sentences == [])
        let whole = files.paths.filter { CodeMap.readsCode($0.fileExtension) }
            .allSatisfy { CodeMap(files.text($0) ?? "").isWhole }
        #expect(whole)
    }

    @Test func addressesOfPublicFilesStartAtTheRoot() throws {
        let result = try mended(
            "src/A.tsx",
            "import x from \"../public/a.json\";\nconst a = <img src=\"/public/a.svg\" alt=\"public/a.svg\" />;\n",
            ["public/a.svg": "<svg/>", "public/a.json": "1"])
        #expect(result.text.contains("src=\"/a.svg\""))
        #expect(result.text.contains("import x from \"../public/a.json\""))
    }

    @Test func markupThatIsBrokenTwiceIsLeft() throws {
        let text = "export const A = () => (\n  <div>\n    <p>\n      <b>x\n    </div>\n);\n"
        #expect(try mended("src/A.tsx", text).text == text)
    }

    @Test func everyCutOfAFileEnds() throws {
        let text = try RepairShop.project().text(at: "src/sections/Hero.tsx")
        let bytes = Array(text.utf8)
        for length in stride(from: 0, to: bytes.count, by: 97) {
            let cut = String(decoding: bytes[..<length], as: UTF8.self)
            let once = try mended("src/A.tsx", cut).text
            let twice = try mended("src/A.tsx", once).text
            #expect(try mended("src/A.tsx", twice).text == twice)
        }
    }
}
