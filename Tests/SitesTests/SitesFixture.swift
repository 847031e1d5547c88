import Accounts
import Events
import Foundation
import Jobs
import SiteModel
import Storage
import TestSupport

@testable import Sites

/// Projects on a database and a blob store of their own.
struct SitesFixture: Sendable {
    let database: Database
    let blobs: FileBlobStore
    let queue: JobQueue
    let sites: Sites
    let workspace = WorkspaceID()
    let user = UserID()

    static func run(
        limits: SiteLimits = SiteLimits(), _ body: @escaping @Sendable (SitesFixture) async throws -> Void
    ) async throws {
        let migrations = EventsSchema.migrations + JobsSchema.migrations + SitesSchema.migrations
        try await withTemporaryFolder { folder in
            let blobs = try FileBlobStore(folder: folder.appendingPathComponent("blobs"))
            try await withDatabase(migrations: migrations) { database in
                try await body(SitesFixture(database: database, blobs: blobs, limits: limits))
            }
        }
    }

    private init(database: Database, blobs: FileBlobStore, limits: SiteLimits) {
        self.database = database
        self.blobs = blobs
        let events = EventLog(database: database)
        queue = JobQueue(database: database, events: events)
        sites = Sites(database: database, blobs: blobs, events: events, queue: queue, limits: limits)
    }

    func makeProject(_ name: String = "Padaria Aurora") async throws -> Sites.Creation {
        try await sites.create(name: name, prompt: "A bakery", seed: 1, by: user, in: workspace)
    }

    /// A project whose first version is there and whose lane is free.
    func makeSite(_ texts: [String: String] = ["index.html": "<h1>Bread</h1>\n"]) async throws -> Project {
        let creation = try await makeProject()
        let tree = try await store(texts)
        try await database.write { [sites] tx in
            _ = try sites.commit(
                VersionDraft(tree: tree, message: "First", author: nil, origin: .generate, base: nil),
                to: creation.project.id, in: tx)
        }
        try await finishWork(of: creation.project)
        return try await sites.project(creation.project.slug, in: workspace)
    }

    func store(_ texts: [String: String]) async throws -> FileTree {
        var files = SourceFiles()
        for (path, text) in texts { files[try FilePath(path)] = Array(text.utf8) }
        return try await blobs.putFiles(files, durable: true)
    }

    /// Ends whatever holds the project.
    func finishWork(of project: Project) async throws {
        _ = try await sites.forceUnlock(project.slug, in: workspace)
    }

    func draft(_ artifact: Digest, version: Int) -> BuildDraft {
        BuildDraft(
            version: version, origin: "http://x.localhost", artifact: artifact, variant: artifact, steps: "[]",
            warnings: "[]")
    }
}
