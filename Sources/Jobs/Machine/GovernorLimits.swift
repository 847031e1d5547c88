/// What one run of a kind is expected to use while it goes on.
public struct JobWeight: Sendable, Hashable, Codable {
    /// In cores.
    public var processor: Double
    /// In bytes.
    public var memory: Int64
    /// Whether it fills the disk, so that it waits while there is too little room.
    public var needsDisk: Bool

    public init(processor: Double, memory: Int64, needsDisk: Bool = true) {
        self.processor = max(0, processor)
        self.memory = max(0, memory)
        self.needsDisk = needsDisk
    }
}

/// How much of the machine jobs may use.
public struct GovernorLimits: Sendable, Hashable, Codable {
    /// The share of the cores that jobs may use together.
    public var processorShare = 0.8
    /// Above this pressure on the processors, in percent, one weighed job runs at a time.
    public var pressure = 95.0
    /// What the server and its jobs may use together, in bytes.
    public var memory: Int64 = 2 << 30
    /// What must stay available to all else on the machine, in bytes.
    public var memoryFloor: Int64 = 128 << 20
    /// Below so many free bytes on a watched disk, jobs that fill it wait.
    public var diskFloor: Int64 = 1 << 30
    /// The floor is never more than this share of a disk, so that a small one can be used at all.
    public var diskShare = 0.05
    /// The same for files that can be made.
    public var fileFloor: Int64 = 10_000
    /// What runs are expected to use, by kind. A kind that is not here costs nothing.
    public var weights: [String: JobWeight] = [:]

    public init() {}
}

/// Why a kind is not claimed on this machine now.
public enum GovernorRefusal: String, Sendable, Hashable, Codable, CaseIterable {
    /// The process claims nothing any more, because a person said so.
    case draining
    case disk
    case memory
    case processor
    case pressure
}
