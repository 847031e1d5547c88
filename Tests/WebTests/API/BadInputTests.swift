import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@Suite struct BadInputTests {
    /// Bodies that are no good prompt, with the code and the field that are told.
    static let bodies: [(body: String, code: String, field: String?)] = [
        ("", "INVALID_JSON", nil),
        ("{", "INVALID_JSON", nil),
        ("\u{0}\u{1}\u{2}", "INVALID_JSON", nil),
        ("[]", "VALIDATION_FAILED", nil),
        (#""text""#, "VALIDATION_FAILED", nil),
        ("{}", "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":null}"#, "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":7}"#, "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":["a"]}"#, "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":""}"#, "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":"   \n\t "}"#, "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":"🍞🥐🍰"}"#, "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":"A bakery \u0000 in Lisbon"}"#, "VALIDATION_FAILED", "prompt"),
        (#"{"prompt":"A bakery in Lisbon","seed":-1}"#, "VALIDATION_FAILED", "seed"),
        (#"{"prompt":"A bakery in Lisbon","seed":"x"}"#, "VALIDATION_FAILED", "seed"),
        (#"{"prompt":"A bakery in Lisbon","name":""}"#, "VALIDATION_FAILED", "name"),
        (#"{"prompt":"A bakery in Lisbon","name":"a\u0000b"}"#, "VALIDATION_FAILED", "name"),
        (#"{"prompt":"\#(String(repeating: "word ", count: 20_000))"}"#, "VALIDATION_FAILED", "prompt"),
    ]

    @Test(arguments: bodies.indices) func wrongBodyIsToldByCodeAndField(index: Int) async throws {
        let (body, code, field) = Self.bodies[index]
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.post, "/api/projects", body)
            #expect(response.code == code)
            #expect(response.json["field"]?.text == field)
            #expect(response.headers[.contentType]?.hasPrefix("application/problem+json") == true)
            #expect(response.json["status"]?.int == response.status.code)
            #expect(response.json["id"]?.text?.isEmpty == false)
            #expect(try await fixture.send(.get, "/api/projects").json["items"]?.items.isEmpty == true)
        }
    }

    @Test func bytesThatAreNoTextAreRefused() async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.client.execute(
                uri: "/api/projects", method: .post,
                headers: [.authorization: "Bearer \(fixture.token)", .contentType: "application/json"],
                body: ByteBuffer(bytes: (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31) }))
            #expect(response.code == "INVALID_JSON")
        }
    }

    @Test func hugeBodyIsRefusedWithItsLimit() async throws {
        try await WebFixture.run { fixture in
            let body = #"{"prompt":"\#(String(repeating: "x", count: 400_000))"}"#
            let response = try await fixture.send(.post, "/api/projects", body)
            #expect(response.status == .contentTooLarge)
            #expect(response.code == "BODY_TOO_LARGE")
            #expect(response.json["limit"]?.int == 262_144)
            #expect(response.headers[.connection] == "close")
        }
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
    func formIsNotTakenForJSON(type: String) async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(
                .post, "/api/projects", #"{"prompt":"A bakery"}"#, headers: [.contentType: type])
            #expect(response.status == .unsupportedMediaType)
        }
    }

    @Test(arguments: [
        "../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "src/../../x", "src//x", "%2Fetc%2Fpasswd", "src/%00",
        "C:%5Cx", "src/a%0Ab", ".git/config", "node_modules/x", "src/", "%E2%80%AEx", "con", "%ff",
        String(repeating: "a/", count: 600) + "a",
    ]) func pathThatLeavesTheProjectIsRefused(path: String) async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let address = "/api/projects/\(project.id)/files/\(path)"
            let written = try await fixture.send(.put, address, "x", headers: [.ifMatch: "\"1\""])
            #expect([400, 404, 422].contains(written.status.code))
            let read = try await fixture.send(.get, address)
            #expect([400, 404, 422].contains(read.status.code))
            let versions = try await fixture.send(.get, "/api/projects/\(project.id)/versions")
            #expect(versions.json["items"]?.items.count == 1)
        }
    }

    @Test(arguments: [
        "/api/projects/none", "/api/projects/%00", "/api/projects/'%20OR%20'1'='1", "/api/projects/%ff",
        "/api/jobs/none", "/api/jobs/00000000000000000000000000", "/api/projects/none/versions/1", "/api/nothing",
        "/api/projects/none/files/a",
    ]) func unknownNameIsNotFound(path: String) async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.get, path)
            #expect([400, 404, 422].contains(response.status.code))
            #expect(response.code != nil)
        }
    }

    @Test(arguments: ["0", "-1", "x", "99999999999999999999", "1.5", "%00"])
    func numberThatIsNoVersionIsNotFound(number: String) async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let response = try await fixture.send(.get, "/api/projects/\(project.id)/versions/\(number)/diff")
            #expect([404, 422].contains(response.status.code))
        }
    }

    @Test(arguments: [
        ("/api/projects?limit=0", "limit"), ("/api/projects?limit=201", "limit"), ("/api/projects?limit=x", "limit"),
        ("/api/projects?cursor=x", "cursor"), ("/api/jobs?status=done", "status"), ("/api/jobs?from=today", "from"),
        ("/api/jobs?project=x", "project"), ("/api/jobs?cursor=x", "cursor"),
    ]) func wrongQueryIsToldByName(path: String, field: String) async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.get, path)
            #expect(response.code == "VALIDATION_FAILED")
            #expect(response.json["field"]?.text == field)
        }
    }

    @Test func wrongMethodIsRefused() async throws {
        try await WebFixture.run { fixture in
            let response = try await fixture.send(.put, "/api/projects")
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == "GET, HEAD, POST")
        }
    }

    @Test func faultsOfOursShowOnlyAnID() async throws {
        try await WebFixture.run { fixture in
            try await fixture.database.write { tx in
                _ = try tx.execute("ALTER TABLE project RENAME TO lost")
            }
            let response = try await fixture.send(.get, "/api/projects")
            #expect(response.status == .internalServerError)
            #expect(response.code == "INTERNAL_ERROR")
            #expect(!response.bodyText.contains("project"))
            let id = try #require(response.json["id"]?.text)
            #expect(fixture.log.text.contains(id))
            // In the words of SQLite, or of PostgreSQL.
            let isExplained = ["no such table", "does not exist"].contains { fixture.log.text.contains($0) }
            #expect(isExplained)
        }
    }
}
