public import SiteModel

/// What came of a command.
public enum CommandOutcome: Hashable, Sendable {
    /// All of it was done; a sentence for each change.
    case changed(SiteSpec, summary: [String])
    /// Nothing was changed: why, and three commands that would work on this very site.
    case notUnderstood(examples: [String], why: String)
}

/// Why one command of a sentence could not be followed, in words for the person.
struct CommandProblem: Error, Hashable {
    var why: String

    init(_ why: String) {
        self.why = why
    }
}
