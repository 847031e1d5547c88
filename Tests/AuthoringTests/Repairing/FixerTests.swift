import Authoring
import Building
import SiteModel
import Testing

/// What fixers decide, without a build.
@Suite struct FixerTests {
    private func files(_ texts: [String: String]) throws -> SourceFiles {
        var files = SourceFiles()
        for (path, text) in texts { files[try FilePath(path)] = Array(text.utf8) }
        return files
    }

    private func problem(_ message: String, _ file: String? = "src/A.tsx", line: Int? = 1) -> Diagnostic {
        Diagnostic(step: .bundle, file: file, line: line, message: message)
    }

    @Test func aNameThatTwoFilesExportIsLeft() throws {
        let files = try files([
            "src/A.tsx": "export const a = <Card />;\n", "src/b.tsx": "export const Card = 1;\n",
            "src/c.tsx": "export const Card = 2;\n",
        ])
        let outcome = Fixers.standard.repair([problem("Cannot find name 'Card'.")], in: files)
        #expect(!outcome.hasChanged)
        #expect(outcome.left.count == 1)
        #expect(outcome.files == files)
    }

    @Test func aNameIsAddedToTheImportThatIsThere() throws {
        let files = try files([
            "src/A.tsx": "import { one } from \"./b\";\nexport const a = one(two);\n",
            "src/b.ts": "export const one = 1;\nexport const two = 2;\n",
        ])
        let outcome = Fixers.standard.repair([problem("Cannot find name 'two'.", line: 2)], in: files)
        #expect(
            try outcome.files.text(at: "src/A.tsx") == "import { one, two } from \"./b\";\nexport const a = one(two);\n"
        )
    }

    @Test func aTypeIsImportedAsAType() throws {
        let files = try files([
            "src/A.tsx": "export const a: Words = 1;\n", "src/b.ts": "export type Words = number;\n",
        ])
        let outcome = Fixers.standard.repair([problem("Cannot find name 'Words'.")], in: files)
        #expect(try outcome.files.text(at: "src/A.tsx").hasPrefix("import type { Words } from \"./b\";\n"))
    }

    @Test func aPackageThatNothingStandsForIsLeft() throws {
        let files = try files(["src/A.tsx": "import { Chart } from \"chart.js\";\nexport const a = new Chart();\n"])
        let outcome = Fixers.standard.repair([problem("Could not resolve \"chart.js\"")], in: files)
        #expect(outcome.files == files)
        #expect(outcome.left.map(\.message) == ["Could not resolve \"chart.js\""])
    }

    @Test func anIconThatTheProjectDoesNotHaveIsLeft() throws {
        let shop = try RepairShop.project()
        let files = try shop.setting(
            "src/sections/Story.tsx",
            "import { Tractor } from \"lucide-react\";\nexport const Story = () => <Tractor />;\n")
        let outcome = Fixers.standard.repair(
            [problem("Could not resolve \"lucide-react\"", "src/sections/Story.tsx")], in: files)
        #expect(outcome.files == files)
    }

    @Test func aRouterThatIsAskedForMoreThanLinksIsLeft() throws {
        let files = try files([
            "src/A.tsx":
                "import { Link, useNavigate } from \"react-router-dom\";\nexport const A = () => <Link to=\"/\">{useNavigate()}</Link>;\n"
        ])
        let outcome = Fixers.standard.repair([problem("Could not resolve \"react-router-dom\"")], in: files)
        #expect(outcome.files == files)
    }

    @Test func anUnusedPackageLeavesTheManifestAsWell() throws {
        let files = try files([
            "src/A.tsx": "import axios from \"axios\";\nexport const a = 1;\n",
            "package.json": "{\n  \"dependencies\": {\n    \"react\": \"^18\",\n    \"axios\": \"^1\"\n  }\n}\n",
        ])
        let problems = BuildError.missingPackages(["axios"]).problems
        let outcome = Fixers.standard.repair(problems, in: files)
        #expect(try outcome.files.text(at: "src/A.tsx") == "export const a = 1;\n")
        #expect(
            try outcome.files.text(at: "package.json") == "{\n  \"dependencies\": {\n    \"react\": \"^18\"\n  }\n}\n")
    }

    @Test func pathsThatFitTwoFilesAreLeft() throws {
        let files = try files([
            "src/A.tsx": "import { x } from \"./gone/card\";\nexport const a = x;\n",
            "src/one/card.ts": "export const x = 1;\n", "src/two/card.ts": "export const x = 1;\n",
        ])
        let outcome = Fixers.standard.repair([problem("Could not resolve \"./gone/card\"")], in: files)
        #expect(outcome.files == files)
    }

    @Test func laterProblemsOfAFileKeepTheirLines() throws {
        let files = try files([
            "src/A.tsx": "export const a = <Card />;\nexport const b = gone;\n",
            "src/b.tsx": "export const Card = 1;\n",
        ])
        let outcome = Fixers.standard.repair(
            [problem("Cannot find name 'Card'."), problem("Type 'x' is wrong.", line: 2)], in: files)
        let text = try outcome.files.text(at: "src/A.tsx")
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("gone") }
        #expect(outcome.left.first?.line == line.map { $0 + 1 })
    }

    @Test func repairsEndWhereNothingHelps() throws {
        let files = try files(["src/A.tsx": "export const a = 1;\n"])
        let problems = (0..<50).map { problem("Something else \($0).") }
        let outcome = Fixers.standard.repair(problems, in: files, rounds: 1_000)
        #expect(outcome.left == problems)
        #expect(outcome.files == files)
    }

    // MARK: Signatures

    @Test func theSameMistakeElsewhereHasTheSameSignature() {
        let one = ErrorSignature([
            problem("/tmp/x9f/work/build/src/A.tsx:3:4: Type '12' is not assignable to type '13'.", line: 3),
            problem("Could not resolve \"x\"", "src/B.tsx", line: 1),
        ])
        let other = ErrorSignature([
            problem("Could not resolve \"x\"", "src/B.tsx", line: 9),
            problem("/tmp/zz/build/src/A.tsx:31:7: Type '7' is not assignable to type '8'.", line: 31),
        ])
        #expect(one == other)
        #expect(one.digest == other.digest)
    }

    @Test func anotherMistakeHasAnotherSignature() {
        let one = ErrorSignature([problem("Could not resolve \"x\"")])
        #expect(one != ErrorSignature([problem("Could not resolve \"y\"")]))
        #expect(one != ErrorSignature([problem("Could not resolve \"x\"", "src/B.tsx")]))
        #expect(one != ErrorSignature([]))
    }

    @Test func warningsCountOnlyWithoutErrors() {
        var warning = problem("The type is wrong.")
        warning.severity = .warning
        let error = problem("Could not resolve \"x\"")
        #expect(ErrorSignature([error, warning]) == ErrorSignature([error]))
        #expect(ErrorSignature([warning]) != ErrorSignature([]))
    }
}
