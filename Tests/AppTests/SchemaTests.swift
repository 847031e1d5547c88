import Foundation
import Logging
import Storage
import TestSupport
import Testing

@testable import App

@Suite struct SchemaTests {
    /// Runs `body` with the settings of a data folder and a database of its own, on whichever engine is tested.
    private func withConfiguration(_ body: (AppConfiguration, DataFolder) async throws -> Void) async throws {
        try await withTemporaryFolder { url in
            var given = ["data": url.path]
            if TestDatabase.isPostgres { given["database.url"] = try await TestDatabase.url(in: url) }
            try await body(try await AppConfiguration.read(given: given), try DataFolder(url))
        }
    }

    @Test func theTablesAreMadeUndoneAndMadeAgain() async throws {
        try await withConfiguration { configuration, _ in
            let history = SchemaHistory(configuration: configuration)
            let names = Schema.migrations.map(\.name)
            let before = try await history.steps()
            #expect(before.map(\.name) == names)
            #expect(before.allSatisfy { $0.appliedAt == nil && $0.isKnown })
            let told = Shared<[String]>([])
            try await history.up { name in told.update { $0.append(name) } }
            #expect(told.value == names)
            told.update { $0 = [] }
            try await history.down(names.count) { name in told.update { $0.append(name) } }
            #expect(told.value == names.reversed())
            try await history.up { _ in }
            let after = try await history.steps()
            #expect(after.allSatisfy { $0.appliedAt != nil })
        }
    }

    @Test func aNewerSchemaIsRefusedInWords() async throws {
        try await withConfiguration { configuration, folder in
            let database = try await Schema.open(configuration, in: folder, logger: .quiet)
            try await database.migrate(
                Schema.migrations + [Migration("from-tomorrow", up: ["CREATE TABLE tomorrow (x INTEGER)"])])
            try await database.close()
            let problem = await #expect(throws: StartProblem.self) {
                try await Schema.open(configuration, in: folder, logger: .quiet)
            }
            #expect(problem?.description.contains("newer version") == true)
            #expect(problem?.description.contains("from-tomorrow") == true)
            let unknown = try await SchemaHistory(configuration: configuration).steps().filter { !$0.isKnown }
            #expect(unknown.map(\.name) == ["from-tomorrow"])
        }
    }

    @Test(.enabled(if: TestDatabase.isPostgres))
    func aDatabaseThatAllowsNoWritingIsRefusedInWords() async throws {
        try await withTemporaryFolder { url in
            let address = try await TestDatabase.url(in: url, options: "-cdefault_transaction_read_only=on")
            let configuration = try await AppConfiguration.read(given: ["data": url.path, "database.url": address])
            let folder = try DataFolder(url)
            let problem = await #expect(throws: StartProblem.self) {
                try await Schema.open(configuration, in: folder, logger: .quiet)
            }
            #expect(problem?.description.contains("does not allow writing. Check its settings") == true)
        }
    }

    @Test func aServerThatIsNotThereIsAStartProblemWithoutThePassword() async throws {
        try await withTemporaryFolder { url in
            let configuration = try await AppConfiguration.read(given: [
                "data": url.path, "database.url": "postgres://me:hunter2@127.0.0.1:1/sites?connect_timeout=2",
            ])
            let folder = try DataFolder(url)
            let problem = await #expect(throws: StartProblem.self) {
                try await Schema.open(configuration, in: folder, logger: .quiet)
            }
            #expect(problem?.description.contains("127.0.0.1:1/sites") == true)
            #expect(problem?.description.contains("hunter2") == false)
        }
    }
}
