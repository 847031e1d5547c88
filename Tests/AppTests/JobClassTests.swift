import Accounts
import Events
import Foundation
import Jobs
import Sites
import Storage
import TestSupport
import Testing

@testable import App

struct JobClassTests {
    @Test func plusIsOneClassSooner() {
        #expect(JobClass.of(kind: .high, plan: .free) == .high)
        #expect(JobClass.of(kind: .high, plan: .plus) == .urgent)
        #expect(JobClass.of(kind: .background, plan: .plus) == .low)
        #expect(JobClass.of(kind: .urgent, plan: .plus) == .urgent)
    }

    @Test func workOfAWorkspaceHasTheClassOfItsPlan() async throws {
        try await withTemporaryFolder { folder in
            let blobs = try FileBlobStore(folder: folder.appendingPathComponent("blobs"))
            try await withDatabase(migrations: Schema.migrations) { database in
                let events = EventLog(database: database)
                let accounts = Accounts(database: database)
                let sites = Sites(
                    database: database, blobs: blobs, events: events,
                    queue: JobQueue(database: database, events: events), jobClass: Services.jobClass(accounts))
                let (owner, workspace) = try await accounts.ensureOwner()
                var classes: [JobClass] = []
                for plan in [nil, .plus, .free] as [WorkspacePlan?] {
                    try await accounts.setPlan(plan, of: workspace.id)
                    let made = try await sites.create(
                        name: "Padaria", prompt: "A bakery", seed: 1, by: owner.id, in: workspace.id)
                    classes.append(made.job.jobClass)
                }
                #expect(classes == [.high, .urgent, .high])
            }
        }
    }
}
