import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Sites
import Storage
import Testing

/// The conversations about a project, on its page, without scripts.
@Suite struct ConversationPanelTests {
    @Test func conversationIsBegunNamedAndResumed() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let address = "/projects/\(project.slug)"
            let first = try #require(
                try await console.sites.newestConversation(of: project.slug, in: console.workspace.id))
            let begun = try await console.post("\(address)/conversations", cookie: cookie)
            let place = try #require(begun.headers[.location])
            #expect(begun.status == .seeOther && place.hasPrefix("\(address)?panel=chat&conversation="))
            let empty = try await console.get(place, cookie: cookie).html
            #expect(empty.contains("A new conversation.") && empty.contains("and so do the other conversations."))
            let second = String(place.split(separator: "=").last ?? "")
            #expect(empty.contains("name=\"conversation\" value=\"\(second)\""))
            #expect(empty.contains("src=\"\(address)?view=parts&amp;panel=chat&amp;conversation=\(second)\""))
            let said = try await console.post(
                "\(address)/edit", ["text": "make it darker", "about": "", "conversation": second], cookie: cookie)
            #expect(said.status == .seeOther)
            let page = try await console.get(address, cookie: cookie).html
            #expect(page.contains("make it darker") && page.contains("<bdi>Make it darker</bdi>"))
            #expect(!page.contains("<p class=\"said\" dir=\"auto\">A site for"))
            let resumed = try await console.get("\(address)?conversation=\(first.id)", cookie: cookie).html
            #expect(resumed.contains("<p class=\"said\" dir=\"auto\">A site for"))
            #expect(!resumed.contains("<p class=\"said\" dir=\"auto\">make it darker"))
            let renamed = try await console.post(
                "\(address)/conversations/\(first.id)/rename", ["title": "<The> plan"], cookie: cookie)
            #expect(renamed.headers[.location] == "\(address)?panel=chat&conversation=\(first.id)")
            let named = try await console.get("\(address)?conversation=\(first.id)", cookie: cookie).html
            #expect(named.contains("<bdi>&lt;The&gt; plan</bdi>"))
            let refused = try await console.post(
                "\(address)/conversations/\(first.id)/rename", ["title": String(repeating: "a", count: 130)],
                cookie: cookie)
            #expect(refused.status.code == 422 && refused.html.contains("A title has 1 to 120 characters."))
            #expect(refused.html.contains("value=\"\(String(repeating: "a", count: 130))\""))
        }
    }

    @Test func conversationsAreSearchedWithoutAScript() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let address = "/projects/\(project.slug)"
            _ = try await console.sites.newConversation(
                of: project.slug, title: "Colours", by: nil, in: console.workspace.id)
            let found = try await console.get("\(address)?find=A+BAKERY", cookie: cookie).html
            #expect(found.contains("1 conversation found") && found.contains("<details class=\"menu talks\" open>"))
            #expect(found.contains("<q class=\"excerpt\" dir=\"auto\">A site for Padaria Aurora, a bakery</q>"))
            let none = try await console.get("\(address)?find=unicorn", cookie: cookie).html
            #expect(none.contains("No conversation has these words.") && none.contains("Show all conversations"))
            let nasty = try await console.get("\(address)?find=%22%3E%3Cb%3E%00", cookie: cookie)
            #expect(nasty.status == .ok && !nasty.html.contains("\"><b>"))
        }
    }

    @Test func conversationIsPutAwayAndDeleted() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let address = "/projects/\(project.slug)"
            let first = try #require(
                try await console.sites.newestConversation(of: project.slug, in: console.workspace.id))
            let one = "\(address)/conversations/\(first.id)"
            _ = try await console.post("\(one)/archive", cookie: cookie)
            let away = try await console.get("\(address)?conversation=\(first.id)", cookie: cookie).html
            #expect(away.contains("· put away") && away.contains("Bring back"))
            _ = try await console.post("\(one)/restore", cookie: cookie)
            #expect(!(try await console.get(address, cookie: cookie)).html.contains("· put away"))
            let deleted = try await console.post("\(one)/delete", cookie: cookie)
            #expect(deleted.headers[.location] == "\(address)?panel=chat")
            let gone = try await console.get("\(address)?conversation=\(first.id)", cookie: cookie).html
            #expect(gone.contains("No conversation yet.") && gone.contains("Nothing was said yet."))
            let late = try await console.post(
                "\(address)/edit", ["text": "darker", "conversation": "\(first.id)"], cookie: cookie)
            #expect(late.status == .notFound && late.html.contains("This conversation is not there any more."))
            #expect(late.html.contains(">darker</textarea>"))
        }
    }
}
