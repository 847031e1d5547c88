import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Sites
import Storage
import Testing

/// The page about credits, and what other pages say of them, without scripts.
@Suite struct CreditPageTests {
    private static let priced = Credits.Options(daily: 8, prices: ["site.generate": 5, "site.edit": 1])
    private static let prompt = "A site for Padaria Aurora, a family bakery in Lisbon: menu, opening hours"

    @Test func whoNeedsNoCreditsNeverSeesThem() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let home = try await console.get("/", cookie: cookie).html
            #expect(!home.contains("/credits"))
            let page = try await console.get("/credits", cookie: cookie).html
            #expect(page.contains("Nothing costs credits on this server.") && !page.contains("<meter"))
        }
    }

    @Test func pageTeachesWhileItIsEmptyAndThenShowsEachWork() async throws {
        try await ConsoleFixture.run(credits: Self.priced) { console in
            let cookie = try await console.cookie()
            let empty = try await console.get("/credits", cookie: cookie).html
            #expect(empty.contains("Nothing was spent yet.") && empty.contains("A site costs 5 credits."))
            #expect(empty.contains("You can spend 8 credits now."))
            let made = try await console.makeProject(name: "Bread & Co")
            let busy = try await console.get("/credits", cookie: cookie).html
            #expect(busy.contains("New site: \u{2068}Bread &amp; Co\u{2069}") && busy.contains("Set aside"))
            #expect(busy.contains("<meter min=\"0\" max=\"8\" value=\"3\"") && busy.contains("−5"))
            _ = try await console.queue.cancel(made.job.id, workspace: console.workspace.id)
            let after = try await console.get("/credits?view=parts", cookie: cookie).html
            #expect(after.contains("Cancelled: nothing charged") && after.contains("value=\"8\""))
            // One line for all of a job's entries.
            #expect(after.matches(of: /New site/).count == 1)
            let arabic = try await console.get("/credits", cookie: cookie + "; sw_language=ar").html
            #expect(arabic.contains("موقع جديد") && arabic.contains("يمكنك إنفاق 8 نقاط الآن."))
        }
    }

    @Test func homeSaysWhatASiteCostsAndKeepsThePromptWhereItCannotBePaid() async throws {
        try await ConsoleFixture.run(credits: Self.priced) { console in
            let cookie = try await console.cookie()
            let home = try await console.get("/", cookie: cookie).html
            #expect(home.contains("A site costs 5 credits. 8 are left.") && home.contains("href=\"/credits\""))
            let first = try await console.post("/projects", ["prompt": Self.prompt], cookie: cookie)
            #expect(first.status == .seeOther)
            let second = try await console.post("/projects", ["prompt": Self.prompt], cookie: cookie)
            #expect(second.status.code == 402 && second.headers[.retryAfter] != nil)
            #expect(second.html.contains("This costs 5 credits. Only 3 are left. Nothing was started"))
            #expect(
                second.html.contains("A new allowance begins in") && second.html.contains(">\(Self.prompt)</textarea>"))
        }
    }

    @Test func projectPageKeepsAChangeThatCannotBePaid() async throws {
        try await ConsoleFixture.run(credits: Credits.Options(daily: 0, prices: ["site.edit": 2])) { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let response = try await console.post(
                "/projects/\(project.slug)/edit", ["text": "make it darker"], cookie: cookie)
            #expect(response.status.code == 402)
            #expect(
                response.html.contains("This costs 2 credits. None are left.")
                    && response.html.contains(">make it darker</textarea>"))
            #expect(response.html.contains("Ask whoever runs this server for more credits."))
        }
    }

    @Test func thoseWhoRunTheServerGrant() async throws {
        try await ConsoleFixture.run(credits: Self.priced) { console in
            let cookie = try await console.cookie()
            let wrong = try await console.post("/credits/grant", ["amount": "ten", "note": "a"], cookie: cookie)
            #expect(wrong.status.code == 422 && wrong.html.contains("Write how many credits, as a whole number."))
            #expect(wrong.html.contains("value=\"ten\""))
            let done = try await console.post(
                "/credits/grant", ["amount": "12", "note": "<b>gift</b>"], cookie: cookie)
            #expect(done.headers[.location] == "/credits?granted=12")
            let page = try await console.get("/credits?granted=12", cookie: cookie).html
            #expect(page.contains("12 credits were granted.") && page.contains("Granted by \u{2068}Owner\u{2069}"))
            #expect(page.contains("&lt;b&gt;gift") && page.contains("+12"))
            let editor = try await console.accounts.makeUser(name: "Ana", in: console.workspace.id, as: .editor)
            let other = try await console.cookie(of: editor.id)
            #expect(!(try await console.get("/credits", cookie: other).html.contains("/credits/grant")))
            let refused = try await console.post("/credits/grant", ["amount": "12"], cookie: other)
            #expect(refused.status == .forbidden)
            #expect(try await console.credits.kept(of: console.workspace.id).granted == 12)
        }
    }
}
