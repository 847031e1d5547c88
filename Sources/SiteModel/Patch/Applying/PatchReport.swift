/// What became of a turn, as the command and the API say it.
public struct PatchReport: Hashable, Sendable, Codable {
    public enum Change: String, Hashable, Sendable, Codable { case created, modified, deleted, renamed }

    /// What became of one file.
    public struct File: Hashable, Sendable, Codable {
        public var path: String
        public var change: Change
        /// The old path of a renamed file.
        public var from: String?
        /// Lines of the difference.
        public var added: Int
        public var removed: Int
        /// The highest rung of the ladder that one of its blocks needed; nil where there was no block to match.
        public var rung: Int?
    }

    /// Whether the turn is applied, or would be.
    public var applied: Bool
    /// Sorted by path; empty where the turn is refused.
    public var changes: [File]
    /// Empty where the turn is applied; else at most ``PatchFailure/most``, in the order of the stream.
    public var failures: [PatchFailure]

    public init(applied: Bool, changes: [File], failures: [PatchFailure]) {
        self.applied = applied
        self.changes = changes
        self.failures = failures
    }

    /// A refusal.
    public init(failures: [PatchFailure]) {
        self.init(applied: false, changes: [], failures: failures)
    }
}
