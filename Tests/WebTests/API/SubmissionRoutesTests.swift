import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Sites
import Storage
import Testing
import Web

@Suite struct SubmissionRoutesTests {
    @Test func showsWhatVisitorsSentPageByPage() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            for number in 1...5 { try await fixture.receive(["Name": "v\(number)"], of: project.id) }
            let path = "/api/projects/\(project.slug)/submissions"
            let first = try await fixture.send(.get, path + "?limit=3").json
            #expect(first["items"]?.items.count == 3)
            let next = try #require(first["next"]?.text)
            let rest = try await fixture.send(.get, path + "?limit=3&cursor=\(next)").json
            #expect(rest["items"]?.items.count == 2 && rest["next"] == .null)
            let values = ((first["items"]?.items ?? []) + (rest["items"]?.items ?? []))
                .compactMap { $0["fields"]?[0]?["value"]?.text }
            #expect(Set(values) == ["v1", "v2", "v3", "v4", "v5"])
            let one = try #require(first["items"]?[0])
            #expect(one["form"]?.text == "contact.form" && one["form_label"]?.text == "Write to us")
            #expect(one["fields"]?[0]?["label"]?.text == "Name" && one["page"]?.text == "/contact")
            #expect(one["read"] == .bool(false) && one["spam"] == .bool(false))
            let shown = try await fixture.send(.get, path + "/\(one["id"]?.text ?? "")").json
            #expect(shown == one)
            #expect(try await fixture.send(.get, path + "?cursor=x").code == "VALIDATION_FAILED")
        }
    }

    @Test func filtersAndSearches() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            try await fixture.receive(["Name": "José"], of: project.id)
            try await fixture.receive(["Name": "100 %"], form: "home.news", of: project.id)
            try await fixture.receive(["Name": "pills"], isSpam: true, of: project.id)
            func names(_ query: String) async throws -> [String] {
                let found = try await fixture.send(.get, "/api/projects/\(project.id)/submissions?\(query)").json
                return found["items"]?.items.compactMap { $0["fields"]?[0]?["value"]?.text } ?? []
            }
            for (query, expected) in [
                ("search=jose", ["José"]), ("search=%25", ["100 %"]), ("form=home.news", ["100 %"]),
                ("spam=1", ["pills"]), ("form=none", []), ("search=pills", []),
            ] {
                let found = try await names(query)
                #expect(found == expected, "\(query)")
            }
        }
    }

    @Test func marksOneAndAllAndTheProjectCounts() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let path = "/api/projects/\(project.id)"
            let one = try await fixture.receive(of: project.id)
            for _ in 0..<2 { try await fixture.receive(of: project.id) }
            func unread() async throws -> [Int?] {
                let shown = try await fixture.send(.get, path).json["unread_submissions"]?.int
                let listed = try await fixture.send(.get, "/api/projects").json["items"]?[0]?["unread_submissions"]?.int
                return [shown, listed]
            }
            let count1 = try await unread()
            #expect(count1 == [3, 3])
            let read = try await fixture.send(.patch, path + "/submissions/\(one.id)", #"{"read":true}"#)
            #expect(read.status == .ok && read.json["read"] == .bool(true) && read.json["read_at"]?.text != nil)
            let count2 = try await unread()
            #expect(count2 == [2, 2])
            try await fixture.send(.patch, path + "/submissions/\(one.id)", #"{"read":false}"#)
            let count3 = try await unread()
            #expect(count3 == [3, 3])
            let all = try await fixture.send(.patch, path + "/submissions", #"{"read":true}"#)
            #expect(all.json["marked"]?.int == 3)
            let count4 = try await unread()
            #expect(count4 == [0, 0])
            let wrong = try await fixture.send(.patch, path + "/submissions", #"{"read":false}"#)
            #expect(wrong.code == "VALIDATION_FAILED")
        }
    }

    @Test func whatIsDeletedIsGoneAndARepetitionIsAnsweredTheSame() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let one = try await fixture.receive(of: project.id)
            let path = "/api/projects/\(project.id)/submissions/\(one.id)"
            let key: HTTPFields = [HTTPField.Name("Idempotency-Key") ?? .cookie: "delete-1"]
            let first = try await fixture.send(.delete, path, headers: key)
            let second = try await fixture.send(.delete, path, headers: key)
            #expect(first.status == .noContent && second.status == .noContent)
            #expect(try await fixture.send(.delete, path).code == "NOT_FOUND")
            #expect(try await fixture.send(.get, path).code == "NOT_FOUND")
        }
    }

    @Test func theTableIsForSpreadsheets() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            try await fixture.receive(["Name": "=1+1", "Say": "a \"b\",\nc"], of: project.id)
            let response = try await fixture.send(.get, "/api/projects/\(project.id)/submissions.csv")
            #expect(response.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(
                response.headers[.contentDisposition] == "attachment; filename=\"\(project.slug)-submissions.csv\"")
            let mark = Array(response.body.readableBytesView.prefix(3))
            #expect(mark == [0xEF, 0xBB, 0xBF])
            #expect(response.bodyText.hasSuffix("/contact,,'=1+1,\"a \"\"b\"\",\nc\"\r\n"))
        }
    }

    @Test func formOriginsAreASettingOfTheProject() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let path = "/api/projects/\(project.id)"
            let changed = try await fixture.send(
                .patch, path, #"{"form_origins":["https://Example.org/","http://localhost:3000"],"open_forms":true}"#)
            let origins: JSONBody = .list([.text("https://example.org"), .text("http://localhost:3000")])
            #expect(changed.json["form_origins"] == origins && changed.json["open_forms"] == .bool(true))
            let kept = try await fixture.send(.patch, path, #"{"name":"Renamed"}"#)
            #expect(kept.json["form_origins"] == origins && kept.json["name"]?.text == "Renamed")
            for wrong in [#"["*"]"#, #"["https://example.org/path"]"#, #"["null"]"#, #""https://example.org""#] {
                let refused = try await fixture.send(.patch, path, #"{"name":"No","form_origins":\#(wrong)}"#)
                #expect(refused.code == "VALIDATION_FAILED", "\(wrong)")
            }
            #expect(try await fixture.send(.get, path).json["name"]?.text == "Renamed", "All of it or nothing")
            try await fixture.receive(of: project.id)
            let forms = try await fixture.send(.get, path + "/forms").json
            #expect(forms["address"]?.text?.hasSuffix(".localhost:8080/__sitewright/forms") == true)
            #expect(forms["origins"] == origins && forms["open"] == .bool(true))
            #expect(forms["forms"]?[0]?["form"]?.text == "contact.form" && forms["forms"]?[0]?["unread"]?.int == 1)
        }
    }
}

extension WebFixture {
    /// Stores what a visitor sent, with these values by label.
    @discardableResult
    func receive(
        _ values: KeyValuePairs<String, String> = ["Name": "Ana"], form: String = "contact.form", isSpam: Bool = false,
        of project: String
    ) async throws -> Submission {
        guard let id = ProjectID(project) else { throw StorageError.malformed("no id: \(project)") }
        return try await sites.receive(
            SubmissionDraft(
                form: form, formLabel: "Write to us",
                fields: values.map { SubmissionField(name: "f", label: $0.key, value: $0.value) }, page: "/contact",
                language: "en", isSpam: isSpam),
            of: id)
    }
}
