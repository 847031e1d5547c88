import Foundation
import Sites
import Storage

/// The conversations about a project, and what can be done with the one that is shown.
struct TalksView {
    /// The id of the one that is shown; empty before anything was said.
    var id: String
    var title: String
    /// What stands in the box for its name.
    var named: String
    var isArchived: Bool
    /// There is one that can be named, put away or deleted.
    var isThere: Bool
    /// Nothing was said in it, and others are there.
    var isNew: Bool
    var find: String
    var isFinding: Bool
    /// The address without the search.
    var all: String
    /// How many were found, in words.
    var found: String?
    var lines: [Line]
    var isNone: Bool
    var hasMore: Bool
    /// The menu is open as the page is loaded.
    var isOpen: Bool
    /// The form for the name is open.
    var isRenaming: Bool

    struct Line {
        var title: String
        var address: String
        var at: String
        var atISO: String
        var isShown: Bool
        var isArchived: Bool
        /// The words around what was found.
        var excerpt: String?
    }

    /// - Parameter renaming: The name that was refused.
    init(_ facts: ProjectFacts, find: String, renaming: String?, words: Words) {
        let shown = facts.talk
        let address = "/projects/\(facts.project.slug)"
        id = shown?.id.description ?? ""
        title = Self.title(of: shown, words)
        named = renaming ?? shown?.title ?? ""
        isArchived = shown?.archivedAt != nil
        isThere = shown != nil
        isNew = facts.conversation.messages.isEmpty && facts.conversation.isNewest && facts.talks.isSeveral
        self.find = find
        isFinding = !find.allSatisfy(\.isWhitespace)
        all = address + (shown.map { "?conversation=\($0.id)" } ?? "")
        let matches = facts.talks.matches
        found = isFinding && !matches.isEmpty ? words.count("talks_found", matches.count) : nil
        lines = matches.map { match in
            let one = match.conversation
            let moment = Moment(one.usedAt)
            return Line(
                title: Self.title(of: one, words), address: "\(address)?conversation=\(one.id)", at: moment.words,
                atISO: moment.iso, isShown: one.id == shown?.id, isArchived: one.archivedAt != nil,
                excerpt: match.message?.text)
        }
        isNone = lines.isEmpty
        hasMore = facts.talks.hasMore
        isRenaming = renaming != nil
        isOpen = isFinding || isRenaming
    }

    private static func title(of conversation: Conversation?, _ words: Words) -> String {
        conversation?.title ?? words["talks_untitled"]
    }
}
