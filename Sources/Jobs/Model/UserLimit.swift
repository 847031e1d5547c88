import Storage

/// How many jobs of one user may be at work at the same time, in all processes together.
///
/// Each user has a gate with so many slots. A job holds one while it is ready or runs; the others of the user are
/// parked, best rank first, where they cost nobody anything. Jobs that no user asked for pass freely.
public struct UserLimit: Sendable, Hashable {
    /// How many jobs at the same time; at least 1.
    public var jobs: Int
    /// The kinds that count; nil for all.
    public var kinds: Set<String>?

    public init(jobs: Int, kinds: Set<String>? = nil) {
        self.jobs = max(1, jobs)
        self.kinds = kinds
    }

    /// The gate that a job must pass; nil for none. It is the same in all workspaces of a user.
    func gate(of draft: JobDraft) -> LaneKey? {
        guard let user = draft.user, kinds?.contains(draft.kind) != false else { return nil }
        return LaneKey(rawValue: "user:\(user)")
    }
}
