import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Storage
import Web

/// What there is to spend, and what it was spent on.
struct CreditRoutes: Sendable {
    let services: WebServices
    let asking: Asking

    func add(to router: Router<AppRequestContext>) {
        router.get("/credits", use: asking.member(.read, show))
        router.post("/credits/grant", use: asking.member(.administer, grant))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        var asked = CreditsView.Asked()
        asked.before = request.queryField("before").flatMap { CreditEntryID($0) }
        asked.granted = request.queryField("granted").flatMap { Int($0) }
        let page = asking.page(for: request, context)
        let view = try await view(asked, for: identity, page)
        if request.uri.queryParameters["view"] == "parts" {
            return try asking.pages.parts("credits-parts", title: page.words["credits_title"], view, for: page)
        }
        return try asking.pages.page("credits", title: page.words["credits_title"], view, for: page)
    }

    private struct Grant: Decodable {
        var amount: String
        var note: String?
        var workspace: String?
    }

    private struct Done: Encodable {
        var location: String
    }

    private func grant(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        try await services.requireServer(identity)
        let wish = try await request.form(Grant.self)
        let note = wish.note?.withPlainLineEnds.trimmingCharacters(in: .whitespaces)
        do {
            guard !(note ?? "").utf8.contains(0), let amount = Int64(wish.amount.trimmingCharacters(in: .whitespaces))
            else { throw CreditsError.invalid(field: "amount", reason: "Write how many credits, as a whole number.") }
            let workspace = wish.workspace.flatMap { $0.isEmpty ? nil : $0 }.map { WorkspaceID($0) }
            guard let to = workspace ?? identity.workspace else { throw CreditsError.noWorkspace }
            try await services.credits.grant(amount, to: to, by: identity.user, note: note)
            let address = "/credits?granted=\(amount)"
            return Asking.wantsJSON(request) ? try .json(Done(location: address)) : .redirect(address)
        } catch let error as CreditsError where !Asking.wantsJSON(request) {
            let page = asking.page(for: request, context)
            let problem = Refusal.problem(of: error, in: page.words)
            let asked = CreditsView.Asked(problem: problem.detail, amount: wish.amount, note: note ?? "")
            return try await asking.pages.page(
                "credits", title: page.words["credits_title"], view(asked, for: identity, page), for: page,
                status: problem.code.status)
        }
    }

    private func view(
        _ asked: CreditsView.Asked, for identity: Identity, _ page: PageRequest
    ) async throws -> CreditsView {
        let credits = services.credits
        let found = try await credits.entries(
            of: identity.workspace, isClosedHidden: true, before: asked.before, limit: CreditsView.pageSize + 1)
        var people: [UserID: String] = [:]
        for user in Set(found.compactMap(\.user)) { people[user] = try await services.accounts.user(user)?.name }
        let facts = try await CreditsView.Facts(
            standing: credits.standing(of: identity.workspace), options: credits.options, entries: found,
            projects: services.names(of: found.compactMap(\.project)), people: people,
            workspaces: page.runsServer ? credits.workspaces() : [], own: identity.workspace)
        return CreditsView(asked, facts, words: page.words)
    }
}
