import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Sites

/// What went wrong in the pages of a site, as its preview told the console.
///
/// Reports come from the code of a project by way of the console, so they are text of strangers: cut, counted, and never
/// more than ``mostAtOnce`` at a time.
struct PageProblemRoutes: Sendable {
    let sites: Sites

    /// How many reports one request may bring.
    static let mostAtOnce = 20

    func add(to table: RouteTable) {
        table.add(.get, "/api/projects/:project/problems", needs: .read, show)
        table.add(.post, "/api/projects/:project/problems", needs: .edit, report)
    }

    private struct Body: Encodable {
        struct Item: Encodable {
            var signature: String
            var kind: PageProblem.Kind
            var message: String
            var file: String?
            var line: Int?
            var page: String
            var count: Int
            var firstVersion: Int
            var lastSeenAt: Date
        }

        var version: Int
        var state: PageCheck.State
        var checkedAt: Date?
        var items: [Item]

        init(_ check: PageCheck) {
            version = check.version
            state = check.state
            checkedAt = check.checkedAt
            items = check.problems.map {
                Item(
                    signature: $0.signature, kind: $0.kind, message: $0.message, file: $0.file, line: $0.line,
                    page: $0.page, count: $0.count, firstVersion: $0.firstVersion, lastSeenAt: $0.lastSeenAt)
            }
        }
    }

    private func show(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let version = try request.query("version", "the number of a version") { Int($0) }
        return try .json(
            Body(
                try await sites.pageCheck(
                    of: context.parameter("project"), version: version, in: identity.workspace)))
    }

    private struct Reports: Decodable {
        struct Report: Decodable {
            var kind: PageProblem.Kind
            var message: String
            var file: String?
            var line: Int?
            var page: String?
            var count: Int?
        }

        var version: Int
        var problems: [Report]
    }

    private func report(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let wish = try await request.json(Reports.self)
        guard wish.problems.count <= Self.mostAtOnce else {
            throw ProblemError.invalid("problems", "must be \(Self.mostAtOnce) at most.")
        }
        let reports = wish.problems.map {
            ProblemReport(
                kind: $0.kind, message: $0.message, file: $0.file, line: $0.line, page: $0.page ?? "/",
                count: $0.count ?? 1)
        }
        return try .json(
            Body(
                try await sites.report(
                    reports, of: context.parameter("project"), version: wish.version, in: identity.workspace)))
    }
}
