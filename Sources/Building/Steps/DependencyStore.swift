import Foundation
import Resources
import SiteModel
import Synchronization

/// What the dependency store can offer.
public struct DependencyStatus: Sendable, Hashable, Codable {
    /// By package.
    public var versions: [String: String]
    /// Packages that generated sites need and that are not installed.
    public var missing: [String]
}

/// The packages that projects may use without a network: copies of Debian's, in one `node_modules` folder that every
/// build mounts read-only.
final class DependencyStore: Sendable {
    /// The packages of the store; those of types stand beside them.
    static let packages = [
        "react", "react-dom", "scheduler", "loose-envify", "js-tokens", "object-assign", "csstype", "prop-types",
        "@types/react", "@types/react-dom", "@types/prop-types", "@types/scheduler", "@types/react-is",
    ]
    /// Without these, no generated site can be built.
    static let needed = ["react", "react-dom", "scheduler"]
    /// Packages that the builder's own tools stand in for.
    static let replaced: Set<String> = [
        "vite", "@vitejs/plugin-react", "tailwindcss", "@tailwindcss/vite", "@tailwindcss/cli", "typescript",
        "@types/node",
    ]

    let status: DependencyStatus
    /// Changes with each package's version.
    let key: StepKey
    private let source: URL
    private let folder: URL
    private let lock = Mutex(())

    /// - Parameters:
    ///   - folder: Where the copies are kept, one folder for each set of versions.
    ///   - source: Where the system keeps its packages.
    init(folder: URL, source: URL = URL(filePath: "/usr/share/nodejs")) {
        var versions: [String: String] = [:]
        for name in Self.packages {
            let file = source.appending(path: "\(name)/package.json")
            guard let content = FileManager.default.contents(atPath: file.path) else { continue }
            versions[name] = (try? JSONDecoder().decode(Version.self, from: content))?.version ?? "unknown"
        }
        status = DependencyStatus(versions: versions, missing: Self.needed.filter { versions[$0] == nil })
        var key = StepKey("dependencies 3")
        for (name, version) in versions.sorted(by: { $0.key < $1.key }) { key.add(name, version) }
        self.key = key
        self.source = source
        self.folder = folder
    }

    private struct Version: Decodable { var version: String? }

    /// The names in `wanted` that neither the store nor the builder's tools offer.
    func missing(from wanted: some Sequence<String>) -> [String] {
        wanted.filter { status.versions[$0] == nil && !Self.replaced.contains($0) }.sorted()
    }

    /// The `node_modules` folder, copied at the first call.
    func modules() throws -> URL {
        guard status.missing.isEmpty else {
            throw BuildError.toolMissing(
                name: status.missing.joined(separator: ", "),
                remedy: "Run “make setup”, which installs them from Debian.")
        }
        let place = folder.appending(path: key.digest.short, directoryHint: .isDirectory)
        return try lock.withLock { _ in
            if !FileManager.default.fileExists(atPath: place.path) { try copy(to: place) }
            return place
        }
    }

    /// Copies with links followed, for bundlers stumble over links; whole or not at all.
    private func copy(to place: URL) throws {
        let files = FileManager.default
        let draft = folder.appending(path: "draft-\(UUID().uuidString.lowercased())", directoryHint: .isDirectory)
        defer { try? files.removeItem(at: draft) }
        for name in status.versions.keys {
            let from = source.appending(path: name).resolvingSymlinksInPath()
            try copy(from, to: draft.appending(path: name))
        }
        try copyStandIns(to: draft)
        do {
            try files.moveItem(at: draft, to: place)
        } catch  where files.fileExists(atPath: place.path) {
            // Another process was faster, with the same result.
        }
    }

    private func copy(_ from: URL, to place: URL) throws {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: from.path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else { return try files.copyItem(at: from, to: place) }
        try files.createDirectory(at: place, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: from.path) where name != "umd" {
            try copy(from.appending(path: name).resolvingSymlinksInPath(), to: place.appending(path: name))
        }
    }

    /// Types that stand in for packages which are not installed, for the check of types.
    private func copyStandIns(to place: URL) throws {
        let files = FileManager.default
        let standIns = try Resources.folder("Tools", of: "Building").appending(path: "stand-ins")
        for name in try files.contentsOfDirectory(atPath: standIns.path) {
            try copy(standIns.appending(path: name), to: place.appending(path: name))
        }
    }
}
