import Foundation
public import SiteModel
import Storage
import Subprocess

/// How long builds take here, beside the same tools run by hand.
///
/// The tools by hand run without the sandbox, so only a project that is trusted may be measured.
public struct BuildMeasurement: Sendable, Codable {
    /// The median in milliseconds of each way to build.
    public var fresh = 0.0
    public var byHand = 0.0
    public var changedWord = 0.0
    public var unchanged = 0.0

    /// What the sandbox, the keys and the copying cost.
    public var ratio: Double { byHand > 0 ? fresh / byHand : 0 }

    /// Measures a generated project, the ways in turn so that a noisy moment strikes all of them.
    ///
    /// The cache of the builder is cleared before each fresh build.
    /// - Parameter rounds: How often; an odd number gives a true median.
    public static func run(_ files: SourceFiles, builder: SiteBuilder, rounds: Int = 7) async throws -> Self {
        var times: [[Double]] = [[], [], [], []]
        let tree = try await builder.blobs.putFiles(files, durable: false)
        for round in 0..<rounds {
            builder.cache.clear()
            times[0].append(try await time { _ = try await builder.build(tree, origin: "https://example.org") })
            times[1].append(try await byHand(files, builder: builder))
            let changed = try await builder.blobs.putFiles(try changing(files, round), durable: false)
            times[2].append(try await time { _ = try await builder.build(changed, origin: "https://example.org") })
            times[3].append(try await time { _ = try await builder.build(tree, origin: "https://example.org") })
        }
        let medians = times.map { $0.sorted()[$0.count / 2] }
        return BuildMeasurement(fresh: medians[0], byHand: medians[1], changedWord: medians[2], unchanged: medians[3])
    }

    /// The project with another byte in one file that only the prerender reads.
    private static func changing(_ files: SourceFiles, _ round: Int) throws -> SourceFiles {
        var files = files
        guard let path = files.paths.first(where: { $0.isBelow("src/content") }) else { return files }
        files[path]? += Array(String(repeating: " ", count: round + 1).utf8)
        return files
    }

    private static func byHand(_ files: SourceFiles, builder: SiteBuilder) async throws -> Double {
        let work = try WorkFolder(in: builder.work)
        let folder = try work.folder("site", with: files)
        try FileManager.default.copyItem(
            at: try builder.dependencies.modules(), to: folder.appending(path: "node_modules"))
        _ = try work.folder("site/dist")
        let script = """
            cd "$1"
            "$2" --input src/styles.css --output dist/styles.css --minify 2>/dev/null &
            styles=$!
            picture=
            if [ -n "$5" ] && [ -f public/og.svg ]; then
                "$5" --width 1200 --height 630 --output dist/og.png public/og.svg & picture=$!
            fi
            common="--bundle --minify --format=esm --jsx=automatic --loader:.css=empty --log-level=error"
            "$3" src/main.tsx $common --target=es2020 '--define:process.env.NODE_ENV="production"' \\
                --outfile=dist/main.js &
            code=$!
            "$3" src/prerender.tsx $common --platform=node '--define:process.env.NODE_ENV="production"' \\
                --outfile=prerender.js && SITEWRIGHT_ORIGIN=https://example.org \\
                SITEWRIGHT_ASSETS='{"script":"/main.js","styles":"/styles.css","theme":"/theme.css"}' \\
                "$4" prerender.js . dist && wait $code && wait $styles && wait $picture
            """
        let tools = try [Tool.Name.tailwindcss, .esbuild, .bun].map { try builder.toolchain.require($0).path.path }
        // The picture for shared links is drawn only where its program is there, by builds too.
        let rsvgConvert = builder.toolchain.tools[.rsvgConvert]?.path.path ?? ""
        // As nice as builds are, so that other load strikes both alike.
        return try await time {
            let ended = try await Subprocess.run(
                .name("nice"),
                arguments: Arguments(["-n", "10", "sh", "-c", script, "sh", folder.path] + tools + [rsvgConvert]),
                environment: .custom(["PATH": "/usr/bin:/bin", "HOME": "/tmp", "NODE_ENV": "production"]),
                output: .discarded, error: .string(limit: 64 << 10))
            guard ended.terminationStatus.isSuccess else { throw BuildError.machine(ended.standardError) }
        }
    }

    private static func time(_ body: () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        let started = clock.now
        try await body()
        return (clock.now - started) / .milliseconds(1)
    }
}
