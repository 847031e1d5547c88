import Designer
import Foundation
import Jobs
import SiteModel
import Sites
import Storage
import Testing

@testable import Authoring

@Suite struct GenerationTests {
    private struct Result: Decodable {
        var version: Int?
        var preview_url: String
        var summary: [String]
        var understood: Bool
    }

    @Test func aPromptBecomesAVersionAndAPreview() async throws {
        try await AuthoringFixture.run { fixture in
            let made = try await fixture.intake.create(
                prompt: "A site for Padaria Aurora, a bakery in Lisbon: menu and hours", seed: 1, by: nil,
                in: fixture.workspace)
            #expect(made.project.slug == "padaria-aurora")
            let job = try await fixture.finished(made.job)
            #expect(job.state == .succeeded)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(result.version == 1)
            #expect(result.preview_url.hasPrefix("http://padaria-aurora-"))
            let page = try await fixture.page("index.html", of: made.project)
            #expect(page.contains("Padaria Aurora"))
            #expect(page.contains("Lisbon"))
            let version = try await fixture.sites.version(1, of: "padaria-aurora", in: fixture.workspace)
            #expect(version.origin == .generate)
            #expect(version.job == job.id)
            let messages = try await fixture.sites.messages(of: "padaria-aurora", in: fixture.workspace)
            #expect(messages.map(\.role) == [.person, .sitewright])
            #expect(messages.last?.version == 1)
        }
    }

    @Test(arguments: ["", "  \n ", "🥐🥖", "\u{0}\u{1}"])
    func aPromptThatSaysNothingMakesNoProject(_ prompt: String) async throws {
        try await AuthoringFixture.run { fixture in
            await #expect(throws: PromptProblem.self) {
                try await fixture.intake.create(prompt: prompt, seed: nil, by: nil, in: fixture.workspace)
            }
            let projects = try await fixture.sites.projects(in: fixture.workspace)
            #expect(projects.isEmpty)
        }
    }

    @Test func anEditIsAVersionThatChangesOnlyWhatItMust() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let job = try await fixture.edit(project, "change the headline to “Warm at seven”")
            #expect(job.state == .succeeded)
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("Warm at seven"))
            let diff = try await fixture.sites.diff(of: project.slug, version: 2, in: fixture.workspace)
            #expect(diff.map(\.path.text) == ["src/content/en/home.json"])
        }
    }

    @Test func whatIsNotUnderstoodChangesNothingAndIsAnswered() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let job = try await fixture.edit(project, "frobnicate the quux")
            #expect(job.state == .succeeded)
            let result = try #require(try job.result?.decode(Result.self))
            #expect(!result.understood)
            #expect(result.version == nil)
            let head = try await fixture.sites.project(project.slug, in: fixture.workspace).head
            #expect(head == 1)
            let answer = try await fixture.sites.messages(of: project.slug, in: fixture.workspace).last
            #expect(answer?.text.contains("Nothing was changed") == true)
        }
    }

    @Test func editsOfOneProjectRunInTheOrderOfTheirAsking() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            var jobs: [JobRecord] = []
            for number in 1...4 {
                jobs.append(
                    try await fixture.intake.edit(
                        project.slug, text: "change the headline to “Number \(number)”", whenBusy: .queue, by: nil,
                        in: fixture.workspace))
            }
            for job in jobs { #expect(try await fixture.finished(job).state == .succeeded) }
            let versions = try await fixture.sites.versions(of: project.slug, in: fixture.workspace)
            #expect(versions.map(\.number) == [5, 4, 3, 2, 1])
            #expect(versions.reversed().dropFirst().map(\.job) == jobs.map(\.id))
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("Number 4"))
        }
    }
}
