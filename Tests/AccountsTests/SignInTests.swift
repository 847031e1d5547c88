import Accounts
import Storage
import Testing

@Suite struct SignInTests {
    @Test func linkSignsInOnce() async throws {
        try await AccountsFixture.run { fixture in
            let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
            let session = try await fixture.accounts.consumeSignInLink(link.token)
            let identity = try await fixture.accounts.authenticate(session: session.secret)
            #expect(identity?.user == fixture.owner.id)
            #expect(identity?.workspace == fixture.workspace.id)
            #expect(identity?.how == .session(session.id))
            await #expect(throws: AccountsError.linkInvalid) {
                try await fixture.accounts.consumeSignInLink(link.token)
            }
        }
    }

    @Test func linkUsedByManyAtOnceSignsOneIn() async throws {
        try await AccountsFixture.run { fixture in
            let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
            let winners = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 {
                    group.addTask { (try? await fixture.accounts.consumeSignInLink(link.token)) != nil }
                }
                return await group.reduce(into: 0) { count, won in if won { count += 1 } }
            }
            #expect(winners == 1)
        }
    }

    @Test func linkDiesAfterHalfAnHour() async throws {
        try await AccountsFixture.run { fixture in
            let link = try await fixture.accounts.makeSignInLink(for: fixture.owner.id)
            fixture.time.advance(by: .seconds(30 * 60))
            await #expect(throws: AccountsError.linkInvalid) {
                try await fixture.accounts.consumeSignInLink(link.token)
            }
        }
    }

    @Test func guessingLinksIsSlowedDown() async throws {
        var options = Accounts.Options()
        options.byAddress = RateLimiter.Rule(3, each: .seconds(30))
        try await AccountsFixture.run(options: options) { fixture in
            for _ in 0..<3 {
                await #expect(throws: AccountsError.linkInvalid) {
                    try await fixture.accounts.consumeSignInLink("guess", from: "192.0.2.1")
                }
            }
            await #expect(throws: AccountsError.tooManyAttempts(retryAfter: .seconds(10))) {
                try await fixture.accounts.consumeSignInLink("guess", from: "192.0.2.1")
            }
            // Another address is not held back, and after the time the first one is not either.
            await #expect(throws: AccountsError.linkInvalid) {
                try await fixture.accounts.consumeSignInLink("guess", from: "192.0.2.2")
            }
            fixture.time.advance(by: .seconds(10))
            await #expect(throws: AccountsError.linkInvalid) {
                try await fixture.accounts.consumeSignInLink("guess", from: "192.0.2.1")
            }
        }
    }

    @Test func passwordSignsInAndAWrongOneDoesNot() async throws {
        try await AccountsFixture.run { fixture in
            let accounts = fixture.accounts
            try await accounts.setEmail("owner@example.org", of: fixture.owner.id)
            try await accounts.setPassword("correct horse battery", of: fixture.owner.id)
            let session = try await accounts.signIn(
                email: "Owner@example.org", password: "correct horse battery", from: "192.0.2.1")
            #expect(try await accounts.authenticate(session: session.secret)?.user == fixture.owner.id)
            for (email, password) in [
                ("owner@example.org", "wrong horse battery"), ("nobody@example.org", "correct horse battery"),
                ("", ""), ("owner@example.org", String(repeating: "x", count: 100_000)),
            ] {
                await #expect(throws: AccountsError.wrongCredentials) {
                    try await accounts.signIn(email: email, password: password, from: "192.0.2.1")
                }
            }
        }
    }

    @Test func oneAccountIsNotTriedFromManyAddresses() async throws {
        var options = Accounts.Options()
        options.byAccount = RateLimiter.Rule(2, each: .seconds(60))
        try await AccountsFixture.run(options: options) { fixture in
            for number in 0..<2 {
                await #expect(throws: AccountsError.wrongCredentials) {
                    try await fixture.accounts.signIn(
                        email: "owner@example.org", password: "guess", from: "192.0.2.\(number)")
                }
            }
            await #expect(throws: AccountsError.tooManyAttempts(retryAfter: .seconds(30))) {
                try await fixture.accounts.signIn(email: "owner@example.org", password: "guess", from: "192.0.2.9")
            }
        }
    }

    @Test func changedPasswordEndsTheOtherSessions() async throws {
        try await AccountsFixture.run { fixture in
            let accounts = fixture.accounts
            let old = try await accounts.consumeSignInLink(
                accounts.makeSignInLink(for: fixture.owner.id).token)
            let current = try await accounts.consumeSignInLink(
                accounts.makeSignInLink(for: fixture.owner.id).token)
            try await accounts.setPassword("correct horse battery", of: fixture.owner.id, keeping: current.id)
            #expect(try await accounts.authenticate(session: old.secret) == nil)
            #expect(try await accounts.authenticate(session: current.secret) != nil)
        }
    }

    @Test(arguments: ["", "short", "nine char"]) func weakPasswordIsRefused(password: String) async throws {
        try await AccountsFixture.run { fixture in
            await #expect(throws: AccountsError.self) {
                try await fixture.accounts.setPassword(password, of: fixture.owner.id)
            }
        }
    }
}
