import Foundation
import Sites
import Storage

/// The conversations of a project to choose from, and the one that is shown.
struct TalkFacts {
    var shown: Conversation?
    /// Those that were used last first, or those that were searched for.
    var matches: [ConversationMatch] = []
    /// Whether there are older ones than these.
    var hasMore = false
    /// Whether nothing was said in another one since.
    var isUsedLast = true
    /// Whether the project has more than one.
    var isSeveral = false
    /// When the shown one began, unless it is the first of the project.
    var begin: Date?

    static let most = 30

    /// - Throws: `SitesError.noProject`.
    static func read(of project: Project, _ window: ProjectFacts.Window, _ sites: Sites) async throws -> TalkFacts {
        let (name, workspace) = (project.id.description, project.workspace)
        let recent = try await sites.conversations(of: name, archived: nil, limit: most + 1, in: workspace)
        var facts = TalkFacts()
        facts.shown = recent.first { $0.archivedAt == nil }
        if let wanted = window.conversation {
            do {
                facts.shown = try await sites.conversation(wanted, of: name, in: workspace)
            } catch SitesError.noConversation {
                // It was deleted: the page goes on with what there is.
            }
        }
        facts.isSeveral = recent.count > 1
        facts.isUsedLast = facts.shown.map { $0.id == recent.first?.id } ?? true
        let isFirst = recent.count <= most && facts.shown?.id == recent.min { $0.createdAt < $1.createdAt }?.id
        facts.begin = isFirst ? nil : facts.shown?.createdAt
        var found = recent.map { ConversationMatch($0) }
        if !window.find.allSatisfy(\.isWhitespace) {
            found = try await sites.findConversations(window.find, of: name, limit: most + 1, in: workspace)
        }
        facts.matches = Array(found.prefix(most))
        facts.hasMore = found.count > most
        return facts
    }
}
