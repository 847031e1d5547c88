import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import LanguageModels
import Storage
import Web

/// The providers of language models of a workspace: keys are set, tried and removed here, by its owner and admins.
struct ModelRoutes: Sendable {
    let services: WebServices
    let asking: Asking

    private var desk: ProviderDesk { services.providerDesk }
    static let address = "/settings/models"

    func add(to router: Router<AppRequestContext>) {
        router.get("/settings/models", use: asking.member(.read, show))
        router.post("/settings/models/save", use: asking.member(.administer, save))
        router.post("/settings/models/:provider/test", use: asking.member(.administer, test))
        router.post("/settings/models/:provider/remove", use: asking.member(.administer, remove))
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await respond(ModelsView.Asked(), request, context, identity)
    }

    private struct Fields: Decodable {
        var kind: String
        /// Empty for the name of the kind.
        var name: String
        var model: String
        var address: String
        var key: String
        /// The name of the one that is changed; nil for a new one.
        var changes: String?
    }

    private struct Done: Encodable {
        var location: String
        /// What the page tells, and how.
        var told: String?
        var tone: String?
    }

    /// Sets a provider up and tries it, which is what everybody would do next.
    private func save(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let fields = try await request.form(Fields.self)
        let words = asking.page(for: request, context).words
        do {
            try asking.limits.count(.work, of: identity, from: context.addressKey)
            let known = try await services.accounts.providers(of: identity.workspace)
            let (draft, kind) = try self.draft(fields, known.map(\.name), words)
            let saved = try await desk.save(draft, kind: kind, by: identity.user, in: identity.workspace)
            let outcome = try await desk.test(saved.id, of: identity.workspace)
            return try await done(words.outcome(outcome, of: saved), outcome.works, request, context, identity)
        } catch let error where !Asking.wantsJSON(request) {
            let problem = Refusal.problem(of: error, in: words)
            guard problem.code.status.code < 500 else { throw error }
            // Everything that was written comes back, but for the key.
            let asked = ModelsView.Asked(
                problem: problem.detail, kind: String(fields.kind.prefix(40)), name: String(fields.name.prefix(100)),
                model: String(fields.model.prefix(300)), address: String(fields.address.prefix(2_000)))
            return try await respond(asked, request, context, identity, status: problem.code.status)
        }
    }

    private func draft(
        _ fields: Fields, _ known: [String], _ words: Words
    ) throws -> (ProviderDraft, ProviderKind) {
        func plain(_ text: String) throws -> String? {
            let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !text.utf8.contains(0) else {
                throw ProblemError(.badRequest, "The form cannot be read. Load the page again and retry.")
            }
            return text.isEmpty ? nil : text
        }
        guard let kind = ProviderKind(rawValue: fields.kind), desk.kinds.contains(kind) else {
            throw AccountsError.invalid(field: "kind", reason: words["models_unknown_kind"])
        }
        let (key, address) = (try plain(fields.key), try plain(fields.address))
        let changes = try fields.changes.flatMap(plain)
        if changes == nil, key == nil, kind.needsKey {
            throw AccountsError.invalid(field: "key", reason: words["models_key_missing"])
        }
        if address == nil, kind.baseURL == nil {
            throw AccountsError.invalid(field: "base_url", reason: words["models_address_missing"])
        }
        var name = try changes ?? plain(fields.name)
        if let wanted = name, changes == nil, known.contains(wanted) {
            throw AccountsError.invalid(field: "name", reason: words("models_name_taken", ["name": wanted]))
        }
        if name == nil {
            let taken = (2...).lazy.map { "\(kind.rawValue)-\($0)" }.first { !known.contains($0) }
            name = known.contains(kind.rawValue) ? taken : kind.rawValue
        }
        let draft = ProviderDraft(
            name: name ?? kind.rawValue, kind: kind.rawValue, baseURL: address, model: try plain(fields.model),
            key: key)
        return (draft, kind)
    }

    private func test(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let id = try provider(context)
        try asking.limits.count(.work, of: identity, from: context.addressKey)
        let record = try await services.accounts.provider(id, of: identity.workspace)
        let outcome = try await desk.test(id, of: identity.workspace)
        let words = asking.page(for: request, context).words
        return try await done(words.outcome(outcome, of: record), outcome.works, request, context, identity)
    }

    private func remove(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        let id = try provider(context)
        let record = try await services.accounts.provider(id, of: identity.workspace)
        try await services.accounts.removeProvider(id, of: identity.workspace)
        let words = asking.page(for: request, context).words
        return try await done(words("models_removed", ["name": record.name]), true, request, context, identity)
    }

    // MARK: Parts

    private func provider(_ context: AppRequestContext) throws -> ProviderID {
        guard let id = ProviderID(context.parameters.get("provider") ?? "") else { throw AccountsError.noProvider }
        return id
    }

    /// Tells what came of something: a script in its words, a browser on the page itself.
    private func done(
        _ words: String, _ isGood: Bool, _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let tone = isGood ? "good" : "bad"
        if Asking.wantsJSON(request) { return try .json(Done(location: Self.address, told: words, tone: tone)) }
        return try await respond(ModelsView.Asked(told: words, toldTone: tone), request, context, identity)
    }

    private func respond(
        _ asked: ModelsView.Asked, _ request: Request, _ context: AppRequestContext, _ identity: Identity,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var page = asking.page(for: request, context)
        page.address = Self.address
        let mayManage = identity.may(.administer)
        let providers = mayManage ? try await services.accounts.providers(of: identity.workspace) : []
        let view = ModelsView(asked, providers, desk: desk, mayManage: mayManage, page: page)
        let title = page.words["models_title"]
        if request.uri.queryParameters["view"] == "parts" {
            return try asking.pages.parts("models-parts", title: title, view, for: page)
        }
        return try asking.pages.page("models", title: title, view, for: page, status: status)
    }
}
