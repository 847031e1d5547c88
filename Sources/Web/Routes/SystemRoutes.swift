import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Health, figures and the description of the API.
struct SystemRoutes: Sendable {
    let services: WebServices
    let metrics: HTTPMetrics
    let version: String
    let document: [UInt8]

    func add(to table: RouteTable) {
        table.addOpen(.get, "/healthz", health)
        table.addOpen(.get, "/readyz", readiness)
        table.addOpen(.get, "/metrics", figures)
        table.addOpen(.get, "/api/openapi.yaml", description)
    }

    private struct Health: Encodable {
        var status = "ok"
        var version: String
    }

    /// The process answers.
    private func health(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        try .json(Health(version: version))
    }

    /// The process can do its work: the database takes writes.
    private func readiness(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        do {
            // A write that changes nothing still needs the writer, the file and its lock.
            _ = try await services.database.write { tx in try tx.execute("DELETE FROM idempotency WHERE created_at < 0")
            }
        } catch {
            throw ProblemError(.unavailable, "The database does not take writes.", underlying: error)
        }
        return try .json(Health(version: version))
    }

    /// For this machine and for those who administer the workspace: figures say how much is going on.
    private func figures(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        if !context.isLocal { _ = try context.require(.administer) }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.text)))
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
