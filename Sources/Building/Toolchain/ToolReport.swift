public import Foundation

/// What a tool is needed for, and how to get it.
struct ToolNeed: Sendable {
    let name: Tool.Name
    let without: String
    let remedy: String

    static func need(of name: Tool.Name) -> ToolNeed {
        let setup = "Run “make setup”, which installs it from a pinned wheel."
        return switch name {
        case .tailwindcss:
            ToolNeed(name: name, without: "Sites with Tailwind cannot be built.", remedy: setup)
        case .esbuild:
            ToolNeed(
                name: name, without: "Code is bundled by bun instead.", remedy: "sudo apt-get install esbuild")
        case .bun:
            ToolNeed(name: name, without: "Pages cannot be prerendered, so no generated site builds.", remedy: setup)
        case .deno:
            ToolNeed(name: name, without: "Types are not checked.", remedy: setup)
        case .rsvgConvert:
            ToolNeed(
                name: name, without: "Shared links show no picture: most networks take no SVG.",
                remedy: "sudo apt-get install librsvg2-bin")
        }
    }
}

/// What `doctor` says about building on this machine.
public struct ToolReport: Sendable, Codable {
    public struct Line: Sendable, Codable, Hashable {
        public enum State: String, Sendable, Codable { case good, degraded, missing }
        public var name: String
        public var state: State
        /// The version, or what was found.
        public var found: String
        /// What is worse without it; empty where all is good.
        public var without: String
        /// How to get it; empty where all is good.
        public var remedy: String

        public init(name: String, state: State, found: String, without: String = "", remedy: String = "") {
            self.name = name
            self.state = state
            self.found = found
            self.without = without
            self.remedy = remedy
        }
    }

    public var lines: [Line]

    /// Whether generated sites can be built here.
    public var canBuild: Bool { !lines.contains { $0.state == .missing } }

    /// - Parameter folder: The folder whose disk is looked at.
    public init(toolchain: Toolchain, sandbox: SandboxStatus, dependencies: DependencyStatus, folder: URL) {
        lines = Tool.Name.allCases.map { Self.line(for: $0, in: toolchain) }
        lines.append(Self.line(for: dependencies))
        lines.append(Self.line(for: sandbox))
        lines.append(
            Line(
                name: "control groups", state: sandbox.controlGroups == .none ? .degraded : .good,
                found: sandbox.controlGroups.rawValue,
                without: sandbox.controlGroups == .none ? sandbox.degraded.first ?? "" : "",
                remedy: sandbox.controlGroups == .none ? "Run as root, or delegate a control group." : ""))
        lines.append(
            Line(name: "kernel", state: .good, found: Self.kernel(), without: "", remedy: ""))
        lines.append(Self.disk(of: folder))
    }

    private static func line(for name: Tool.Name, in toolchain: Toolchain) -> Line {
        if let tool = toolchain.tools[name] {
            return Line(name: name.rawValue, state: .good, found: tool.version, without: "", remedy: "")
        }
        let need = ToolNeed.need(of: name)
        let isOptional = [.deno, .esbuild, .rsvgConvert].contains(name)
        return Line(
            name: name.rawValue, state: isOptional ? .degraded : .missing, found: "not found", without: need.without,
            remedy: need.remedy)
    }

    private static func line(for dependencies: DependencyStatus) -> Line {
        Line(
            name: "packages", state: dependencies.missing.isEmpty ? .good : .missing,
            found: dependencies.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                .joined(separator: ", "),
            without: dependencies.missing.isEmpty ? "" : "Missing: \(dependencies.missing.joined(separator: ", ")).",
            remedy: dependencies.missing.isEmpty ? "" : "Run “make setup”, which installs them from Debian.")
    }

    private static func line(for sandbox: SandboxStatus) -> Line {
        if let remedy = sandbox.remedy {
            return Line(
                name: "sandbox", state: .missing, found: "does not work", without: "Builds are refused.",
                remedy: remedy)
        }
        return Line(
            name: "sandbox", state: sandbox.filtersSystemCalls ? .good : .degraded,
            found: sandbox.filtersSystemCalls ? "bubblewrap with a filter of system calls" : "bubblewrap",
            without: sandbox.filtersSystemCalls ? "" : "System calls are not filtered.", remedy: "")
    }

    private static func kernel() -> String {
        (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    }

    private static func disk(of folder: URL) -> Line {
        let values = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        let free = (values?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
        let isLow = free < 1 << 30
        return Line(
            name: "disk", state: isLow ? .degraded : .good, found: "\(free >> 20) MB free at \(folder.path)",
            without: isLow ? "Builds may fail for want of space." : "", remedy: isLow ? "Free some space." : "")
    }
}
