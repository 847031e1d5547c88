import HTTPTypes
import Hummingbird

/// Answers only for the console's own host, so that a name that someone else points here reaches nothing.
///
/// A browser at 127.0.0.1 is sent to `localhost`, where cookies and previews work; programs may use either.
struct HostCheck: RouterMiddleware {
    let console: ConsoleOrigin

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        let host = Host(request.head.authority ?? "")
        if host.name == console.host { return try await next(request, context) }
        // Load balancers and monitors ask by address.
        if Self.health.contains(request.uri.path) { return try await next(request, context) }
        guard console.isLoopback, host.isLoopbackAddress else {
            throw ProblemError(.unknownHost, "This is \(console). The request was for “\(host.name.prefix(100))”.")
        }
        if request.method == .get, request.headers[.accept]?.contains("text/html") ?? false {
            return Response(
                status: .temporaryRedirect, headers: [.location: console.description + (request.head.path ?? "/")])
        }
        return try await next(request, context)
    }

    private static let health: Set<String> = ["/healthz", "/readyz", "/metrics"]
}

/// The name and the port in a `Host` header.
struct Host: Hashable, Sendable {
    /// Lower-cased, without a dot at its end; IPv6 addresses in their brackets.
    var name: String

    init(_ header: String) {
        let header = header.lowercased()
        if header.hasPrefix("["), let end = header.firstIndex(of: "]") {
            name = String(header[...end])
        } else {
            name = String(header.prefix { $0 != ":" })
            if name.hasSuffix(".") { name.removeLast() }
        }
    }

    var isLoopbackAddress: Bool { name == "127.0.0.1" || name == "[::1]" || name == "localhost" }
}
