import Events
import Foundation
import Storage
import TestSupport
import Testing

@testable import Sites

@Suite struct SubmissionTests {
    @Test func whatIsSentIsStoredAndToldInOneTransaction() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let sent = try await fixture.receive(of: project)
            #expect(sent.isUnread && !sent.isSpam)
            let listed = try await fixture.sites.submissions(of: project.slug, in: fixture.workspace)
            #expect(listed == [sent])
            #expect(listed[0].fields.map(\.label) == ["Your name", "Message"])
            let events = try await fixture.sites.events.read(after: 0, workspace: fixture.workspace, limit: 100)
            let told = events.filter { $0.kind == Sites.submissionReceived }
            #expect(told.count == 1)
            let news = try JSONText.decode(Sites.SubmissionNews.self, from: told[0].body)
            #expect(
                news
                    == Sites.SubmissionNews(
                        project: project.id, submission: sent.id, form: "contact.form", unread: 1))
            #expect(told[0].scope.project == project.id)
        }
    }

    @Test func listsPageByPageTheNewestFirst() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            var ids: [SubmissionID] = []
            for number in 1...5 { ids.append(try await fixture.receive(["n": "\(number)"], of: project).id) }
            let newest = ids.sorted(by: >)
            let first = try await fixture.sites.submissions(of: project.slug, in: fixture.workspace, limit: 3)
            let rest = try await fixture.sites.submissions(
                of: project.slug, in: fixture.workspace, before: first.last?.id, limit: 3)
            #expect(first.map(\.id) == Array(newest.prefix(3)))
            #expect(rest.map(\.id) == Array(newest.suffix(2)))
        }
    }

    @Test func searchFindsWhateverTheCaseAndTheAccentsAndTakesSignsAsTheyAre() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            try await fixture.receive(["n": "José Müller"], of: project)
            try await fixture.receive(["n": "100 % rye_bread!"], of: project)
            try await fixture.receive(["n": "خبز طازج"], of: project)
            func find(_ text: String) async throws -> [String] {
                try await fixture.found(SubmissionFilter(search: text), of: project)
            }
            #expect(try await find("jose MULLER") == ["José Müller"])
            #expect(try await find("100 %") == ["100 % rye_bread!"])
            #expect(try await find("%") == ["100 % rye_bread!"])
            #expect(try await find("rye_b") == ["100 % rye_bread!"])
            #expect(try await find("ryexb") == [])
            #expect(try await find("d!") == ["100 % rye_bread!"])
            #expect(try await find("طازج") == ["خبز طازج"])
            #expect(try await find("' OR 1=1 --") == [])
            #expect(try await find(" ").count == 3)
        }
    }

    @Test func filtersByFormReadMarksAndSuspicion() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let message = try await fixture.receive(["n": "message"], of: project)
            try await fixture.receive(["n": "reply"], form: "contact.party", label: "Party", of: project)
            try await fixture.receive(["n": "pills"], isSpam: true, of: project)
            let name = project.slug
            try await fixture.sites.markSubmission(message.id, of: name, read: true, in: fixture.workspace)
            #expect(try await fixture.found(SubmissionFilter(form: "contact.form"), of: project) == ["message"])
            #expect(try await fixture.found(SubmissionFilter(unread: true), of: project) == ["reply"])
            #expect(try await fixture.found(SubmissionFilter(spam: true), of: project) == ["pills"])
            #expect(try await fixture.found(SubmissionFilter(form: "x"), of: project) == [])
            let forms = try await fixture.sites.submissionForms(of: name, in: fixture.workspace)
            #expect(
                forms == [
                    FormCount(form: "contact.form", label: "Write to us", count: 1, unread: 0),
                    FormCount(form: "contact.party", label: "Party", count: 1, unread: 1),
                ])
        }
    }

    @Test func marksCountAndAreTold() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let (sites, workspace, name) = (fixture.sites, fixture.workspace, project.slug)
            let one = try await fixture.receive(of: project)
            for _ in 0..<3 { try await fixture.receive(form: "contact.party", of: project) }
            try await fixture.receive(isSpam: true, of: project)
            #expect(try await sites.unreadSubmissions(of: name, in: workspace) == 4)
            let read = try await sites.markSubmission(one.id, of: name, read: true, in: workspace)
            #expect(!read.isUnread)
            let again = try await sites.markSubmission(one.id, of: name, read: true, in: workspace)
            #expect(again == read, "A second time changes nothing, and tells nothing")
            #expect(try await sites.inboxes(of: [project.id]) == [project.id: ProjectInbox(unread: 3)])
            #expect(try await sites.markAllSubmissionsRead(of: name, form: "contact.form", in: workspace) == 0)
            #expect(try await sites.markAllSubmissionsRead(of: name, in: workspace) == 3)
            #expect(try await sites.unreadSubmissions(of: name, in: workspace) == 0)
            try await sites.markSubmission(one.id, of: name, read: false, in: workspace)
            #expect(try await sites.unreadSubmissions(of: name, in: workspace) == 1)
            let events = try await sites.events.read(after: 0, workspace: workspace, limit: 100)
            let unread = try events.filter { $0.kind == Sites.submissionsChanged }
                .map { try JSONText.decode(Sites.SubmissionNews.self, from: $0.body).unread }
            #expect(unread == [3, 0, 1])
        }
    }

    @Test func whatIsDeletedIsGone() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let (sites, workspace, name) = (fixture.sites, fixture.workspace, project.slug)
            let one = try await fixture.receive(of: project)
            try await sites.deleteSubmission(one.id, of: name, in: workspace)
            #expect(try await sites.submissions(of: name, in: workspace) == [])
            await #expect(throws: SitesError.self) {
                try await sites.deleteSubmission(one.id, of: name, in: workspace)
            }
            await #expect(throws: SitesError.self) {
                try await sites.markSubmission(one.id, of: name, read: true, in: workspace)
            }
            try await fixture.receive(of: project)
            try await sites.delete(name, in: workspace)
            let left: Int = try await fixture.database.read { tx in
                try tx.first("SELECT COUNT(*) AS n FROM submission")?.get("n") ?? -1
            }
            #expect(left == 0, "What visitors sent does not outlive the site")
        }
    }

    @Test func anotherWorkspaceAndAnotherProjectSeeNothing() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let other = try await fixture.makeProject("Other").project
            let sent = try await fixture.receive(of: project)
            let sites = fixture.sites
            let elsewhere = WorkspaceID()
            await #expect(throws: SitesError.self) { try await sites.submissions(of: project.slug, in: elsewhere) }
            await #expect(throws: SitesError.self) {
                try await sites.unreadSubmissions(of: project.slug, in: elsewhere)
            }
            await #expect(throws: SitesError.self) { try await sites.submissionForms(of: project.slug, in: elsewhere) }
            await #expect(throws: SitesError.self) {
                try await sites.setForms(of: project.slug, origins: [], takesAny: true, in: elsewhere)
            }
            await #expect(throws: SitesError.self) {
                try await sites.markAllSubmissionsRead(of: project.slug, in: elsewhere)
            }
            for (name, workspace) in [(project.slug, elsewhere), (other.slug, fixture.workspace)] {
                await #expect(throws: SitesError.self) { try await sites.submission(sent.id, of: name, in: workspace) }
                await #expect(throws: SitesError.self) {
                    try await sites.deleteSubmission(sent.id, of: name, in: workspace)
                }
                await #expect(throws: SitesError.self) {
                    try await sites.markSubmission(sent.id, of: name, read: true, in: workspace)
                }
            }
            #expect(try await sites.submissions(of: project.slug, in: fixture.workspace) == [sent])
        }
    }

    @Test func aFullInboxRefusesAndKeepsWhatItHas() async throws {
        var limits = SiteLimits()
        limits.submissions = 3
        limits.spam = 2
        try await SitesFixture.run(limits: limits) { fixture in
            let project = try await fixture.makeSite()
            var spam: [SubmissionID] = []
            for _ in 0..<4 { spam.append(try await fixture.receive(["n": "pills"], isSpam: true, of: project).id) }
            for number in 1...3 { try await fixture.receive(["n": "\(number)"], of: project) }
            do {
                try await fixture.receive(["n": "4"], of: project)
                Issue.record("The fourth was stored")
            } catch SitesError.inboxFull(let limit) {
                #expect(limit == 3)
            }
            #expect(Set(try await fixture.found(SubmissionFilter(), of: project)) == ["1", "2", "3"])
            let kept = try await fixture.sites.submissions(
                of: project.slug, in: fixture.workspace, filter: SubmissionFilter(spam: true))
            #expect(kept.map(\.id) == Array(spam.sorted(by: >).prefix(2)), "Of spam the newest are kept")
            let one = try await fixture.sites.submissions(of: project.slug, in: fixture.workspace)[0]
            try await fixture.sites.deleteSubmission(one.id, of: project.slug, in: fixture.workspace)
            try await fixture.receive(["n": "5"], of: project)
        }
    }

    @Test(.enabled(if: TestDatabase.isSQLite)) func hotQueriesReadOnlyWhatTheyNeed() async throws {
        try await SitesFixture.run { fixture in
            let project = ProjectID()
            func list(_ filter: SubmissionFilter) -> SQL {
                Sites.newest(filter, of: project, before: SubmissionID(), limit: 50)
            }
            let hot: [(SQL, index: String)] = [
                (list(SubmissionFilter()), "submission_newest"),
                (list(SubmissionFilter(search: "bread")), "submission_newest"),
                (list(SubmissionFilter(form: "a.b")), "submission_of_form"),
                (list(SubmissionFilter(unread: true)), "submission_unread"),
                (list(SubmissionFilter(spam: true)), "submission_spam"),
                (Sites.unread(of: project), "submission_unread"),
                (Sites.unread(of: [project, ProjectID()]), "submission_unread"),
                (Sites.stored(of: project), "submission_"),
                (Sites.counts(of: project), "submission_of_form"),
            ]
            for (query, index) in hot {
                let plan: [String] = try await fixture.database.read { tx in
                    try tx.query("EXPLAIN QUERY PLAN \(query)").map { try $0.get("detail") }
                }
                let text = plan.joined(separator: "\n")
                #expect(text.contains(index), "\(text)")
                #expect(!text.contains("SCAN submission"), "\(text)")
                #expect(!text.contains("TEMP B-TREE") || index == "submission_of_form", "\(text)")
            }
        }
    }
}
