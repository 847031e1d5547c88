import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Sites
import Storage
import Testing

/// What a project remembers, on its page, without scripts.
@Suite struct MemoryPanelTests {
    @Test func documentIsWrittenOnThePage() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let address = "/projects/\(project.slug)"
            let empty = try await console.get("\(address)?panel=memory", cookie: cookie).html
            #expect(empty.contains("panel=\"memory\"") && empty.contains("name=\"base\" value=\"0\""))
            let saved = try await console.post(
                "\(address)/memory", ["base": "0", "text": "- Phone: <1>\r\n"], cookie: cookie)
            #expect(saved.headers[.location] == "\(address)?panel=memory")
            let page = try await console.get("\(address)?panel=memory", cookie: cookie).html
            #expect(page.contains("- Phone: &lt;1&gt;\n</textarea>") && page.contains("name=\"base\" value=\"1\""))
            // Who comes second sees both texts, and saves what is to stay.
            let late = try await console.post(
                "\(address)/memory", ["base": "0", "text": "- Phone: 2"], cookie: cookie)
            #expect(late.status == .preconditionFailed && late.html.contains(">- Phone: 2</textarea>"))
            #expect(late.html.contains("- Phone: &lt;1&gt;\n</pre>") && late.html.contains("name=\"base\" value=\"1\""))
            let long = try await console.post(
                "\(address)/memory", ["base": "1", "text": String(repeating: "a", count: 16_385)], cookie: cookie)
            #expect(long.status.code == 422 && long.html.contains("at most 16,384 bytes"))
        }
    }

    @Test func proposalsAreDecidedOnThePage() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject()
            let address = "/projects/\(project.slug)"
            try await console.database.write { tx in
                try console.sites.propose(
                    ["Phone: 12", "Tone: calm", "Hours: Mon 9–5"], to: project.id, job: JobID(), in: tx)
            }
            let open = try await console.sites.memory(of: project.slug, in: console.workspace.id).proposals
            let page = try await console.get("\(address)?panel=memory", cookie: cookie).html
            #expect(
                page.contains("Phone: 12") && page.contains("Remember all") && page.contains("3 things to remember"))
            _ = try await console.post("\(address)/memory/proposals/\(open[1].id)/dismiss", cookie: cookie)
            let again = try await console.post("\(address)/memory/proposals/\(open[1].id)/accept", cookie: cookie)
            #expect(again.status == .notFound && again.html.contains("decided on already"))
            let done = try await console.post("\(address)/memory/proposals/all/accept", cookie: cookie)
            #expect(done.headers[.location] == "\(address)?panel=memory")
            let state = try await console.sites.memory(of: project.slug, in: console.workspace.id)
            #expect(state.memory.text == "- Phone: 12\n- Hours: Mon 9–5\n" && state.proposals.isEmpty)
        }
    }

    @Test func whoMayNotEditReadsIt() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeFreeProject()
            try await console.sites.writeMemory(
                "- Tone: calm", of: project.slug, base: 0, by: console.owner.id, in: console.workspace.id)
            let viewer = try await console.accounts.makeUser(name: "Vi", in: console.workspace.id, as: .viewer)
            let cookie = try await console.cookie(of: viewer.id)
            let page = try await console.get("/projects/\(project.slug)?panel=memory", cookie: cookie).html
            #expect(page.contains("- Tone: calm") && !page.contains("memory-text"))
            let refused = try await console.post(
                "/projects/\(project.slug)/memory", ["base": "1", "text": "x"], cookie: cookie)
            #expect(refused.status == .forbidden)
        }
    }
}
