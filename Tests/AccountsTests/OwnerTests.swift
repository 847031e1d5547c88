import Accounts
import Storage
import Testing

@Suite struct OwnerTests {
    @Test func firstStartMakesOneOwnerAndLaterOnesFindThem() async throws {
        try await AccountsFixture.run { fixture in
            let (again, workspace) = try await fixture.accounts.ensureOwner()
            #expect(again == fixture.owner)
            #expect(workspace == fixture.workspace)
            let membership = try await fixture.accounts.membership(of: again.id, in: workspace.id)
            #expect(membership?.role == .owner)
        }
    }

    @Test func startsAtTheSameTimeMakeOneOwner() async throws {
        try await AccountsFixture.run { fixture in
            let found = try await withThrowingTaskGroup(of: UserID.self) { group in
                for _ in 0..<8 { group.addTask { try await fixture.accounts.ensureOwner().0.id } }
                return try await group.reduce(into: Set<UserID>()) { $0.insert($1) }
            }
            #expect(found == [fixture.owner.id])
        }
    }

    @Test func emailIsUniqueAndComparedWithoutCase() async throws {
        try await AccountsFixture.run { fixture in
            let accounts = fixture.accounts
            _ = try await accounts.makeUser(
                name: "Ada", email: "Ada@Example.org", in: fixture.workspace.id, as: .editor)
            await #expect(throws: AccountsError.emailTaken) {
                try await accounts.makeUser(
                    name: "Eve", email: " ada@example.ORG", in: fixture.workspace.id, as: .viewer)
            }
            await #expect(throws: AccountsError.emailTaken) {
                try await accounts.setEmail("ada@example.org", of: fixture.owner.id)
            }
        }
    }

    @Test(arguments: ["", "ada", "ada@", "@example.org", "a@b", "a b@example.org", "a@example.org\u{1}"])
    func emailOfAWrongShapeIsRefused(email: String) async throws {
        try await AccountsFixture.run { fixture in
            await #expect(throws: AccountsError.self) {
                try await fixture.accounts.makeUser(name: "Ada", email: email, in: fixture.workspace.id, as: .editor)
            }
        }
    }

    @Test(arguments: Role.allCases) func roleAllowsWhatItsTableSays(role: Role) {
        let allowed = Permission.allCases.filter(role.allows)
        switch role {
        case .owner: #expect(allowed == [.read, .edit, .administer, .own])
        case .admin: #expect(allowed == [.read, .edit, .administer])
        case .editor: #expect(allowed == [.read, .edit])
        case .viewer: #expect(allowed == [.read])
        }
    }
}
