import Foundation
import TestSupport
import Testing

@testable import Storage

/// What goes wrong with a server: each test that stops one has its own.
@Suite("PostgreSQL servers", .enabled(if: TestDatabase.isPostgres), .serialized)
struct PostgresServerTests {
    @Test(arguments: ["mysql://localhost/x", "postgres://user:hunter2@host:port/x%", "localhost", ""])
    func aTextThatIsNoURLIsRefusedWithoutRepeatingIt(url: String) {
        let error = #expect(throws: StorageError.self) { _ = try DatabaseOptions.postgres(url: url) }
        #expect(error?.description.contains("hunter2") == false)
        #expect(error?.description.contains("postgres://user:password@host:5432/name") == true)
    }

    @Test func aServerThatIsNotThereIsNamedWithARemedy() async throws {
        var options = try DatabaseOptions.postgres(url: "postgres://me:hunter2@127.0.0.1:1/x")
        options.reconnectSeconds = 0
        let message = await refusal(options)
        #expect(message.contains("127.0.0.1:1/x") && message.contains("Check that PostgreSQL runs there"))
        #expect(!message.contains("hunter2"))
    }

    @Test func anUnknownDatabaseIsNamedAtOnce() async throws {
        let url = try #require(TestDatabase.serverURL).replacing("/postgres?", with: "/no_such_database?")
        let message = await refusal(try .postgres(url: url))
        #expect(message.contains("no_such_database") && message.contains("createdb"))
    }

    @Test func aWrongPasswordIsSaidWithoutIt() async throws {
        let server = try await TestServer.start(authentication: "scram-sha-256")
        defer { server.remove() }
        let message = await refusal(try .postgres(url: server.url + "&password=hunter2"))
        #expect(message.contains("password") && !message.contains("hunter2"))
    }

    @Test func writesGoOnAfterTheServerWasKilled() async throws {
        let server = try await TestServer.start()
        defer { server.remove() }
        var options = try DatabaseOptions.postgres(url: server.url)
        options.reconnectSeconds = 60
        let database = try await Database.open(options, logger: .quiet)
        try await database.migrate([.notes])
        let acknowledged = Shared<Set<String>>([])
        let unknown = Shared<Set<String>>([])
        let half = Gate()
        try await withThrowingTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<100 {
                        let text = "\(writer)-\(number)"
                        do {
                            try await database.addNote(text)
                            acknowledged.update { _ = $0.insert(text) }
                        } catch StorageError.commitUnknown {
                            unknown.update { _ = $0.insert(text) }
                        }
                        if acknowledged.value.count >= 100 { half.open() }
                    }
                }
            }
            try await half.wait()
            try await server.kill()
            try await server.start()
            try await group.waitForAll()
        }
        let stored = Set(try await database.texts())
        #expect(acknowledged.value.subtracting(stored) == [])
        #expect(stored.subtracting(acknowledged.value).subtracting(unknown.value) == [])
        #expect(acknowledged.value.count + unknown.value.count == 400)
        try await database.close()
    }

    @Test func whoAsksADeadServerIsToldSoonAndItComesBackByItself() async throws {
        let server = try await TestServer.start()
        defer { server.remove() }
        var options = try DatabaseOptions.postgres(url: server.url)
        options.reconnectSeconds = 0.2
        let database = try await Database.open(options, logger: .quiet)
        try await database.migrate([.notes])
        try await server.kill()
        for _ in 0..<3 {
            do {
                try await database.addNote("x")
                Issue.record("A dead server stored something.")
            } catch StorageError.unreachable {}
        }
        try await server.start()
        try await database.addNote("back")
        let texts = try await database.texts()
        #expect(texts == ["back"])
        try await database.close()
    }

    private func refusal(_ options: DatabaseOptions) async -> String {
        do {
            let database = try await Database.open(options, logger: .quiet)
            try await database.close()
            return "It was opened."
        } catch StorageError.unreachable(let reason) {
            return reason
        } catch {
            return "\(error)"
        }
    }
}
