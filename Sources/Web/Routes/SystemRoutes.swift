import Accounts
import HTTPTypes
import Hummingbird

/// Health, figures and the description of the API.
struct SystemRoutes: Sendable {
    let health: Health
    let document: [UInt8]

    func add(to table: RouteTable) {
        table.addOpen(.get, "/healthz") { _, _ in try health.alive() }
        table.addOpen(.get, "/readyz") { _, _ in try await health.readiness() }
        table.addOpen(.get, "/metrics", figures)
        table.addOpen(.get, "/api/openapi.yaml", description)
    }

    /// For this machine and for those who administer the workspace: figures say how much is going on.
    private func figures(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        if !context.isLocal { _ = try context.require(.administer) }
        return health.figures()
    }

    private func description(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/yaml; charset=utf-8", .cacheControl: "public, max-age=300"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
    }
}

extension AppRequestContext {
    /// Whether the request comes from this machine itself.
    var isLocal: Bool { remoteAddress.hasPrefix("127.") || remoteAddress == "::1" }
}
