import Accounts
import Storage
import Testing

@Suite struct ProviderTests {
    private static let key = "sk-0123456789abcdefWXYZ"

    private func stored(_ fixture: ProviderFixture) async throws -> String {
        try await fixture.database.read { tx in
            try tx.query("SELECT * FROM provider_key").map { "\($0.values)" }.joined()
        }
    }

    @Test func aKeyIsStoredSealedAndShownByItsEnd() async throws {
        try await ProviderFixture.run { fixture in
            let draft = ProviderDraft(name: "mine", kind: "anthropic", model: "big", key: Self.key)
            let saved = try await fixture.save(draft)
            #expect(saved.hint == "…WXYZ" && saved.hasKey && saved.model == "big")
            let text = try await stored(fixture)
            #expect(!text.contains("0123456789"))
            let key = try await fixture.accounts.providerKey(saved.id, of: fixture.workspace, with: fixture.keys)
            #expect(key == Self.key)
            let listed = try await fixture.accounts.providers(of: fixture.workspace)
            #expect(listed == [saved])
        }
    }

    @Test func aProviderBelongsToItsWorkspace() async throws {
        try await ProviderFixture.run { fixture in
            let saved = try await fixture.save(ProviderDraft(name: "mine", kind: "anthropic", key: Self.key))
            let other = WorkspaceID()
            await #expect(throws: AccountsError.noProvider) {
                try await fixture.accounts.provider(saved.id, of: other)
            }
            await #expect(throws: AccountsError.noProvider) {
                try await fixture.accounts.providerKey(saved.id, of: other, with: fixture.keys)
            }
            await #expect(throws: AccountsError.noProvider) {
                try await fixture.accounts.removeProvider(saved.id, of: other)
            }
            try await fixture.accounts.removeProvider(saved.id, of: fixture.workspace)
            let left = try await fixture.accounts.providers(of: fixture.workspace)
            #expect(left.isEmpty)
        }
    }

    @Test func aKeyDoesNotFollowToAnotherAddress() async throws {
        try await ProviderFixture.run { fixture in
            let first = ProviderDraft(
                name: "mine", kind: "openai-compatible", baseURL: "https://a.example/v1", key: Self.key)
            let saved = try await fixture.save(first)
            var moved = first
            (moved.baseURL, moved.key) = ("https://evil.example/v1", nil)
            await #expect(
                throws: AccountsError.invalid(field: "key", reason: "Give the key again for another address.")
            ) {
                try await fixture.save(moved)
            }
            // Another model keeps it.
            var renamed = first
            (renamed.model, renamed.key) = ("small", nil)
            let changed = try await fixture.save(renamed)
            #expect(changed.id == saved.id && changed.model == "small" && changed.hint == "…WXYZ")
            let key = try await fixture.accounts.providerKey(saved.id, of: fixture.workspace, with: fixture.keys)
            #expect(key == Self.key)
            moved.key = "another-key-0001"
            let elsewhere = try await fixture.save(moved)
            #expect(elsewhere.hint == "…0001" && elsewhere.baseURL == "https://evil.example/v1")
        }
    }

    @Test(arguments: [
        ProviderDraft(name: "", kind: "gemini"), ProviderDraft(name: "Big Name", kind: "gemini"),
        ProviderDraft(name: "a", kind: "gemini", key: "two words"), ProviderDraft(name: "a", kind: "gemini", key: ""),
        ProviderDraft(name: "a", kind: "gemini", key: "line\nbreak"),
        ProviderDraft(name: "a", kind: "gemini", model: "m\u{0}"),
        ProviderDraft(name: "a", kind: String(repeating: "k", count: 41)),
    ])
    func whatCannotBeIsRefused(_ draft: ProviderDraft) async throws {
        try await ProviderFixture.run { fixture in
            await #expect(throws: AccountsError.self) { try await fixture.save(draft) }
        }
    }

    @Test func anewMasterKeySealsAllKeysAnew() async throws {
        try await ProviderFixture.run { fixture in
            for number in 0..<7 {
                _ = try await fixture.save(ProviderDraft(name: "p\(number)", kind: "gemini", key: Self.key))
            }
            _ = try await fixture.save(ProviderDraft(name: "local", kind: "ollama"))
            let next = MasterKeys.makeText()
            let both = try MasterKeys([next, fixture.masterText])
            let result = try await fixture.accounts.resealProviderKeys(with: both, batch: 3)
            #expect(result == (7, 0))
            let again = try await fixture.accounts.resealProviderKeys(with: both, batch: 3)
            #expect(again == (0, 0))
            let only = try MasterKeys([next])
            for provider in try await fixture.accounts.providers(of: fixture.workspace) where provider.hasKey {
                let key = try await fixture.accounts.providerKey(provider.id, of: fixture.workspace, with: only)
                #expect(key == Self.key)
            }
            // Without the key that sealed them they are counted, and left as they are.
            let stranger = try MasterKeys([MasterKeys.makeText()])
            let lost = try await fixture.accounts.resealProviderKeys(with: stranger, batch: 3)
            #expect(lost == (0, 7))
        }
    }

    @Test func aTestIsNoted() async throws {
        try await ProviderFixture.run { fixture in
            let saved = try await fixture.save(ProviderDraft(name: "mine", kind: "gemini", key: Self.key))
            #expect(saved.testedAt == nil)
            try await fixture.accounts.noteTest(of: saved.id, in: fixture.workspace, problem: "bad_key")
            let tested = try await fixture.accounts.provider(saved.id, of: fixture.workspace)
            #expect(tested.testedAt == fixture.time.wall && tested.problem == "bad_key")
        }
    }
}

/// Accounts with the tables of providers, and a master key.
struct ProviderFixture: Sendable {
    let database: Database
    let accounts: Accounts
    let time: ManualTime
    let workspace: WorkspaceID
    let user: UserID
    let masterText: String
    let keys: MasterKeys

    static func run(_ body: @Sendable (ProviderFixture) async throws -> Void) async throws {
        try await AccountsFixture.run { fixture in
            try await fixture.database.migrate(AccountsSchema.migrations + ProviderSchema.migrations)
            let text = MasterKeys.makeText()
            try await body(
                ProviderFixture(
                    database: fixture.database, accounts: fixture.accounts, time: fixture.time,
                    workspace: fixture.workspace.id, user: fixture.owner.id, masterText: text,
                    keys: try MasterKeys([text])))
        }
    }

    @discardableResult
    func save(_ draft: ProviderDraft) async throws -> ProviderRecord {
        try await accounts.saveProvider(draft, in: workspace, by: user, sealedWith: keys)
    }
}
