import Jobs
import SiteModel
import Sites
import Testing

@testable import Authoring

@Suite struct DirectionTests {
    @Test func threeDirectionsAreThreeVersionsToChooseFrom() async throws {
        try await AuthoringFixture.run { fixture in
            let made = try await fixture.intake.create(
                prompt: "A site for Padaria Aurora, a bakery in Lisbon: menu and hours", seed: 1, directions: 3,
                by: nil,
                in: fixture.workspace)
            let job = try await fixture.finished(made.job)
            #expect(job.state == .succeeded)
            let messages = try await fixture.sites.messages(of: "padaria-aurora", in: fixture.workspace)
            #expect(messages.last?.choices == [1, 2, 3])
            let versions = try await fixture.sites.versions(of: "padaria-aurora", in: fixture.workspace)
            #expect(versions.map(\.number) == [3, 2, 1])
            #expect(Set(versions.map(\.tree)).count == 3)
            for number in 1...3 {
                let build = try await fixture.sites.build(
                    of: "padaria-aurora", version: number, in: fixture.workspace)
                #expect(build?.version == number)
            }
            let chosen = try await fixture.sites.revert("padaria-aurora", to: 1, by: nil, in: fixture.workspace)
            #expect(chosen.version.tree == versions.last?.tree)
            let ended = try await fixture.finished(chosen.job)
            #expect(ended.state == .succeeded)
        }
    }

    @Test(arguments: [0, -1, 5, 1_000])
    func moreDirectionsThanAreMadeAreRefused(_ count: Int) async throws {
        try await AuthoringFixture.run { fixture in
            await #expect(throws: SitesError.self) {
                try await fixture.intake.create(
                    prompt: "A bakery in Lisbon", seed: nil, directions: count, by: nil, in: fixture.workspace)
            }
            let projects = try await fixture.sites.projects(in: fixture.workspace)
            #expect(projects.isEmpty)
        }
    }
}
