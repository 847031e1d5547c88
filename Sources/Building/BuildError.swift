/// Why a build gave no artifact.
public enum BuildError: Error, Sendable, Hashable {
    /// The project is at fault.
    case failed([Diagnostic])
    /// A step ran longer than it may.
    case timedOut(step: BuildStep, seconds: Int)
    /// A step used more memory than it may.
    case outOfMemory(step: BuildStep)
    /// A step wrote or printed more than it may.
    case tooLarge(step: BuildStep, what: String)
    /// The build left something in its output that is not a plain file.
    case refusedOutput(path: String, what: String)
    /// Packages that are not in the dependency store, without a registry to install them from.
    case missingPackages([String])
    /// The machine cannot isolate builds.
    case sandboxUnavailable(remedy: String)
    /// A tool is not installed.
    case toolMissing(name: String, remedy: String)
    /// The machine failed: a full disk, no process to be had.
    case machine(String)
}

extension BuildError: CustomStringConvertible {
    /// The stable name of the case.
    public var code: String {
        switch self {
        case .failed: "BUILD_FAILED"
        case .timedOut: "BUILD_TIMED_OUT"
        case .outOfMemory: "BUILD_OUT_OF_MEMORY"
        case .tooLarge: "BUILD_TOO_LARGE"
        case .refusedOutput: "BUILD_OUTPUT_REFUSED"
        case .missingPackages: "PACKAGES_MISSING"
        case .sandboxUnavailable: "SANDBOX_UNAVAILABLE"
        case .toolMissing: "TOOL_MISSING"
        case .machine: "BUILD_MACHINE_FAILED"
        }
    }

    /// Whether the same build may succeed at another time without a change of the project.
    public var isTransient: Bool {
        if case .machine = self { true } else { false }
    }

    public var description: String {
        switch self {
        case .failed(let diagnostics):
            diagnostics.map(\.description).joined(separator: "\n\n")
        case .timedOut(let step, let seconds):
            """
            The build was stopped because the step “\(step.rawValue)” took longer than \(seconds) seconds. Look for a \
            loop that never ends.
            """
        case .outOfMemory(let step):
            "The build was stopped because the step “\(step.rawValue)” used more memory than it may."
        case .tooLarge(let step, let what):
            "The build was stopped in the step “\(step.rawValue)”: \(what)."
        case .refusedOutput(let path, let what):
            "The build left \(what) in its output, “\(path)”. Only plain files are published."
        case .missingPackages(let names):
            """
            The project needs packages that are not on this machine: \(names.joined(separator: ", ")). Remove them \
            from package.json, or configure a package registry.
            """
        case .sandboxUnavailable(let remedy):
            "Builds are refused because this machine cannot isolate them. \(remedy)"
        case .toolMissing(let name, let remedy):
            "The tool “\(name)” is not installed. \(remedy)"
        case .machine(let reason):
            "The build could not run on this machine: \(reason)."
        }
    }
}
