import Foundation
import Storage
import TestSupport
import Testing

@testable import Sites

/// How the queries about conversations are run where there are many of them, on either engine.
@Suite struct ConversationPlanTests {
    @Test func hotQueriesReadOnlyWhatTheyNeed() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            try await Self.fill(fixture, project.id)
            let talk = try #require(ConversationID(String(repeating: "0", count: 25) + "1"))
            let early = try #require(MessageID(String(repeating: "0", count: 21) + "10000"))
            let late = try #require(MessageID(String(repeating: "0", count: 21) + "80000"))
            let listed = try await fixture.sites.conversations(of: project.slug, limit: 3, in: fixture.workspace)
            let cursor = try #require(listed.last.map { ConversationCursor(after: $0) })
            let hot: [(SQL, index: String)] = [
                (Sites.recent(of: project.id, archived: false, before: nil, limit: 51), "conversation_recent"),
                (Sites.recent(of: project.id, archived: nil, before: cursor, limit: 51), "conversation_recent"),
                (Sites.newest(of: talk, before: nil, limit: 41), "message_talk"),
                (Sites.newest(of: talk, before: late, limit: 41), "message_talk"),
                (Sites.messages(of: talk, after: early, limit: 101), "message_talk"),
                (Sites.conversation(asking: JobID()), "message_job"),
                (Sites.unfolded(of: project.id, limit: 1), "message_unfolded"),
            ]
            for (sql, index) in hot {
                let steps = try await Self.plan(sql, in: fixture)
                #expect(steps.contains { $0.contains(index) }, "\(index): \(steps)")
                #expect(!Self.readsAll(steps), "\(steps)")
                // A job has two messages: those may be sorted.
                let isSorted = steps.contains { $0.contains("TEMP B-TREE") || $0.contains("Sort") }
                #expect(!isSorted || index == "message_job", "\(steps)")
            }
            // A search reads the messages of its project, and of no other.
            let search = Sites.found(["bread"], of: project.id, archived: nil, before: nil, limit: 51)
            let steps = try await Self.plan(search, in: fixture)
            #expect(steps.contains { $0.contains("message_order") }, "\(steps)")
            #expect(!Self.readsAll(steps), "\(steps)")
        }
    }

    private static func readsAll(_ steps: [String]) -> Bool {
        steps.contains { step in
            step.contains("Seq Scan on message") || step.contains("Seq Scan on conversation")
                || step.hasPrefix("SCAN message") || step.hasPrefix("SCAN conversation")
        }
    }

    private static func plan(_ sql: SQL, in fixture: SitesFixture) async throws -> [String] {
        let explain: SQL = .dialect(sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN (COSTS OFF) ")
        return try await fixture.database.write { tx in
            try tx.query("\(explain)\(sql)").map { row in
                try row.get(TestDatabase.isPostgres ? "QUERY PLAN" : "detail", as: String.self)
            }
        }
    }

    /// 2,000 conversations with 100,000 messages, of which one in twenty is of the project, and 300 of its first
    /// conversation.
    private static func fill(_ fixture: SitesFixture, _ project: ProjectID) async throws {
        let other = try await fixture.makeProject("Other").project.id
        @Sendable func numbers(_ count: Int) -> SQL {
            .dialect(
                sqlite:
                    "(WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < \(count)) SELECT n FROM c)",
                postgres: "(SELECT n FROM generate_series(1, \(count)) AS n)")
        }
        let name: SQL = .dialect(sqlite: "printf('%026d', n)", postgres: "lpad(CAST(n AS TEXT), 26, '0')")
        let talk: SQL = .dialect(
            sqlite: "printf('%026d', CASE WHEN n % 333 = 0 THEN 1 ELSE n % 2000 + 1 END)",
            postgres: "lpad(CAST(CASE WHEN n % 333 = 0 THEN 1 ELSE n % 2000 + 1 END AS TEXT), 26, '0')")
        try await fixture.database.write { tx in
            try tx.execute(
                """
                INSERT INTO conversation (id, project_id, title, search_title, created_at, used_at)
                SELECT \(name), CASE WHEN (n - 1) % 20 = 0 THEN \(project) ELSE \(other) END, 'a title', 'a title', n, n
                FROM \(numbers(2_000)) AS numbers
                """)
            try tx.execute(
                """
                INSERT INTO message (id, project_id, conversation_id, role, body, search_text, job_id, created_at)
                SELECT \(name), CASE WHEN n % 20 = 0 THEN \(project) ELSE \(other) END, \(talk), 'person', 'some bread',
                    'some bread', \(name), n
                FROM \(numbers(100_000)) AS numbers
                """)
        }
        guard TestDatabase.isPostgres else { return }
        try await fixture.database.write { tx in
            try tx.execute("ANALYZE message")
            try tx.execute("ANALYZE conversation")
        }
    }
}
