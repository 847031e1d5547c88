import Foundation
import Jobs
import SiteModel
import Storage
import Testing

@testable import Sites

@Suite struct ProjectTests {
    @Test(arguments: [
        ("Padaria Aurora", "padaria-aurora"), ("  Café Größe & Søn's ", "cafe-grosse-sons"), ("مخبز", "site"),
        ("A--B", "a-b"), ("日本 Tokyo 東京", "tokyo"),
        (String(repeating: "ab ", count: 40), String(repeating: "ab-", count: 13) + "a"),
    ])
    func slugIsWhatCanBeWrittenInASCII(_ name: String, _ slug: String) {
        #expect(Slug.make(from: name) == slug)
        #expect(Slug.isValid(Slug.make(from: name)))
    }

    @Test(arguments: ["", "-a", "a-", "a--b", "A", "a b", "ä", String(repeating: "a", count: 41)])
    func refusesOtherSlugs(_ slug: String) {
        #expect(!Slug.isValid(slug))
    }

    @Test func aNewProjectHasItsMessageItsJobAndItsAddress() async throws {
        try await SitesFixture.run { fixture in
            let made = try await fixture.makeProject()
            #expect(made.project.slug == "padaria-aurora")
            #expect(made.project.head == 0)
            #expect(made.job.kind == "site.generate")
            #expect(made.job.state == .ready)
            let messages = try await fixture.sites.messages(of: "padaria-aurora", in: fixture.workspace)
            #expect(messages.map(\.text) == ["A bakery"])
            let label = try await fixture.sites.previewLabel(of: "padaria-aurora", in: fixture.workspace)
            #expect(label.hasPrefix("padaria-aurora-"))
            #expect(label.count == "padaria-aurora-".count + 26)
            #expect(try await fixture.sites.previewTarget(label: label)?.build == nil)
        }
    }

    @Test func projectsOfOneNameGetNumberedSlugs() async throws {
        try await SitesFixture.run { fixture in
            var slugs: [String] = []
            for _ in 0..<3 { slugs.append(try await fixture.makeProject().project.slug) }
            #expect(slugs == ["padaria-aurora", "padaria-aurora-2", "padaria-aurora-3"])
        }
    }

    @Test func anotherWorkspaceSeesNothing() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let other = WorkspaceID()
            #expect(try await fixture.sites.projects(in: other).isEmpty)
            for name in [project.slug, project.id.description] {
                await #expect(throws: SitesError.self) { try await fixture.sites.project(name, in: other) }
                await #expect(throws: SitesError.self) { try await fixture.sites.versions(of: name, in: other) }
                await #expect(throws: SitesError.self) { try await fixture.sites.tree(of: name, in: other) }
                await #expect(throws: SitesError.self) { try await fixture.sites.messages(of: name, in: other) }
                await #expect(throws: SitesError.self) { try await fixture.sites.delete(name, in: other) }
                await #expect(throws: SitesError.self) { try await fixture.sites.forceUnlock(name, in: other) }
                await #expect(throws: SitesError.self) { try await fixture.sites.download(of: name, in: other) }
                await #expect(throws: SitesError.self) { try await fixture.sites.previewLabel(of: name, in: other) }
            }
        }
    }

    @Test func aDeletedProjectIsGoneAndItsSlugIsFree() async throws {
        try await SitesFixture.run { fixture in
            let made = try await fixture.makeProject()
            let label = try await fixture.sites.previewLabel(of: made.project.slug, in: fixture.workspace)
            try await fixture.sites.delete(made.project.slug, in: fixture.workspace)
            await #expect(throws: SitesError.self) {
                try await fixture.sites.project(made.project.slug, in: fixture.workspace)
            }
            #expect(try await fixture.sites.previewTarget(label: label) == nil)
            #expect(try await fixture.queue.job(made.job.id, workspace: fixture.workspace).state == .cancelled)
            #expect(try await fixture.makeProject().project.slug == "padaria-aurora")
        }
    }

    @Test func renamingKeepsTheIDAndRefusesATakenSlug() async throws {
        try await SitesFixture.run { fixture in
            let one = try await fixture.makeProject("One").project
            _ = try await fixture.makeProject("Two")
            let renamed = try await fixture.sites.update(
                "one", newName: " First \n Bakery ", newSlug: "first", in: fixture.workspace)
            #expect((renamed.id, renamed.name, renamed.slug) == (one.id, "First Bakery", "first"))
            await #expect(throws: SitesError.self) {
                try await fixture.sites.update("first", newName: nil, newSlug: "two", in: fixture.workspace)
            }
            await #expect(throws: SitesError.self) {
                try await fixture.sites.update("first", newName: "\u{7}", newSlug: nil, in: fixture.workspace)
            }
        }
    }

    @Test func listsPageByPageTheNewestFirst() async throws {
        try await SitesFixture.run { fixture in
            for number in 1...5 { _ = try await fixture.makeProject("Site \(number)") }
            let first = try await fixture.sites.projects(in: fixture.workspace, limit: 3)
            let rest = try await fixture.sites.projects(in: fixture.workspace, before: first.last?.id, limit: 3)
            #expect(first.map(\.name) == ["Site 5", "Site 4", "Site 3"])
            #expect(rest.map(\.name) == ["Site 2", "Site 1"])
        }
    }
}
