import Accounts
import HTTPTypes
import Hummingbird
import Storage
import Web

/// What language models have used and cost, for the owner and the admins of a workspace.
struct UsageRoutes: Sendable {
    let services: WebServices
    let asking: Asking

    func add(to router: Router<AppRequestContext>) {
        router.get("/settings/usage", use: asking.member(.read, show))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let period = request.queryField("period").flatMap { UsagePeriod(rawValue: $0) } ?? .month
        let page = asking.page(for: request, context)
        var facts = UsageView.Facts(period: period, days: period.days(), mayManage: identity.may(.administer))
        if facts.mayManage { try await read(&facts, of: identity.workspace) }
        let (view, title) = (UsageView(facts, page: page), page.words["usage_title"])
        if facts.mayManage, request.uri.queryParameters["view"] == "parts" {
            return try asking.pages.parts("usage-parts", title: title, view, for: page)
        }
        return try asking.pages.page("usage", title: title, view, for: page)
    }

    private func read(_ facts: inout UsageView.Facts, of workspace: WorkspaceID) async throws {
        let accounts = services.accounts
        guard let first = facts.days.first, let last = facts.days.last else { return }
        facts.total = try await accounts.modelUse(of: workspace, from: first, to: last)
        facts.byDay = try await accounts.modelUse(of: workspace, by: .day, from: first, to: last)
        for group in [ModelUseGroup.provider, .model, .project, .user] {
            let totals = try await accounts.modelUse(of: workspace, by: group, from: first, to: last)
            facts.by.append((group, totals))
            switch group {
            case .project:
                let names = try await services.names(of: totals.compactMap { ProjectID($0.key) })
                for (id, name) in names { facts.projects[id.description] = name }
            case .user:
                for user in totals.compactMap({ UserID($0.key) }) {
                    facts.people[user.description] = try await accounts.user(user)?.name
                }
            default: break
            }
        }
        facts.hasProviders = try await !accounts.providers(of: workspace).isEmpty
    }
}
