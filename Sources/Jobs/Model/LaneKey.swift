public import Storage

/// The name of a lane: a line of jobs of which only so many are admitted at a time.
///
/// A lane comes into being when it is first used, ordered and with room for one job; ``JobQueue/setUp(_:capacity:isOrdered:in:)``
/// makes it otherwise.
public struct LaneKey: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible, SQLBindable, SQLDecodable
{
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The lane of a project: its lock.
    public static func project(_ id: ProjectID) -> LaneKey { LaneKey(rawValue: "project:\(id)") }

    public var description: String { rawValue }
}

/// The number of one run of one job; every write of a run names it.
struct RunID: Sendable, Hashable {
    let job: JobID
    let number: Int64
}

/// The run is not the current one any more, or a newer run holds the lane; its work is to be thrown away.
public struct StaleRun: Error, Sendable, Hashable {
    public init() {}
}

/// Why the queue does not do what it is asked.
public enum JobRefusal: Error, Sendable, Hashable {
    /// There is no such job in the workspace.
    case unknownJob
    /// Only a failed job can be retried by hand.
    case notFailed(JobState)
    /// The job is over, so its priority means nothing.
    case over(JobState)
    /// Another job with the same unique key is waiting or running.
    case duplicate(JobID)
    /// The payload has so many bytes, and ``JobDraft/payloadLimit`` is the most.
    case payloadTooLarge(Int)
}
