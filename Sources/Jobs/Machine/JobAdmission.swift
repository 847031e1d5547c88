/// Decides what a worker may claim now. What is left alone stays in the queue for other machines.
///
/// It is asked before every claim, from any thread, so it must answer at once.
public protocol JobAdmission: Sendable {
    /// Which of these kinds may be claimed, and how many jobs of them at once.
    /// - Parameter kinds: The kinds that the worker has handlers for, or wants.
    func claimable(_ kinds: Set<String>, atMost limit: Int) -> Claimable

    /// Says that a run was claimed; ``ended(_:)`` follows, whatever becomes of it.
    func began(_ job: JobRecord)
    func ended(_ job: JobRecord)
}

/// What a worker may claim.
public struct Claimable: Sendable, Hashable {
    public var kinds: Set<String>
    public var limit: Int

    public init(kinds: Set<String>, limit: Int) {
        self.kinds = kinds
        self.limit = limit
    }

    public static let nothing = Claimable(kinds: [], limit: 0)
}
