import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Notifications
import Sites
import Storage
import Testing
import Web

/// The bell of every page, and the page that it leads to, without scripts.
@Suite struct NotificationPageTests {
    @Test func everyPageSaysHowManyAreUnread() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let pages = ["/", "/notifications", "/styleguide", "/projects/\(project.slug)", "/projects/none"]
            for path in pages {
                let html = try await console.get(path, cookie: cookie).html
                #expect(html.contains("<span class=\"visually-hidden\">Notifications</span>"), "\(path)")
                #expect(!html.contains("class=\"count\" aria-hidden=\"true\">1<"), "\(path)")
            }
            try await console.notify()
            for path in pages {
                let html = try await console.get(path, cookie: cookie).html
                #expect(html.contains("Notifications: 1 unread"), "\(path)")
                #expect(html.contains("<title>(1) "), "\(path)")
            }
            let arabic = try await console.get("/", cookie: cookie + "; sw_language=ar").html
            #expect(arabic.contains("الإشعارات: إشعار واحد غير مقروء"))
            let bell = try await console.get("/notifications?view=bell", cookie: cookie).html
            #expect(bell.contains("data-newest>Padaria Aurora is ready<"))
            // Who is not signed in has no bell.
            #expect(!(try await console.get("/sign-in").html.contains("notification-bell")))
            #expect(try await console.get("/notifications").headers[.location] == "/sign-in")
        }
    }

    @Test func openingOneReadsItAndLeadsToWhatItIsAbout() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let one = try await console.notify(about: project.id)
            let list = try await console.get("/notifications", cookie: cookie).html
            #expect(list.contains("<a href=\"/notifications/\(one.id)\">") && list.contains("Mark all as read"))
            let response = try await console.get("/notifications/\(one.id)", cookie: cookie)
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/projects/\(project.id)")
            #expect(try await console.unread() == 0)
            #expect(try await console.get("/projects/\(project.id)", cookie: cookie).status == .ok)
            for gone in ["\(NotificationID())", "nothing"] {
                let response = try await console.get("/notifications/\(gone)", cookie: cookie)
                #expect(response.headers[.location] == "/notifications")
            }
        }
    }

    @Test func lookingAtAProjectReadsWhatIsAboutIt() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            try await console.notify(about: project.id)
            try await console.notify(.messagesReceived, about: project.id)
            try await console.notify(about: ProjectID())
            // The page's own looking again is no reading.
            _ = try await console.get("/projects/\(project.slug)?view=parts", cookie: cookie)
            #expect(try await console.unread() == 3)
            let page = try await console.get("/projects/\(project.slug)", cookie: cookie).html
            #expect(try await console.unread() == 2 && page.contains("Notifications: 2 unread"))
            let inbox = try await console.get("/projects/\(project.slug)/inbox", cookie: cookie).html
            #expect(try await console.unread() == 1 && inbox.contains("Notifications: 1 unread"))
        }
    }

    @Test func formsMarkAndDelete() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let first = try await console.notify()
            let second = try await console.notify()
            try await console.notify(.workFailed)
            for (path, unread) in [("\(first.id)/read", 2), ("\(second.id)/delete", 1), ("read-all", 0)] {
                let response = try await console.post("/notifications/\(path)", cookie: cookie)
                #expect(response.status == .seeOther && response.headers[.location] == "/notifications")
                #expect(try await console.unread() == unread)
            }
            // A script is told where to go; what is gone stays gone without a word.
            let again = try await console.post(
                "/notifications/\(second.id)/delete", cookie: cookie, accept: "application/json")
            #expect(again.status == .ok && again.html.contains("/notifications"))
            let page = try await console.get("/notifications", cookie: cookie).html
            #expect(page.matches(of: /<li class="note\b/).count == 2 && !page.contains("Mark all as read"))
            #expect(page.contains("The build failed.") && page.contains("class=\"note bad\""))
            let unread = try await console.get("/notifications?unread=1", cookie: cookie).html
            #expect(unread.contains("You have read everything."))
        }
    }

    @Test func emptyPageSaysWhatWillCome() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let page = try await console.get("/notifications", cookie: cookie).html
            #expect(page.contains("Nothing has happened yet.") && page.contains("you find it here"))
            let arabic = try await console.get("/notifications", cookie: cookie + "; sw_language=ar").html
            #expect(arabic.contains("لم يحدث شيء بعد."))
        }
    }

    @Test func longListsHavePages() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            for _ in 0..<41 { try await console.notify() }
            let first = try await console.get("/notifications", cookie: cookie).html
            let older = try #require(first.firstMatch(of: /href="(\/notifications\?before=[^"]+)"/)).1
            #expect(first.matches(of: /<li class="note\b/).count == 40)
            let second = try await console.get(String(older), cookie: cookie).html
            #expect(second.matches(of: /<li class="note\b/).count == 1)
        }
    }
}

extension ConsoleFixture {
    /// A notification of the owner's.
    @discardableResult
    func notify(
        _ kind: NotificationKind = .workSucceeded, about project: ProjectID? = nil
    ) async throws -> NotificationRecord {
        try await database.write { [notifications, owner, workspace] tx in
            var draft = NotificationDraft(kind, user: owner.id, workspace: workspace.id, about: "\(NotificationID())")
            draft.project = project
            draft.facts.projectName = "Padaria Aurora"
            draft.facts.jobKind = "site.generate"
            if kind == .workFailed { draft.facts.reason = "The build failed." }
            return try notifications.write(draft, in: tx)
        }
    }

    func unread() async throws -> Int {
        try await notifications.unread(
            for: Identity(user: owner.id, workspace: workspace.id, role: .owner, how: .token(TokenID())))
    }
}
