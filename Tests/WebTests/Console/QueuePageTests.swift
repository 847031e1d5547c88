import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Sites
import Storage
import Testing

/// The pages about the queue, without scripts: who may see them, what they say, and what their forms do.
@Suite struct QueuePageTests {
    private static let pages = ["", "/kinds", "/workers", "/jobs", "/failed"].map { "/queue\($0)" }

    @Test func onlyThoseWhoRunTheServerSeeThem() async throws {
        try await ConsoleFixture.run { console in
            _ = try await console.makeFreeProject()
            let owner = try await console.cookie()
            #expect(try await console.get("/", cookie: owner).html.contains("href=\"/queue\""))
            let editor = try await console.accounts.makeUser(name: "Editor", in: console.workspace.id, as: .editor)
            let viewer = try await console.accounts.makeUser(name: "Viewer", in: console.workspace.id, as: .viewer)
            for user in [editor, viewer] {
                let cookie = try await console.cookie(of: user.id)
                #expect(!(try await console.get("/", cookie: cookie).html.contains("href=\"/queue\"")))
                for page in Self.pages {
                    #expect(try await console.get(page, cookie: cookie).status == .forbidden, "\(page)")
                }
                #expect(try await console.post("/queue/pause", ["kind": ""], cookie: cookie).status == .forbidden)
            }
            #expect(try await !console.queue.paused().isAll)
            for page in Self.pages {
                #expect(try await console.get(page).headers[.location] == "/sign-in")
                #expect(try await console.get(page, cookie: owner).status == .ok, "\(page)")
            }
        }
    }

    @Test func emptyPagesSayWhatToDo() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let words = [
                "/queue": "No worker is running", "/queue/kinds": "There was no job yet.",
                "/queue/workers": "sitewright work", "/queue/jobs": "Ask for a site",
                "/queue/failed": "No job has failed for good.", "/queue/jobs?q=nothing": "No job fits.",
                "/queue/failed?error=NONE": "No job fits.",
            ]
            for (page, text) in words {
                #expect(try await console.get(page, cookie: cookie).html.contains(text), "\(page)")
            }
            let arabic = try await console.get("/queue", cookie: cookie + "; sw_language=ar").html
            #expect(arabic.contains("لا عامل يعمل الآن") && arabic.contains("dir=\"rtl\""))
        }
    }

    @Test func formsPauseAndLetGoOn() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeFreeProject()
            let cookie = try await console.cookie()
            let response = try await console.post("/queue/pause", ["kind": "site.generate"], cookie: cookie)
            #expect(response.status == .seeOther && response.headers[.location] == "/queue/kinds")
            #expect(try await console.queue.paused().kinds == ["site.generate"])
            #expect(try await console.get("/queue", cookie: cookie).html.contains("Paused by themselves"))
            #expect(try await console.post("/queue/pause", ["kind": ""], cookie: cookie).headers[.location] == "/queue")
            #expect(try await console.get("/queue/jobs", cookie: cookie).html.contains("The whole queue is paused"))
            // A slip pauses nothing, and is told.
            #expect(
                try await console.post("/queue/pause", ["kind": "none"], cookie: cookie).status == .unprocessableContent
            )
            _ = try await console.post("/queue/resume", ["kind": ""], cookie: cookie)
            _ = try await console.post("/queue/resume", ["kind": "site.generate"], cookie: cookie)
            let paused = try await console.queue.paused()
            #expect(paused.kinds.isEmpty && !paused.isAll)
            #expect(try await console.get("/projects/\(project.slug)", cookie: cookie).status == .ok)
        }
    }

    @Test func aFormLimitsAKind() async throws {
        try await ConsoleFixture.run { console in
            _ = try await console.makeFreeProject()
            let cookie = try await console.cookie()
            let kind = "site.generate"
            let set = try await console.post("/queue/limit", ["kind": kind, "limit": " 2 "], cookie: cookie)
            #expect(set.headers[.location] == "/queue/kinds")
            #expect(try await console.get("/queue/kinds", cookie: cookie).html.contains("value=\"2\""))
            for wrong in ["0", "two", "1001"] {
                let refused = try await console.post("/queue/limit", ["kind": kind, "limit": wrong], cookie: cookie)
                #expect(refused.status == .unprocessableContent && refused.html.contains("from 1 to 1000"))
            }
            _ = try await console.post("/queue/limit", ["kind": kind, "limit": ""], cookie: cookie)
            #expect(try await !console.get("/queue/kinds", cookie: cookie).html.contains("value=\"2\""))
        }
    }

    @Test func anUnknownAddressIsAPageForPeopleAndAProblemForPrograms() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            for address in ["/admin/queue", "/no/such/place"] {
                let page = try await console.get(address, cookie: cookie + "; sw_language=ar")
                #expect(page.status == .notFound && page.html.contains("لا يوجد عنوان كهذا."), "\(address)")
                #expect(page.html.contains("dir=\"rtl\"") && page.html.contains("href=\"/\""))
                let problem = try await console.get(address, headers: [.accept: "application/json"])
                #expect(problem.status == .notFound && problem.html.contains("NOT_FOUND"), "\(address)")
            }
            let ofAPI = try await console.get("/api/none")
            #expect(ofAPI.status == .notFound && ofAPI.html.contains("NOT_FOUND"))
        }
    }

    @Test func aJobIsReadMovedAndCancelled() async throws {
        try await ConsoleFixture.run { console in
            let job = try await console.makeProject().job
            let cookie = try await console.cookie()
            let address = "/queue/jobs/\(job.id)"
            #expect(try await console.get(address, cookie: cookie).html.contains("New sites"))
            _ = try await console.post("\(address)/priority", ["priority": "urgent"], cookie: cookie)
            #expect(try await console.queue.job(anywhere: job.id).jobClass == .urgent)
            #expect(
                try await console.post("\(address)/priority", ["priority": "x"], cookie: cookie).status == .badRequest)
            #expect(try await console.post("\(address)/retry", cookie: cookie).status == .conflict)
            let cancelled = try await console.post("\(address)/cancel", cookie: cookie)
            #expect(cancelled.headers[.location] == address)
            #expect(try await console.queue.job(anywhere: job.id).state == .cancelled)
            for gone in ["\(JobID())", "nothing", "%00"] {
                #expect(try await console.get("/queue/jobs/\(gone)", cookie: cookie).status == .notFound, "\(gone)")
            }
            #expect(try await console.get("/queue/jobs?q=%00", cookie: cookie).status == .badRequest)
            // What is typed into a search is text.
            let search = try await console.get("/queue/jobs?q=%22%3E%3Cscript%3E", cookie: cookie).html
            #expect(!search.contains("><script>") && search.contains("&lt;script&gt;"))
        }
    }
}
