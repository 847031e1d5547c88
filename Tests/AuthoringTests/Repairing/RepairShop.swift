import Authoring
import Building
import Designer
import Foundation
import Logging
import SiteModel
import Storage
import TestSupport

/// A real project of the designer's, and the real builder.
struct RepairShop: Sendable {
    let builder: SiteBuilder
    let base: SourceFiles

    /// One for all tests, so that steps whose inputs are the same are made once.
    static let shared = Task { try await RepairShop() }

    /// Goes with the process.
    private static let folder = FileManager.default.temporaryDirectory
        .appending(path: "sitewright-repairs-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)

    private init() async throws {
        atexit { try? FileManager.default.removeItem(at: RepairShop.folder) }
        builder = try await FolderBuild.builder(in: Self.folder, logger: .quiet)
        base = try Self.project()
    }

    /// The project without a builder, for what needs none.
    static func project(_ prompt: String = "A site for Padaria Aurora, a bakery in Lisbon: menu and hours") throws
        -> SourceFiles
    {
        let designer = Designer(template: try SiteTemplate.load())
        return designer.files(for: try designer.sketch(prompt: prompt, seed: 1))
    }

    /// What a build, and where asked for a check of types, says about the files.
    func problems(_ files: SourceFiles, types: Bool = false) async throws -> [Diagnostic] {
        let tree = try await builder.blobs.putFiles(files, durable: false)
        var found: [Diagnostic] = []
        do {
            found = try await builder.build(tree, origin: "").warnings
        } catch let error as BuildError {
            found = error.problems
            if found.isEmpty { throw error }
        }
        if types { found += try await builder.checkTypes(tree) }
        return found
    }

    /// The text of a page of the built site.
    func page(_ path: String, of files: SourceFiles) async throws -> String {
        let output = try await build(files)
        return try await builder.blobs.files(output.artifact).text(try FilePath(path)) ?? ""
    }

    func build(_ files: SourceFiles) async throws -> BuildOutput {
        try await builder.build(try await builder.blobs.putFiles(files, durable: false), origin: "")
    }
}

extension SourceFiles {
    /// The files with `text` at `path`.
    func setting(_ path: String, _ text: String) throws -> SourceFiles {
        var files = self
        files[try FilePath(path)] = Array(text.utf8)
        return files
    }

    /// The files with `path` changed by `change`.
    func changing(_ path: String, _ change: (String) -> String) throws -> SourceFiles {
        try setting(path, change(text(try FilePath(path)) ?? ""))
    }

    func text(at path: String) throws -> String { text(try FilePath(path)) ?? "" }
}
