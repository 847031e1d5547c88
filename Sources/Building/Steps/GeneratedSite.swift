import Foundation
import SiteModel
import Storage

/// The build of a project of the designer's shape.
///
/// Styles come from Tailwind, code from esbuild, pages from the project's own prerender; the template's
/// `BUILD-CONTRACT.md` says what each reads. The files in `assets/` are named by what they are made from and not by
/// their bytes, so that pages are rendered while Tailwind still works.
struct GeneratedSite: Sendable {
    /// The files by which a project of this shape is known.
    static let marks = ["site.json", "src/main.tsx", "src/prerender.tsx", "src/styles.css"]

    let builder: SiteBuilder
    let origin: String
    let recorder: StepRecorder
    let parts: Parts

    /// The source by who reads it.
    struct Parts: Sendable {
        /// What Tailwind and the bundler read.
        var code: FileTree
        /// What only the prerender reads.
        var content: FileTree
        var publicFiles: [FilePath: FileTree.Entry]
        var theme: FileTree.Entry?

        init(_ source: FileTree) {
            code = source.filter { path in
                path.text == "package.json" || path.text == "tsconfig.json"
                    || path.isBelow("src") && !path.isBelow("src/content") && path.text != "src/theme.css"
            }
            content = source.filter {
                $0.text == "site.json" || $0.text == "src/theme.css" || $0.isBelow("src/content")
                    || $0.isBelow("public")
            }
            publicFiles = [:]
            for (path, entry) in source.entries where path.isBelow("public") {
                if let place = try? FilePath(String(path.text.dropFirst("public/".count))) {
                    publicFiles[place] = entry
                }
            }
            theme = source.entries.first { $0.key.text == "src/theme.css" }?.value
        }
    }

    init(_ builder: SiteBuilder, _ source: FileTree, origin: String, _ recorder: StepRecorder) {
        self.builder = builder
        self.origin = origin
        self.recorder = recorder
        parts = Parts(source)
    }

    /// Runs the steps, styles beside code and pages, and gathers the files of the site.
    func files() async throws -> Publication.Files {
        let code = try await recorder.step(.extract) { (try await builder.blobs.files(parts.code), false) }
        let modules = try await recorder.step(.dependencies) { (try builder.dependencies.modules(), true) }
        // One copy of the code for the three tools that read it beside each other.
        let work = try WorkFolder(in: builder.work)
        defer { withExtendedLifetime(work) {} }
        let folder = try work.folder("build", with: code)
        try WorkFolder.write(SourceFiles([try FilePath("src/theme.css"): []]), to: folder)
        _ = try work.folder("build/node_modules")
        let bundler = CodeBundler(
            builder: builder, recorder: recorder, tree: parts.code, files: code, folder: folder, modules: modules)
        let assets = try SiteAssets(
            styles: stylesKey.digest, code: bundler.key.digest, theme: parts.theme?.blob,
            hasModuleStyles: parts.code.entries.keys.contains { $0.text.hasSuffix(".module.css") },
            hasSharePicture: SharePicture.isMade(of: parts, by: builder))

        async let picture = SharePicture(builder: builder, recorder: recorder, parts: parts).files()
        async let styles = styles(code, in: folder)
        async let browser = bundler.bundle(.browser)
        let rendered = try await pages(bundler, assets)
        let bundle = try await browser
        let sheet = try await styles

        var files = Publication.Files(stored: parts.publicFiles, made: rendered)
        for (path, bytes) in try await picture { files.made[path] = bytes }
        files.made[assets.script] = bundle.files[named: CodeBundler.browserScript]
        files.made[assets.stylesheet] =
            (sheet.files[named: "styles.css"] ?? []) + (bundle.files[named: CodeBundler.moduleSheet] ?? [])
        if let theme = parts.theme, let place = assets.theme { files.stored[place] = theme }
        return files
    }

    // MARK: Styles

