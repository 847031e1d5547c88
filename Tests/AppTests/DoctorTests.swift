import Building
import Foundation
import Storage
import TestSupport
import Testing

@testable import App

/// What the doctor says about databases and buckets.
@Suite struct DoctorTests {
    private func line(_ given: [String: String]) async throws -> ToolReport.Line {
        let lines = await Doctor(configuration: try await AppConfiguration.read(given: given)).stores()
        return try #require(lines.first)
    }

    @Test func filesOfThisMachineNeedNoWords() async throws {
        let lines = await Doctor(configuration: try await AppConfiguration.read(given: ["data": "data"])).stores()
        #expect(lines.isEmpty)
    }

    @Test func aDatabaseThatIsAwayIsSaidWithARemedyAndWithoutItsPassword() async throws {
        let line = try await line(["database.url": "postgres://me:hunter2@127.0.0.1:1/sites"])
        #expect(line.state == .missing)
        #expect(line.without.contains("127.0.0.1:1/sites") && line.without.hasSuffix("refused."))
        #expect(line.remedy == "Check that PostgreSQL runs there and that the URL is right.")
        #expect(!"\(line)".contains("hunter2"))
    }

    @Test(.enabled(if: TestDatabase.isPostgres))
    func aDatabaseIsNamedWithItsVersionAndLatency() async throws {
        try await withTemporaryFolder { url in
            let line = try await line(["database.url": try await TestDatabase.url(in: url)])
            #expect(line.state == .good && line.remedy.isEmpty)
            #expect(line.found.wholeMatch(of: /PostgreSQL [0-9.]+, answers in [0-9.]+ ms/) != nil)
        }
    }

    @Test(.enabled(if: TestDatabase.isPostgres))
    func aDatabaseThatAllowsNoWritingIsSaid() async throws {
        try await withTemporaryFolder { url in
            let address = try await TestDatabase.url(in: url, options: "-cdefault_transaction_read_only=on")
            let line = try await line(["database.url": address])
            #expect(line.state == .missing && line.without.contains("does not allow writing"))
            #expect(line.remedy.contains("default_transaction_read_only"))
        }
    }

    @Test(.enabled(if: TestDatabase.isPostgres))
    func aDatabaseOfANewerVersionIsSaid() async throws {
        try await withTemporaryFolder { url in
            let address = try await TestDatabase.url(in: url)
            let database = try await Database.open(try .postgres(url: address), logger: .quiet)
            try await database.migrate(
                Schema.migrations + [Migration("from-tomorrow", up: ["CREATE TABLE tomorrow (x INTEGER)"])])
            try await database.close()
            let line = try await line(["database.url": address])
            #expect(line.state == .missing && line.without.contains("newer version"))
        }
    }

    @Test func aBucketThatIsAwayIsSaidWithARemedy() async throws {
        let line = try await line([
            "blobs": "s3://sites?endpoint=http://127.0.0.1:1", "s3.access.key": "me", "s3.secret.key": "hunter2",
        ])
        #expect(line.name == "bucket" && line.state == .missing)
        #expect(line.without.contains("http://127.0.0.1:1") && line.remedy.hasPrefix("Check the endpoint"))
        #expect(!"\(line)".contains("hunter2"))
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_S3"] != nil), arguments: [true, false])
    func aBucketIsTriedBothWays(mayWrite: Bool) async throws {
        let address = try #require(ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_S3"])
        let key = mayWrite ? "tester" : "reader"
        let line = try await line(["blobs": address, "s3.access.key": key, "s3.secret.key": "\(key)-secret"])
        #expect(line.state == (mayWrite ? .good : .missing))
        if mayWrite {
            #expect(line.found.contains("may list, read, write and delete, answers in"))
        } else {
            #expect(line.without.contains("may not write") && line.remedy.hasPrefix("Allow it"))
        }
    }
}
