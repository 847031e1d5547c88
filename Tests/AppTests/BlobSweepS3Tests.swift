import Events
import Foundation
import Jobs
import SiteModel
import Sites
import Storage
import TestSupport
import Testing

@testable import App

/// The sweep of a bucket: nothing in it is younger than the grace here, because a bucket's times cannot be changed.
@Suite(
    "Sweep of a bucket",
    .enabled(
        if: ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_S3"] != nil,
        "These tests need a store: run them as Scripts/test-s3 swift test --filter S3."))
struct BlobSweepS3Tests {
    private struct Fixture: Sendable {
        let database: Database
        let sites: Sites
        let blobs: any SweptBlobStore

        /// - Parameter settles: Whether what was just set aside counts as set aside long ago.
        func round(settles: Bool) async throws -> BlobSweep.Report {
            let sweep = BlobSweep(
                database: database, sites: sites, blobs: blobs, grace: .seconds(settles ? -7_200 : -600), batch: 3)
            return try await sweep.run(steps: 1_000)
        }

        func store(_ texts: [String]) async throws -> FileTree {
            var files = SourceFiles()
            for text in texts { files[try FilePath("\(text).txt")] = Array("content of \(text)".utf8) }
            return try await blobs.putFiles(files, durable: true)
        }

        func commit(_ tree: FileTree) async throws {
            let creation = try await sites.create(
                name: "Bakery", prompt: "A bakery", seed: 1, by: UserID(), in: WorkspaceID())
            try await database.write { [sites] tx in
                _ = try sites.commit(
                    VersionDraft(tree: tree, message: "First", author: nil, origin: .generate, base: nil),
                    to: creation.project.id, in: tx)
            }
        }

        func inPlace() async throws -> Set<Digest> { Set(try await blobs.list(after: nil, limit: 1_000).map(\.digest)) }
    }

    private func withFixture(_ body: @escaping @Sendable (Fixture) async throws -> Void) async throws {
        let address = try #require(ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_S3"])
        let location = try S3Location(
            address.replacing("sitewright-tests", with: "sitewright-tests/\(UUID().uuidString)"))
        let bucket = try await S3BlobStore(
            location: location, credentials: S3Credentials(accessKey: "tester", secretKey: "tester-secret"))
        try await withTemporaryFolder { folder in
            let blobs = try await CachedBlobStore(of: bucket, folder: folder, limit: 1_000_000, logger: .quiet)
            try await withDatabase(migrations: Schema.migrations) { database in
                let events = EventLog(database: database)
                let sites = Sites(
                    database: database, blobs: blobs, events: events,
                    queue: JobQueue(database: database, events: events))
                try await body(Fixture(database: database, sites: sites, blobs: blobs))
            }
        }
    }

    @Test func whatNothingRefersToGoesInTwoRounds() async throws {
        try await withFixture { fixture in
            let kept = try await fixture.store(["a", "b", "c", "d"])
            try await fixture.commit(kept)
            _ = try await fixture.store(["c", "x", "y"])
            let expected = Set(kept.entries.values.map(\.blob) + [kept.digest])
            let first = try await fixture.round(settles: false)
            // Its manifest, x and y.
            #expect(first.isDone)
            let inPlace = try await fixture.inPlace()
            #expect(inPlace == expected)
            let aside = try await fixture.blobs.listSetAside(after: nil, limit: 10)
            #expect(aside.count == 3)
            _ = try await fixture.round(settles: true)
            let left = try await fixture.blobs.listSetAside(after: nil, limit: 10)
            #expect(left.isEmpty)
            let after = try await fixture.inPlace()
            #expect(after == expected)
        }
    }

    @Test func aReferenceThatCameTooLateForTheRoundBringsItsBlobsBack() async throws {
        try await withFixture { fixture in
            // Stored, not yet committed, and the sweep does not see it coming.
            let tree = try await fixture.store(["late", "one"])
            _ = try await fixture.round(settles: false)
            var inPlace = try await fixture.inPlace()
            #expect(inPlace.isEmpty)
            try await fixture.commit(tree)
            let isReadable = try await fixture.blobs.tree(tree.digest) == tree
            #expect(isReadable)
            _ = try await fixture.round(settles: true)
            inPlace = try await fixture.inPlace()
            #expect(inPlace == Set(tree.entries.values.map(\.blob) + [tree.digest]))
            let left = try await fixture.blobs.listSetAside(after: nil, limit: 10)
            #expect(left.isEmpty)
        }
    }
}
