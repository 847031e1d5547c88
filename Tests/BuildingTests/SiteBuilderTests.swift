import Building
import Foundation
import SiteModel
import Storage
import Testing

@Suite(.serialized)
struct SiteBuilderTests {
    @Test func aGeneratedSiteIsBuiltWhole() async throws {
        let workshop = try await Workshop()
        let output = try await workshop.build(try Workshop.bakery())
        let paths = output.artifact.paths.map(\.text)
        for name in ["index.html", "menu.html", "robots.txt", "favicon.svg", "content/menu.json"] {
            #expect(paths.contains(name))
        }
        #expect(!paths.contains { $0.contains("prerender") || $0.contains("node_modules") })

        let page = try #require(try await workshop.text("menu.html", of: output.artifact))
        #expect(page.contains("Pastel de nata, 1.40 €"))
        #expect(page.contains("https://aurora.example/menu"))
        #expect(!page.contains("bridge.js"))
        for asset in paths.filter({ $0.hasPrefix("assets/") }) { #expect(page.contains("\"/\(asset)\"")) }
        let sheet = try #require(paths.first { $0.hasPrefix("assets/styles-") })
        let styles = try #require(try await workshop.text(sheet, of: output.artifact))
        #expect(styles.contains(".text-5xl"))
        let script = try #require(paths.first { $0.hasPrefix("assets/main-") })
        #expect(try #require(output.artifact[try FilePath(script)]).size < 300_000)
    }

    @Test func onlyThePreviewLoadsTheBridge() async throws {
        let workshop = try await Workshop()
        let output = try await workshop.build(try Workshop.bakery())
        let page = try #require(try await workshop.text("index.html", of: output.previewVariant))
        #expect(page.contains(#"<head><script src="/__sitewright/bridge.js" defer></script><title>"#))
        #expect(output.previewVariant.paths == output.artifact.paths)
    }

    @Test func unchangedInputsAreAnsweredFromTheCache() async throws {
        let workshop = try await Workshop()
        let first = try await workshop.build(try Workshop.bakery())
        let clock = ContinuousClock()
        let started = clock.now
        let second = try await workshop.build(try Workshop.bakery())
        #expect(clock.now - started < .milliseconds(200))
        #expect(second.artifact == first.artifact)
        #expect(second.previewVariant == first.previewVariant)
        #expect(second.made.isEmpty)
    }

    @Test func aChangedWordRunsOnlyThePrerender() async throws {
        let workshop = try await Workshop()
        let first = try await workshop.build(try Workshop.bakery())
        let changed = try Workshop.bakery().setting(
            "src/content/en/home.json", #"{ "title": "Fresh bread", "text": "Baked at six." }"#)
        let second = try await workshop.build(changed)
        #expect(second.made.isSubset(of: [.extract, .prerender, .publish]))
        #expect(second.steps.first { $0.name == .styles }?.isCached == true)
        #expect(second.steps.first { $0.name == .bundle }?.isCached == true)
        #expect(second.artifact != first.artifact)
        #expect(try await workshop.text("index.html", of: second.artifact)?.contains("Fresh bread") == true)
    }

    @Test func aChangedColourRebuildsNoCode() async throws {
        let workshop = try await Workshop()
        _ = try await workshop.build(try Workshop.bakery())
        let second = try await workshop.build(try Workshop.bakery().setting("src/theme.css", ":root{--paper:#000}"))
        #expect(!second.made.contains(.styles))
        #expect(!second.made.contains(.bundle))
    }

    @Test func anotherOriginRendersThePagesAgain() async throws {
        let workshop = try await Workshop()
        _ = try await workshop.build(try Workshop.bakery())
        let second = try await workshop.build(try Workshop.bakery(), origin: "https://other.example")
        #expect(second.made.contains(.prerender))
        #expect(!second.made.contains(.bundle))
        #expect(try await workshop.text("index.html", of: second.artifact)?.contains("https://other.example/") == true)
    }

    @Test func theSameSourceGivesTheSameBytes() async throws {
        let first = try await Workshop().build(try Workshop.bakery())
        let second = try await Workshop().build(try Workshop.bakery())
        #expect(first.artifact == second.artifact)
    }

    @Test func aSlipInTheCodeIsShownWithItsPlace() async throws {
        let workshop = try await Workshop()
        let broken = try Workshop.bakery().setting(
            "src/sections/Hero.tsx", "export function Hero() {\n  const words = ;\n  return null;\n}\n")
        let error = await #expect(throws: BuildError.self) { try await workshop.build(broken) }
        guard case .failed(let diagnostics)? = error, let first = diagnostics.first else {
            Issue.record("The build failed otherwise: \(String(describing: error)).")
            return
        }
        #expect(first.file == "src/sections/Hero.tsx")
        #expect(first.line == 2)
        #expect(first.column == 17)
        #expect(first.excerpt?.contains("2 │   const words = ;") == true)
        #expect(!first.cause.isEmpty)
    }

    @Test func aMissingImportIsNamed() async throws {
        let workshop = try await Workshop()
        let broken = try Workshop.bakery().setting(
            "src/pages/Page.tsx", "import { Gone } from \"../sections/Gone\";\nexport const Page = Gone;\n")
        let error = await #expect(throws: BuildError.self) { try await workshop.build(broken) }
        #expect(error?.description.contains("src/pages/Page.tsx:1") == true)
        #expect(error?.description.contains("A file or package is imported that is not in the project.") == true)
    }

    @Test func brokenContentIsNamed() async throws {
        let workshop = try await Workshop()
        let broken = try Workshop.bakery().setting("src/content/en/menu.json", "{ \"title\": ")
        let error = await #expect(throws: BuildError.self) { try await workshop.build(broken) }
        #expect(error?.description.hasPrefix("src/content/en/menu.json: ") == true)
    }

    @Test func brokenStylesAreShown() async throws {
        let workshop = try await Workshop()
        let broken = try Workshop.bakery().setting(
            "src/styles.css", "@import \"tailwindcss\" source(none);\n.x { @apply not-a-class; }\n")
        let error = await #expect(throws: BuildError.self) { try await workshop.build(broken) }
        #expect(error?.description.contains("not-a-class") == true)
    }

    @Test func codeThatNeverEndsIsStopped() async throws {
        var settings = SiteBuilder.Settings()
        settings.limits.time = .seconds(3)
        let workshop = try await Workshop(settings: settings)
        let hostile = try Workshop.bakery().setting("src/prerender.tsx", "for (;;) {}")
        await #expect(throws: BuildError.timedOut(step: .prerender, seconds: 3)) { try await workshop.build(hostile) }
    }

    @Test(arguments: [
        ("symlinkSync('/etc/passwd', out + '/index.html')", "a link"),
        ("linkSync(out + '/a', out + '/index.html')", "a hard link"),
    ])
    func linksInTheOutputAreRefused(_ line: String, _ what: String) async throws {
        let workshop = try await Workshop()
        let hostile = try Workshop.bakery().setting(
            "src/prerender.tsx",
            """
            import { linkSync, symlinkSync, writeFileSync } from "node:fs";
            const out = process.argv[3];
            writeFileSync(out + "/a", "x");
            \(line);
            """)
        let error = await #expect(throws: BuildError.self) { try await workshop.build(hostile) }
        #expect(error?.code == "BUILD_OUTPUT_REFUSED")
        #expect(error?.description.contains(what) == true)
    }

    @Test func aFailureIsNotCached() async throws {
        let workshop = try await Workshop()
        let broken = try Workshop.bakery().setting("src/App.tsx", "export const App = ;")
        await #expect(throws: BuildError.self) { try await workshop.build(broken) }
        await #expect(throws: BuildError.self) { try await workshop.build(broken) }
        #expect(try await workshop.build(try Workshop.bakery()).artifact.count > 5)
    }

    @Test func modulesOfStylesAreBundledByBun() async throws {
        let workshop = try await Workshop()
        let files = try Workshop.bakery().setting("src/sections/Hero.module.css", ".hero { color: rgb(1, 2, 3); }")
            .setting(
                "src/sections/Hero.tsx",
                """
                import styles from "./Hero.module.css";
                export const Hero = ({ title }: { title: string; text: string }) => <h1 className={styles.hero}>{title}</h1>;
                """)
        let output = try await workshop.build(files)
        let sheet = try #require(output.artifact.paths.first { $0.text.hasPrefix("assets/styles-") })
        let styles = try #require(try await workshop.text(sheet.text, of: output.artifact))
        let rule = try #require(styles.firstMatch(of: /\.(hero_[\w-]+|[\w-]*hero[\w-]*)\s*\{/))
        let page = try #require(try await workshop.text("index.html", of: output.artifact))
        #expect(page.contains("class=\"\(rule.1)\""))
    }

    @Test func newSyntaxIsBundledByBun() async throws {
        let workshop = try await Workshop()
        let files = try Workshop.bakery().setting(
            "src/sections/Hero.tsx",
            """
            function same<const T>(value: T): T { return value; }
            export const Hero = ({ title }: { title: string; text: string }) => <h1>{same(title)}</h1>;
            """)
        let output = try await workshop.build(files)
        #expect(try await workshop.text("index.html", of: output.artifact)?.contains("<h1>Warm bread</h1>") == true)
    }

    @Test func withoutEsbuildBunBundles() async throws {
        let workshop = try await Workshop(without: .esbuild)
        let output = try await workshop.build(try Workshop.bakery())
        #expect(try await workshop.text("index.html", of: output.artifact)?.contains("Warm bread") == true)
    }

    @Test func aMissingToolIsNamedWithItsRemedy() async throws {
        let workshop = try await Workshop(without: .tailwindcss)
        let error = await #expect(throws: BuildError.self) { try await workshop.build(try Workshop.bakery()) }
        #expect(error?.code == "TOOL_MISSING")
        #expect(error?.description.contains("make setup") == true)
    }

    @Test func progressIsReported() async throws {
        let workshop = try await Workshop()
        let reports = Reports()
        let tree = try await workshop.builder.blobs.putFiles(try Workshop.bakery(), durable: false)
        _ = try await workshop.builder.build(tree, origin: "") { await reports.add($0) }
        let steps = await reports.all
        #expect(steps.contains { $0.step == "Rendering the pages" })
        #expect(steps.last?.fraction == 1)
        #expect(steps.flatMap(\.log).contains { $0.hasPrefix("styles: ") })
    }

    private actor Reports {
        private(set) var all: [BuildProgress] = []
        func add(_ progress: BuildProgress) { all.append(progress) }
    }
}
