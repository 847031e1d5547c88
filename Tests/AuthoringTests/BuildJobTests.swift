import Foundation
import Jobs
import SiteModel
import Sites
import Storage
import Testing

@testable import Authoring

@Suite struct BuildJobTests {
    @Test func aBrokenFileFailsItsBuildWithTheLineAndLeavesTheLastGoodPreviewUp() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let before = try await fixture.sites.build(of: project.slug, in: fixture.workspace)
            let saved = try await fixture.sites.write(
                "src/App.tsx", Array("export default function App() {\n  return <div>\n}\n".utf8), of: project.slug,
                base: 1, by: nil, in: fixture.workspace)
            let job = try await fixture.finished(saved.job)
            #expect(job.state == .failed)
            #expect(job.error?.code == "BUILD_FAILED")
            #expect(job.error?.message.contains("src/App.tsx:3") == true)
            let after = try await fixture.sites.build(of: project.slug, in: fixture.workspace)
            #expect(after == before)
            // The version is kept: nothing that a person saved is lost.
            let head = try await fixture.sites.project(project.slug, in: fixture.workspace).head
            #expect(head == 2)
        }
    }

    @Test func goingBackMendsABrokenSite() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let saved = try await fixture.sites.write(
                "site.json", Array("{".utf8), of: project.slug, base: 1, by: nil, in: fixture.workspace)
            #expect(try await fixture.finished(saved.job).state == .failed)
            let edit = try await fixture.edit(project, "make it darker")
            #expect(edit.error?.code == "NOT_A_DESIGNER_SITE")
            let back = try await fixture.sites.revert(project.slug, to: 1, by: nil, in: fixture.workspace)
            #expect(try await fixture.finished(back.job).state == .succeeded)
            #expect(try await fixture.sites.build(of: project.slug, in: fixture.workspace)?.version == 3)
        }
    }

    @Test func aSavedPageIsServed() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let saved = try await fixture.sites.write(
                "public/hello.html", Array("<h1>Hello</h1>".utf8), of: project.slug, base: 1, by: nil,
                in: fixture.workspace)
            #expect(try await fixture.finished(saved.job).state == .succeeded)
            let page = try await fixture.page("hello.html", of: project)
            #expect(page == "<h1>Hello</h1>")
        }
    }

    @Test func aRunWhoseLockWasTakenAwayStoresNothing() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let job = try await fixture.intake.edit(
                project.slug, text: "make it darker", whenBusy: .queue, by: nil, in: fixture.workspace)
            _ = try await fixture.sites.forceUnlock(project.slug, in: fixture.workspace)
            let ended = try await fixture.finished(job)
            let head = try await fixture.sites.project(project.slug, in: fixture.workspace).head
            // Either the run was done before the lock was taken, or it left no trace.
            #expect((ended.state == .cancelled && head == 1) || (ended.state == .succeeded && head == 2))
        }
    }
}
