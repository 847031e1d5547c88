import Accounts
import Storage
import Testing

@Suite struct ModelUseTests {
    private func use(
        _ user: UserID?, _ project: ProjectID? = nil, provider: String = "a", failed: Bool = false, cost: Int64? = 100
    ) -> ModelUse {
        ModelUse(
            user: user, project: project, provider: provider, model: "big", task: "write", failed: failed,
            inputTokens: 10, cachedTokens: 2, outputTokens: 5, costMicros: cost)
    }

    @Test func useIsAddedUpByWhatIsAskedFor() async throws {
        try await ProviderFixture.run { fixture in
            let (accounts, workspace) = (fixture.accounts, fixture.workspace)
            let (first, second, project) = (UserID(), UserID(), ProjectID())
            for use in [
                use(first, project), use(first, project), use(second, provider: "b", failed: true, cost: nil),
                use(nil, cost: 50),
            ] {
                try await accounts.recordModelUse(use, in: workspace)
            }
            fixture.time.advance(by: .seconds(86_400))
            try await accounts.recordModelUse(use(second, cost: 1_000), in: workspace)

            let from = UTCDay(milliseconds: fixture.time.wall - 86_400_000)
            let users = try await accounts.modelUse(of: workspace, by: .user, from: from)
            #expect(users.map(\.key) == [second.description, first.description, ""])
            #expect(users.map(\.costMicros) == [1_000, 200, 50])
            #expect(users.map(\.unpriced) == [1, 0, 0] && users.map(\.failed) == [1, 0, 0])
            let projects = try await accounts.modelUse(of: workspace, by: .project, from: from)
            #expect(projects.map(\.key) == ["", project.description])
            let providers = try await accounts.modelUse(of: workspace, by: .provider, from: from)
            #expect(providers.map(\.key) == ["a", "b"] && providers.map(\.calls) == [4, 1])
            let days = try await accounts.modelUse(of: workspace, by: .day, from: from)
            #expect(days.map(\.calls) == [4, 1])
            let total = try await accounts.modelUse(
                of: workspace, from: from, to: UTCDay(milliseconds: fixture.time.wall))
            #expect(total.calls == 5 && total.inputTokens == 50 && total.cachedTokens == 10)
            #expect(total.outputTokens == 25 && total.costMicros == 1_250)
            let others = try await accounts.modelUse(of: WorkspaceID(), by: .day, from: from)
            #expect(others.isEmpty)
        }
    }

    @Test func spendingIsThatOfTheDayAndTheMonthInUTC() async throws {
        try await ProviderFixture.run { fixture in
            let (accounts, workspace) = (fixture.accounts, fixture.workspace)
            // The fixture's clock begins on 2026-09-21.
            let start = UTCDay(milliseconds: fixture.time.wall)
            #expect(start.description == "2026-09-21" && start.firstOfMonth.description == "2026-09-01")
            try await accounts.recordModelUse(use(nil), in: workspace)
            fixture.time.advance(by: .seconds(86_400))
            try await accounts.recordModelUse(use(nil), in: workspace)
            let (day, month) = (
                try await accounts.modelSpending(of: workspace, sinceMonth: false),
                try await accounts.modelSpending(of: workspace, sinceMonth: true)
            )
            #expect(day == 100 && month == 200)
            fixture.time.advance(by: .seconds(10 * 86_400))
            let later = try await accounts.modelSpending(of: workspace, sinceMonth: true)
            #expect(later == 0)
        }
    }

    @Test func manyCallsAtOnceAreAllCounted() async throws {
        try await ProviderFixture.run { fixture in
            let (accounts, workspace) = (fixture.accounts, fixture.workspace)
            let use = use(fixture.user)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<40 { group.addTask { try await accounts.recordModelUse(use, in: workspace) } }
                try await group.waitForAll()
            }
            let total = try await accounts.modelUse(of: workspace, by: .model)
            #expect(total.map(\.calls) == [40] && total.map(\.costMicros) == [4_000])
        }
    }

    @Test func daysAreReadStrictly() {
        #expect(UTCDay("2026-11-22")?.description == "2026-11-22")
        for text in [
            "", "2026-1-2", "2026-13-01", "2026-00-10", "2026-01-32", "22.11.2026", "2026-11-22 ", "２０２６-11-22",
        ] {
            #expect(UTCDay(text) == nil)
        }
        #expect(UTCDay(milliseconds: 0).description == "1970-01-01")
        #expect(UTCDay(milliseconds: 951_782_400_000).description == "2000-02-29")
    }
}