    private var stylesKey: StepKey {
        var key = StepKey("styles 1")
        key.add("tailwindcss", builder.toolchain.tools[.tailwindcss]?.version ?? "none")
        key.add("code", parts.code)
        return key
    }

    private func styles(_ code: SourceFiles, in folder: URL) async throws -> CacheEntry {
        try await recorder.step(.styles, key: stylesKey, cache: builder.cache) {
            let work = try WorkFolder(in: builder.work)
            let out = try work.folder("out")
            let command = SandboxCommand(
                "/tools/tailwindcss", ["--input", "src/styles.css", "--output", "/out/styles.css", "--minify"],
                environment: ["NO_COLOR": "1"],
                mounts: try builder.mounts(of: .tailwindcss) + [
                    .init(folder, at: "/build"), .init(out, at: "/out", isWritable: true),
                ], limits: builder.settings.limits)
            _ = try await builder.run(command, for: .styles, files: code)
            return CacheEntry(files: try builder.output(of: out, step: .styles))
        }
    }

    // MARK: Pages

    private func pages(_ bundler: CodeBundler, _ assets: SiteAssets) async throws -> SourceFiles {
        let bundle = try await bundler.bundle(.pages)
        var key = StepKey("prerender 1")
        key.add("bun", builder.toolchain.tools[.bun]?.version ?? "none")
        key.add("bundle", bundler.key.digest)
        key.add("content", parts.content)
        key.add("assets", assets.json)
        key.add("origin", origin)
        let pages = try await recorder.step(.prerender, key: key, cache: builder.cache) {
            try await prerender(bundle, assets)
        }
        return pages.files
    }

    private func prerender(_ bundle: CacheEntry, _ assets: SiteAssets) async throws -> CacheEntry {
        let content = try await builder.blobs.files(parts.content)
        let work = try WorkFolder(in: builder.work)
        let out = try work.folder("out")
        let name = try FilePath(CodeBundler.pageScript)
        let script = SourceFiles([name: bundle.files[name] ?? []])
        var environment = ["SITEWRIGHT_ASSETS": assets.json, "NO_COLOR": "1", "NODE_ENV": "production"]
        if !origin.isEmpty { environment["SITEWRIGHT_ORIGIN"] = origin }
        let command = SandboxCommand(
            "/tools/bun", ["/script/\(name.text)", "/build", "/out"], environment: environment,
            mounts: try builder.mounts(of: .bun) + [
                .init(try work.folder("build", with: content), at: "/build"),
                .init(try work.folder("script", with: script), at: "/script"),
                .init(out, at: "/out", isWritable: true),
            ], limits: builder.settings.limits)
        _ = try await builder.run(command, for: .prerender, files: content)
        return CacheEntry(files: try builder.output(of: out, step: .prerender))
    }
}

/// The addresses of a site's script and style sheets.
struct SiteAssets: Sendable {
    let script: FilePath
    let stylesheet: FilePath
    let theme: FilePath?

    let hasSharePicture: Bool

    /// - Parameters:
    ///   - hasModuleStyles: Whether the code brings styles of its own, which join those of Tailwind.
    ///   - hasSharePicture: Whether there is a picture for shared links that every network takes.
    init(styles: Digest, code: Digest, theme: Digest?, hasModuleStyles: Bool, hasSharePicture: Bool) throws {
        var sheet = StepKey("sheet")
        sheet.add("styles", styles)
        if hasModuleStyles { sheet.add("code", code) }
        script = try FilePath("assets/main-\(code.short).js")
        stylesheet = try FilePath("assets/styles-\(sheet.digest.short).css")
        self.hasSharePicture = hasSharePicture
        self.theme = try theme.map { try FilePath("assets/theme-\($0.short).css") }
    }

    /// As the prerender takes it.
    var json: String {
        let theme = theme.map { #","theme":"/\#($0.text)""# } ?? ""
        let share = hasSharePicture ? #","share":"/\#(SharePicture.target)""# : ""
        return #"{"script":"/\#(script.text)","styles":"/\#(stylesheet.text)"\#(theme)\#(share)}"#
    }
}
