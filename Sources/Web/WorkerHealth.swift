public import Hummingbird
public import Jobs
public import Storage

/// The few routes of a process that only works: health and figures. Whoever can reach the address can read them.
public struct WorkerHealth {
    private let router: Router<BasicRequestContext>

    public init(database: Database, queue: JobQueue, governor: Governor?, metrics: MetricsRegistry, version: String) {
        let health = Health(
            database: database, queue: queue, governor: governor, metrics: HTTPMetrics(registry: metrics),
            version: version)
        router = Router(context: BasicRequestContext.self, options: [.autoGenerateHeadEndpoints])
        router.get("/healthz") { _, _ in try health.alive() }
        router.get("/readyz") { _, _ in
            do {
                return try await health.readiness()
            } catch {
                return Response(status: .serviceUnavailable, body: .init(byteBuffer: ByteBuffer(string: "{}")))
            }
        }
        router.get("/metrics") { _, _ in health.figures() }
    }

    public func responder() -> RouterResponder<BasicRequestContext> { router.buildResponder() }
}
