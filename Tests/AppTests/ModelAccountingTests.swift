import Accounts
import LanguageModels
import ModelServers
import Storage
import TestSupport
import Testing

@testable import App

@Suite struct ModelAccountingTests {
    @Test func callsAreKeptAndEndABudget() async throws {
        let server = try await ModelServer.start(speaking: .gemini)
        var script = AnswerScript(["Hi."])
        (script.inputTokens, script.outputTokens) = (1_000, 500)
        server.replyAlways(.answer(script))
        let price = ModelPrice(input: Money(micros: 1_000_000), output: Money(micros: 4_000_000))
        let configuration = ModelConfiguration(
            providers: [
                ProviderConfiguration(
                    id: "g", kind: .gemini, baseURL: server.baseURL, model: "m", key: ProviderKey("key"))
            ],
            prices: PriceTable(entries: [PriceTable.Entry(model: "m", price: price)]),
            budgets: ModelConfiguration.Budgets(month: Money(micros: 5_000)))
        try await withDatabase(migrations: AccountsSchema.migrations + ProviderSchema.migrations) { database in
            let accounts = Accounts(database: database)
            let (owner, workspace) = try await accounts.ensureOwner()
            let accounting = ModelAccounting(accounts: accounts, logger: .quiet)
            let router = try ModelRouter(
                configuration, recorder: accounting, spending: accounting, logger: .quiet
            ) { _ in .unlimited }
            let context = ModelCallContext(workspace: workspace.id.description, user: owner.id.description)
            let request = ModelRequest("Hello?", maxTokens: 500)
            _ = try await router.answer(request, for: .plan, context: context)
            let used = try await accounts.modelUse(of: workspace.id, by: .user)
            #expect(used.map(\.key) == [owner.id.description] && used.map(\.costMicros) == [3_000])
            await #expect(throws: ModelError.budgetSpent(.month)) {
                for _ in 0..<2 { _ = try await router.answer(request, for: .plan, context: context) }
            }
            #expect(server.requests.count == 1)
        }
        try await server.stop()
    }
}
