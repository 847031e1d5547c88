import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Writes one line and counts one request when its response is ready.
///
/// It is the outermost of the console's middleware, so the log has what the client got. Queries are not logged: they may
/// hold what is nobody's business.
struct RequestLog: RouterMiddleware {
    let metrics: HTTPMetrics
    let trustsForwardedFor: Bool

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if trustsForwardedFor, let forwarded = Self.forwardedAddress(request.headers) {
            context.remoteAddress = forwarded
        }
        var response = try await next(request, context)
        response.headers[.requestID] = context.id
        let took = ContinuousClock.now - context.arrivedAt
        metrics.count(
            method: request.method, route: context.endpointPath ?? "NotFound", status: response.status, took: took)
        log(request, context, response.status, took)
        return response
    }

    private func log(
        _ request: Request, _ context: AppRequestContext, _ status: HTTPResponse.Status, _ took: Duration
    ) {
        let failure = context.failure
        let isFault = status.code >= 500
        let level: Logger.Level = isFault ? .error : failure == nil ? .info : .notice
        var metadata: Logger.Metadata = [
            "method": "\(request.method.rawValue)",
            "path": "\(Self.withoutSecrets(request.uri.path))",
            "status": "\(status.code)",
            "ms": "\(took.milliseconds)",
            "address": "\(context.remoteAddress)",
        ]
        if let identity = context.identity {
            metadata["user"] = "\(identity.user)"
            metadata["workspace"] = "\(identity.workspace)"
        }
        if let failure { metadata["error"] = "\(String(describing: failure).prefix(2_000))" }
        context.logger.log(level: level, "Request", metadata: metadata)
    }

    /// The path, without parts so long that they may be secrets, such as that of a sign-in link.
    private static func withoutSecrets(_ path: String) -> String {
        path.prefix(300).split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.utf8.count < 40 ? String($0) : "…" }.joined(separator: "/")
    }

    /// The last entry: the one that our own proxy wrote; those before it are whatever the client said.
    static func forwardedAddress(_ headers: HTTPFields) -> String? {
        headers[values: .forwardedFor].last?.split(separator: ",").last?.trimmingCharacters(in: .whitespaces)
    }
}

extension HTTPField.Name {
    /// The header that carries the id of the request back.
    static let requestID = unchecked("X-Request-ID")
    static let idempotencyKey = unchecked("Idempotency-Key")
    static let idempotentReplayed = unchecked("Idempotency-Replayed")
    static let secFetchSite = unchecked("Sec-Fetch-Site")
    static let forwardedFor = unchecked("X-Forwarded-For")
    static let lastEventID = unchecked("Last-Event-ID")
    static let accelBuffering = unchecked("X-Accel-Buffering")
    static let referrerPolicy = unchecked("Referrer-Policy")
    static let permissionsPolicy = unchecked("Permissions-Policy")
    static let crossOriginOpenerPolicy = unchecked("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = unchecked("Cross-Origin-Resource-Policy")

    private static func unchecked(_ name: String) -> HTTPField.Name {
        // The names above are all tokens, so the fallback is never used.
        HTTPField.Name(name) ?? .cookie
    }
}

extension Duration {
    /// Milliseconds with parts, for logs.
    var milliseconds: Double {
        let parts = components
        let exact = Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1e15
        return (exact * 1_000).rounded() / 1_000
    }

    /// Seconds with parts, for metrics.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
