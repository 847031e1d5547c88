/// What the machine has and uses at one moment, as far as this process may use it.
///
/// Where a control group limits the process, the figures are those of the group, or of the machine where it has less.
public struct MachineReading: Sendable, Hashable, Codable {
    /// Who limits this process.
    public enum Source: String, Sendable, Hashable, Codable {
        case version1 = "cgroup v1"
        case version2 = "cgroup v2"
        case machine = "/proc"
    }

    public struct Processor: Sendable, Hashable, Codable {
        public var source: Source
        /// How many cores this process may use: those it may run on, or its quota where that is less.
        public var cores: Double
        /// The time of processors that was used since an unknown start, by the group or the machine.
        public var usedMilliseconds: Int64?
        /// How many runnable tasks there were in the last minute, of the whole machine.
        public var load: Double?
        /// The share of the last ten seconds in which some task waited for a processor, in percent.
        public var pressure: Double?
        /// How often the quota stopped the group.
        public var throttled: Int64?
    }

    public struct Memory: Sendable, Hashable, Codable {
        public var source: Source
        /// How much there is, in bytes.
        public var limit: Int64
        /// What can be had without swapping: page cache that can be dropped counts as free.
        public var available: Int64
        /// What this process itself holds.
        public var resident: Int64?
    }

    public var processor: Processor
    public var memory: Memory
    /// The disks of the folders that matter, by what they are called.
    public var disks: [String: Disk]

    public struct Disk: Sendable, Hashable, Codable {
        public var free: Int64
        public var total: Int64
        /// The files that can still be made; nil where the file system does not count them.
        public var freeFiles: Int64?

        public init(free: Int64, total: Int64, freeFiles: Int64? = nil) {
            self.free = free
            self.total = total
            self.freeFiles = freeFiles
        }
    }

    public init(processor: Processor, memory: Memory, disks: [String: Disk]) {
        self.processor = processor
        self.memory = memory
        self.disks = disks
    }
}
