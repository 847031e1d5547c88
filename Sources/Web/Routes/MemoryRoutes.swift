import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Sites
import Storage

/// What a project remembers.
struct MemoryRoutes: Sendable {
    let sites: Sites

    func add(to table: RouteTable) {
        table.add(.get, "/api/projects/:project/memory", needs: .read, show)
        table.add(.put, "/api/projects/:project/memory", needs: .edit, write)
        table.add(.post, "/api/projects/:project/memory/proposals/:proposal", needs: .edit, accept)
        table.add(.delete, "/api/projects/:project/memory/proposals/:proposal", needs: .edit, dismiss)
    }

    private struct Body: Encodable {
        var text: String
        var version: Int
        var author: UserID?
        var updatedAt: Date?
        var proposals: [Proposal]

        struct Proposal: Encodable {
            var id: MemoryProposalID
            var text: String
            var job: JobID?
            var createdAt: Date
        }
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await answer(sites.memory(of: context.parameter("project"), in: identity.workspace))
    }

    private struct Text: Decodable {
        var text: String
    }

    private func write(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        guard let tag = request.headers[.ifMatch] else {
            throw ProblemError(
                .preconditionRequired,
                "Send the version of the memory that you changed in “If-Match”, such as “If-Match: \"3\"”.")
        }
        guard let base = Int(tag.filter { $0 != "\"" }), base >= 0 else {
            throw ProblemError.invalid("If-Match", "must be the number of a version in quotes.")
        }
        let text = try Request.clean(try await request.json(Text.self).text, "text")
        return try await answer(
            sites.writeMemory(
                text, of: context.parameter("project"), base: base, by: identity.user, in: identity.workspace))
    }

    private func accept(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response
    {
        try await answer(
            sites.acceptProposals(
                [context.id("proposal", of: Self.what)], of: context.parameter("project"), by: identity.user,
                in: identity.workspace))
    }

    private func dismiss(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await answer(
            sites.dismissProposal(
                context.id("proposal", of: Self.what), of: context.parameter("project"), by: identity.user,
                in: identity.workspace))
    }

    private static let what = "such open proposal of this project"

    private func answer(_ state: MemoryState) throws -> Response {
        let memory = state.memory
        return try .json(
            Body(
                text: memory.text, version: memory.version, author: memory.author, updatedAt: memory.updatedAt,
                proposals: state.proposals.map {
                    Body.Proposal(id: $0.id, text: $0.text, job: $0.job, createdAt: $0.createdAt)
                }), headers: [.eTag: "\"\(memory.version)\""])
    }
}
