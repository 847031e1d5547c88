import Accounts
import LanguageModels
import Logging
import Storage

/// Keeps what models have used among the accounts, and tells from there what was spent.
struct ModelAccounting: ModelRecorder, ModelSpending {
    let accounts: Accounts
    let logger: Logger

    /// A record that cannot be written is told in the log: the answer was given, and paid for, nevertheless.
    func record(_ call: ModelCall) async {
        guard let workspace = WorkspaceID(call.context.workspace) else { return }
        let use = ModelUse(
            user: call.context.user.flatMap { UserID($0) }, project: call.context.project.flatMap { ProjectID($0) },
            provider: call.provider, model: call.model, task: call.task.rawValue, failed: call.problem != nil,
            inputTokens: call.usage.input + call.usage.cacheWritten, cachedTokens: call.usage.cached,
            outputTokens: call.usage.output, costMicros: call.cost?.micros)
        do {
            try await accounts.recordModelUse(use, in: workspace)
        } catch {
            logger.error(
                "The use of a model could not be recorded",
                metadata: [
                    "workspace": "\(workspace)", "provider": "\(call.provider)", "tokens": "\(call.usage.total)",
                    "error": "\(error)",
                ])
        }
    }

    func spent(by workspace: String, in period: BudgetPeriod) async throws -> Money {
        guard let workspace = WorkspaceID(workspace) else { return Money(micros: 0) }
        return Money(micros: try await accounts.modelSpending(of: workspace, sinceMonth: period == .month))
    }
}
