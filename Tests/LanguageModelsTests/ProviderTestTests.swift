import Foundation
import LanguageModels
import ModelServers
import TestSupport
import Testing

@Suite struct ProviderTestTests {
    @Test(arguments: SpokenProtocol.allCases)
    func aGoodKeyNamesTheModelsAndWhichAreMissing(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            var provider = fixture.provider
            provider.models = [.plan: "gone-model"]
            let result = try await ProviderTest.run(provider, policy: .unlimited, logger: .quiet)
            #expect(result.models == ["test-model"] && result.missing == ["gone-model"])
            #expect(fixture.server.requests.map(\.method) == ["GET"])
        }
    }

    @Test(arguments: SpokenProtocol.allCases)
    func aWrongKeyIsSaid(_ speaks: SpokenProtocol) async throws {
        try await ModelsFixture.run(speaks) { fixture in
            var provider = fixture.provider
            provider.key = ProviderKey("wrong-key-0123456789")
            await #expect(throws: ModelError.badKey) {
                try await ProviderTest.run(provider, policy: .unlimited, logger: .quiet)
            }
            provider.key = nil
            await #expect(throws: ModelError.badKey) {
                try await ProviderTest.run(provider, policy: .unlimited, logger: .quiet)
            }
        }
    }

    /// A server with a real model, such as llama.cpp's: `SITEWRIGHT_TEST_LLAMA=http://127.0.0.1:8080/v1`.
    private static let llama = ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_LLAMA"]

    @Test(.enabled(if: llama != nil)) func aRealServerAnswersByASchema() async throws {
        let provider = ProviderConfiguration(
            id: "llama", kind: .llamaCpp, baseURL: Self.llama,
            model: ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_LLAMA_MODEL"] ?? "default")
        let client = try ModelClient(provider, policy: .unlimited, logger: .quiet)
        var request = ModelRequest("Name a colour and how many letters it has.", maxTokens: 200)
        request.output = OutputSchema(
            name: "colour",
            schema: [
                "type": "object", "additionalProperties": false,
                "properties": ["colour": ["type": "string"], "letters": ["type": "integer"]],
                "required": ["colour", "letters"],
            ])
        let answer = try await client.answer(request, model: provider.model ?? "default")
        let value = try JSONTree(json: answer.text)
        #expect(value["colour"]?.string != nil && value["letters"]?.integer != nil)
        #expect(answer.usage.output > 0)
    }
}
