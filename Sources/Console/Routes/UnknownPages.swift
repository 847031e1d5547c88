import Hummingbird
import Web

/// Answers an address that nobody has with a page, where a person asks; a program gets its problem as JSON.
struct UnknownPages: RouterMiddleware {
    let asking: Asking

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && Self.isForPerson(request) {
            return try await asking.answer(request, context) { throw error }
        }
    }

    private static func isForPerson(_ request: Request) -> Bool {
        guard request.method == .get || request.method == .head, !request.uri.path.hasPrefix("/api/") else {
            return false
        }
        return request.headers[.accept]?.contains("text/html") ?? false
    }
}
