public import Foundation

/// A program to run in the sandbox, what it sees, and how much it may use.
public struct SandboxCommand: Sendable {
    /// A folder or file of the host that is seen inside.
    public struct Mount: Sendable, Hashable {
        public var host: URL
        public var inside: String
        public var isWritable: Bool

        public init(_ host: URL, at inside: String, isWritable: Bool = false) {
            self.host = host
            self.inside = inside
            self.isWritable = isWritable
        }
    }

    /// The program by its path inside.
    public var program: String
    public var arguments: [String]
    /// The whole environment, apart from `PATH`, `HOME` and `TMPDIR`; nothing is inherited.
    public var environment: [String: String]
    /// Mounted in this order, so that a later one may stand inside an earlier one.
    public var mounts: [Mount]
    /// Where the program starts, inside.
    public var workingFolder: String
    public var limits: SandboxLimits
    /// Whether the program sees the network of the host. Only for installing packages from a configured registry.
    public var allowsNetwork: Bool

    public init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], mounts: [Mount],
        workingFolder: String = "/build", limits: SandboxLimits = SandboxLimits(), allowsNetwork: Bool = false
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.mounts = mounts
        self.workingFolder = workingFolder
        self.limits = limits
        self.allowsNetwork = allowsNetwork
    }
}

/// How much one run may use. Each limit stops the run when it is passed.
public struct SandboxLimits: Sendable, Hashable {
    /// By the clock on the wall.
    public var time: Duration = .seconds(60)
    public var cpuSeconds = 60
    /// Where a control group can be made.
    public var memoryBytes = 1_500 << 20
    /// Where a control group can be made, or the server does not run as root.
    public var processes = 256
    public var openFiles = 4_096
    /// Of one file.
    public var fileBytes = 128 << 20
    /// Of all that lies in the writable mounts.
    public var writtenBytes = 512 << 20
    public var writtenFiles = 20_000
    /// Of `/tmp`, which is memory.
    public var temporaryBytes = 256 << 20
    /// Of what is printed: this much is kept, a hundred times this stops the run.
    public var keptOutputBytes = 256 << 10

    public init() {}
}

/// How a run ended.
public struct SandboxResult: Sendable, Hashable {
    public enum Ending: Sendable, Hashable {
        case exited(Int32)
        case signalled(Int32)
        case stopped(StopReason)
    }

    /// The limit that stopped a run.
    public enum StopReason: Sendable, Hashable { case time, memory, output, writtenBytes, writtenFiles }

    public var ending: Ending
    /// What was printed to standard output and standard error, cut in the middle where it was too long.
    public var output: String
    public var duration: Duration

    public var isSuccess: Bool { ending == .exited(0) }
}
