import HTTPTypes
import HummingbirdTesting
import Jobs
import NIOCore
import Storage
import Testing

@Suite struct FileRoutesTests {
    @Test func fileIsReadWithItsVersion() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let response = try await fixture.send(.get, "/api/projects/\(project.id)/files/src/a.txt")
            #expect(response.bodyText == "one\ntwo\n")
            #expect(response.headers[.eTag] == "\"1\"")
            #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(try await fixture.send(.get, "/api/projects/\(project.id)/files/src/b.txt").status == .notFound)
        }
    }

    @Test(arguments: ["page.html", "picture.svg", "script.js"])
    func codeOfAProjectIsNeverRunOnTheConsole(name: String) async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject(files: [name: "<script>alert(1)</script>"])
            let response = try await fixture.send(.get, "/api/projects/\(project.id)/files/\(name)")
            #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
        }
    }

    @Test func treeListsEveryFileOfAVersion() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let tree = try await fixture.send(.get, "/api/projects/\(project.id)/files").json
            #expect(tree["version"]?.int == 1)
            #expect(tree["files"]?.items.compactMap { $0["path"]?.text } == ["site.json", "src/a.txt"])
            #expect(tree["files"]?[1]?["size"]?.int == 8)
        }
    }

    @Test func writtenFileIsAVersionAndABuild() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let response = try await fixture.send(
                .put, "/api/projects/\(project.id)/files/src/new%20file.txt", "three\n", headers: [.ifMatch: "\"1\""])
            #expect(response.status == .accepted)
            #expect(response.headers[.eTag] == "\"2\"")
            #expect(response.json["version"]?["number"]?.int == 2)
            #expect(response.json["version"]?["origin"]?.text == "save")
            #expect(response.json["job"]?["kind"]?.text == "site.build")
            let read = try await fixture.send(.get, "/api/projects/\(project.id)/files/src/new%20file.txt")
            #expect(read.bodyText == "three\n")
            let old = try await fixture.send(.get, "/api/projects/\(project.id)/files/src/new%20file.txt?version=1")
            #expect(old.status == .notFound)
        }
    }

    @Test func bytesComeBackAsTheyWere() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let headers: HTTPFields = [.authorization: "Bearer \(fixture.token)", .ifMatch: "\"1\""]
            let path = "/api/projects/\(project.id)/files/public/picture.bin"
            let written = try await fixture.client.execute(
                uri: path, method: .put, headers: headers, body: ByteBuffer(bytes: bytes))
            #expect(written.status == .accepted)
            let read = try await fixture.send(.get, path)
            #expect(Array(read.body.readableBytesView) == bytes)
            #expect(read.headers[.contentType] == "application/octet-stream")
        }
    }

    @Test func writeMustNameItsBase() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let path = "/api/projects/\(project.id)/files/src/a.txt"
            let without = try await fixture.send(.put, path, "x")
            #expect(without.status == .preconditionRequired)
            for base in ["x", "\"0\"", "*", "\"-1\""] {
                let wrong = try await fixture.send(.put, path, "x", headers: [.ifMatch: base])
                #expect(wrong.json["field"]?.text == "If-Match")
            }
        }
    }

    @Test func outdatedWriteIsToldWhatChanged() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            try await fixture.commit(["site.json": "{}\n", "src/a.txt": "changed\n"], to: project.id, base: 1)
            let response = try await fixture.send(
                .put, "/api/projects/\(project.id)/files/src/b.txt", "x", headers: [.ifMatch: "\"1\""])
            #expect(response.status == .preconditionFailed)
            #expect(response.code == "OUTDATED")
            #expect(response.json["base"]?.int == 1)
            #expect(response.json["head"]?.int == 2)
            #expect(response.json["changed"]?.items.compactMap(\.text) == ["src/a.txt"])
        }
    }

    @Test func writeWaitsForNobody() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            try await fixture.send(.post, "/api/projects/\(project.id)/edit", #"{"text":"make it darker"}"#)
            let response = try await fixture.send(
                .put, "/api/projects/\(project.id)/files/src/a.txt", "x", headers: [.ifMatch: "\"1\""])
            #expect(response.code == "PROJECT_LOCKED")
            #expect(response.json["lock"]?["job"]?["kind"]?.text == "site.edit")
        }
    }

    @Test func tooLargeFileIsRefused() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            for size in [(1 << 20) + 1, 3 << 20] {
                let response = try await fixture.send(
                    .put, "/api/projects/\(project.id)/files/big.txt", String(repeating: "x", count: size),
                    headers: [.ifMatch: "\"1\""])
                #expect(response.status == .contentTooLarge)
                #expect(response.code == "BODY_TOO_LARGE")
            }
        }
    }

    @Test func removedFileIsInTheOldVersionStill() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            let path = "/api/projects/\(project.id)/files/src/a.txt"
            let removed = try await fixture.send(.delete, path, headers: [.ifMatch: "\"1\""])
            #expect(removed.status == .accepted)
            #expect(try await fixture.send(.get, path).status == .notFound)
            #expect(try await fixture.send(.get, path + "?version=1").bodyText == "one\ntwo\n")
        }
    }

    @Test func diffShowsLinesAndRevertBringsThemBack() async throws {
        try await WebFixture.run { fixture in
            let project = try await fixture.makeFreeProject()
            try await fixture.commit(["site.json": "{}\n", "src/a.txt": "one\nthree\n"], to: project.id, base: 1)
            let diff = try await fixture.send(.get, "/api/projects/\(project.id)/versions/2/diff").json
            #expect(diff["against"]?.int == 1)
            let file = diff["files"]?[0]
            #expect(file?["path"]?.text == "src/a.txt")
            #expect(file?["change"]?.text == "modified")
            let lines = file?["hunks"]?[0]?["lines"]?.items ?? []
            #expect(
                lines.map { "\($0["change"]?.text ?? "") \($0["text"]?.text ?? "")" }
                    == ["same one", "removed two", "added three"])

            let path = "/api/projects/\(project.id)/versions/1/revert"
            let late = try await fixture.send(.post, path, headers: [.ifMatch: "\"1\""])
            #expect(late.status == .preconditionFailed)
            #expect(late.json["code"]?.text == "OUTDATED")
            #expect(late.json["head"]?.int == 2)
            #expect(late.json["changed"]?.items.compactMap(\.text) == ["src/a.txt"])
            #expect(try await fixture.send(.post, path, headers: [.ifMatch: "x"]).code == "VALIDATION_FAILED")

            let reverted = try await fixture.send(.post, path, headers: [.ifMatch: "\"2\""])
            #expect(reverted.json["version"]?["number"]?.int == 3)
            #expect(reverted.json["version"]?["origin"]?.text == "revert")
            let versions = try await fixture.send(.get, "/api/projects/\(project.id)/versions").json
            #expect(versions["items"]?.items.compactMap { $0["number"]?.int } == [3, 2, 1])
            #expect(try await fixture.send(.get, "/api/projects/\(project.id)/versions/9/diff").status == .notFound)
        }
    }
}
