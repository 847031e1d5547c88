import SiteModel
import Testing

@testable import Authoring

/// Keys are put together here, so that no scanner takes these files for a leak.
@Suite struct SecretScanTests {
    private func found(_ text: String, in path: String = "src/a.ts") throws -> [Finding] {
        SecretScan().findings(in: SourceFiles([try FilePath(path): Array(text.utf8)]))
    }

    private static let body = "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb3d"

    @Test(arguments: [
        "sk-" + body, "sk-proj-" + body, "sk-ant-" + "api03-" + body, "AIza" + String(body.prefix(35)),
        "AKIA" + "ABCDEFGHIJ234567", "ghp_" + body, "github_pat_" + body + body, "xoxb-" + "123456789012-abc",
        "sk_live_" + "Ab3dEf6hIj9kLm2n", "rk_live_" + "Ab3dEf6hIj9kLm2n", "glpat-" + body,
        "-----BEGIN RSA " + "PRIVATE KEY-----", "-----BEGIN " + "PRIVATE KEY-----",
        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0" + ".dozjgNryP4J3jVmNHl0w5N",
    ])
    func aKeyIsFoundAndNotShown(_ key: String) throws {
        let result = try found("const a = 1;\nconst b = \"\(key)\";\n")
        #expect(result.count == 1)
        let finding = try #require(result.first)
        #expect(finding.kind == .secret)
        #expect(finding.severity == .blocking)
        #expect(finding.line == 2)
        #expect(finding.sentence.contains("“\(key.prefix(4))…”"))
        #expect(!"\(finding.sentence)\(finding.evidence)".contains(key.prefix(5)))
    }

    @Test(arguments: [
        "const apiToken = \"\(body)\"", "{\"client_secret\": \"\(body)\"}", "PASSWORD='\(body)'",
        "const x = { apiKey: `\(body)` }",
    ])
    func aRandomValueOfATellingNameIsFound(_ text: String) throws {
        #expect(try found(text).map(\.severity) == [.blocking])
    }

    @Test(arguments: [
        "const token = \"your-token-goes-here-123\"", "password: \"the password of your account\"",
        "const secret = process.env.SECRET_1", "tokenize(\"abcdefghijklmnop1234\")", "const a = \"sk-short\"",
        "var ReactPropTypesSecret = \"SECRET_DO_NOT_PASS_THIS_OR_YOU_WILL_BE_FIRED\"",
        "task-management-for-small-teams-2024",
        "const token = \"aaaaaaaaaaaaaaaa1111\"", "pk_live_\(body)", "desk-abcdefghijklmnopqrstuvwxyz",
    ])
    func whatIsNoSecretIsLeft(_ text: String) throws {
        #expect(try found(text) == [])
    }

    @Test func picturesAreNotRead() throws {
        #expect(try found("sk-" + Self.body, in: "public/a.png") == [])
    }

    @Test func aLargeFileIsReadInLinearTime() throws {
        let text = String(repeating: "token sk-gh eyJ AIza _live_ password ", count: 10_000)
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try found(text) == [])
        #expect(clock.now - start < .seconds(30))
    }
}
