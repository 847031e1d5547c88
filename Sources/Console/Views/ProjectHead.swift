import Jobs
import Sites
import Storage
import Web

/// What all pages of a project begin with: its name, how it is doing, and the ways to its parts.
struct ProjectHead {
    var id: String
    var slug: String
    var name: String
    /// Whether the page is the project's own, whose parts are switched without loading it again.
    var isDesk: Bool
    /// The newest version, in words.
    var version: String?
    var number: Int?
    var state: String
    var tone: String
    var changed: String
    var changedAt: String
    var previewURL: String
    var isBuilt: Bool
    var mayEdit: Bool
    var tabs: [Tab]

    /// Where a preview has its pages without their scripts, for frames that may not run any.
    static let stillPath = "/__sitewright/still"

    /// One part of a project.
    struct Tab {
        var name: String
        var label: String
        var address: String
        var isCurrent: Bool
        /// How many there are to look at; nil for none.
        var count: Int?
        /// The count in words.
        var countWords: String?
        /// It is a part only where there is no room for two at once.
        var isNarrow = false
    }

    init(_ facts: ProjectFacts, panel: Panel, isDesk: Bool, words: Words) {
        let project = facts.project
        let standing = Standing(of: project, job: facts.job)
        let changed = Moment(project.updatedAt)
        id = project.id.description
        slug = project.slug
        name = project.name
        self.isDesk = isDesk
        number = project.head > 0 ? project.head : nil
        version = number.map { words("project_version", ["n": "\($0)"]) }
        tone = standing.tone
        state =
            words[
                standing.isWorking
                    ? "state_working"
                    : standing.isWaiting
                        ? "state_waiting"
                        : standing.isFailed ? "state_failed" : standing.isReady ? "state_ready" : "state_empty"]
        self.changed = changed.words
        changedAt = changed.iso
        previewURL = facts.previewOrigin + "/"
        isBuilt = facts.build != nil
        mayEdit = facts.mayEdit
        tabs = Panel.allCases.map { one in
            let count =
                switch one {
                case .gaps: facts.gapCount
                case .memory: facts.proposalCount
                case .inbox: facts.unread
                case .chat, .preview, .versions: 0
                }
            return Tab(
                name: one.rawValue, label: words["project_tab_\(one.rawValue)"],
                address: one == .inbox
                    ? "/projects/\(project.slug)/inbox" : "/projects/\(project.slug)?panel=\(one.rawValue)",
                isCurrent: one == panel, count: count > 0 ? count : nil,
                countWords: count > 0 ? words.count("project_count_\(one.rawValue)", count) : nil,
                isNarrow: one == .preview)
        }
    }
}

/// A part of a project.
enum Panel: String, CaseIterable {
    case chat, preview, versions, gaps, memory, inbox
}
