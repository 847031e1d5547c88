import Jobs
import Sites
import Testing

@testable import Authoring

@Suite struct UndoTests {
    @Test func undoingTwiceGoesTwoChangesBack() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            _ = try await fixture.edit(project, "change the headline to “First change”")
            _ = try await fixture.edit(project, "change the headline to “Second change”")
            let once = try await fixture.edit(project, "undo")
            #expect(once.state == .succeeded)
            let afterOne = try await fixture.page("index.html", of: project)
            #expect(afterOne.contains("First change"))
            _ = try await fixture.edit(project, "تراجع")
            let afterTwo = try await fixture.page("index.html", of: project)
            #expect(!afterTwo.contains("First change"))
            let versions = try await fixture.sites.versions(of: project.slug, in: fixture.workspace)
            #expect(versions.map(\.number) == [5, 4, 3, 2, 1])
            #expect(versions.first?.tree == versions.last?.tree)
        }
    }

    @Test func undoTakesBackAGoingBackOfThePerson() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            _ = try await fixture.edit(project, "change the headline to “First change”")
            let back = try await fixture.sites.revert(project.slug, to: 1, by: nil, in: fixture.workspace)
            _ = try await fixture.finished(back.job)
            _ = try await fixture.edit(project, "undo")
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("First change"))
        }
    }

    @Test(arguments: ["undo", "go back to version 7"])
    func whatIsNotThereIsSaidAndChangesNothing(_ words: String) async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let job = try await fixture.edit(project, words)
            #expect(job.state == .succeeded)
            let versions = try await fixture.sites.versions(of: project.slug, in: fixture.workspace)
            #expect(versions.count == 1)
            let answer = try await fixture.sites.messages(of: project.slug, in: fixture.workspace).last?.text
            #expect(answer?.contains("Nothing was changed") == true)
        }
    }

    @Test func directionsOfASiteKeepItsWords() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            _ = try await fixture.edit(project, "change the headline to “Warm at seven”")
            let job = try await fixture.edit(project, "show me three directions")
            #expect(job.state == .succeeded)
            let choices = try await fixture.sites.messages(of: project.slug, in: fixture.workspace).last?.choices
            #expect(choices == [3, 4, 5])
            let page = try await fixture.page("index.html", of: project)
            #expect(page.contains("Warm at seven"))
        }
    }
}
