import Accounts
import Storage
import Testing

@Suite struct SessionTests {
    @Test func signedOutSessionIsOver() async throws {
        try await AccountsFixture.run { fixture in
            let session = try await fixture.signIn()
            try await fixture.accounts.signOut(session.id)
            #expect(try await fixture.accounts.authenticate(session: session.secret) == nil)
            try await fixture.accounts.signOut(session.id)
        }
    }

    @Test func unusedSessionEndsAndAUsedOneLivesOn() async throws {
        try await AccountsFixture.run { fixture in
            let idle = try await fixture.signIn()
            let used = try await fixture.signIn()
            fixture.time.advance(by: .seconds(10 * 86_400))
            #expect(try await fixture.accounts.authenticate(session: used.secret) != nil)
            fixture.time.advance(by: .seconds(5 * 86_400))
            #expect(try await fixture.accounts.authenticate(session: used.secret) != nil)
            #expect(try await fixture.accounts.authenticate(session: idle.secret) == nil)
        }
    }

    @Test func sessionEndsAtItsLongestLifeHoweverMuchItIsUsed() async throws {
        try await AccountsFixture.run { fixture in
            let session = try await fixture.signIn()
            for _ in 0..<8 {
                fixture.time.advance(by: .seconds(11 * 86_400))
                #expect(try await fixture.accounts.authenticate(session: session.secret) != nil)
            }
            fixture.time.advance(by: .seconds(2 * 86_400))
            #expect(try await fixture.accounts.authenticate(session: session.secret) == nil)
        }
    }

    @Test func tokenActsForItsUserUntilItIsRevoked() async throws {
        try await AccountsFixture.run { fixture in
            let accounts = fixture.accounts
            let (token, secret) = try await accounts.makeToken(
                user: fixture.owner.id, workspace: fixture.workspace.id, name: "laptop")
            #expect(secret.hasPrefix("sw_"))
            #expect(try await accounts.authenticate(token: secret)?.how == .token(token.id))
            #expect(try await accounts.tokens(of: fixture.owner.id, in: fixture.workspace.id).first?.usedAt != nil)
            try await accounts.revoke(token.id, of: fixture.owner.id, in: fixture.workspace.id)
            #expect(try await accounts.authenticate(token: secret) == nil)
            #expect(try await accounts.tokens(of: fixture.owner.id, in: fixture.workspace.id).isEmpty)
            await #expect(throws: AccountsError.noToken) {
                try await accounts.revoke(token.id, of: fixture.owner.id, in: fixture.workspace.id)
            }
        }
    }

    @Test func tokenOfSomeoneElseCannotBeRevoked() async throws {
        try await AccountsFixture.run { fixture in
            let accounts = fixture.accounts
            let other = try await accounts.makeUser(name: "Eve", in: fixture.workspace.id, as: .admin)
            let (token, secret) = try await accounts.makeToken(
                user: fixture.owner.id, workspace: fixture.workspace.id, name: "laptop")
            await #expect(throws: AccountsError.noToken) {
                try await accounts.revoke(token.id, of: other.id, in: fixture.workspace.id)
            }
            #expect(try await accounts.authenticate(token: secret) != nil)
        }
    }

    @Test func noTokenIsMadeForAWorkspaceThatTheUserIsNotIn() async throws {
        try await AccountsFixture.run { fixture in
            let stranger = try await fixture.accounts.makeUser(name: "Eve", in: fixture.workspace.id, as: .viewer)
            let other = try await fixture.accounts.makeWorkspace(name: "Other", owner: fixture.owner.id)
            await #expect(throws: AccountsError.noUser) {
                try await fixture.accounts.makeToken(user: stranger.id, workspace: other.id, name: "x")
            }
        }
    }

    @Test func renewedTokenOfAProgramEndsTheOldOnes() async throws {
        try await AccountsFixture.run { fixture in
            let old = try await fixture.accounts.makeOwnerToken(name: "server")
            try await fixture.accounts.revokeTokens(named: "server", of: fixture.owner.id)
            let new = try await fixture.accounts.makeOwnerToken(name: "server")
            #expect(try await fixture.accounts.authenticate(token: old) == nil)
            #expect(try await fixture.accounts.authenticate(token: new) != nil)
        }
    }

    @Test func noSecretIsStoredInClear() async throws {
        try await AccountsFixture.run { fixture in
            let accounts = fixture.accounts
            try await accounts.setPassword("correct horse battery", of: fixture.owner.id)
            let link = try await accounts.makeSignInLink(for: fixture.owner.id)
            let session = try await fixture.signIn()
            let token = try await accounts.makeOwnerToken(name: "laptop")
            let stored = try await fixture.storedTexts()
            #expect(stored.contains("scrypt$"))
            for secret in ["correct horse battery", link.token, session.secret, token] {
                #expect(!stored.contains(secret))
                #expect(!stored.contains(secret.dropFirst(3)))
            }
        }
    }

    @Test(arguments: ["", "sw_", "sw_wrong", "x' OR '1'='1"]) func nonsenseProvesNothing(secret: String)
        async throws
    {
        try await AccountsFixture.run { fixture in
            let byToken = try await fixture.accounts.authenticate(token: secret)
            let bySession = try await fixture.accounts.authenticate(session: secret)
            #expect(byToken == nil && bySession == nil)
        }
    }
}

extension AccountsFixture {
    func signIn() async throws -> Session {
        try await accounts.consumeSignInLink(accounts.makeSignInLink(for: owner.id).token)
    }
}
