import HTTPTypes
import HummingbirdTesting
import Jobs
import Storage
import Testing

/// Writes with an `Idempotency-Key`, when the server dies at the worst moment, or when there are two of it.
@Suite struct ExactlyOnceTests {
    @Test(arguments: DurableWrite.allCases)
    func repetitionAfterACrashBehindTheCommitIsAnsweredAsTheFirst(write: DurableWrite) async throws {
        try await WebFixture.run { fixture in
            let request = try await write.request(fixture)
            let answer = try await request.send(fixture)
            #expect(answer.status == .accepted, "\(answer.bodyText)")
            let done = try await Work(fixture)
            // The client of the first server never saw its answer.
            let again = try await fixture.restarted { try await request.send($0) }
            #expect(again.status == .accepted)
            #expect(again.bodyText == answer.bodyText)
            #expect(again.headers[.location] == answer.headers[.location])
            #expect(again.headers[.eTag] == answer.headers[.eTag])
            #expect(again.headers[DurableWrite.replayed] == "true")
            #expect(try await Work(fixture) == done)
        }
    }

    @Test(arguments: DurableWrite.allCases)
    func withoutItsKeptAnswerThereIsNoEffect(write: DurableWrite) async throws {
        try await WebFixture.run { fixture in
            let request = try await write.request(fixture)
            let before = try await Work(fixture)
            // The row of the key is the last that is written: as if the server died before the commit.
            try await fixture.database.write { tx in
                let crash: SQL = .dialect(
                    sqlite: "CREATE TRIGGER crash BEFORE INSERT ON idempotency BEGIN SELECT RAISE(ABORT, 'crash'); END",
                    postgres: "ALTER TABLE idempotency ADD CONSTRAINT crash CHECK (false) NOT VALID")
                try tx.execute(crash)
            }
            let lost = try await request.send(fixture)
            #expect(lost.status == .internalServerError)
            #expect(try await Work(fixture) == before)
            try await fixture.database.write { tx in
                let mended: SQL = .dialect(
                    sqlite: "DROP TRIGGER crash", postgres: "ALTER TABLE idempotency DROP CONSTRAINT crash")
                try tx.execute(mended)
            }
            let first = try await fixture.restarted { try await request.send($0) }
            #expect(first.status == .accepted, "\(first.bodyText)")
            #expect(first.headers[DurableWrite.replayed] == nil)
            #expect(try await Work(fixture) != before)
        }
    }

    @Test(arguments: DurableWrite.allCases)
    func twoServersDoItOnceBetweenThem(write: DurableWrite) async throws {
        try await WebFixture.run { fixture in
            let request = try await write.request(fixture)
            let before = try await Work(fixture)
            let answers = try await fixture.restarted { other in
                try await withThrowingTaskGroup(of: String.self) { group in
                    for number in 0..<12 {
                        group.addTask {
                            let answer = try await request.send(number.isMultiple(of: 2) ? fixture : other)
                            return "\(answer.status.code) \(answer.bodyText)"
                        }
                    }
                    return try await group.reduce(into: Set<String>()) { $0.insert($1) }
                }
            }
            #expect(answers.count == 1)
            #expect(answers.first?.hasPrefix("202 ") == true, "\(answers)")
            #expect(try await Work(fixture).answers == before.answers + 1)
        }
    }

    @Test func otherContentAfterARestartIsAConflict() async throws {
        try await WebFixture.run { fixture in
            try await DurableWrite.create.request(fixture).send(fixture)
            let other = Write(method: .post, path: "/api/projects", body: #"{"prompt":"A site for a dentist"}"#)
            let answer = try await fixture.restarted { try await other.send($0) }
            #expect(answer.code == "IDEMPOTENCY_CONFLICT")
        }
    }

    @Test func writesThatDoNoHarmTwiceAreDoneAgainAfterACrash() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let rename = Write(method: .patch, path: "/api/projects/\(project.id)", body: #"{"name":"Other"}"#)
            let first = try await rename.send(fixture)
            #expect(first.status == .ok)
            // As if the server died between the write and its answer.
            try await fixture.database.write { tx in _ = try tx.execute("DELETE FROM idempotency") }
            let again = try await fixture.restarted { try await rename.send($0) }
            #expect(again.status == .ok)
            #expect(again.json["name"]?.text == "Other")
        }
    }
}

/// The writes that make durable work.
enum DurableWrite: CaseIterable, Sendable {
    case create, generate, edit, put, delete, revert, retry

    static let replayed: HTTPField.Name = HTTPField.Name("Idempotency-Replayed") ?? .cookie

    /// The request, on a project or a job that is ready for it.
    func request(_ fixture: WebFixture) async throws -> Write {
        switch self {
        case .create: Write(method: .post, path: "/api/projects", body: #"{"prompt":"\#(WebFixture.bakery)"}"#)
        case .generate:
            Write(
                method: .post, path: try await Self.project(fixture) + "/generate",
                body: #"{"prompt":"\#(WebFixture.bakery)"}"#)
        case .edit:
            Write(method: .post, path: try await Self.project(fixture) + "/edit", body: #"{"text":"Make it darker"}"#)
        case .put:
            Write(method: .put, path: try await Self.project(fixture) + "/files/b.txt", body: "two", base: "\"1\"")
        case .delete:
            Write(method: .delete, path: try await Self.project(fixture) + "/files/src/a.txt", base: "\"1\"")
        case .revert: Write(method: .post, path: try await Self.project(fixture) + "/versions/1/revert")
        case .retry: try await Self.retryOfAFailedJob(fixture)
        }
    }

    private static func project(_ fixture: WebFixture) async throws -> String {
        try await "/api/projects/\(fixture.makeFreeProject().id)"
    }

    private static func retryOfAFailedJob(_ fixture: WebFixture) async throws -> Write {
        let job = try await fixture.makeProject().job
        try await fixture.database.write { tx in
            _ = try tx.execute(
                "UPDATE job SET state = 'failed', slot = NULL, finished_at = created_at WHERE id = \(job)")
        }
        return Write(method: .post, path: "/api/jobs/\(job)/retry")
    }
}

/// A request with the same key every time.
struct Write: Sendable {
    var method: HTTPRequest.Method
    var path: String
    var body: String?
    var base: String?

    @discardableResult
    func send(_ fixture: WebFixture) async throws -> TestResponse {
        var headers: HTTPFields = [:]
        headers[HTTPField.Name("Idempotency-Key") ?? .cookie] = "k1"
        headers[.ifMatch] = base
        return try await fixture.send(method, path, body, headers: headers)
    }
}

/// How much of everything there is.
private struct Work: Equatable {
    var counts: [String: Int]
    /// The keys that were used up.
    var answers: Int { counts["idempotency"] ?? 0 }

    init(_ fixture: WebFixture) async throws {
        counts = try await fixture.database.read { tx in
            var counts: [String: Int] = [:]
            for table in ["project", "version", "message", "job", "event", "idempotency"] {
                counts[table] = try tx.first("SELECT COUNT(*) AS rows FROM \(raw: table)")?.get("rows")
            }
            return counts
        }
    }
}
