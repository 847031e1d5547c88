import Foundation
import Logging
import SiteModel
import Storage
import TestSupport

@testable import Building

/// Real tools and a real sandbox, with a cache and blobs of its own for one test.
struct Workshop {
    let folder: TemporaryFolder
    let builder: SiteBuilder

    init(settings: SiteBuilder.Settings = .init(), without tool: Tool.Name? = nil) async throws {
        folder = try TemporaryFolder()
        let found = try await Toolchain.find()
        let tools = found.tools.filter { $0.key != tool }
        builder = SiteBuilder(
            toolchain: Toolchain(folder: found.folder, tools: tools), sandbox: await Sandbox.probe(),
            blobs: try FileBlobStore(folder: folder.path("blobs")),
            cache: try BuildCache(folder: folder.path("builds")),
            logger: .quiet, settings: settings)
    }

    /// Stores the files and builds them.
    func build(_ files: SourceFiles, origin: String = "https://aurora.example") async throws -> BuildOutput {
        let tree = try await builder.blobs.putFiles(files, durable: false)
        return try await builder.build(tree, origin: origin)
    }

    func checkTypes(_ files: SourceFiles) async throws -> [Diagnostic] {
        try await builder.checkTypes(try await builder.blobs.putFiles(files, durable: false))
    }

    /// The text of a file of a tree.
    func text(_ path: String, of tree: FileTree) async throws -> String? {
        guard let entry = tree[try FilePath(path)] else { return nil }
        return String(decoding: try await builder.blobs.get(entry.blob), as: UTF8.self)
    }

    /// The small project that most tests build.
    static func bakery() throws -> SourceFiles {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/bakery")
        var files = SourceFiles()
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let url = root.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[try FilePath(path)] = [UInt8](try Data(contentsOf: url))
        }
        return files
    }
}

extension SourceFiles {
    /// The files with `text` at `path`.
    func setting(_ path: String, _ text: String) throws -> SourceFiles {
        var files = self
        files[try FilePath(path)] = Array(text.utf8)
        return files
    }
}

extension BuildOutput {
    /// The steps that were run and not answered from the cache.
    var made: Set<BuildStep> { Set(steps.filter { !$0.isCached }.map(\.name)) }
}
