public import Foundation

/// A step of a job's run: what it said it was doing, and since when.
public struct JobStep: Sendable, Hashable, Codable {
    /// What it does, in words.
    public let text: String
    /// How far the run was, 0 to 100.
    public let percent: Int
    public let startedAt: Date
}
