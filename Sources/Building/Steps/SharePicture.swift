import Foundation
import SiteModel
import Storage

/// The picture that networks show for a shared link: `public/og.svg` as PNG, because most of them take no SVG.
///
/// It is drawn by librsvg's `rsvg-convert`, which lays text out with Pango in every script. Where the program is not
/// there, or a person put an `og.png` of their own into `public`, nothing is drawn.
struct SharePicture: Sendable {
    static let source = "og.svg"
    static let target = "og.png"

    let builder: SiteBuilder
    let recorder: StepRecorder
    let parts: GeneratedSite.Parts

    /// Whether pages may name the PNG.
    static func isMade(of parts: GeneratedSite.Parts, by builder: SiteBuilder) -> Bool {
        let names = parts.publicFiles.keys.map(\.text)
        return names.contains(target) || names.contains(source) && builder.toolchain.tools[.rsvgConvert] != nil
    }

    /// Whether building the source draws one.
    static func isDrawn(of source: FileTree, by builder: SiteBuilder) -> Bool {
        let names = Set(source.entries.keys.map(\.text))
        return names.contains("public/\(Self.source)") && !names.contains("public/\(target)")
            && builder.toolchain.tools[.rsvgConvert] != nil
    }

    /// The PNG by its place in the site; empty where none is drawn.
    func files() async throws -> [FilePath: [UInt8]] {
        guard let entry = parts.publicFiles.first(where: { $0.key.text == Self.source })?.value,
            !parts.publicFiles.keys.contains(where: { $0.text == Self.target }),
            let tool = builder.toolchain.tools[.rsvgConvert]
        else { return [:] }
        var key = StepKey("share picture 1")
        key.add("rsvg-convert", tool.version)
        key.add("picture", entry.blob)
        let made: CacheEntry
        do {
            made = try await recorder.step(.sharePicture, key: key, cache: builder.cache) {
                let svg = try await builder.blobs.get(entry.blob)
                return CacheEntry(files: try await draw(SourceFiles([try FilePath(Self.source): svg])))
            }
        } catch BuildError.failed(let diagnostics) {
            // A site without a picture for shared links is still a site.
            recorder.warn(diagnostics)
            return [:]
        }
        return Dictionary(uniqueKeysWithValues: made.files.paths.map { ($0, made.files[$0] ?? []) })
    }

    private func draw(_ svg: SourceFiles) async throws -> SourceFiles {
        let work = try WorkFolder(in: builder.work)
        let out = try work.folder("out")
        // The fonts' settings and their index; without the index each run would read every font of the system.
        let fonts = ["/etc/fonts", "/var/cache/fontconfig"].filter { FileManager.default.fileExists(atPath: $0) }
        let command = SandboxCommand(
            "/usr/bin/rsvg-convert",
            ["--width", "1200", "--height", "630", "--output", "/out/\(Self.target)", "/build/\(Self.source)"],
            mounts: fonts.map { .init(URL(filePath: $0), at: $0) } + [
                .init(try work.folder("build", with: svg), at: "/build"), .init(out, at: "/out", isWritable: true),
            ], limits: builder.settings.limits)
        _ = try await builder.run(command, for: .sharePicture, files: svg)
        return try builder.output(of: out, step: .sharePicture)
    }
}
