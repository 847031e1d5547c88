import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Sites
import Storage
import Testing

@Suite struct ProjectPageTests {
    @Test func busyProjectSaysWhyAndTakesNoChange() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeProject().project
            let cookie = try await console.cookie()
            let address = "/projects/\(project.slug)"
            let page = try await console.get(address, cookie: cookie).html
            #expect(page.contains("Writing since"))
            #expect(page.contains("by you"))
            #expect(page.contains("Waiting for its turn"))
            #expect(page.contains("http-equiv=\"refresh\""))

            let refused = try await console.post(address + "/edit", ["text": "make it darker"], cookie: cookie)
            #expect(refused.status == .conflict)
            #expect(refused.html.contains("Someone is at work on this site"))
            #expect(refused.html.contains(">make it darker</textarea>"))
            // What was written must not be thrown away by loading the page again.
            #expect(!refused.html.contains("http-equiv=\"refresh\""))

            let script = try await console.post(
                address + "/edit", ["text": "make it darker"], cookie: cookie, accept: "application/json")
            #expect(script.status == .conflict)
            #expect(script.headers[.contentType]?.hasPrefix("application/problem+json") == true)
            #expect(script.html.contains("PROJECT_LOCKED") && script.html.contains("Someone is at work"))
        }
    }

    @Test func cancelledWorkFreesTheProject() async throws {
        try await ConsoleFixture.run { console in
            let made = try await console.makeProject()
            let cookie = try await console.cookie()
            let address = "/projects/\(made.project.slug)"
            let response = try await console.post(
                address + "/cancel", ["job": made.job.id.description], cookie: cookie)
            #expect(response.status == .seeOther && response.headers[.location] == address)
            let page = try await console.get(address, cookie: cookie).html
            #expect(page.contains("Cancelled") && !page.contains("Writing since"))
            let sent = try await console.post(address + "/edit", ["text": "make it darker"], cookie: cookie)
            #expect(sent.status == .seeOther)
            #expect(try await console.get(address, cookie: cookie).html.contains("Making the change"))
        }
    }

    @Test func jobOfAnotherProjectIsNotCancelled() async throws {
        try await ConsoleFixture.run { console in
            let mine = try await console.makeProject()
            let other = try await console.makeProject(name: "Other")
            let response = try await console.post(
                "/projects/\(mine.project.slug)/cancel", ["job": other.job.id.description],
                cookie: console.cookie())
            #expect(response.status == .notFound)
            #expect(try await console.queue.job(other.job.id, workspace: console.workspace.id).state == .ready)
        }
    }

    @Test(arguments: ["", "…!?", "🎉"]) func changeWithoutWordsIsRefused(text: String) async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeFreeProject()
            let response = try await console.post(
                "/projects/\(project.slug)/edit", ["text": text], cookie: console.cookie())
            #expect(response.status == .unprocessableContent)
            #expect(response.html.contains("Say in words what should change."))
        }
    }

    @Test(arguments: ["99", "0", "-1"]) func unknownVersionIsNotGoneBackTo(version: String) async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeFreeProject()
            let response = try await console.post(
                "/projects/\(project.slug)/revert", ["version": version], cookie: console.cookie())
            #expect(response.status == .notFound)
        }
    }

    @Test(arguments: ["nothing-here", "..", "%00", "%ff", "a%2Fb"])
    func unknownProjectIsAPageThatLeadsOn(name: String) async throws {
        try await ConsoleFixture.run { console in
            let response = try await console.get("/projects/\(name)", cookie: console.cookie())
            #expect(response.status == .notFound)
            #expect(response.html.contains("There is no such site"))
            #expect(response.html.contains("href=\"/\""))
        }
    }

    @Test func projectOfAnotherWorkspaceIsNotFound() async throws {
        try await ConsoleFixture.run { console in
            let stranger = try await console.accounts.makeUser(name: "S", in: console.workspace.id, as: .viewer)
            let other = try await console.accounts.makeWorkspace(name: "Elsewhere", owner: stranger.id)
            _ = try await console.sites.create(
                name: "Secret", prompt: "A secret site", seed: nil, by: stranger.id, in: other.id)
            let cookie = try await console.cookie()
            #expect(try await console.get("/projects/secret", cookie: cookie).status == .notFound)
            #expect(!(try await console.get("/", cookie: cookie).html.contains("Secret")))
        }
    }

    @Test func partsAreThoseOfThePage() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeProject().project
            let cookie = try await console.cookie()
            let address = "/projects/\(project.slug)"
            let page = try await console.get(address, cookie: cookie).html
            let parts = try await console.get(address + "?view=parts", cookie: cookie).html
            let names = Self.parts(in: page)
            #expect(names.count == 15 && names == Self.parts(in: parts))
            #expect(!parts.contains("<html"))
        }
    }

    private static func parts(in html: String) -> Set<String> {
        Set(
            html.components(separatedBy: "data-part=\"").dropFirst().map { part in
                String(part.prefix { $0 != "\"" })
            })
    }
}
