public import Foundation
public import Logging
import SiteModel
import Storage

/// The build of a folder into another one, without a server.
public enum FolderBuild {
    /// A builder with a cache and a blob store of its own below `folder`.
    /// - Parameter tools: The folder of the tools; see ``Toolchain/find(tools:)``.
    public static func builder(
        in folder: URL, tools: URL? = nil, logger: Logger, settings: SiteBuilder.Settings = .init()
    ) async throws -> SiteBuilder {
        async let toolchain = Toolchain.find(tools: tools)
        async let sandbox = Sandbox.probe()
        return SiteBuilder(
            toolchain: try await toolchain, sandbox: await sandbox,
            blobs: try FileBlobStore(folder: folder.appending(path: "blobs", directoryHint: .isDirectory)),
            cache: try BuildCache(folder: folder.appending(path: "builds", directoryHint: .isDirectory)),
            logger: logger, settings: settings)
    }

    /// Builds the project in `source` and writes the site to `out`, which is made where it is missing.
    ///
    /// Links are not followed, and `node_modules`, `dist`, hidden folders and `out` itself are not read. Files that
    /// stand in `out` under a name of the site's are replaced; others are left.
    /// - Returns: What was made, with a warning for each thing that was left out.
    /// - Throws: ``BuildError``, or an error of the file system.
    public static func run(
        source: URL, out: URL, origin: String = "", builder: SiteBuilder,
        report: @escaping @Sendable (BuildProgress) async -> Void = { _ in }
    ) async throws -> BuildOutput {
        let (files, skipped) = try read(source, leavingOut: out)
        let tree = try await builder.blobs.putFiles(files, durable: false)
        var output = try await builder.build(tree, origin: origin, report: report)
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        try WorkFolder.write(try await builder.blobs.files(output.artifact), to: out)
        output.warnings += skipped.map { path in
            Diagnostic(
                step: .extract, severity: .warning, file: path, message: "Left out: this is not a plain file.",
                cause: "Links, pipes and names that not every system takes are not read.")
        }
        return output
    }

    private static func read(_ source: URL, leavingOut out: URL) throws -> (files: SourceFiles, skipped: [String]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw BuildError.failed([
                Diagnostic(
                    step: .extract, file: source.path, message: "There is no such folder.",
                    cause: "Name the folder of a project.")
            ])
        }
        var leavingOut: Set<String> = ["node_modules", "dist", ".git", ".vite", ".cache", ".DS_Store"]
        let root = source.standardizedFileURL.resolvingSymlinksInPath().path
        let target = out.standardizedFileURL.resolvingSymlinksInPath().path
        if target.hasPrefix(root + "/") { leavingOut.insert(String(target.dropFirst(root.count + 1))) }
        let reader = FolderReader(oddities: .skip, leavingOut: leavingOut)
        do {
            return try reader.read(URL(filePath: root))
        } catch {
            throw BuildError(error, step: .extract)
        }
    }
}
