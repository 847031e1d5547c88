import Sites
import Storage

/// What a project remembers, and what is proposed for it.
struct MemoryView {
    /// What stands in the box.
    var text: String
    /// The version that the box is based on.
    var version: Int
    /// What is saved, where what stands in the box was refused.
    var saved: String
    var outdated: Bool
    var changed: String?
    var changedISO: String
    /// Who wrote it, where that is somebody else.
    var by: String?
    var proposals: [Proposal]
    var hasProposals: Bool
    /// There are several, and they may be accepted together.
    var isSeveral: Bool

    struct Proposal {
        var id: String
        var text: String
    }

    /// - Parameter written: What was written and refused.
    init(_ facts: ProjectFacts, written: String?, words: Words) {
        let memory = facts.memory.memory
        text = written ?? memory.text
        saved = memory.text
        outdated = written.map { $0 != memory.text } ?? false
        version = memory.version
        let moment = memory.updatedAt.map { Moment($0) }
        changed = moment?.words
        changedISO = moment?.iso ?? ""
        by = memory.author == facts.reader ? nil : memory.author.flatMap { facts.names[$0] }
        proposals = facts.memory.proposals.map { Proposal(id: $0.id.description, text: $0.text) }
        hasProposals = !proposals.isEmpty
        isSeveral = facts.mayEdit && proposals.count > 1
    }
}
