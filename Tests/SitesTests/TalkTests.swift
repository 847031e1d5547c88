import Foundation
import Jobs
import SiteModel
import Storage
import Testing

@testable import Sites

@Suite struct TalkTests {
    @Test func newestMessagesAreReadPageByPage() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let sites = fixture.sites
            let name = project.id.description
            let talk = try #require(try await sites.newestConversation(of: name, in: fixture.workspace)).id
            try await fixture.database.write { tx in
                for number in 1...7 {
                    _ = try sites.append(.person, "turn \(number)", author: nil, to: project.id, in: talk, tx)
                }
            }
            let all = try await sites.messages(of: name, in: fixture.workspace).map(\.id)
            let newest = try await sites.newestMessages(of: name, conversation: talk, limit: 3, in: fixture.workspace)
                .map(\.id)
            #expect(newest == all.suffix(3))
            let earlier = try await sites.newestMessages(
                of: name, conversation: talk, before: newest.first, limit: 50, in: fixture.workspace
            ).map(\.id)
            #expect(earlier + newest == all)
            await #expect(throws: SitesError.self) {
                try await sites.newestMessages(of: name, conversation: talk, in: WorkspaceID())
            }
        }
    }

    @Test func versionIsBuiltAgainWhereNobodyIsAtWork() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let name = project.id.description
            let sites = fixture.sites
            await #expect(throws: SitesError.self) {
                try await sites.rebuild(name, version: 99, by: nil, in: fixture.workspace)
            }
            let job = try await sites.rebuild(name, version: 1, by: nil, in: fixture.workspace)
            #expect(job.kind == SiteBuild.kind)
            #expect(try await sites.lock(of: name, in: fixture.workspace)?.job == job.id)
            await #expect(throws: SitesError.self) {
                try await sites.rebuild(name, version: 1, by: nil, in: fixture.workspace)
            }
        }
    }

    @Test func onlyTheWantedSourcesAreRead() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let name = project.id.description
            let all = try await fixture.sites.tree(of: name, in: fixture.workspace).paths
            let wanted = try #require(all.first)
            let found = try await fixture.sites.sources(of: name, in: fixture.workspace) { $0 == wanted }
            #expect(found.paths == [wanted])
            #expect(found[wanted] == (try await fixture.sites.file(wanted.text, of: name, in: fixture.workspace).bytes))
        }
    }
}
