import Foundation
import SiteModel
import Storage
import TestSupport
import Testing

@testable import Sites

@Suite struct PreviewTests {
    @Test func thePreviewFollowsTheNewestBuildAndNeverGoesBack() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let (one, two) = (Digest(of: [1]), Digest(of: [2]))
            let label = try await fixture.sites.previewLabel(of: project.slug, in: fixture.workspace)
            for (digest, version) in [(two, 2), (one, 1)] {
                try await fixture.database.write { tx in
                    try fixture.sites.publish(fixture.draft(digest, version: version), of: project.id, in: tx)
                }
            }
            #expect(try await fixture.sites.previewTarget(label: label)?.build?.artifact == two)
        }
    }

    @Test func aVersionHasAnAddressOfItsOwn() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            try await fixture.database.write { tx in
                try fixture.sites.publish(fixture.draft(Digest(of: [1]), version: 1), of: project.id, in: tx)
                try fixture.sites.publish(fixture.draft(Digest(of: [2]), version: 2), of: project.id, in: tx)
            }
            let label = try await fixture.sites.previewLabel(of: project.slug, version: 1, in: fixture.workspace)
            let again = try await fixture.sites.previewLabel(of: project.slug, version: 1, in: fixture.workspace)
            #expect(label == again)
            #expect(try await fixture.sites.previewTarget(label: label)?.build?.artifact == Digest(of: [1]))
            await #expect(throws: SitesError.self) {
                try await fixture.sites.previewLabel(of: project.slug, version: 99, in: fixture.workspace)
            }
        }
    }

    @Test func anAddressKnowsTheNewestBuildsThatItHasShown() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            for number in 1...3 {
                try await fixture.database.write { tx in
                    let draft = fixture.draft(Digest(of: [UInt8(number)]), version: number)
                    try fixture.sites.publish(draft, of: project.id, in: tx)
                }
            }
            let label = try await fixture.sites.previewLabel(of: project.slug, in: fixture.workspace)
            let newest = try await fixture.sites.recentArtifacts(label: label, limit: 2)
            #expect(newest == [Digest(of: [3]), Digest(of: [2])])
            let first = try await fixture.sites.previewLabel(of: project.slug, version: 1, in: fixture.workspace)
            let ofFirst = try await fixture.sites.recentArtifacts(label: first, limit: 2)
            #expect(ofFirst == [Digest(of: [1])])
            let ofNobody = try await fixture.sites.recentArtifacts(label: "nobody", limit: 2)
            #expect(ofNobody == [])
        }
    }

    @Test func aRotatedAddressIsGone() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let old = try await fixture.sites.previewLabel(of: project.slug, in: fixture.workspace)
            let new = try await fixture.sites.rotatePreview(of: project.slug, in: fixture.workspace)
            #expect(old != new)
            #expect(try await fixture.sites.previewTarget(label: old) == nil)
            #expect(try await fixture.sites.previewTarget(label: new)?.project == project.id)
        }
    }

    @Test func theZipHoldsEveryFileBelowOneFolder() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite(["index.html": "<h1>Bread</h1>", "público/ä.txt": "ü"])
            let zip = try await fixture.sites.download(of: project.slug, in: fixture.workspace)
            let again = try await fixture.sites.download(of: project.slug, in: fixture.workspace)
            #expect(zip.bytes == again.bytes)
            #expect(zip.name == "padaria-aurora-v1.zip")
            // A local file header, then names in UTF-8.
            #expect(zip.bytes.prefix(4) == [0x50, 0x4B, 3, 4])
            let text = String(decoding: zip.bytes, as: UTF8.self)
            #expect(text.contains("padaria-aurora-v1/index.html"))
            #expect(text.contains("padaria-aurora-v1/público/ä.txt"))
        }
    }

    @Test func whatIsNotBuiltCannotBeDownloadedBuilt() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            await #expect(throws: SitesError.self) {
                try await fixture.sites.downloadBuilt(of: project.slug, in: fixture.workspace)
            }
        }
    }
}
