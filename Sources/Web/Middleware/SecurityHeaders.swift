import HTTPTypes
import Hummingbird
import Sites

/// Gives every response of the console's origin the headers that keep other sites out of it.
///
/// A response that sets one of them itself keeps it.
struct SecurityHeaders: RouterMiddleware {
    private let page: HTTPFields
    private let other: HTTPFields

    init(_ options: WebOptions) {
        var common: HTTPFields = [
            .xContentTypeOptions: "nosniff",
            .referrerPolicy: "same-origin",
            .permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            .crossOriginOpenerPolicy: "same-origin",
            .crossOriginResourcePolicy: "same-origin",
        ]
        if options.console.isSecure { common[.strictTransportSecurity] = "max-age=31536000" }
        other = common.setting(.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'; sandbox")
        page = common.setting(.contentSecurityPolicy, Self.pagePolicy(options))
    }

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let isPage = response.headers[.contentType]?.hasPrefix("text/html") ?? false
        for field in (isPage ? page : other) where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        // What is said to one user is nobody else's, unless a route says more.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// Everything from this origin, frames from the previews', nothing inline.
    private static func pagePolicy(_ options: WebOptions) -> String {
        [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:",
            "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
            "frame-src \(options.previews.origin(of: "*"))", "form-action 'self'", "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }
}

extension HTTPFields {
    func setting(_ name: HTTPField.Name, _ value: String) -> HTTPFields {
        var copy = self
        copy[name] = value
        return copy
    }
}
