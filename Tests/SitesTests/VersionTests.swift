import Foundation
import Jobs
import SiteModel
import Storage
import Testing

@testable import Sites

@Suite struct VersionTests {
    @Test func aSavedFileIsAVersionWithABuild() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let saved = try await fixture.sites.write(
                "about.html", Array("<h1>About</h1>".utf8), of: project.slug, base: 1, by: fixture.user,
                in: fixture.workspace)
            #expect((saved.version.number, saved.version.parent, saved.version.origin) == (2, 1, .save))
            #expect(saved.job.kind == "site.build")
            let file = try await fixture.sites.file("about.html", of: project.slug, in: fixture.workspace)
            #expect(String(decoding: file.bytes, as: UTF8.self) == "<h1>About</h1>")
            // The first version is as it was.
            #expect(try await fixture.sites.tree(of: project.slug, version: 1, in: fixture.workspace).count == 1)
        }
    }

    @Test func aWriteOnAnOldVersionIsRefusedAndNamesWhatChanged() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            _ = try await fixture.sites.write(
                "a.txt", [65], of: project.slug, base: 1, by: nil, in: fixture.workspace)
            try await fixture.finishWork(of: project)
            await #expect {
                try await fixture.sites.write("b.txt", [66], of: project.slug, base: 1, by: nil, in: fixture.workspace)
            } throws: { error in
                guard case SitesError.outdated(base: 1, head: 2, changed: ["a.txt"]) = error else { return false }
                return true
            }
        }
    }

    @Test func aWriteWhileAJobHoldsTheProjectIsRefusedWithWhoAndWhat() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let job = try await fixture.sites.edit(
                project.slug, wish: TurnWish("darker"), whenBusy: .refuse, by: fixture.user, in: fixture.workspace)
            await #expect {
                try await fixture.sites.write("b.txt", [66], of: project.slug, base: 1, by: nil, in: fixture.workspace)
            } throws: { error in
                guard case SitesError.locked(let lock) = error else { return false }
                return lock.job == job.id && lock.user == fixture.user && lock.kind == "site.edit"
            }
            await #expect(throws: SitesError.self) {
                try await fixture.sites.edit(
                    project.slug, wish: TurnWish("lighter"), whenBusy: .refuse, by: nil, in: fixture.workspace)
            }
            let waiting = try await fixture.sites.edit(
                project.slug, wish: TurnWish("lighter"), whenBusy: .queue, by: nil, in: fixture.workspace)
            #expect(waiting.state == .parked)
            #expect(try await fixture.sites.lock(of: project.slug, in: fixture.workspace)?.job == job.id)
        }
    }

    @Test func forceUnlockCancelsTheHolderAndLetsTheNextGoOn() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let holder = try await fixture.sites.edit(
                project.slug, wish: TurnWish("darker"), whenBusy: .refuse, by: nil, in: fixture.workspace)
            let next = try await fixture.sites.edit(
                project.slug, wish: TurnWish("lighter"), whenBusy: .queue, by: nil, in: fixture.workspace)
            let lock = try await fixture.sites.forceUnlock(project.slug, in: fixture.workspace)
            #expect(lock?.job == holder.id)
            #expect(try await fixture.queue.job(holder.id, workspace: fixture.workspace).state == .cancelled)
            #expect(try await fixture.queue.job(next.id, workspace: fixture.workspace).state == .ready)
        }
    }

    @Test func revertMakesANewVersionAndLosesNone() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            _ = try await fixture.sites.write("a.txt", [65], of: project.slug, base: 1, by: nil, in: fixture.workspace)
            try await fixture.finishWork(of: project)
            let back = try await fixture.sites.revert(project.slug, to: 1, by: nil, in: fixture.workspace)
            #expect((back.version.number, back.version.origin) == (3, .revert))
            let versions = try await fixture.sites.versions(of: project.slug, in: fixture.workspace)
            #expect(versions.map(\.number) == [3, 2, 1])
            #expect(versions[0].tree == versions[2].tree)
        }
    }

    @Test func diffShowsLinesAndLeavesOutWhatIsNoText() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            _ = try await fixture.sites.write(
                "index.html", Array("<h1>Cake</h1>\n".utf8), of: project.slug, base: 1, by: nil, in: fixture.workspace)
            try await fixture.finishWork(of: project)
            _ = try await fixture.sites.write(
                "logo.png", [0, 1, 2], of: project.slug, base: 2, by: nil, in: fixture.workspace)
            let two = try await fixture.sites.diff(of: project.slug, version: 2, in: fixture.workspace)
            #expect(two.map(\.text?.unified) == ["@@ -1,1 +1,1 @@\n-<h1>Bread</h1>\n+<h1>Cake</h1>\n"])
            let three = try await fixture.sites.diff(of: project.slug, version: 3, in: fixture.workspace)
            #expect(three.first?.change == .created)
            #expect(three.first?.text == nil)
            let all = try await fixture.sites.diff(of: project.slug, version: 3, against: 1, in: fixture.workspace)
            #expect(all.map(\.path.text) == ["index.html", "logo.png"])
        }
    }

    @Test(arguments: ["../x", "/x", ".git/config", "a//b", "nul", "a\u{0}"])
    func unsafePathsAreRefused(_ path: String) async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            await #expect(throws: SitesError.self) {
                try await fixture.sites.write(path, [65], of: project.slug, base: 1, by: nil, in: fixture.workspace)
            }
            #expect(try await fixture.sites.project(project.slug, in: fixture.workspace).head == 1)
        }
    }

    @Test func limitsAreInclusive() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let most = [UInt8](repeating: 65, count: SiteLimits().file)
            await #expect(throws: SitesError.self) {
                try await fixture.sites.write(
                    "b", most + [65], of: project.slug, base: 1, by: nil, in: fixture.workspace)
            }
            _ = try await fixture.sites.write("b", most, of: project.slug, base: 1, by: nil, in: fixture.workspace)
        }
    }

    @Test func aFileCannotStandWhereAFolderIs() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite(["src/a.txt": "a"])
            for path in ["src", "src/a.txt/b"] {
                await #expect(throws: SitesError.self) {
                    try await fixture.sites.write(path, [65], of: project.slug, base: 1, by: nil, in: fixture.workspace)
                }
            }
        }
    }
}
