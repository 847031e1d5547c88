import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Storage

/// Whether the process lives and can work, and its figures.
struct Health: Sendable {
    let database: Database
    let queue: JobQueue
    let governor: Governor?
    let metrics: HTTPMetrics
    let version: String

    private struct Alive: Encodable {
        var status = "ok"
        var version: String
    }

    private struct Ready: Encodable {
        var status: String
        var version: String
        var draining: Bool
        var checks: [Check]
    }

    /// A check as everybody may see it: the worst of all nodes. What is wrong in detail, and where, is for those who
    /// administer the server.
    private struct Check: Encodable {
        var name: String
        var state: String
        var checkedAt: Date

        init?(_ found: [NodeHealth]) {
            guard let worst = found.max(by: { ($0.state, $1.checkedAt) < ($1.state, $0.checkedAt) }) else { return nil }
            (name, state, checkedAt) = (worst.name, worst.state.rawValue, worst.checkedAt)
        }
    }

    /// The process answers.
    func alive() throws -> Response { try .json(Alive(version: version)) }

    /// The process can do its work: the database takes writes. What the periodic checks found is told, and decides
    /// nothing: a server with a full disk or without tools still answers.
    func readiness() async throws -> Response {
        let checks: [NodeHealth]
        do {
            // A write that changes nothing still needs the writer, the file and its lock.
            try await database.write { tx in
                _ = try tx.execute("DELETE FROM schedule_task WHERE occurrence < -1")
            }
            checks = try await queue.healthChecks()
        } catch {
            throw ProblemError(.unavailable, "The database does not take writes.", underlying: error)
        }
        return try .json(
            Ready(
                status: checks.allSatisfy { $0.state == .ok } ? "ok" : "degraded", version: version,
                draining: governor?.isDraining ?? false,
                checks: Dictionary(grouping: checks, by: \.name).sorted { $0.key < $1.key }
                    .compactMap { Check($0.value) }))
    }

    /// All figures, as Prometheus reads them.
    func figures() -> Response {
        governor?.record()
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.text)))
    }
}
