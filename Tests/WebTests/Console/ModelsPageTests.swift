import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import LanguageModels
import ModelServers
import Storage
import Testing
import Web

/// The page about providers of language models, without scripts.
@Suite struct ModelsPageTests {
    private static let key = "sk-0123456789abcdefWXYZ"
    private static func settings() throws -> ProviderSettings {
        ProviderSettings(
            masterKeys: try MasterKeys([String(repeating: "5a", count: 32)]),
            policy: OutboundPolicy(allowsLoopback: true))
    }

    private static func form(_ server: ModelServer, key: String = key, model: String = "test-model") -> [String: String]
    {
        [
            "kind": "openai-compatible", "address": server.baseURL, "name": "", "model": model, "key": " \(key)\n",
        ]
    }

    @Test func keyIsGivenTestedChangedAndRemoved() async throws {
        let server = try await ModelServer.start(speaking: .openAIChat, key: Self.key)
        try await ConsoleFixture.run(providers: Self.settings()) { console in
            let cookie = try await console.cookie()
            let empty = try await console.get("/settings/models", cookie: cookie).html
            #expect(empty.contains("No provider is set up.") && empty.contains("type=\"password\""))
            let saved = try await console.post("/settings/models/save", Self.form(server), cookie: cookie).html
            #expect(saved.contains("The key works. 1 model: \u{2068}test-model\u{2069}.") && saved.contains("…WXYZ"))
            #expect(!saved.contains("0123456789abcdef"))
            let known = try await console.accounts.providers(of: console.workspace.id)
            let id = try #require(known.first?.id)
            #expect(known.map(\.name) == ["openai-compatible"])
            // A change without a key keeps the one that is there.
            var change = Self.form(server, key: "", model: "gone")
            change["changes"] = "openai-compatible"
            let changed = try await console.post("/settings/models/save", change, cookie: cookie).html
            #expect(changed.contains("The key works, but there is no model \u{2068}gone\u{2069} for it."))
            change["key"] = "sk-wrong-0123456789"
            let wrong = try await console.post("/settings/models/save", change, cookie: cookie).html
            #expect(wrong.contains("The provider does not accept this key.") && !wrong.contains("sk-wrong"))
            let script = try await console.post(
                "/settings/models/\(id)/test", cookie: cookie, accept: "application/json")
            #expect(script.html.contains("\"tone\":\"bad\"") && script.html.contains("does not accept this key"))
            let removed = try await console.post("/settings/models/\(id)/remove", cookie: cookie).html
            #expect(removed.contains("was removed, with its key.") && removed.contains("No provider is set up."))
            let again = try await console.post("/settings/models/\(id)/test", cookie: cookie)
            #expect(again.status == .notFound)
        }
        try await server.stop()
    }

    @Test func whatCannotBeIsRefusedAndComesBackWithoutTheKey() async throws {
        try await ConsoleFixture.run(providers: Self.settings()) { console in
            let cookie = try await console.cookie()
            let cases: [([String: String], String)] = [
                (["kind": "anthropic", "key": " "], "This provider needs a key."),
                (["kind": "vllm", "key": "secret-key-1"], "This kind has no address of its own."),
                (["kind": "nonsense", "key": "secret-key-1"], "This server offers no such provider."),
                (["kind": "vllm", "address": "ftp://a.example", "key": "secret-key-1"], "notice bad"),
                (["kind": "anthropic", "key": "two secret-key-1 words"], "A key is one word"),
            ]
            for (fields, words) in cases {
                var form = ["kind": "", "name": "", "model": "my-model", "address": "", "key": ""]
                form.merge(fields) { _, new in new }
                let refused = try await console.post("/settings/models/save", form, cookie: cookie)
                #expect(refused.status.code == 422 && refused.html.contains(words), "\(fields): \(refused.status)")
                #expect(refused.html.contains("value=\"my-model\"") && !refused.html.contains("secret-key-1"))
            }
            #expect(try await console.accounts.providers(of: console.workspace.id).isEmpty)
        }
    }

    @Test func anotherProviderIsNeverOverwrittenByChance() async throws {
        let server = try await ModelServer.start(speaking: .openAIChat, key: Self.key)
        try await ConsoleFixture.run(providers: Self.settings()) { console in
            let cookie = try await console.cookie()
            for _ in 1...2 { _ = try await console.post("/settings/models/save", Self.form(server), cookie: cookie) }
            let names = try await console.accounts.providers(of: console.workspace.id).map(\.name)
            #expect(names == ["openai-compatible", "openai-compatible-2"])
            var form = Self.form(server)
            form["name"] = "openai-compatible"
            let refused = try await console.post("/settings/models/save", form, cookie: cookie)
            #expect(refused.status.code == 422 && refused.html.contains("There is a provider"))
        }
        try await server.stop()
    }

    @Test func othersThanOwnerAndAdminsReadWhyNot() async throws {
        try await ConsoleFixture.run(providers: Self.settings()) { console in
            for (role, may) in [(Role.admin, true), (.editor, false), (.viewer, false)] {
                let user = try await console.accounts.makeUser(
                    name: role.rawValue, in: console.workspace.id, as: role)
                let cookie = try await console.cookie(of: user.id)
                let models = try await console.get("/settings/models", cookie: cookie).html
                #expect(models.contains("type=\"password\"") == may)
                #expect(models.contains("Keys are for the owner and the admins") == !may)
                let usage = try await console.get("/settings/usage", cookie: cookie).html
                #expect(usage.contains("What is spent is for the owner") == !may)
                let form = ["kind": "anthropic", "name": "", "model": "", "address": "", "key": ""]
                let saved = try await console.post("/settings/models/save", form, cookie: cookie)
                #expect(saved.status == (may ? .unprocessableContent : .forbidden))
            }
        }
    }

    @Test func serverWithoutAMasterKeySaysHowToSetOne() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let page = try await console.get("/settings/models", cookie: cookie).html
            #expect(page.contains("SITEWRIGHT_MASTER_KEY=") && !page.contains("type=\"password\""))
            // What runs on the server's own machine is not offered where it is not called.
            let form = ["kind": "ollama", "name": "", "model": "", "address": "", "key": ""]
            let refused = try await console.post("/settings/models/save", form, cookie: cookie)
            #expect(refused.html.contains("This server offers no such provider."))
        }
    }
}
