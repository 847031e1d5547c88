import Foundation
import SiteModel
import Storage

/// The build of a project by its own `build` script, after its packages were installed.
struct ScriptedSite: Sendable {
    let builder: SiteBuilder
    let source: FileTree
    let package: PackageFile
    let recorder: StepRecorder

    /// Where build scripts leave their sites, the usual one first.
    private static let outputs = ["dist", "build", "out", "public"]

    init(_ builder: SiteBuilder, _ source: FileTree, _ package: PackageFile, _ recorder: StepRecorder) {
        self.builder = builder
        self.source = source
        self.package = package
        self.recorder = recorder
    }

    func files() async throws -> Publication.Files {
        guard package.scripts["build"] != nil else {
            throw BuildError.failed([
                Diagnostic(
                    step: .bundle, file: "package.json", message: "There is no script “build”.",
                    cause: "A project with a package.json is built by its own script “build”, and this one has none.")
            ])
        }
        let missing = builder.dependencies.missing(from: package.packages)
        let replaced = package.packages.filter { DependencyStore.replaced.contains($0) }
        if builder.settings.registry == nil, !(missing + replaced).isEmpty {
            throw BuildError.missingPackages((missing + replaced).sorted())
        }
        let files = try await recorder.step(.extract) { (try await builder.blobs.files(source), false) }
        let work = try WorkFolder(in: builder.work)
        let build = try work.folder("build", with: files)
        try await recorder.step(.dependencies) { () -> (Void, isCached: Bool) in
            try await install(in: build, files: files)
            return ((), false)
        }
        let made = try await recorder.step(.bundle) {
            (try await runScript(in: build, files: files), false)
        }
        return Publication.Files(made: made)
    }

    /// Installs packages without running their scripts: from the registry where one is configured, else the store's.
    private func install(in build: URL, files: SourceFiles) async throws {
        guard let registry = builder.settings.registry else {
            try FileManager.default.createDirectory(
                at: build.appending(path: "node_modules"), withIntermediateDirectories: true)
            return
        }
        let command = SandboxCommand(
            "/tools/bun",
            [
                "install", "--ignore-scripts", "--production=false", "--backend=copyfile", "--no-progress",
                "--registry", registry,
            ], environment: ["NO_COLOR": "1"],
            mounts: try builder.mounts(of: .bun) + [.init(build, at: "/build", isWritable: true)],
            limits: builder.settings.limits, allowsNetwork: true)
        _ = try await builder.run(command, for: .dependencies, files: files)
    }

    private func runScript(in build: URL, files: SourceFiles) async throws -> SourceFiles {
        var mounts = try builder.mounts(of: .bun) + [.init(build, at: "/build", isWritable: true)]
        if builder.settings.registry == nil {
            mounts.append(.init(try builder.dependencies.modules(), at: "/build/node_modules"))
        }
        for name in [Tool.Name.esbuild, .tailwindcss] where builder.toolchain.tools[name] != nil {
            mounts += try builder.mounts(of: name)
        }
        let command = SandboxCommand(
            "/tools/bun", ["run", "build"], environment: ["NO_COLOR": "1", "CI": "1", "NODE_ENV": "production"],
            mounts: mounts, limits: builder.settings.limits)
        _ = try await builder.run(command, for: .bundle, files: files)
        for name in Self.outputs {
            let folder = build.appending(path: name, directoryHint: .isDirectory)
            // The output folder itself may be a link that the script made: the reader refuses to enter it.
            guard (try? folder.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else { continue }
            let made = try builder.output(of: folder, step: .bundle)
            if made[named: "index.html"] != nil { return made }
        }
        throw BuildError.failed([
            Diagnostic(
                step: .bundle, file: "package.json", message: "The script “build” left no index.html.",
                cause: "The site must be left in one of the folders \(Self.outputs.joined(separator: ", ")).")
        ])
    }
}
