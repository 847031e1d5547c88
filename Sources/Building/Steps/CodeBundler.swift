import Foundation
import SiteModel
import Storage

/// Bundles a generated site's code twice: for the browser, and for the run that renders the pages.
///
/// esbuild does it where it can. bun does it for projects with CSS modules or `import.meta.glob`, where esbuild is not
/// installed, and for code that esbuild's version does not understand.
struct CodeBundler: Sendable {
    static let browserScript = "main.js"
    static let pageScript = "prerender.js"
    /// The styles of CSS modules, where there are any.
    static let moduleSheet = "main.css"

    let builder: SiteBuilder
    let recorder: StepRecorder
    let tree: FileTree
    let files: SourceFiles
    /// A folder with the files, an empty `src/theme.css` and an empty `node_modules`.
    let folder: URL
    let modules: URL

    /// Style sheets other than modules are left out of bundles, so they are not part of the key.
    var key: StepKey {
        var key = StepKey("bundle 2")
        for name in [Tool.Name.esbuild, .bun] {
            key.add(name.rawValue, builder.toolchain.tools[name]?.version ?? "none")
        }
        key.add("dependencies", builder.dependencies.key.digest)
        key.add("code", tree.filter { $0.fileExtension != "css" || $0.text.hasSuffix(".module.css") })
        return key
    }

    /// Which of the two bundles.
    enum Part: String, Sendable { case browser, pages }

    /// Makes one of the bundles. The two know nothing of each other, so that pages are rendered while the other one
    /// is still made.
    func bundle(_ part: Part) async throws -> CacheEntry {
        var key = key
        key.add("part", part.rawValue)
        let entry = try await recorder.step(.bundle, key: key, cache: builder.cache) {
            guard builder.toolchain.tools[.esbuild] != nil, !needsBun else {
                return try await run(bunArguments(part), of: .bun)
            }
            do {
                return try await run(esbuildArguments(part), of: .esbuild)
            } catch BuildError.failed(let diagnostics) {
                // Syntax newer than esbuild's version; where bun refuses it too, esbuild says it better.
                guard diagnostics.contains(where: { !$0.message.hasPrefix("Could not resolve") }),
                    let entry = try? await run(bunArguments(part), of: .bun)
                else { throw BuildError.failed(diagnostics) }
                return entry
            }
        }
        if part == .browser, let said = entry.values["said"] {
            recorder.warn(ToolOutput.warnings(said, step: .bundle, files: files))
        }
        return entry
    }

    private var needsBun: Bool {
        files.contents.contains { path, content in
            path.text.hasSuffix(".module.css")
                || ["ts", "tsx", "js", "jsx"].contains(path.fileExtension)
                    && String(decoding: content, as: UTF8.self).contains("import.meta.glob")
        }
    }

    private func run(_ arguments: [String], of tool: Tool.Name) async throws -> CacheEntry {
        let work = try WorkFolder(in: builder.work)
        let out = try work.folder("out")
        let build = tool == .esbuild ? folder : try folderWithoutSheets(in: work)
        let mounts =
            try builder.mounts(of: tool) + [
                .init(build, at: "/build"), .init(modules, at: "/build/node_modules"),
                .init(out, at: "/out", isWritable: true),
            ]
        let command = SandboxCommand(
            "/tools/\(tool.rawValue)", arguments, environment: ["NO_COLOR": "1"], mounts: mounts,
            limits: builder.settings.limits)
        let result = try await builder.run(command, for: .bundle, files: files)
        return CacheEntry(
            files: try builder.output(of: out, step: .bundle), values: tool == .esbuild ? ["said": result.output] : [:])
    }

    /// A copy for bun, which would bundle the sheets: scripts import them for the sake of Vite, and here they only have to
    /// be there.
    private func folderWithoutSheets(in work: WorkFolder) throws -> URL {
        var sources = files
        for path in files.paths where path.fileExtension == "css" && !path.text.hasSuffix(".module.css") {
            sources[path] = []
        }
        sources[try FilePath("src/theme.css")] = []
        let build = try work.folder("build", with: sources)
        _ = try work.folder("build/node_modules")
        return build
    }

    private func esbuildArguments(_ part: Part) -> [String] {
        let common =
            [
                "--bundle", "--minify", "--format=esm", "--jsx=automatic", "--loader:.css=empty", "--charset=utf8",
                "--legal-comments=none", "--log-level=warning", "--log-limit=20", "--color=false",
            ] + Self.definitions.map { "--define:\($0)=\($1)" }
        return switch part {
        case .browser:
            ["src/main.tsx", "--outfile=/out/main.js", "--target=es2020", "--define:import.meta.env.SSR=false"] + common
        case .pages:
            [
                "src/prerender.tsx", "--outfile=/out/prerender.js", "--platform=node", "--target=es2022",
                "--define:import.meta.env.SSR=true",
            ] + common
        }
    }

    private func bunArguments(_ part: Part) -> [String] {
        let common =
            ["--minify", "--outdir=/out", "--jsx-runtime=automatic"]
            + Self.definitions.flatMap { ["--define", "\($0)=\($1)"] }
        return switch part {
        case .browser:
            ["build", "src/main.tsx", "--target=browser", "--define", "import.meta.env.SSR=false"] + common
        case .pages:
            ["build", "src/prerender.tsx", "--target=bun", "--define", "import.meta.env.SSR=true"] + common
        }
    }

    private static let definitions = [
        ("process.env.NODE_ENV", #""production""#), ("import.meta.env.MODE", #""production""#),
        ("import.meta.env.PROD", "true"), ("import.meta.env.DEV", "false"), ("import.meta.env.BASE_URL", #""/""#),
    ]
}
