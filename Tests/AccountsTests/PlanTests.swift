import Accounts
import Storage
import Testing

struct PlanTests {
    @Test func workspaceWithoutPlanHasThatOfTheOptions() async throws {
        for plan in WorkspacePlan.allCases {
            var options = Accounts.Options()
            options.plan = plan
            try await AccountsFixture.run(options: options) { fixture in
                let found = try await fixture.plan()
                #expect(found == plan)
            }
        }
    }

    @Test func planIsSetAndTakenBack() async throws {
        try await AccountsFixture.run { fixture in
            try await fixture.accounts.setPlan(.plus, of: fixture.workspace.id)
            #expect(try await fixture.plan() == .plus)
            try await fixture.accounts.setPlan(nil, of: fixture.workspace.id)
            #expect(try await fixture.plan() == .free)
            await #expect(throws: AccountsError.noWorkspace) {
                try await fixture.accounts.setPlan(.plus, of: WorkspaceID())
            }
        }
    }
}

extension AccountsFixture {
    fileprivate func plan() async throws -> WorkspacePlan {
        try await database.read { tx in try accounts.plan(of: workspace.id, in: tx) }
    }
}
