import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Sites
import Storage
import Testing

@Suite struct HomePageTests {
    @Test func emptyHomeSaysWhatToDoNext() async throws {
        try await ConsoleFixture.run { console in
            let page = try await console.get("/", cookie: console.cookie())
            #expect(page.html.contains("Nothing here yet"))
            #expect(page.html.components(separatedBy: "class=\"card\"").count == 4)
            #expect(page.html.contains("action=\"/projects\""))
        }
    }

    @Test func promptMakesAProjectAndLeadsToIt() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let prompt = "A site for Padaria Aurora, a family bakery in Lisbon:\r\nmenu, opening hours"
            let response = try await console.post("/projects", ["prompt": prompt], cookie: cookie)
            #expect(response.status == .seeOther)
            let address = try #require(response.headers[.location])
            #expect(address.hasPrefix("/projects/padaria-aurora"))
            let project = try await console.get(address, cookie: cookie)
            #expect(project.status == .ok)
            #expect(project.html.contains("family bakery in Lisbon:\nmenu, opening hours"))
            let home = try await console.get("/", cookie: cookie)
            #expect(home.html.contains(address))
            #expect(home.html.contains("Waiting for its turn"))
            // Browsers without scripts look again by themselves while something moves.
            #expect(home.html.contains("http-equiv=\"refresh\""))
        }
    }

    @Test(arguments: ["", "   ", "🎉🎉🎉", "<>\"'&"])
    func refusedPromptComesBackWithTheReason(prompt: String) async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let response = try await console.post("/projects", ["prompt": prompt], cookie: cookie)
            #expect(response.status == .unprocessableContent)
            #expect(response.html.contains("id=\"prompt-problem\" role=\"alert\""))
            #expect(response.html.contains("aria-invalid=\"true\""))
            #expect(!response.html.contains("<>\"'&"))
            #expect(try await console.sites.projects(in: console.workspace.id).isEmpty)
        }
    }

    @Test func overlongPromptIsRefusedInWords() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let long = String(repeating: "a bakery with bread ", count: 5_000)
            let response = try await console.post("/projects", ["prompt": long], cookie: cookie)
            #expect((400..<500).contains(response.status.code))
            #expect(response.html.contains("role=\"alert\""))
        }
    }

    @Test func exampleIsFilledInWithoutAScript() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let home = try await console.get("/", cookie: cookie).html
            let start = try #require(home.range(of: "href=\"/?prompt="))
            let address = home[start.upperBound...].prefix { $0 != "\"" }
            let filled = try await console.get("/?prompt=\(address)", cookie: cookie)
            #expect(filled.html.contains(">A site for Padaria Aurora, a family bakery in Lisbon"))
        }
    }

    @Test func viewerSeesButCannotMake() async throws {
        try await ConsoleFixture.run { console in
            let viewer = try await console.accounts.makeUser(name: "V", in: console.workspace.id, as: .viewer)
            let cookie = try await console.cookie(of: viewer.id)
            _ = try await console.makeProject()
            let page = try await console.get("/", cookie: cookie)
            #expect(page.html.contains("Padaria Aurora"))
            #expect(!page.html.contains("action=\"/projects\""))
            let response = try await console.post("/projects", ["prompt": "A bakery in Lisbon"], cookie: cookie)
            #expect(response.status == .forbidden)
            #expect(response.headers[.contentType]?.hasPrefix("text/html") == true)
        }
    }

    @Test func manyProjectsAreShownPageByPage() async throws {
        try await ConsoleFixture.run { console in
            for number in 1...32 { _ = try await console.makeFreeProject(name: "Site number \(number)") }
            let cookie = try await console.cookie()
            let first = try await console.get("/", cookie: cookie).html
            #expect(first.contains("Site number 32") && !first.contains(">Site number 2<"))
            let start = try #require(first.range(of: "href=\"/?before="))
            let second = try await console.get("/?before=\(first[start.upperBound...].prefix(26))", cookie: cookie).html
            #expect(second.contains(">Site number 2<") && !second.contains("Site number 32"))
        }
    }

    /// A browser writes a space in a form's address as a plus sign.
    @Test(arguments: ["find=number+3", "find=NUMBER%203", "find=3+%20number", "find=num%C3%A9ro+3", "find=bakery+3"])
    func searchFindsAllWordsWhateverTheirCaseAndAccents(query: String) async throws {
        try await ConsoleFixture.run { console in
            for number in 1...4 { _ = try await console.makeFreeProject(name: "Numero number \(number)") }
            let page = try await console.get("/?\(query)", cookie: console.cookie()).html
            #expect(page.contains(">Numero number 3<") && !page.contains(">Numero number 2<"))
            #expect(page.contains("view=parts&amp;find="))
        }
    }

    @Test func nothingFoundIsSaidAndLeadsBack() async throws {
        try await ConsoleFixture.run { console in
            _ = try await console.makeFreeProject()
            let page = try await console.get("/?find=%3Cb%3Ezebra", cookie: console.cookie()).html
            #expect(page.contains("No site holds") && page.contains("&lt;b&gt;zebra"))
            #expect(page.contains("<a href=\"/\">Show all sites</a>"))
        }
    }

    @Test(arguments: ["0", "9"]) func impossibleNumberOfDirectionsIsRefused(directions: String) async throws {
        try await ConsoleFixture.run { console in
            let response = try await console.post(
                "/projects", ["prompt": "A bakery in Lisbon", "directions": directions], cookie: console.cookie())
            #expect(response.status == .unprocessableContent)
            #expect(try await console.sites.projects(in: console.workspace.id).isEmpty)
        }
    }
}
