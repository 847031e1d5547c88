public import Foundation
public import SiteModel
import Subprocess

/// A program that builds are made with.
public struct Tool: Sendable, Hashable, Codable {
    public enum Name: String, Sendable, Codable, CaseIterable {
        case tailwindcss, esbuild, bun, deno
        case rsvgConvert = "rsvg-convert"
    }

    public var name: Name
    /// Where the program itself stands, links followed.
    public var path: URL
    /// What it says of itself, in one line.
    public var version: String
}

/// The tools that are there, with their versions.
public struct Toolchain: Sendable {
    /// The folder that was searched before the system's.
    public let folder: URL
    public let tools: [Tool.Name: Tool]

    /// Finds the tools and asks each for its version.
    ///
    /// - Parameter folder: The folder of the pinned tools. Without it, `SITEWRIGHT_TOOLS`, then `.tools` in the working
    ///   folder, beside the executable, or above it in the package that it was built in. esbuild is Debian's.
    /// - Throws: ``ToolsFolderMissing`` when a folder is named that is not there.
    public static func find(tools folder: URL? = nil) async throws -> Toolchain {
        let named = folder ?? ProcessInfo.processInfo.environment["SITEWRIGHT_TOOLS"].map { URL(filePath: $0) }
        if let named, !FileManager.default.fileExists(atPath: named.path) { throw ToolsFolderMissing(path: named.path) }
        let folder = named ?? usualFolder()
        let found = await withTaskGroup(of: Tool?.self) { tasks in
            for name in Tool.Name.allCases {
                tasks.addTask { await tool(name, in: folder) }
            }
            var tools: [Tool.Name: Tool] = [:]
            for await tool in tasks { if let tool { tools[tool.name] = tool } }
            return tools
        }
        return Toolchain(folder: folder, tools: found)
    }

    /// The tool, or an error that says how to get it.
    /// - Throws: ``BuildError/toolMissing(name:remedy:)``.
    public func require(_ name: Tool.Name) throws(BuildError) -> Tool {
        guard let tool = tools[name] else {
            throw .toolMissing(name: name.rawValue, remedy: ToolNeed.need(of: name).remedy)
        }
        return tool
    }

    /// Changes with each version of a tool, and with the way that builds are made.
    public var key: Digest {
        var key = StepKey("toolchain 1")
        for name in Tool.Name.allCases { key.add(name.rawValue, tools[name]?.version ?? "none") }
        return key.digest
    }

    private static func usualFolder() -> URL {
        let name = ".tools"
        var places = [URL(filePath: FileManager.default.currentDirectoryPath)]
        if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            var folder = URL(filePath: program).deletingLastPathComponent()
            // `.build/<triple>/<configuration>` is the deepest place of a program in its package.
            for _ in 0..<4 {
                places.append(folder)
                folder.deleteLastPathComponent()
            }
        }
        let candidates = places.map { $0.appending(path: name, directoryHint: .isDirectory) }
        return candidates.first { FileManager.default.fileExists(atPath: $0.path) } ?? candidates[0]
    }

    private static func tool(_ name: Tool.Name, in folder: URL) async -> Tool? {
        let places = [folder.appending(path: "bin/\(name.rawValue)"), URL(filePath: "/usr/bin/\(name.rawValue)")]
        guard let path = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            return nil
        }
        // Tailwind has no option for its version; its help starts with it.
        let option = name == .tailwindcss ? "--help" : "--version"
        let result = try? await Subprocess.run(
            .name("env"), arguments: [path.path, option],
            environment: .custom(["PATH": "/usr/bin:/bin", "NO_COLOR": "1", "HOME": "/tmp"]),
            output: .string(limit: 64 << 10), error: .discarded)
        guard let result, result.terminationStatus.isSuccess else { return nil }
        let line = result.standardOutput.split(separator: "\n").first.map(String.init) ?? ""
        return Tool(
            name: name, path: path.resolvingSymlinksInPath(),
            version: line.trimmingCharacters(in: CharacterSet(charactersIn: "≈ \t\r")))
    }
}

/// A tools folder that was named and is not there.
public struct ToolsFolderMissing: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String

    public var description: String {
        "The tools folder “\(path)” is not there. Run “make setup”, or name another one in SITEWRIGHT_TOOLS."
    }
}
