import Building
import Foundation
import SiteModel
import TestSupport
import Testing

/// Projects that are not of the designer's shape, the check of types, and builds of folders.
@Suite(.serialized)
struct OtherProjectsTests {
    @Test func aStaticSiteIsServedAsItIs() async throws {
        let workshop = try await Workshop()
        let files = try SourceFiles().setting("index.html", "<!DOCTYPE html><HTML><HEAD><title>x</title></HEAD></HTML>")
            .setting("css/site.css", "h1{}")
        let output = try await workshop.build(files)
        #expect(output.artifact == files.tree)
        let page = try await workshop.text("index.html", of: output.previewVariant)
        #expect(page?.contains(#"<HEAD><script src="/__sitewright/bridge.js" defer></script><title>"#) == true)
    }

    @Test func aStaticSiteNeedsAnIndex() async throws {
        let workshop = try await Workshop()
        let error = await #expect(throws: BuildError.self) {
            try await workshop.build(try SourceFiles().setting("about.html", "x"))
        }
        #expect(error?.description.contains("about.html") == true)
    }

    @Test func packagesThatAreNotThereAreNamed() async throws {
        let workshop = try await Workshop()
        let files = try SourceFiles().setting(
            "package.json",
            #"{"scripts":{"build":"vite build"},"dependencies":{"react":"18","left-pad":"1","zod":"3"}}"#)
        let error = await #expect(throws: BuildError.self) { try await workshop.build(files) }
        #expect(error == .missingPackages(["left-pad", "zod"]))
    }

    @Test func aProjectIsBuiltByItsOwnScript() async throws {
        let workshop = try await Workshop()
        let files = try SourceFiles()
            .setting(
                "package.json", #"{"scripts":{"build":"bun make.ts"},"dependencies":{"react":"18","react-dom":"18"}}"#
            )
            .setting(
                "make.ts",
                """
                import { renderToStaticMarkup } from "react-dom/server";
                import { createElement } from "react";
                import { mkdirSync, writeFileSync } from "node:fs";
                mkdirSync("dist");
                writeFileSync("dist/index.html", renderToStaticMarkup(createElement("h1", null, "By hand")));
                """)
        let output = try await workshop.build(files)
        #expect(try await workshop.text("index.html", of: output.artifact) == "<h1>By hand</h1>")
    }

    @Test func anOutputFolderThatIsALinkIsRefused() async throws {
        let workshop = try await Workshop()
        let files = try SourceFiles().setting("package.json", #"{"scripts":{"build":"ln -s /etc dist"}}"#)
        await #expect(throws: BuildError.self) { try await workshop.build(files) }
    }

    @Test func aPipeInTheOutputIsRefused() async throws {
        let workshop = try await Workshop()
        let files = try SourceFiles().setting(
            "package.json", #"{"scripts":{"build":"mkdir dist && echo hi > dist/index.html && mkfifo dist/pipe"}}"#)
        await #expect(throws: BuildError.refusedOutput(path: "pipe", what: "a pipe or device")) {
            try await workshop.build(files)
        }
    }

    @Test func aMeasurementComparesWithTheToolsByHand() async throws {
        let workshop = try await Workshop()
        let measured = try await BuildMeasurement.run(try Workshop.bakery(), builder: workshop.builder, rounds: 1)
        #expect(measured.fresh > 0 && measured.byHand > 0)
        #expect(measured.unchanged < measured.fresh)
    }

    @Test func typesOfTheFixtureAreRight() async throws {
        let workshop = try await Workshop()
        #expect(try await workshop.checkTypes(try Workshop.bakery()) == [])
    }

    @Test func aWrongTypeIsAWarningWithItsPlace() async throws {
        let workshop = try await Workshop()
        let files = try Workshop.bakery().setting(
            "src/sections/Hero.tsx",
            """
            export function Hero({ title }: { title: string; text: string }) {
              const size: number = title;
              return <h1 style={{ color: 5 }} clasName="x">{size}</h1>;
            }
            """)
        let found = try await workshop.checkTypes(files)
        let first = try #require(found.first)
        #expect(first.severity == .warning)
        #expect(first.file == "src/sections/Hero.tsx")
        #expect(first.line == 2)
        #expect(found.count >= 2)
        let again = try await workshop.checkTypes(files)
        #expect(again == found)
    }

    @Test func aFolderIsBuiltIntoAnother() async throws {
        try await withTemporaryFolder { folder in
            let source = folder.appending(path: "site")
            let out = source.appending(path: "public_html")
            try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
            try "<h1>Hello</h1>".write(to: source.appending(path: "index.html"), atomically: true, encoding: .utf8)
            try FileManager.default.createSymbolicLink(
                atPath: source.appending(path: "secret.txt").path, withDestinationPath: "/etc/passwd")
            let builder = try await FolderBuild.builder(in: folder.appending(path: "cache"), logger: .quiet)
            for _ in 0..<2 {
                let output = try await FolderBuild.run(source: source, out: out, builder: builder)
                #expect(output.warnings.map(\.file) == ["secret.txt"])
                #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == ["index.html"])
            }
        }
    }

    @Test func aFolderThatIsNotThereIsSaidSo() async throws {
        try await withTemporaryFolder { folder in
            let builder = try await FolderBuild.builder(in: folder.appending(path: "cache"), logger: .quiet)
            await #expect(throws: BuildError.self) {
                try await FolderBuild.run(
                    source: folder.appending(path: "gone"), out: folder.appending(path: "out"), builder: builder)
            }
        }
    }

    @Test func theReportNamesEveryTool() async throws {
        let workshop = try await Workshop(without: .deno)
        let report = ToolReport(
            toolchain: workshop.builder.toolchain, sandbox: workshop.builder.sandbox.status,
            dependencies: workshop.builder.dependencyStatus, folder: workshop.folder.url)
        #expect(report.canBuild)
        let deno = try #require(report.lines.first { $0.name == "deno" })
        #expect(deno.state == .degraded)
        #expect(deno.remedy.contains("make setup"))
        let bun = try #require(report.lines.first { $0.name == "bun" })
        #expect(bun.found == "1.4.4")
    }
}
