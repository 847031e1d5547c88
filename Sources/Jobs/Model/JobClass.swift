public import Storage

/// How soon a job should run, compared with others.
///
/// A class is worth ``worth`` milliseconds of waiting: `rank = available_at_ms + class · worth`. So a job of a lower
/// class overtakes every job of the next higher class that comes a minute after it, and no row is rewritten to age it.
public enum JobClass: Int, Sendable, Hashable, Codable, Comparable, CaseIterable, SQLBindable, SQLDecodable {
    case urgent = 0
    case high, normal, low, background

    /// How many milliseconds of waiting one class is worth.
    public static let worth: Int64 = 60_000

    /// The place in the queue of a job that may run from `availableAt` on; the lowest rank is first.
    func rank(availableAt: Int64) -> Int64 { availableAt + Int64(rawValue) * Self.worth }

    /// Orders by haste: `urgent` is the least.
    public static func < (left: JobClass, right: JobClass) -> Bool { left.rawValue < right.rawValue }
}
