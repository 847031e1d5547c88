import Foundation
public import Logging
public import SiteModel
public import Storage

/// Makes the artifact of a project: source tree in, published tree out.
///
/// Whatever of the project runs, runs in the ``Sandbox``. Every step is answered from the ``BuildCache`` when nothing
/// that it reads has changed. Many builds may run at once.
public struct SiteBuilder: Sendable {
    public let toolchain: Toolchain
    public let sandbox: Sandbox
    public let cache: BuildCache
    public let blobs: any BlobStore
    let settings: Settings
    let dependencies: DependencyStore
    let logger: Logger

    /// What may be configured about builds.
    public struct Settings: Sendable {
        /// Of each step.
        public var limits = SandboxLimits()
        /// Of the artifact.
        public var artifactFiles = 10_000
        public var artifactBytes = 256 << 20
        /// The address of the package registry for projects whose packages are not in the store; none by default.
        public var registry: String?

        public init() {}
    }

    /// - Parameter cache: Its folder also holds the copies of packages and the folders that steps work in.
    public init(
        toolchain: Toolchain, sandbox: Sandbox, blobs: any BlobStore, cache: BuildCache, logger: Logger,
        settings: Settings = Settings()
    ) {
        self.toolchain = toolchain
        self.sandbox = sandbox
        self.blobs = blobs
        self.cache = cache
        self.logger = logger
        self.settings = settings
        self.dependencies = DependencyStore(folder: cache.folder.appending(path: "packages"))
        WorkFolder.removeLeftovers(in: work)
    }

    /// The folder that steps work in.
    var work: URL { cache.folder.appending(path: "work", directoryHint: .isDirectory) }

    /// What the dependency store offers.
    public var dependencyStatus: DependencyStatus { dependencies.status }

    /// Builds a project.
    ///
    /// The trees and their contents are in the blob store when this returns. Warnings do not include types, which
    /// ``checkTypes(_:)`` looks at.
    /// - Parameters:
    ///   - source: The project, whose contents are in the blob store.
    ///   - origin: The address of the site, without a slash at its end: canonical links and the site map name it.
    ///   - report: Called at the beginning and the end of each step.
    /// - Throws: ``BuildError``, `CancellationError`, or what the blob store throws.
    public func build(
        _ source: FileTree, origin: String, report: @escaping @Sendable (BuildProgress) async -> Void = { _ in }
    ) async throws -> BuildOutput {
        var key = StepKey("site 1")
        key.add("source", source)
        key.add("origin", origin)
        key.add("toolchain", toolchain.key)
        key.add("dependencies", dependencies.key.digest)
        if let output = try await known(key.digest) { return output }

        let shape = try await shape(of: source)
        let drawn = if case .generated = shape, SharePicture.isDrawn(of: source, by: self) { 1 } else { 0 }
        let recorder = StepRecorder(expecting: shape.steps + drawn, report: report)
        let files: Publication.Files =
            switch shape {
            case .plain: try await plainFiles(source, recorder)
            case .generated: try await GeneratedSite(self, source, origin: origin, recorder).files()
            case .scripted(let package): try await ScriptedSite(self, source, package, recorder).files()
            }
        let (artifact, variant) = try await recorder.step(.publish) {
            (try await Publication(builder: self).publish(files), false)
        }
        let output = BuildOutput(
            artifact: artifact, previewVariant: variant, warnings: recorder.warnings, steps: recorder.reports)
        remember(output, for: key.digest)
        return output
    }

    // MARK: Whole builds in the cache

    /// The output of the same build, where all that it made is still there.
    private func known(_ key: Digest) async throws -> BuildOutput? {
        let clock = ContinuousClock()
        let started = clock.now
        guard let entry = cache.entry(key), let artifact = try entry.tree("artifact"),
            let variant = try entry.tree("variant"), let warnings = entry.values["warnings"]
        else { return nil }
        var blobs = Set([artifact.digest, variant.digest])
        for tree in [artifact, variant] { blobs.formUnion(tree.entries.values.map(\.blob)) }
        guard try await self.blobs.containsAll(blobs) else { return nil }
        let found = try JSONDecoder().decode([Diagnostic].self, from: Data(warnings.utf8))
        let spent = (clock.now - started) / .milliseconds(1)
        return BuildOutput(
            artifact: artifact, previewVariant: variant, warnings: found,
            steps: [StepReport(name: .publish, milliseconds: (spent * 10).rounded() / 10, isCached: true)])
    }

    private func remember(_ output: BuildOutput, for key: Digest) {
        let values = [
            "artifact": String(decoding: output.artifact.manifest, as: UTF8.self),
            "variant": String(decoding: output.previewVariant.manifest, as: UTF8.self),
            "warnings": output.warningsJSON,
        ]
        cache.store(CacheEntry(values: values), for: key)
    }

    // MARK: Kinds of projects

    private enum Shape {
        case plain
        case generated
        case scripted(PackageFile)

        var steps: Int {
            switch self {
            case .plain: 2
            case .generated: 7
            case .scripted: 4
            }
        }
    }

    /// How a project is built, by the files that it has.
    private func shape(of source: FileTree) async throws -> Shape {
        guard let entry = source.entries.first(where: { $0.key.text == "package.json" })?.value else { return .plain }
        let package: PackageFile
        do {
            package = try PackageFile(try await blobs.get(entry.blob))
        } catch let error as DecodingError {
            throw BuildError.failed([
                Diagnostic(step: .dependencies, file: "package.json", message: "JSON Parse error: \(error)")
            ])
        }
        let isGenerated = GeneratedSite.marks.allSatisfy { mark in source.entries.keys.contains { $0.text == mark } }
        return isGenerated && dependencies.missing(from: package.packages).isEmpty ? .generated : .scripted(package)
    }

    /// The files of a site that needs no building: all of them.
    private func plainFiles(_ source: FileTree, _ recorder: StepRecorder) async throws -> Publication.Files {
        try await recorder.step(.extract) {
            guard source.entries.keys.contains(where: { $0.text == "index.html" }) else {
                let names = source.paths.prefix(10).map(\.text).joined(separator: ", ")
                throw BuildError.failed([
                    Diagnostic(
                        step: .extract, message: "There is no index.html and no package.json.",
                        cause: "A site without a package.json is served as it is and needs an index.html at its root. "
                            + (names.isEmpty ? "The project is empty." : "Found: \(names)."))
                ])
            }
            return (Publication.Files(stored: source.entries), true)
        }
    }
}

extension CacheEntry {
    fileprivate func tree(_ name: String) throws -> FileTree? {
        try values[name].map { try FileTree(manifest: Array($0.utf8)) }
    }
}

/// What a `package.json` says that matters to a build.
struct PackageFile: Sendable {
    var scripts: [String: String]
    /// The names of all packages that it depends on.
    var packages: [String]

    private struct Content: Decodable {
        var scripts: [String: String]?
        var dependencies: [String: String]?
        var devDependencies: [String: String]?
    }

    init(_ bytes: [UInt8]) throws {
        let content = try JSONDecoder().decode(Content.self, from: Data(bytes))
        scripts = content.scripts ?? [:]
        let names = (content.dependencies ?? [:]).keys.map { $0 } + (content.devDependencies ?? [:]).keys.map { $0 }
        packages = Set(names).sorted()
    }
}
