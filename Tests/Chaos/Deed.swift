import Jobs

/// The work of the harness.
struct Deed: JobPayload {
    /// How a run behaves.
    enum Way: String, Codable, CaseIterable {
        /// Its effect and its end are one transaction.
        case finish
        /// As above, after other effects of the same run.
        case parts
        /// It ends by its outcome, with no effect.
        case done
        /// It asks for more attempts before it succeeds, or for later ones, or throws.
        case retry, snooze, throwing
        /// It never succeeds: at once, after all attempts, or by its own wish.
        case fail, dead, giveUp
        /// It does not listen to its end, and tries to write when it is long over.
        case hang
        /// It blocks its thread.
        case block
        /// It tells much.
        case chatty
    }

    static let kind = "chaos.deed"
    static let policy = JobPolicy(
        maxAttempts: 4, timeLimit: .seconds(3),
        backoff: JobBackoff(first: .milliseconds(50), longest: .milliseconds(500)))

    var way: Way
    /// Its place in its ordered lane; 0 elsewhere.
    var number: Int
    /// How long a run takes.
    var milliseconds: Int
}
