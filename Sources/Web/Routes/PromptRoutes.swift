import Accounts
import Authoring
import Foundation
import HTTPTypes
import Hummingbird
import Sites

/// The words in which a workspace asks models: those of the program, or its own.
struct PromptRoutes: Sendable {
    let sites: Sites
    let prompts: PromptBook

    func add(to table: RouteTable) {
        table.add(.get, "/api/prompts", needs: .administer, list)
        table.add(.put, "/api/prompts/:prompt", needs: .administer, save)
        table.add(.delete, "/api/prompts/:prompt", needs: .administer, remove)
    }

    private struct Body: Encodable {
        var name: String
        /// The number of the program's own text, counted up when it changes.
        var version: Int
        /// As it is used.
        var text: String
        /// Whether the workspace has written it.
        var isOwn: Bool
        /// The program's own text, to go back to.
        var usual: String
    }

    private struct Listing: Encodable {
        var items: [Body]
    }

    private func list(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let own = try await sites.prompts(of: identity.workspace)
        return try .json(Listing(items: PromptBook.Name.allCases.map { body($0, own[$0.rawValue]) }))
    }

    private func body(_ name: PromptBook.Name, _ own: String?) -> Body {
        Body(
            name: name.rawValue, version: prompts.version(of: name), text: own ?? prompts.text(of: name),
            isOwn: own != nil, usual: prompts.text(of: name))
    }

    private struct Draft: Decodable {
        var text: String
    }

    private func save(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let name = try name(context)
        let text = try await request.json(Draft.self).text
        do {
            try PromptBook.check(text, for: name)
        } catch {
            throw ProblemError.invalid("text", error.reason)
        }
        try await sites.savePrompt(text, named: name.rawValue, by: identity.user, in: identity.workspace)
        return try .json(body(name, text))
    }

    private func remove(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await sites.removePrompt(named: name(context).rawValue, in: identity.workspace)
        return Response(status: .noContent)
    }

    private func name(_ context: AppRequestContext) throws -> PromptBook.Name {
        guard let name = PromptBook.Name(rawValue: try context.parameter("prompt")) else {
            throw ProblemError(.notFound, "There is no such prompt.")
        }
        return name
    }
}
