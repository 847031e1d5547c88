import ArgumentParser
import Building
import Designer
import Foundation
import Logging
import SiteModel
import Subprocess
import System

/// Builds of a generated site: fresh, unchanged, with a changed word; and the same tools run by hand.
struct BenchBuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "A fresh build against the same tools run by hand, an unchanged build, and a changed word.")

    @Option(help: "How often each is measured; fresh and by hand take turns.")
    var rounds = 7

    @Flag(help: "Print one JSON object.")
    var json = false

    private struct Report: Encodable {
        var fresh_ms: Samples
        var by_hand_ms: Samples
        var fresh_to_by_hand: Double
        var unchanged_ms: Samples
        var changed_word_ms: Samples
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "sitewright-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let builder = try await FolderBuild.builder(in: folder, logger: Logger(label: "bench"))
        let designer = Designer(template: try SiteTemplate.load())
        let spec = try designer.sketch(prompt: BenchPrompts.all[0], seed: 1)
        let files = designer.files(for: spec)
        let tree = try await builder.blobs.putFiles(files, durable: false)
        let hand = try ByHand(files: files, folder: folder.appendingPathComponent("hand"), builder: builder)

        // Once each, so that programs and packages are in memory for both.
        _ = try await builder.build(tree, origin: "http://bench.localhost")
        try await hand.run()

        var (fresh, byHand, unchanged, word): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        for round in 0..<max(3, rounds) {
            builder.cache.clear()
            fresh.append(try await timed { _ = try await builder.build(tree, origin: "http://bench.localhost") })
            byHand.append(try await timed { try await hand.run() })
            unchanged.append(try await timed { _ = try await builder.build(tree, origin: "http://bench.localhost") })
            var changed = spec
            changed.brand.tagline = "Open again, time \(round)"
            changed.pages[0].description = "Open again, time \(round)"
            let newTree = try await builder.blobs.putFiles(
                designer.rewrite(files, from: spec, to: changed), durable: false)
            word.append(try await timed { _ = try await builder.build(newTree, origin: "http://bench.localhost") })
        }
        let ratios = zip(fresh, byHand).map { $0 / $1 }.sorted()
        let report = Report(
            fresh_ms: Samples(fresh), by_hand_ms: Samples(byHand),
            fresh_to_by_hand: (ratios[ratios.count / 2] * 100).rounded() / 100, unchanged_ms: Samples(unchanged),
            changed_word_ms: Samples(word))
        if json { return try Output(json: true).object(report) }
        print("fresh          \(report.fresh_ms.text)")
        print("by hand        \(report.by_hand_ms.text)")
        print("fresh ÷ hand   \(report.fresh_to_by_hand), median of rounds")
        print("unchanged      \(report.unchanged_ms.text)")
        print("changed word   \(report.changed_word_ms.text)")
    }
}

/// The same tools, as a person would run them in a terminal: no sandbox, no cache, no checks.
private struct ByHand {
    let script: String
    let folder: URL

    init(files: SourceFiles, folder: URL, builder: SiteBuilder) throws {
        self.folder = folder
        for path in files.paths {
            let url = folder.appendingPathComponent(path.text)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(files[path] ?? []).write(to: url)
        }
        let tools = builder.toolchain
        let (tailwind, esbuild, bun) = (
            try tools.require(.tailwindcss).path.path, try tools.require(.esbuild).path.path,
            try tools.require(.bun).path.path
        )
        // Tailwind beside the two bundles, then the pages.
        script = """
            set -e
            export NODE_PATH=/usr/share/nodejs SITEWRIGHT_ORIGIN=http://bench.localhost
            rm -rf dist && mkdir -p dist/assets
            "\(tailwind)" -i src/styles.css -o dist/assets/app.css --minify 2>/dev/null &
            css=$!
            "\(esbuild)" src/main.tsx --bundle --minify --jsx=automatic --loader:.css=empty --target=es2020 --format=esm \
              '--define:process.env.NODE_ENV="production"' --outdir=dist/assets --log-level=error &
            client=$!
            "\(esbuild)" src/prerender.tsx --bundle --jsx=automatic --loader:.css=empty --platform=node --format=esm \
              '--define:process.env.NODE_ENV="production"' --outfile=prerender.mjs --log-level=error
            wait $css; wait $client
            cp -r public/. dist/
            export SITEWRIGHT_ASSETS='{"script":"/assets/main.js","styles":"/assets/app.css","theme":"/assets/theme.css"}'
            cp src/theme.css dist/assets/theme.css
            "\(bun)" prerender.mjs . dist
            """
    }

    func run() async throws {
        let result = try await Subprocess.run(
            .path("/bin/sh"), arguments: ["-c", script], workingDirectory: FilePath(folder.path),
            output: .discarded, error: .string(limit: 1 << 16))
        guard result.terminationStatus.isSuccess else {
            throw CommandFailure("The tools by hand failed: \(result.standardError ?? "")")
        }
    }
}
