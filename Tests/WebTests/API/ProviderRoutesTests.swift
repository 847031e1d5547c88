import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import ModelServers
import Storage
import Testing

@Suite struct ProviderRoutesTests {
    private static let key = "sk-0123456789abcdefWXYZ"

    @Test func aProviderIsSetUpTriedAndRemoved() async throws {
        let server = try await ModelServer.start(speaking: .openAIChat, key: Self.key)
        try await WebFixture.run { fixture in
            let draft = #"{"name":"mine","kind":"openai-chat","base_url":"\#(server.baseURL)","model":"test-model""#
            let saved = try await fixture.send(.post, "/api/providers", draft + #","key":"\#(Self.key)"}"#)
            #expect(saved.status == .created && saved.json["key"]?.text == "…WXYZ")
            #expect(!saved.bodyText.contains("0123456789"))
            let id = try #require(saved.json["id"]?.text)
            let tried = try await fixture.send(.post, "/api/providers/\(id)/test").json
            #expect(tried["works"]?.flag == true && tried["models"]?.items.first?.text == "test-model")
            // Another model keeps the key, and a wrong key is told.
            let other = try await fixture.send(
                .post, "/api/providers",
                draft.replacing("test-model", with: "gone") + "}")
            #expect(other.json["id"]?.text == id && other.json["key"]?.text == "…WXYZ")
            let missing = try await fixture.send(.post, "/api/providers/\(id)/test").json
            #expect(missing["works"]?.flag == false && missing["problem"]?.text == "no_model")
            _ = try await fixture.send(.post, "/api/providers", draft + #","key":"sk-wrong-0123456789"}"#)
            let wrong = try await fixture.send(.post, "/api/providers/\(id)/test")
            #expect(wrong.json["problem"]?.text == "bad_key" && !wrong.bodyText.contains("sk-wrong"))
            let listed = try await fixture.send(.get, "/api/providers").json
            #expect(listed["items"]?.items.first?["problem"]?.text == "bad_key")
            let removed = try await fixture.send(.delete, "/api/providers/\(id)")
            let again = try await fixture.send(.post, "/api/providers/\(id)/test")
            #expect(removed.status == .noContent && again.code == "NOT_FOUND")
        }
        try await server.stop()
    }

    @Test func onlyOwnersAndAdminsSeeProvidersAndUse() async throws {
        try await WebFixture.run { fixture in
            for (role, isAllowed) in [(Role.admin, true), (.editor, false), (.viewer, false)] {
                let token = try await fixture.token(for: role)
                for path in ["/api/providers", "/api/usage"] {
                    let answer = try await fixture.send(.get, path, token: token)
                    #expect(answer.status == (isAllowed ? .ok : .forbidden))
                }
            }
        }
    }

    @Test(arguments: ["http://169.254.169.254/v1", "http://10.0.0.1:9/v1", "http://[fe80::1]/v1"])
    func addressesOfTheInsideAreNotCalled(_ address: String) async throws {
        try await WebFixture.run { fixture in
            let saved = try await fixture.send(
                .post, "/api/providers", #"{"name":"in","kind":"openai-compatible","base_url":"\#(address)"}"#)
            let id = try #require(saved.json["id"]?.text)
            let tried = try await fixture.send(.post, "/api/providers/\(id)/test").json
            #expect(tried["problem"]?.text == "forbidden_address")
        }
    }

    @Test func whatCannotBeAProviderIsRefused() async throws {
        try await WebFixture.run { fixture in
            let bodies = [
                #"{"kind":"anthropic"}"#, #"{"name":"A B","kind":"anthropic"}"#, #"{"name":"a","kind":"x"}"#,
                #"{"name":"a","kind":"vllm"}"#, #"{"name":"a","kind":"vllm","base_url":"ftp://a.example"}"#,
                #"{"name":"a","kind":"vllm","base_url":"http://u:p@a.example"}"#,
                #"{"name":"a","kind":"anthropic","key":"two words"}"#,
            ]
            for body in bodies {
                let answer = try await fixture.send(.post, "/api/providers", body)
                #expect(answer.code == "VALIDATION_FAILED", "\(body)")
            }
        }
    }

    @Test func useIsAddedUp() async throws {
        try await WebFixture.run { fixture in
            for cost in [Int64(1_000), 500] {
                let use = ModelUse(
                    user: fixture.owner.id, project: nil, provider: "mine", model: "big", task: "write", failed: false,
                    inputTokens: 10, cachedTokens: 0, outputTokens: 5, costMicros: cost)
                try await fixture.accounts.recordModelUse(use, in: fixture.workspace.id)
            }
            let found = try await fixture.send(.get, "/api/usage?by=provider").json
            #expect(found["total"]?["cost_micros"]?.int == 1_500 && found["total"]?["calls"]?.int == 2)
            #expect(found["items"]?.items.first?["key"]?.text == "mine")
            let byUser = try await fixture.send(.get, "/api/usage?by=user").json
            #expect(byUser["items"]?.items.first?["key"]?.text == fixture.owner.id.description)
        }
    }
}
