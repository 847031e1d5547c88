import HTTPTypes
import Hummingbird

/// Counts the requests to the API by address, before anything is looked up for them.
struct AddressLimit: RouterMiddleware {
    let limits: RequestLimits

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        if request.isForAPI { try limits.countRequest(from: context.addressKey) }
        return try await next(request, context)
    }
}

/// Counts the requests to the API by who sent them.
struct UserLimit: RouterMiddleware {
    let limits: RequestLimits

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        if request.isForAPI, let identity = context.identity { try limits.countRequest(of: identity) }
        return try await next(request, context)
    }
}

extension Request {
    /// Pages count what is asked of them where they can say no with a page.
    fileprivate var isForAPI: Bool { uri.path.hasPrefix("/api/") }
}
