import Events
import Foundation
import Jobs
import Storage
import TestSupport
import Testing

@testable import Sites

/// What was said before a project could have several conversations.
@Suite struct ConversationUpgradeTests {
    private static let name = "sites-conversations"

    private static var before: [Migration] {
        EventsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations.filter { $0.name != name }
    }
    private static var after: [Migration] {
        EventsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations
    }

    @Test func earlierMessagesAreTheFirstConversation() async throws {
        try await withTemporaryFolder { folder in
            let blobs = try FileBlobStore(folder: folder.appendingPathComponent("blobs"))
            try await withDatabase(migrations: Self.before) { database in
                let (workspace, projects) = (WorkspaceID(), [ProjectID(), ProjectID(), ProjectID()])
                let first = MessageID()
                try await database.write { tx in
                    for (number, project) in projects.enumerated() {
                        try Self.insert(project, "site-\(number)", in: workspace, tx)
                    }
                    try Self.say("Build a website for Café Ünal", id: first, in: projects[0], at: 1_000, tx)
                    // More than are completed in one transaction.
                    for number in 1...450 { try Self.say("turn \(number)", in: projects[0], at: 2_000, tx) }
                    try Self.say("Another one", in: projects[1], at: 3_000, tx)
                }
                try await database.migrate(Self.after)
                let events = EventLog(database: database)
                let sites = Sites(
                    database: database, blobs: blobs, events: events,
                    queue: JobQueue(database: database, events: events))
                let listed = try await sites.conversations(of: "site-0", in: workspace)
                #expect(listed.map(\.title) == ["Café Ünal"])
                #expect(listed.first?.id.description == first.description)
                #expect(listed.first?.usedAt == Date(milliseconds: 2_000))
                let id = try #require(listed.first?.id)
                #expect(try await sites.recentTurns(of: id, limit: 500).count == 451)
                let found = try await sites.findConversations("unal", of: "site-0", in: workspace)
                #expect(found.map(\.message?.text) == ["Build a website for Café Ünal"])
                #expect(try await sites.conversations(of: "site-1", in: workspace).map(\.title) == ["Another one"])
                // A project without a word begins its first conversation with what is said next.
                #expect(try await sites.conversations(of: "site-2", in: workspace).isEmpty)
                _ = try await sites.edit(
                    "site-2", wish: TurnWish("hello there"), whenBusy: .queue, by: nil, in: workspace)
                #expect(try await sites.conversations(of: "site-2", in: workspace).count == 1)
            }
        }
    }

    @Test func whatAnOlderNodeStillWritesIsTakenIn() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            try await fixture.database.write { tx in
                try Self.say("From an older node", in: project.id, at: 5_000, tx)
            }
            let talk = try #require(try await sites.newestConversation(of: project.slug, in: workspace))
            #expect(try await fixture.texts(of: talk.id, in: project.slug) == ["A bakery", "From an older node"])
            #expect(try await sites.findConversations("OLDER", of: project.slug, in: workspace).count == 1)
        }
    }

    @Test func stepIsUndoneAndMadeAgain() async throws {
        try await withDatabase(migrations: Self.before) { database in
            let (workspace, project) = (WorkspaceID(), ProjectID())
            try await database.write { tx in
                try Self.insert(project, "site", in: workspace, tx)
                try Self.say("kept", in: project, at: 1_000, tx)
            }
            try await database.migrate(Self.after)
            try await database.undo(1, of: Self.after)
            let kept = try await database.read { tx in
                try tx.query("SELECT body FROM message").map { try $0.get("body", as: String.self) }
            }
            #expect(kept == ["kept"])
            try await database.migrate(Self.after)
        }
    }

    private static func insert(_ id: ProjectID, _ slug: String, in workspace: WorkspaceID, _ tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO project (id, workspace_id, slug, name, prompt, created_at, updated_at)
            VALUES (\(id), \(workspace), \(slug), \(slug), 'a site', 1, 1)
            """)
    }

    private static func say(
        _ text: String, id: MessageID = MessageID(), in project: ProjectID, at time: Int64, _ tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO message (id, project_id, role, body, created_at)
            VALUES (\(id), \(project), 'person', \(text), \(time))
            """)
    }
}
