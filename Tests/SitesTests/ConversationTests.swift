import Foundation
import Jobs
import Storage
import TestSupport
import Testing

@testable import Sites

@Suite struct ConversationTests {
    @Test func messageGoesToTheConversationThatItNames() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            let name = project.slug
            let first = try #require(try await sites.newestConversation(of: name, in: workspace))
            #expect(first.title == "A bakery" && first.startedBy == fixture.user)
            let second = try await sites.newConversation(of: name, by: fixture.user, in: workspace)
            #expect(second.title == nil)
            // Nothing was said in it yet: asking again makes no third one.
            #expect(try await sites.newConversation(of: name, by: fixture.user, in: workspace).id == second.id)
            let job = try await fixture.edit(project, "Please make the menu darker.")
            let resumed = try await fixture.edit(project, "Back to the bread", in: first.id)
            let unnamed = try await fixture.edit(project, "More bread")
            try await fixture.database.write { tx in
                for (job, version) in [(job, nil), (resumed, 1)] as [(JobID, Int?)] {
                    try sites.answer("Done.", to: project.id, job: job, version: version, in: tx)
                }
            }
            let texts = try await fixture.texts(of: second.id, in: name)
            #expect(texts == ["Please make the menu darker.", "Done."])
            // What names no conversation goes on with the one that was used last.
            #expect(
                try await fixture.texts(of: first.id, in: name)
                    == ["A bakery", "Back to the bread", "More bread", "Done."])
            let listed = try await sites.conversations(of: name, in: workspace)
            #expect(listed.map(\.id) == [first.id, second.id])
            #expect(listed.last?.title == "Make the menu darker")
            let ofUnnamed = try await sites.messages(of: name, in: workspace).first { $0.job == unnamed }
            #expect(ofUnnamed?.conversation == first.id)
        }
    }

    @Test func conversationOfAnotherProjectTakesNoMessage() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            let other = try await fixture.makeProject("Other").project
            let foreign = try #require(try await sites.newestConversation(of: other.slug, in: workspace))
            await #expect(throws: SitesError.self) { try await fixture.edit(project, "darker", in: foreign.id) }
            await #expect(throws: SitesError.self) {
                try await sites.newestMessages(of: project.slug, conversation: foreign.id, in: workspace)
            }
            await #expect(throws: SitesError.self) {
                try await sites.conversation(foreign.id, of: other.slug, in: WorkspaceID())
            }
            // What was refused left nothing behind.
            #expect(try await sites.messages(of: project.slug, in: workspace).count == 1)
        }
    }

    @Test func conversationIsNamedPutAwayAndBroughtBack() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            let name = project.slug
            let id = try #require(try await sites.newestConversation(of: name, in: workspace)).id
            let named = try await sites.changeConversation(id, of: name, title: "  The  first\tlook ", in: workspace)
            #expect(named.title == "The first look")
            for title in ["", " ", String(repeating: "x", count: 121), "a\u{7}b"] {
                await #expect(throws: SitesError.self, "\(title)") {
                    try await sites.changeConversation(id, of: name, title: title, in: workspace)
                }
            }
            let away = try await sites.changeConversation(id, of: name, archived: true, in: workspace)
            #expect(away.archivedAt != nil && away.title == "The first look")
            #expect(try await sites.conversations(of: name, in: workspace).isEmpty)
            #expect(try await sites.conversations(of: name, archived: true, in: workspace).map(\.id) == [id])
            // Saying something in it brings it back, and keeps the name that somebody gave it.
            _ = try await fixture.edit(project, "darker", in: id)
            let back = try await sites.conversations(of: name, in: workspace)
            #expect(back.map(\.id) == [id] && back.first?.title == "The first look")
            _ = try await sites.changeConversation(id, of: name, archived: true, in: workspace)
            // Where all are away, a message that names none begins a new one.
            _ = try await fixture.edit(project, "lighter")
            #expect(try await sites.conversations(of: name, in: workspace).map(\.title) == ["Lighter"])
        }
    }

    @Test func deletedConversationIsGoneAndItsVersionsStay() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            let name = project.slug
            let id = try #require(try await sites.newestConversation(of: name, in: workspace)).id
            try await sites.deleteConversation(id, of: name, in: workspace)
            #expect(try await sites.conversations(of: name, archived: nil, in: workspace).isEmpty)
            #expect(try await sites.findConversations("bakery", of: name, in: workspace).isEmpty)
            #expect(try await sites.messages(of: name, in: workspace).isEmpty)
            await #expect(throws: SitesError.self) { try await fixture.edit(project, "darker", in: id) }
            await #expect(throws: SitesError.self) { try await sites.deleteConversation(id, of: name, in: workspace) }
            #expect(try await sites.versions(of: name, in: workspace).map(\.message) == ["First"])
            // What was asked for is still known.
            #expect(try await sites.recentTurns(of: id, limit: 5).map(\.message.text) == ["A bakery"])
        }
    }

    @Test func titlesAndMessagesAreFoundWhateverTheirCase() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            let name = project.slug
            let first = try #require(try await sites.newestConversation(of: name, in: workspace))
            let second = try await sites.newConversation(of: name, title: "100% rye", by: nil, in: workspace)
            let long = String(repeating: "words before it ", count: 10) + "ÉCLAIRS and Pão de Deus"
            _ = try await fixture.edit(project, long, in: second.id)
            func found(_ text: String) async throws -> [ConversationID] {
                try await sites.findConversations(text, of: name, in: workspace).map(\.conversation.id)
            }
            for text in ["éclairs", "ECLAIR", "pao", "deus éclairs", "clair", "RYE", "100%", "0% r"] {
                #expect(try await found(text) == [second.id], "\(text)")
            }
            #expect(try await found("BAKERY") == [first.id])
            #expect(try await found("a") == [second.id, first.id])
            for text in ["bakery éclairs", "1_0", "cake", "  "] {
                #expect(try await found(text).isEmpty, "\(text)")
            }
            let match = try #require(try await sites.findConversations("eclairs", of: name, in: workspace).first)
            #expect(match.message?.text.contains("ÉCLAIRS and Pão") == true)
            #expect(match.message?.text.hasPrefix("…") == true)
            // What was put away is found too, and can be left out.
            _ = try await sites.changeConversation(second.id, of: name, archived: true, in: workspace)
            #expect(try await found("eclairs") == [second.id])
            #expect(try await sites.findConversations("eclairs", of: name, archived: false, in: workspace).isEmpty)
        }
    }

    @Test func conversationsAreListedPageByPage() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            var all = try await sites.conversations(of: project.slug, in: workspace).map(\.id)
            for number in 1...8 {
                let made = try await sites.newConversation(
                    of: project.slug, title: "same \(number)", by: nil, in: workspace)
                all.insert(made.id, at: 0)
            }
            for search in [nil, "a"] {
                var seen: [ConversationID] = []
                var cursor: ConversationCursor?
                while true {
                    let page =
                        search == nil
                        ? try await sites.conversations(of: project.slug, before: cursor, limit: 4, in: workspace)
                        : try await sites.findConversations(
                            "a", of: project.slug, before: cursor, limit: 4, in: workspace
                        ).map(\.conversation)
                    seen += page.map(\.id)
                    guard page.count == 4, let last = page.last else { break }
                    let text = ConversationCursor(after: last).description
                    cursor = ConversationCursor(text)
                    #expect(cursor?.description == text)
                }
                #expect(seen == all)
            }
            for text in ["", "1", "x-y", "-1-" + "0".padding(toLength: 26, withPad: "0", startingAt: 0)] {
                #expect(ConversationCursor(text) == nil, "\(text)")
            }
        }
    }

    @Test func recentTurnsSayWhatEachChanged() async throws {
        try await SitesFixture.run { fixture in
            let sites = fixture.sites
            let project = try await fixture.makeSite()
            let talk = try #require(try await sites.newestConversation(of: project.slug, in: fixture.workspace)).id
            let job = try await fixture.edit(project, "darker")
            try await fixture.database.write { tx in
                try sites.answer("Darker.", to: project.id, job: job, version: 1, in: tx)
            }
            let last = try await fixture.edit(project, "and the menu?")
            let turns = try await sites.recentTurns(of: talk, limit: 3)
            #expect(turns.map(\.message.text) == ["darker", "Darker.", "and the menu?"])
            #expect(turns.map { $0.change?.number } == [1, 1, nil])
            #expect(turns.first?.change?.message == "First")
            let asked = try #require(turns.last?.message)
            #expect(asked.job == last)
            let before = try await sites.recentTurns(of: talk, before: asked.id, limit: 10)
            #expect(before.map(\.message.text) == ["A bakery", "darker", "Darker."])
            #expect(try await sites.conversation(of: asked.id) == talk)
            #expect(try await sites.recentTurns(of: ConversationID(), limit: 3).isEmpty)
        }
    }
}

extension SitesFixture {
    /// Asks for a change in plain words, after whatever is under way.
    @discardableResult
    func edit(_ project: Project, _ text: String, in conversation: ConversationID? = nil) async throws -> JobID {
        try await sites.edit(
            project.slug, wish: TurnWish(text), conversation: conversation, whenBusy: .queue, by: user, in: workspace
        ).id
    }

    func texts(of conversation: ConversationID, in name: String) async throws -> [String] {
        try await sites.newestMessages(of: name, conversation: conversation, in: workspace).map(\.text)
    }
}
