import Events
import Foundation
import Jobs
import SiteModel
import Sites
import Storage
import TestSupport
import Testing

@testable import App

@Suite struct BlobSweepTests {
    private struct Fixture: Sendable {
        let database: Database
        let blobs: FileBlobStore
        let sites: Sites
        let workspace = WorkspaceID()

        func sweep(batch: Int = 3) -> BlobSweep {
            BlobSweep(database: database, sites: sites, blobs: blobs, grace: .seconds(7_200), batch: batch)
        }

        func store(_ texts: [String]) async throws -> FileTree {
            var files = SourceFiles()
            for text in texts { files[try FilePath("\(text).txt")] = Array("content of \(text)".utf8) }
            return try await blobs.putFiles(files, durable: true)
        }

        /// A version that names a tree, as a finished job leaves it.
        func commit(_ tree: FileTree) async throws {
            let creation = try await sites.create(
                name: "Bakery", prompt: "A bakery", seed: 1, by: UserID(), in: workspace)
            try await database.write { [sites] tx in
                _ = try sites.commit(
                    VersionDraft(tree: tree, message: "First", author: nil, origin: .generate, base: nil),
                    to: creation.project.id, in: tx)
            }
        }

        /// Lets all blobs look as if nobody had used them for days.
        func ageAll() async throws {
            for blob in try await blobs.list(after: nil, limit: 10_000) { age(blob.digest) }
        }

        func age(_ digest: Digest) {
            let then = Int(Date().timeIntervalSince1970) - 5 * 86_400
            var times = [timeval](repeating: timeval(tv_sec: then, tv_usec: 0), count: 2)
            utimes(blobs.url(of: digest).path, &times)
        }

        func isWhole(_ tree: FileTree) async throws -> Bool {
            let stored = Set(try await blobs.list(after: nil, limit: 10_000).map(\.digest))
            return stored.isSuperset(of: tree.entries.values.map(\.blob) + [tree.digest])
        }

        /// Runs to the end of the round, a few steps at a time, as periodic runs do.
        func round(_ sweep: BlobSweep) async throws -> BlobSweep.Report {
            var last = try await sweep.run(steps: 2)
            var removed = last.removed
            while !last.isDone {
                removed = last.removed
                last = try await sweep.run(steps: 2)
            }
            last.removed = max(removed, last.removed)
            return last
        }
    }

    private func withFixture(_ body: @escaping @Sendable (Fixture) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let blobs = try FileBlobStore(folder: folder.appendingPathComponent("blobs"))
            try await withDatabase(migrations: Schema.migrations) { database in
                let events = EventLog(database: database)
                let queue = JobQueue(database: database, events: events)
                let sites = Sites(database: database, blobs: blobs, events: events, queue: queue)
                try await body(Fixture(database: database, blobs: blobs, sites: sites))
            }
        }
    }

    @Test func whatNothingRefersToGoesAndEverythingElseStays() async throws {
        try await withFixture { fixture in
            let kept = try await fixture.store(["a", "b", "c", "d"])
            try await fixture.commit(kept)
            let orphan = try await fixture.store(["c", "x", "y"])
            let young = try await fixture.store(["young"])
            try await fixture.ageAll()
            for digest in young.entries.values.map(\.blob) + [young.digest] {
                #expect(try await fixture.blobs.contains(digest))
            }
            let report = try await fixture.round(fixture.sweep())
            // Its manifest, x and y; c is of the other tree too.
            #expect(report.removed == 3)
            #expect(try await fixture.isWhole(kept))
            #expect(try await fixture.isWhole(young))
            #expect(try await !fixture.isWhole(orphan))
            #expect(try await fixture.round(fixture.sweep()).removed == 0)
        }
    }

    @Test func blobThatACommitIsAboutToReferToSurvivesARoundThatHasBegun() async throws {
        try await withFixture { fixture in
            // Left by an earlier attempt, long ago.
            let tree = try await fixture.store(["left", "over"])
            try await fixture.commit(try await fixture.store(["other"]))
            try await fixture.ageAll()
            // The marking is over before the commit begins.
            let sweep = fixture.sweep(batch: 100)
            let marked = try await sweep.run(steps: 3)
            #expect(marked.phase == "sweep")
            // A commit stores what it refers to, and only then names it.
            _ = try await fixture.store(["left", "over"])
            _ = try await fixture.round(sweep)
            #expect(try await fixture.isWhole(tree))
            try await fixture.commit(tree)
            try await fixture.ageAll()
            _ = try await fixture.round(sweep)
            #expect(try await fixture.isWhole(tree))
        }
    }

    @Test func sourceThatCannotBeReadStopsTheSweep() async throws {
        try await withFixture { fixture in
            let tree = try await fixture.store(["a", "b"])
            try await fixture.commit(tree)
            let orphan = try await fixture.store(["x"])
            try await fixture.ageAll()
            try await fixture.blobs.delete(tree.digest)
            await #expect(throws: BlobError.self) { try await fixture.sweep().run(steps: 100) }
            // Nobody knows what the lost manifest named, so nothing is removed.
            #expect(try await fixture.isWhole(orphan))
        }
    }

    @Test func sweepIsBoundedPerRun() async throws {
        try await withFixture { fixture in
            for number in 0..<40 { _ = try await fixture.store(["orphan \(number)"]) }
            try await fixture.ageAll()
            let sweep = fixture.sweep(batch: 5)
            let first = try await sweep.run(steps: 4)
            #expect(!first.isDone)
            #expect(first.removed <= 10)
            #expect(try await fixture.round(sweep).removed == 80)
        }
    }
}
