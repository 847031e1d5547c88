import HTTPTypes
import Hummingbird

/// Refuses writes that a browser sends for a page of another origin.
///
/// Browsers add `Sec-Fetch-Site` or at least `Origin` to every write, and pages cannot change either. A program sends
/// neither; it is let through unless it carries a cookie, which only browsers have reason to.
struct OriginCheck: RouterMiddleware {
    let console: ConsoleOrigin

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        if Self.isWrite(request.method), !isAllowed(request.headers) {
            throw ProblemError(.crossOrigin, "Writes are only taken from \(console) itself and from programs.")
        }
        return try await next(request, context)
    }

    private func isAllowed(_ headers: HTTPFields) -> Bool {
        // A preview is the same site as the console, but code of a project is not to be trusted with it.
        if let site = headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        if let origin = headers[.origin] { return origin.lowercased() == console.description }
        return headers[values: .cookie].allSatisfy { !$0.contains(console.cookieName) }
    }

    static func isWrite(_ method: HTTPRequest.Method) -> Bool {
        method != .get && method != .head && method != .options
    }
}
