import Accounts
import HTTPTypes
import Hummingbird
import Logging
import Notifications
import Web

/// How pages are asked for and how they refuse.
struct Asking: Sendable {
    typealias Handler = @Sendable (Request, AppRequestContext, Identity) async throws -> Response

    let pages: Pages
    let accounts: Accounts
    let notifications: NotificationBox
    let limits: RequestLimits
    /// Whether anybody needs to know of credits.
    let hasCredits: Bool

    /// A route for members whose role allows what `permission` names. Whoever is not signed in is led to the sign-in.
    func member(
        _ permission: Permission, _ handler: @escaping Handler
    ) -> @Sendable (Request, AppRequestContext) async throws -> Response {
        { request, context in
            try await answer(request, context) {
                guard try context.knownIdentity() != nil || Self.wantsJSON(request) else {
                    return .redirect("/sign-in")
                }
                let identity = try context.require(permission)
                try limits.countRequest(of: identity)
                if Self.wantsPage(request) {
                    context.unreadNotifications = try await notifications.unread(
                        for: identity)
                    context.runsServer = try await accounts.runsServer(identity)
                }
                return try await handler(request, context, identity)
            }
        }
    }

    /// Runs `body`; what it throws becomes a page that says what to do, or for a script a problem in the same words.
    func answer(
        _ request: Request, _ context: AppRequestContext, _ body: () async throws -> Response
    ) async throws -> Response {
        do {
            try limits.countRequest(from: context.addressKey)
            return try await body()
        } catch {
            let page = page(for: request, context)
            let problem = Refusal.problem(of: error, in: page.words)
            if Self.wantsJSON(request) { throw problem }
            let status = problem.code.status
            if status.code >= 500 {
                context.logger.error(
                    "Page failed", metadata: ["error": "\(String(describing: problem.underlying ?? problem))"])
            }
            let heading = page.words.sentence(problem.code.title)
            let view = ProblemView(
                status: "\(status.code)", heading: heading, detail: problem.detail,
                reference: status.code >= 500 ? context.id : nil)
            var response = try pages.page("problem", title: heading, view, for: page, status: status)
            for field in problem.headers { response.headers[field.name] = field.value }
            return response
        }
    }

    /// What a page must know of a request, with the words in the language of whoever asks.
    func page(for request: Request, _ context: AppRequestContext) -> PageRequest {
        var page = PageRequest(request, context, words: pages.languages.words(for: request.headers))
        page.hasCredits = hasCredits
        return page
    }

    /// Whether the script of a page asks, which shows refusals itself.
    static func wantsJSON(_ request: Request) -> Bool {
        request.headers[.accept]?.contains("application/json") ?? false
    }

    /// Whether a whole page is asked for, with its head.
    static func wantsPage(_ request: Request) -> Bool {
        !wantsJSON(request) && request.uri.queryParameters["view"] == nil
    }

    private struct ProblemView {
        var status: String
        var heading: String
        var detail: String
        var reference: String?
    }
}

extension Response {
    /// Leads a browser to another page after a form.
    static func redirect(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
    }
}
