import Accounts
import Foundation
import HTTPTypes
import Hummingbird

/// Finds out who sent a request, by its API token or its session cookie.
///
/// Whether that is enough is decided by each route. A token that is not valid is an error even where none was needed,
/// because whoever sends one means to be known; a cookie that is over is as good as none. One that cannot be looked up is
/// an error of whatever needs an identity.
struct Authentication: RouterMiddleware {
    let accounts: Accounts
    let cookieName: String
    let limits: RequestLimits

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        if request.uri.path == QueueRoutes.path {
            // What is sent there is no API token, and the route checks it itself.
        } else if let value = request.headers[.authorization] {
            context.identity = try await identity(authorization: value, context)
        } else if let cookie = request.cookies[cookieName]?.value {
            do {
                context.identity = try await accounts.authenticate(session: cookie)
            } catch {
                // Pages say it in their own form, and what is for everybody needs no identity.
                context.identityFailure = error
            }
        }
        return try await next(request, context)
    }

    private func identity(authorization: String, _ context: AppRequestContext) async throws -> Identity {
        let parts = authorization.split(separator: " ", maxSplits: 1)
        if parts.count == 2, parts[0].lowercased() == "bearer",
            let identity = try await accounts.authenticate(token: parts[1].trimmingCharacters(in: .whitespaces))
        {
            return identity
        }
        try limits.countFailure(from: context.addressKey)
        throw ProblemError(
            .authenticationRequired, "The API token is not valid. Make a new one, or leave the header away.",
            headers: [.wwwAuthenticate: "Bearer error=\"invalid_token\""])
    }

}
