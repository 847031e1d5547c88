import Accounts
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
public import Jobs

/// Runs the queue when it is called, with the secret that a caller must know.
public struct QueueProcessor: Sendable {
    private let secret: SHA256.Digest
    private let turn: QueueTurn
    private let scheduler: Scheduler?

    /// - Parameter scheduler: Enqueues what is due before the queue is run, in place of a process that does it always.
    public init(secret: String, turn: QueueTurn, scheduler: Scheduler? = nil) {
        self.secret = SHA256.hash(data: Array(secret.utf8))
        self.turn = turn
        self.scheduler = scheduler
    }

    func process(for time: Duration, jobs: Int) async throws -> QueueTurn.Report {
        await scheduler?.tick()
        return try await turn.take(for: time, jobs: jobs)
    }

    /// Whether a text is the secret. The time that it takes says nothing about it: digests are compared, in constant
    /// time.
    func accepts(_ text: String) -> Bool {
        SHA256.hash(data: Array(text.utf8)) == secret
    }
}

/// The queue for hosts that have no process which lives on: a scheduler outside calls, and the queue runs for a while.
struct QueueRoutes: Sendable {
    let processor: QueueProcessor?
    let limiter: RateLimiter

    func add(to table: RouteTable) {
        table.addOpen(.post, RouterPath(Self.path), process)
    }

    static let path = "/api/queue/process"

    private struct Wish: Decodable {
        var seconds: Int?
        var jobs: Int?
    }

    private func process(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        guard let processor else { throw ProblemError.notFound("such address") }
        // Counted before the secret is looked at, so that nobody can guess faster.
        if let wait = limiter.take(context.remoteAddress) {
            throw ProblemError.rateLimited(retryAfter: wait, "The queue was called too often.")
        }
        let given = request.headers[.authorization]?.split(separator: " ", maxSplits: 1) ?? []
        guard given.count == 2, given[0].lowercased() == "bearer", processor.accepts(String(given[1])) else {
            throw ProblemError(
                .authenticationRequired, "Send “Authorization: Bearer” with SITEWRIGHT_PROCESSOR_SECRET.",
                headers: [.wwwAuthenticate: "Bearer"])
        }
        let wish = try await request.json(Wish.self)
        let seconds = wish.seconds ?? 25
        let jobs = wish.jobs ?? 100
        guard (1...55).contains(seconds) else { throw ProblemError.invalid("seconds", "is a number from 1 to 55.") }
        guard (1...10_000).contains(jobs) else { throw ProblemError.invalid("jobs", "is a number from 1 to 10000.") }
        return try .json(await processor.process(for: .seconds(seconds), jobs: jobs))
    }
}
